import { type PortName, PORTS } from '#extension/messages.ts';
import { mayOpen, partyOf, type Sender } from '#extension/tabs/sender.ts';
import { expect, test } from 'vitest';
import { own, senders } from './senders.ts';

/** Everybody who could try, and some whose address is the odd thing about them. */
const tried: Record<string, Sender | undefined> = {
	...senders,
	'content script of a look-alike host': {
		...senders['content script of a call tab'],
		url: 'https://meet.google.com.evil.example/abc-defg-hij',
	},
	'content script of a call host without TLS': {
		...senders['content script of a call tab'],
		url: 'http://meet.google.com/abc-defg-hij',
	},
	'call page without a tab': { id: 'ours', url: 'https://meet.google.com/abc-defg-hij' },
	'panel in the side panel': { id: 'ours', url: `${own.origin}panel.html` },
	'page called panel.html.evil': {
		...senders['panel window'],
		url: 'chrome-extension://ours.evil/panel.html',
	},
	'no address': { id: 'ours', tab: { id: 1 }, frameId: 0 },
};

const allowed: Record<PortName, readonly string[]> = {
	call: ['content script of a call tab'],
	panel: [
		'overlay',
		'overlay with a bad nonce',
		'overlay of another tab',
		'panel window',
		'panel in the side panel',
	],
	link: ['overlay', 'panel window', 'panel in the side panel', 'popup', 'review page'],
};

for (const port of [...Object.keys(PORTS), 'other', 'constructor'])
	for (const [name, sender] of Object.entries(tried)) {
		const expected = Object.hasOwn(allowed, port) && allowed[port as PortName].includes(name);
		test(`port ${port} is ${expected ? 'open' : 'shut'} to: ${name}`, () => {
			const party = partyOf(sender, own);

			const isOpen =
				party !== undefined &&
				mayOpen(
					port,
					party,
					(one) => one.is === 'frame' && one.document === senders.overlay.documentId,
				);

			expect(isOpen).toBe(expected);
		});
	}
