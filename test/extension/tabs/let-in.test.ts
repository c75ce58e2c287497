// Every message × every sender: who is heard, by the very code that listens. The tables have a row for each
// kind there is; a new kind without one does not compile, and fails below.
import { type CallUp, type PanelUp, PORTS } from '#extension/messages.ts';
import { CallTabs, type TabMemory } from '#extension/tabs/call-tabs.ts';
import { type ComingPort, letIn } from '#extension/tabs/let-in.ts';
import { CallMessage, PanelMessage } from '#extension/tabs/parse.ts';
import { newId, newUid } from '#shared/ids.ts';
import { Up } from '#shared/link/wire.ts';
import type { CommandName } from '#shared/ui/link.ts';
import { expect, test } from 'vitest';
import { tried } from '../../support/tried.ts';
import { own, type SenderName, senders } from './senders.ts';

const CALLS: readonly SenderName[] = ['content script of a call tab'];
const PANELS: readonly SenderName[] = ['overlay', 'panel window'];
const OURS: readonly SenderName[] = [...PANELS, 'popup', 'review page'];

/** Not the overlay: the page around it could lead a finger. */
const OWN_PLACE: readonly SenderName[] = ['panel window', 'popup', 'review page'];

interface Row<M> {
	readonly message: M;
	readonly from: readonly SenderName[];
}
type Table<M extends { k: string }> = { readonly [K in M['k']]: Row<Extract<M, { k: K }>> };

const m = newId();
const move = { phase: 'move', screenX: 1, screenY: 1 } as const;

const calls: Table<CallUp> = {
	call: { message: { k: 'call', state: { phase: 'lobby', provider: 'meet' } }, from: CALLS },
	place: {
		message: { k: 'place', provider: 'meet', place: { edge: 'left', along: 0.5 } },
		from: CALLS,
	},
};

const panels: Table<PanelUp> = {
	hello: { message: { k: 'hello', nonce: 'nonce' }, from: PANELS },
	form: { message: { k: 'form', form: 'strip' }, from: PANELS },
	drag: { message: { k: 'drag', ...move }, from: PANELS },
	nudge: { message: { k: 'nudge', direction: 'left' }, from: PANELS },
	focus_call: { message: { k: 'focus_call' }, from: PANELS },
	open_review: { message: { k: 'open_review', page: 'templates' }, from: PANELS },
	reload: { message: { k: 'reload' }, from: PANELS },
	hide: { message: { k: 'hide' }, from: PANELS },
};

const links: Table<Exclude<Up, { k: 'ask' }>> = {
	hello: { message: { k: 'hello' }, from: OURS },
	watch: { message: { k: 'watch', m }, from: OURS },
	unwatch: { message: { k: 'unwatch', m }, from: OURS },
	mutate: { message: { k: 'mutate', m, u: newUid(), n: 'addGoal', a: {} }, from: OURS },
	seen: { message: { k: 'seen', u: [newUid()] }, from: OURS },
	live: { message: { k: 'live', m, space: 'S', event: { t: 'trouble' } }, from: OURS },
	beat: { message: { k: 'beat' }, from: OURS },
};

/** Who may ask for what. */
const commands: Record<CommandName, readonly SenderName[]> = {
	changeSettings: OURS,
	invite: OURS,
	listInvites: OURS,
	revokeInvite: OURS,
	accept: OURS,
	listQuarantined: OWN_PLACE,
	dropQuarantined: OWN_PLACE,
	resendQuarantined: OWN_PLACE,
	rememberPlace: OURS,
	recallPlace: OURS,
	listTemplates: OURS,
	openPanelWindow: OURS,
	findCalendar: OWN_PLACE,
	makeCalendar: OWN_PLACE,
	dropCalendar: OWN_PLACE,
	sign: OWN_PLACE,
	setSafety: OWN_PLACE,
	unlock: OURS,
	startOver: OWN_PLACE,
	requestCode: OURS,
	dropCode: OURS,
	verifyCode: OURS,
	readAccount: OWN_PLACE,
	revokeDevice: OWN_PLACE,
	revokeOthers: OWN_PLACE,
	countUnsent: OWN_PLACE,
	sendUnsent: OWN_PLACE,
	signOut: OWN_PLACE,
	keepWithAccount: OWN_PLACE,
	leave: OWN_PLACE,
	privacy: OWN_PLACE,
};

const SIGN_IN = { email: 'mia@example.org', purpose: 'sign_in' };

const kindsOf = (union: typeof CallMessage | typeof PanelMessage | typeof Up): string[] =>
	union.def.options.flatMap((option) => option.def.shape.k.def.values);

test('every kind of message has a row', () => {
	expect(Object.keys(calls).toSorted()).toEqual(kindsOf(CallMessage).toSorted());
	expect(Object.keys(panels).toSorted()).toEqual(kindsOf(PanelMessage).toSorted());
	expect([...Object.keys(links), 'ask'].toSorted()).toEqual(kindsOf(Up).toSorted());
	const ask = Up.def.options.find((option) => option.def.shape.k.def.values[0] === 'ask');
	const names = ask && 'name' in ask.def.shape ? Object.keys(ask.def.shape.name.def.entries) : [];
	const message = 'Add a row to `commands`: who may ask for it';
	expect(Object.keys(commands).toSorted(), message).toEqual(names.toSorted());
});

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A background with call tabs 1 and 2, each of whose content scripts was given a nonce. */
async function background() {
	const heard: string[] = [];
	const posted: unknown[] = [];
	const memories = new Map<number, TabMemory>([
		[1, { nonces: ['nonce'], form: 'chip' }],
		[2, { nonces: ['other'], form: 'chip' }],
	]);
	const tabs = new CallTabs({
		newNonce: () => 'spare',
		memory: {
			read: async (tabId) => memories.get(tabId),
			write: async (tabId, memory) => {
				if (memory) memories.set(tabId, memory);
			},
		},
		places: { read: async () => undefined, write: async () => undefined },
		openReview: () => undefined,
		onInCall: () => undefined,
	});
	// What has come this far was understood, and its sender let through.
	const noted: Pick<CallTabs, 'hearCall' | 'hearPanel' | 'welcome'> = {
		hearCall: async (_tab, _port, { k }) => void heard.push(`call/${k}`),
		hearPanel: async (_party, _port, { k }) => void heard.push(`panel/${k}`),
		async welcome(party, port, nonce) {
			const isWelcome = await CallTabs.prototype.welcome.call(tabs, party, port, nonce);
			if (isWelcome) heard.push('panel/hello');
			return isWelcome;
		},
	};
	Object.assign(tabs, noted);

	function open(name: string, sender: SenderName) {
		let closed = false;
		const listeners: ((message: unknown) => void)[] = [];
		const port: ComingPort = {
			name,
			sender: senders[sender],
			postMessage: (message) => void posted.push(message),
			disconnect: () => void (closed = true),
			onMessage: { addListener: (callback) => void listeners.push(callback) },
			onDisconnect: { addListener: () => undefined },
		};
		letIn(port, {
			own,
			tabs,
			access: { freshened: async () => undefined },
			onSaid: () => undefined,
			connect: async (link) =>
				link.onMessage((raw) => {
					const message = Up.safeParse(raw).data;
					heard.push(message?.k === 'ask' ? `ask/${message.name}` : `link/${message?.k}`);
				}),
		});
		return {
			async say(message: unknown) {
				if (!closed) for (const listener of listeners) listener(message);
				await settled();
			},
			get closed() {
				return closed;
			},
		};
	}
	// The overlay shows its nonce before anybody says anything else, as it does.
	await open('panel', 'overlay').say({ k: 'hello', nonce: 'nonce' });
	heard.length = 0;
	posted.length = 0;
	return { open, heard, posted };
}

const all = (): { port: string; name: string; row: Row<unknown> }[] => [
	...Object.values(calls).map((row) => ({ port: 'call', name: `call/${row.message.k}`, row })),
	...Object.values(panels).map((row) => ({ port: 'panel', name: `panel/${row.message.k}`, row })),
	...Object.values(links).map((row) => ({ port: 'link', name: `link/${row.message.k}`, row })),
	...Object.entries(commands).map(([name, from]) => ({
		port: 'link',
		name: `ask/${name}`,
		row: {
			from,
			message: { k: 'ask', id: 1, name, args: name === 'requestCode' ? SIGN_IN : null },
		},
	})),
];

test('a message is heard from whom it may come, on its own port, and from nobody else', async () => {
	const counts = { tried: 0, heard: 0, refused: 0 };
	const names = Object.keys(senders) as SenderName[];
	for (const { port: right, name, row } of all())
		for (const sender of names)
			for (const port of [...Object.keys(PORTS), 'other']) {
				const { open, heard } = await background();
				const opened = open(port, sender);
				await settled();
				if (port === 'panel' && name !== 'panel/hello')
					await opened.say({ k: 'hello', nonce: 'nonce' });
				await opened.say(row.message);
				counts.tried += 1;
				const may = port === right && row.from.includes(sender);
				const isHeard = heard.includes(name);
				expect({ name, sender, port, isHeard }).toEqual({ name, sender, port, isHeard: may });
				counts[isHeard ? 'heard' : 'refused'] += 1;
			}

	expect(counts.heard).toBeGreaterThan(50);
	tried(`${all().length} messages × ${names.length} senders × ports`, counts);
});

test('in a call page nobody can be led to another e-mail address, and the panel is told no', async () => {
	const { open, heard, posted } = await background();
	const ask = (purpose: string) => ({
		...{ k: 'ask', id: 7, name: 'requestCode' },
		args: { ...SIGN_IN, purpose },
	});
	const overlay = open('link', 'overlay');
	await settled();
	await overlay.say(ask('change_email'));
	await overlay.say({ k: 'ask', id: 8, name: 'newer', args: null });
	expect(heard).toEqual([]);
	expect(posted).toEqual(
		[7, 8].map((id) => ({ k: 'answer', id, result: { ok: false, error: 'invalid_request' } })),
	);

	await overlay.say(ask('sign_in'));
	await open('link', 'panel window').say(ask('change_email'));
	expect(heard).toEqual(['ask/requestCode', 'ask/requestCode']);
});

test('what nobody has a word for is heard by nobody', async () => {
	const { open, heard } = await background();
	for (const sender of Object.keys(senders) as SenderName[])
		for (const port of Object.keys(PORTS))
			for (const message of [null, 'call', { k: 'nothing' }, { k: '__proto__' }, []])
				await open(port, sender).say(message);

	expect(heard.filter((name) => name !== 'link/undefined')).toEqual([]);
});
