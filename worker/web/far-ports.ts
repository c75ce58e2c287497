// Ports between tabs: all tabs hear one channel, and each port is a name on it.
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import type { LinkPort } from '#shared/link/wire.ts';
import { newUid } from '#shared/ids.ts';

/** What tabs say to each other. `c` names the port, `tab` the lock that its tab holds while it lives. */
export type Said =
	| { readonly k: 'open'; readonly c: string; readonly tab: string }
	| { readonly k: 'up' | 'down'; readonly c: string; readonly message: unknown }
	| { readonly k: 'close'; readonly c: string }
	/** A tab has the hub now: every port to another one is dead. */
	| { readonly k: 'owner' }
	/** A tab that somebody looks at would have the hub. */
	| { readonly k: 'want' }
	/** The owner is there, and keeps it. */
	| { readonly k: 'here' }
	/** Nobody looks at the owner any more. */
	| { readonly k: 'hidden' };

/** One end of one port. */
class End {
	readonly port: LinkPort;
	readonly #hear = new Set<(message: unknown) => void>();
	readonly #closed = new Set<() => void>();
	#isClosed = false;

	constructor(post: (message: unknown) => void, sayClose: () => void) {
		const raw: RuntimePort = {
			postMessage: (message) => {
				if (this.#isClosed) throw new Error('This port is closed.');
				post(message);
			},
			disconnect: () => {
				if (this.#isClosed) return;
				this.close();
				sayClose();
			},
			onMessage: { addListener: (callback) => void this.#hear.add(callback) },
			onDisconnect: { addListener: (callback) => void this.#closed.add(callback) },
		};
		this.port = browserPort(raw);
	}

	hear(message: unknown): void {
		for (const callback of this.#hear) callback(message);
	}

	close(): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		for (const callback of this.#closed) callback();
	}
}

export interface FarPorts {
	/** A port to whichever tab has the hub. What nobody hears is lost; `owner` closes the port then. */
	open(): LinkPort;
	hear(said: Said): void;
	closeAll(): void;
}

/** The pages' end: `ready` resolves once this tab's life can be watched by others. */
export function farPorts(say: (said: Said) => void, tab: string, ready: Promise<void>): FarPorts {
	const ends = new Map<string, End>();
	/** Until it is ready. From then on at once: a page that goes has no moment after this one. */
	let early: (() => void)[] | undefined = [];
	void ready.then(() => {
		const all = early ?? [];
		early = undefined;
		for (const run of all) run();
	});
	const closeAll = () => {
		for (const end of ends.values()) end.close();
		ends.clear();
	};
	return {
		open() {
			const c = newUid();
			const later = (said: Said) => {
				const run = () => void (ends.has(c) && say(said));
				if (early) early.push(run);
				else run();
			};
			const end = new End(
				(message) => later({ k: 'up', c, message }),
				() => {
					ends.delete(c);
					say({ k: 'close', c });
				},
			);
			ends.set(c, end);
			later({ k: 'open', c, tab });
			return end.port;
		},
		hear(said) {
			if (said.k === 'owner') closeAll();
			if (said.k === 'down') ends.get(said.c)?.hear(said.message);
			if (said.k !== 'close') return;
			ends.get(said.c)?.close();
			ends.delete(said.c);
		},
		closeAll,
	};
}

/** The owner's end. `onGone` calls back once that tab is no more, however it ended. */
export function guestPorts(
	say: (said: Said) => void,
	connect: (port: LinkPort) => void,
	onGone: (tab: string, callback: () => void) => void,
): { hear(said: Said): void } {
	const ends = new Map<string, End>();

	function open(c: string, tab: string): void {
		const end = new End(
			(message) => say({ k: 'down', c, message }),
			() => {
				ends.delete(c);
				say({ k: 'close', c });
			},
		);
		ends.set(c, end);
		connect(end.port);
		onGone(tab, () => shut(c));
	}

	function shut(c: string): void {
		ends.get(c)?.close();
		ends.delete(c);
	}

	return {
		hear(said) {
			if (said.k === 'open') open(said.c, said.tab);
			if (said.k === 'close') shut(said.c);
			if (said.k !== 'up') return;
			const end = ends.get(said.c);
			if (end) end.hear(said.message);
			else say({ k: 'close', c: said.c });
		},
	};
}
