// Everybody who could open a port of ours, as the browser would describe them.
import type { Sender } from '#extension/tabs/sender.ts';

export const own = { id: 'ours', origin: 'chrome-extension://ours/' };
const CALL = 'https://meet.google.com/abc-defg-hij';

/** The nonce that the call tab 1 was given goes with those frames that have come by it. */
export const senders = {
	'content script of a call tab': { id: 'ours', url: CALL, frameId: 0, tab: { id: 1 } },
	'content script of a frame in a call tab': { id: 'ours', url: CALL, frameId: 3, tab: { id: 1 } },
	'content script of another site': {
		id: 'ours',
		url: 'https://evil.example/abc-defg-hij',
		frameId: 0,
		tab: { id: 1 },
	},
	'page script': { url: CALL, frameId: 0, tab: { id: 1 } },
	overlay: {
		id: 'ours',
		url: `${own.origin}panel.html#nonce`,
		frameId: 5,
		documentId: 'overlay',
		tab: { id: 1 },
	},
	'overlay with a bad nonce': {
		id: 'ours',
		url: `${own.origin}panel.html#guess`,
		frameId: 6,
		documentId: 'guesser',
		tab: { id: 1 },
	},
	'overlay of another tab': {
		id: 'ours',
		url: `${own.origin}panel.html#nonce`,
		frameId: 5,
		documentId: 'elsewhere',
		tab: { id: 2 },
	},
	'review framed by a page': {
		id: 'ours',
		url: `${own.origin}review.html`,
		frameId: 2,
		tab: { id: 1 },
	},
	'panel window': { id: 'ours', url: `${own.origin}panel.html`, frameId: 0, tab: { id: 3 } },
	popup: { id: 'ours', url: `${own.origin}popup.html` },
	'review page': { id: 'ours', url: `${own.origin}review.html#/`, frameId: 0, tab: { id: 4 } },
	'second extension': { id: 'other', url: 'chrome-extension://other/panel.html' },
	'second extension under our address': { id: 'other', url: `${own.origin}popup.html` },
	nobody: undefined,
} as const satisfies Record<string, Sender | undefined>;
export type SenderName = keyof typeof senders;
