// The page's end of the port: connects by itself, and connects again. What the background has not said it
// stored is sent again under the same uid, and the background writes it once.
import type { Clock } from '#shared/store/clock.ts';
import type { DeviceSnapshot, Link, WatchListener } from '#shared/ui/link.ts';
// Types alone: the page believes what comes, and loads nothing to check it with.
import type { Down, LinkPort, Up } from './wire.ts';

/** How often a page posts: it keeps the background alive, and with it the socket. */
const BEAT_MS = 20_000;
const RECONNECT_MS = { first: 50, most: 2000 };
/** Tries without an answer after which the background counts as gone. */
const PATIENCE = 3;

interface Waiting {
	readonly m: string;
	readonly u: string;
	readonly n: string;
	readonly a: unknown;
}

/** What was handed over and may be lost with the hub. */
export interface Unsaid {
	readonly mutations: readonly Waiting[];
	/** Where the person was, and what they had half written there. */
	readonly places: readonly unknown[];
}

export interface PageLink extends Link {
	unsaid(): Unsaid;
}

export interface PageLinkDeps {
	readonly clock: Clock;
	/** Less is unsaid. Called while the hub still knows what it has stored. */
	onSaid?(): void;
	/** Throws once the extension's context is gone (an update, an uninstall). */
	connect(): LinkPort;
}

export function createPageLink({ clock, connect, onSaid }: PageLinkDeps): PageLink {
	/** Handed over and not seen stored. */
	const waiting = new Map<string, Waiting>();
	const watches = new Map<string, Set<WatchListener>>();
	const asked = new Map<number, { message: Up; resolve: (result: never) => void }>();
	const deviceCallbacks = new Set<(device: DeviceSnapshot) => void>();
	const aliveCallbacks = new Set<(alive: boolean) => void>();
	let device: DeviceSnapshot | undefined;
	let port: LinkPort | undefined;
	let alive = true;
	let failures = 0;
	let asks = 0;
	let wipes: number | undefined;

	function tellAlive(now: boolean): void {
		if (alive === now) return;
		alive = now;
		for (const callback of aliveCallbacks) callback(now);
	}

	function post(message: Up): void {
		try {
			port?.post(message);
		} catch {
			// The port is gone; its onClose follows, and the reconnect sends this again.
		}
	}

	function open(): void {
		let fresh: LinkPort;
		try {
			fresh = connect();
		} catch {
			return reconnect(true);
		}
		port = fresh;
		fresh.onMessage((message) => port === fresh && hear(message as Down));
		fresh.onClose(() => port === fresh && reconnect(false));
		post({ k: 'hello' });
		for (const m of watches.keys()) post({ k: 'watch', m });
		for (const one of waiting.values()) post({ k: 'mutate', ...one });
		for (const { message } of asked.values()) post(message);
	}

	function reconnect(gone: boolean): void {
		port = undefined;
		failures += 1;
		if (gone || failures > PATIENCE) tellAlive(false);
		clock.after(Math.min(RECONNECT_MS.most, RECONNECT_MS.first * 2 ** failures), open);
	}

	function hear(message: Down): void {
		failures = 0;
		tellAlive(true);
		switch (message.k) {
			case 'device':
				device = message.device;
				forgetWiped(device.account?.wipes);
				for (const callback of deviceCallbacks) callback(message.device);
				return;
			case 'answer': {
				asked.get(message.id)?.resolve(message.result as never);
				asked.delete(message.id);
				return onSaid?.();
			}
			case 'stored': {
				for (const u of message.u) waiting.delete(u);
				onSaid?.();
				tell(message.m, (listener) => listener.onStored(message.u));
				return post({ k: 'seen', u: [...message.u] });
			}
			case 'rejected':
				waiting.delete(message.refused.u);
				return tell(message.m, (listener) => listener.onRejected(message.refused));
			case 'snapshot':
				return tell(message.m, (listener) => listener.onSnapshot(message));
			case 'change':
				return tell(message.m, (listener) => listener.onChange(message.ops));
			case 'status':
				return tell(message.m, (listener) => listener.onStatus(message.status));
			case 'live':
				return tell(message.m, (listener) => listener.onLive(message));
		}
	}

	/** What everything was taken away under is not said to whoever comes after. */
	function forgetWiped(now: number | undefined): void {
		if (now === undefined) return;
		if (wipes !== undefined && now > wipes) waiting.clear();
		wipes = now;
	}

	function tell(m: string, say: (listener: WatchListener) => void): void {
		for (const listener of [...(watches.get(m) ?? [])]) say(listener);
	}

	function beat(): void {
		post({ k: 'beat' });
		clock.after(BEAT_MS, beat);
	}

	open();
	clock.after(BEAT_MS, beat);

	return {
		watch(m, listener) {
			const listeners = watches.get(m) ?? new Set();
			watches.set(m, listeners.add(listener));
			// Asked for anew by each listener: the answer is a snapshot for all of them.
			post({ k: 'watch', m });
			return {
				mutate({ u, n, a }) {
					waiting.set(u, { m, u, n, a });
					post({ k: 'mutate', m, u, n, a });
				},
				live: (space, event) => post({ k: 'live', m, space, event }),
				stop() {
					listeners.delete(listener);
					if (listeners.size > 0 || watches.get(m) !== listeners) return;
					watches.delete(m);
					post({ k: 'unwatch', m });
				},
			};
		},
		onDevice(callback) {
			deviceCallbacks.add(callback);
			if (device) callback(device);
			return () => deviceCallbacks.delete(callback);
		},
		ask(name, args) {
			const message: Up = { k: 'ask', id: (asks += 1), name, args };
			return new Promise((resolve) => {
				asked.set(message.id, { message, resolve });
				post(message);
			});
		},
		unsaid: () => ({
			mutations: [...waiting.values()],
			places: [...asked.values()].flatMap(({ message }) =>
				message.k === 'ask' && message.name === 'rememberPlace' ? [message.args] : [],
			),
		}),
		onAlive(callback) {
			aliveCallbacks.add(callback);
			callback(alive);
			return () => aliveCallbacks.delete(callback);
		},
	};
}
