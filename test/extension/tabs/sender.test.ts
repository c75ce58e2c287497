import { type PortName, PORTS } from '#extension/messages.ts';
import { mayOpen, partyOf, type Sender } from '#extension/tabs/sender.ts';
import { expect, test } from 'vitest';

const own = { id: 'ours', origin: 'chrome-extension://ours/' };
const call = 'https://meet.google.com/abc-defg-hij';

/** Everybody who could try, and what they are. */
const senders: Record<string, Sender | undefined> = {
	'content script of a call tab': { id: 'ours', url: call, frameId: 0, tab: { id: 1 } },
	'content script of a frame in a call tab': { id: 'ours', url: call, frameId: 3, tab: { id: 1 } },
	'content script of another site': {
		id: 'ours',
		url: 'https://evil.example/abc-defg-hij',
		frameId: 0,
		tab: { id: 1 },
	},
	'content script of a look-alike host': {
		id: 'ours',
		url: 'https://meet.google.com.evil.example/abc-defg-hij',
		frameId: 0,
		tab: { id: 1 },
	},
	'content script of a call host without TLS': {
		id: 'ours',
		url: 'http://meet.google.com/abc-defg-hij',
		frameId: 0,
		tab: { id: 1 },
	},
	'call page without a tab': { id: 'ours', url: call },
	'framed panel, welcomed': {
		id: 'ours',
		url: `${own.origin}panel.html#nonce`,
		frameId: 5,
		documentId: 'welcomed',
		tab: { id: 1 },
	},
	'framed panel, not welcomed': {
		id: 'ours',
		url: `${own.origin}panel.html`,
		frameId: 5,
		documentId: 'stranger',
		tab: { id: 1 },
	},
	'panel in a window': { id: 'ours', url: `${own.origin}panel.html`, frameId: 0, tab: { id: 2 } },
	'panel in the side panel': { id: 'ours', url: `${own.origin}panel.html` },
	popup: { id: 'ours', url: `${own.origin}popup.html` },
	review: { id: 'ours', url: `${own.origin}review.html#x`, frameId: 0, tab: { id: 3 } },
	'review framed by a page': {
		id: 'ours',
		url: `${own.origin}review.html`,
		frameId: 4,
		tab: { id: 3 },
	},
	'page called panel.html.evil': {
		id: 'ours',
		url: 'chrome-extension://ours.evil/panel.html',
		frameId: 0,
		tab: { id: 3 },
	},
	'another extension': { id: 'other', url: 'chrome-extension://other/panel.html' },
	'another extension under our address': { id: 'other', url: `${own.origin}popup.html` },
	nobody: undefined,
	'no address': { id: 'ours', tab: { id: 1 }, frameId: 0 },
};

const allowed: Record<PortName, readonly string[]> = {
	call: ['content script of a call tab'],
	panel: [
		'framed panel, welcomed',
		'framed panel, not welcomed',
		'panel in a window',
		'panel in the side panel',
	],
	link: [
		'framed panel, welcomed',
		'panel in a window',
		'panel in the side panel',
		'popup',
		'review',
	],
};

for (const port of [...Object.keys(PORTS), 'other', 'constructor'])
	for (const [name, sender] of Object.entries(senders)) {
		const expected = Object.hasOwn(allowed, port) && allowed[port as PortName].includes(name);
		test(`port ${port} is ${expected ? 'open' : 'shut'} to: ${name}`, () => {
			const party = partyOf(sender, own);

			const isOpen =
				party !== undefined &&
				mayOpen(port, party, (one) => one.is === 'frame' && one.document === 'welcomed');

			expect(isOpen).toBe(expected);
		});
	}
