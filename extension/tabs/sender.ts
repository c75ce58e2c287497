// Who is at the other end of a port. Only what the browser says of a sender counts, never what it says of
// itself: a message can say anything.
import { type PortName, PORTS } from '../messages.ts';
import { providerOf } from '../call/hosts.ts';

/** As much of `runtime.MessageSender` as decides. */
export interface Sender {
	readonly id?: string | undefined;
	readonly url?: string | undefined;
	readonly frameId?: number | undefined;
	readonly documentId?: string | undefined;
	readonly tab?: { readonly id?: number | undefined } | undefined;
}

export interface Own {
	readonly id: string;
	/** `chrome-extension://<id>/`. */
	readonly origin: string;
}

/**
 * `call`: the content script at the top of a call tab. `frame`: panel.html inside another page, in a tab.
 * `panel`: panel.html with a window, tab or side panel to itself. `page`: any other page of ours.
 */
export type Party =
	| { readonly is: 'call'; readonly tabId: number; readonly document: string }
	| { readonly is: 'frame'; readonly tabId: number; readonly document: string }
	| { readonly is: 'panel' }
	| { readonly is: 'page' };

/** Undefined for everybody else. */
export function partyOf(sender: Sender | undefined, own: Own): Party | undefined {
	if (sender?.id !== own.id || sender.url === undefined) return undefined;
	const tabId = sender.tab?.id;
	// Firefox names no document; tab and frame are the same until the frame loads another page.
	const document = sender.documentId ?? `${tabId}:${sender.frameId}`;
	if (!sender.url.startsWith(own.origin)) {
		const url = URL.parse(sender.url);
		const isCall = tabId !== undefined && sender.frameId === 0 && url && providerOf(url);
		return isCall ? { is: 'call', tabId, document } : undefined;
	}
	const path = sender.url.slice(own.origin.length).split(/[?#]/, 1)[0];
	const framed = tabId !== undefined && sender.frameId !== 0;
	if (path === 'panel.html') return framed ? { is: 'frame', tabId, document } : { is: 'panel' };
	return framed ? undefined : { is: 'page' };
}

/** Whether a party may open the port of this name. A framed panel must also have shown its nonce. */
export function mayOpen(port: string, party: Party, isWelcome: (party: Party) => boolean): boolean {
	if (!Object.hasOwn(PORTS, port)) return false;
	const allowed: readonly string[] = PORTS[port as PortName];
	return (
		allowed.includes(party.is) && (port !== 'link' || party.is !== 'frame' || isWelcome(party))
	);
}
