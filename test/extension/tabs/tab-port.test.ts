import { openTabPort } from '#extension/tabs/tab-port.ts';
import type { Party } from '#extension/tabs/sender.ts';
import { newId } from '#shared/ids.ts';
import { expect, test } from 'vitest';

function open(name: string, party: Party, isWelcome = true) {
	let hear: (message: unknown) => void = () => {};
	let isClosed = false;
	const done: string[] = [];
	const said: unknown[] = [];
	const port = {
		post: (message: unknown) => void said.push(message),
		onMessage: (callback: (message: unknown) => void) => void (hear = callback),
		onClose() {},
		close: () => void (isClosed = true),
	};
	const note = (what: string) => async () => {
		done.push(what);
		return isWelcome;
	};
	const tabs = {
		connectCall: note('connectCall'),
		hearCall: note('hearCall'),
		closeCall: note('closeCall'),
		welcome: note('welcome'),
		hearPanel: note('hearPanel'),
		closePanel: note('closePanel'),
	};
	openTabPort(name, party, port, tabs as never, { freshened: async () => {} });
	return {
		done,
		said,
		async say(message: unknown) {
			hear(message);
			await new Promise((resolve) => setImmediate(resolve));
		},
		get isClosed() {
			return isClosed;
		},
	};
}

const callParty: Party = { is: 'call', tabId: 1, document: 'page' };
const frame: Party = { is: 'frame', tabId: 1, document: 'frame' };

test('a content script that says anything else than its three words loses its port', async () => {
	for (const message of [
		{ k: 'hello' },
		{ k: 'call', state: { phase: 'in_call', provider: 'meet', text: 'notes' } },
		{ k: 'place', provider: 'meet', place: { edge: 'left', along: 2 } },
		'call',
		null,
	]) {
		const port = open('call', callParty);
		await port.say(message);
		expect(port.isClosed).toBe(true);
		expect(port.done).toEqual(['connectCall']);
	}
});

test('nothing is done for a panel before it was welcomed', async () => {
	const port = open('panel', frame);
	await port.say({ k: 'form', form: 'panel' });

	expect(port.isClosed).toBe(true);
	expect(port.done).toEqual([]);
});

test('a panel that is not welcome is shut out, and what it says after is not heard', async () => {
	const port = open('panel', frame, false);
	await port.say({ k: 'hello', nonce: 'guessed' });
	await port.say({ k: 'open_review' });

	expect(port.isClosed).toBe(true);
	expect(port.said).toEqual([{ k: 'unwelcome' }]);
	expect(port.done).toEqual(['welcome']);
});

test('a welcomed panel is heard', async () => {
	const port = open('panel', frame);
	await port.say({ k: 'hello', nonce: 'right' });
	await port.say({ k: 'nudge', direction: 'left' });
	await port.say({ k: 'open_review', page: 'templates', mentorshipId: newId() });
	await port.say({ k: 'open_review', page: 'account' });

	expect(port.done).toEqual(['welcome', 'hearPanel', 'hearPanel', 'hearPanel']);
	expect(port.isClosed).toBe(false);
});

test('a content script cannot open the panel or the link', () => {
	expect(open('panel', callParty).isClosed).toBe(true);
	expect(open('link', callParty).isClosed).toBe(true);
});
