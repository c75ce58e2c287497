// Call tabs with ports one can read, for what the background does with them.
import type { CallDown, CallUp, DockPlace } from '#extension/messages.ts';
import { CallTabs, type TabMemory } from '#extension/tabs/call-tabs.ts';
import type { Party } from '#extension/tabs/sender.ts';

export const inCall: CallUp = {
	k: 'call',
	state: { phase: 'in_call', provider: 'meet', callKey: 'meet:abc-defg-hij' },
};
export const frame = (document = 'frame-1', tabId = 1): Party => ({ is: 'frame', tabId, document });

export function port<Down>() {
	const said: Down[] = [];
	let isClosed = false;
	return {
		said,
		get isClosed() {
			return isClosed;
		},
		post: (message: Down) => void said.push(message),
		close: () => void (isClosed = true),
	};
}

/** Tabs whose memory outlives the background. */
export function world() {
	const memories = new Map<number, TabMemory>();
	const places = new Map<string, DockPlace>();
	const presence: [number, boolean][] = [];
	const opened: object[] = [];
	let nonces = 0;
	const start = () =>
		new CallTabs({
			newNonce: () => `nonce-${(nonces += 1)}`,
			memory: {
				read: async (tabId) => memories.get(tabId),
				write: async (tabId, memory) =>
					void (memory ? memories.set(tabId, memory) : memories.delete(tabId)),
			},
			places: {
				read: async (provider) => places.get(provider),
				write: async (provider, place) => void places.set(provider, place),
			},
			openReview: (where) => void opened.push(where),
			onInCall: (tabId, isIn) => void presence.push([tabId, isIn]),
		});
	return { tabs: start(), restart: start, memories, places, presence, opened };
}

export async function inACall(tabs = world().tabs, tabId = 1, message = inCall) {
	const call = port<CallDown>();
	await tabs.connectCall(tabId, call);
	await tabs.hearCall(tabId, call, message);
	return call;
}

export const mountOf = (said: readonly CallDown[]) =>
	said.findLast((one): one is Extract<CallDown, { k: 'mount' }> => one.k === 'mount');
