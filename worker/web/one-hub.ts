// One hub for all tabs of this origin: the tab that holds a lock has it, the others talk to that tab. Its
// death costs them a reconnect: what was not said to be stored is said again, under the same uid.
import type { Hub } from '#shared/link/hub.ts';
import { keepHub } from '#shared/link/keep-hub.ts';
import type { LinkPort } from '#shared/link/wire.ts';
import { newUid } from '#shared/ids.ts';
import type { Clock } from '#shared/store/clock.ts';
import { farPorts, guestPorts, type Said } from './far-ports.ts';
import { nearPorts } from './near-port.ts';

/** An owner that says nothing for so long is asleep for good: some browsers stop a tab and keep its locks. */
const SILENT_MS = 8000;

export interface OneHubDeps {
	/** Of the lock and the channel. */
	readonly name: string;
	readonly clock: Clock;
	open(onGone: () => Promise<Hub>): Promise<Hub>;
	/** Whether somebody looks at this tab: timers of others run slowly, and typing waits for timers. */
	isSeen(): boolean;
}

export interface OneHub {
	connect(): LinkPort;
	/** To be called whenever what `isSeen` says has changed. */
	look(): void;
	/** Takes the hub where no tab has it, also when nobody looks at this one. */
	takeFree(): void;
	/** The hub, if this tab has it. */
	readonly own: Promise<Hub> | undefined;
	/** How many other tabs there are. */
	countOthers(): Promise<number>;
	/** The tab goes away. */
	leave(): void;
}

interface Owned {
	readonly hub: Promise<Hub>;
	/** Once the hub has fallen silent. */
	readonly done: Promise<void>;
	giveUp(): void;
}

export function oneHub({ name, clock, open, isSeen }: OneHubDeps): OneHub {
	const { locks } = navigator;
	const channel = new BroadcastChannel(name);
	let isHere = true;
	const say = (said: Said) => void (isHere && channel.postMessage(said));
	const lockOf = (tab: string) => `${name}/${tab}`;
	const tab = newUid();
	const left = Promise.withResolvers<void>();
	const ready = new Promise<void>((resolve) => {
		void locks.request(lockOf(tab), () => {
			resolve();
			return left.promise;
		});
	});
	const far = farPorts(say, tab, ready);
	const guests = guestPorts(say, take, (other, callback) => {
		void locks.request(lockOf(other), callback);
	});
	let owned: Owned | undefined;
	let asking: AbortController | undefined;
	let callOffSteal: (() => void) | undefined;

	function take(port: LinkPort): void {
		if (owned) void owned.hub.then((hub) => hub.connect(port));
		else port.close();
	}

	function own(): Owned {
		asking?.abort();
		asking = undefined;
		callOffSteal?.();
		const { promise, resolve } = Promise.withResolvers<void>();
		const kept = keepHub(open, clock);
		const mine: Owned = {
			get hub() {
				return kept.hub;
			},
			done: promise,
			giveUp() {
				if (owned !== mine) return;
				owned = undefined;
				void kept.hub.then((hub) => hub.stop()).finally(resolve);
			},
		};
		owned = mine;
		say({ k: 'owner' });
		far.closeAll();
		return mine;
	}

	function want(): void {
		if (owned || !isSeen()) return;
		say({ k: 'want' });
		callOffSteal?.();
		callOffSteal = clock.after(SILENT_MS, () => void request({ steal: true }));
		if (asking) return;
		asking = new AbortController();
		void request({ signal: asking.signal });
	}

	/** Has the hub as long as it has the lock. */
	async function request(options: LockOptions): Promise<void> {
		let mine: Owned | undefined;
		try {
			await locks.request(name, options, (lock) => {
				// Asked for only if it was free.
				if (!lock) return;
				mine = own();
				return mine.done;
			});
		} catch {
			// The wish was called off, or another tab has stolen the lock.
			mine?.giveUp();
		}
	}

	function hear(said: Said): void {
		far.hear(said);
		if (said.k === 'here') callOffSteal?.();
		if (said.k === 'hidden') want();
		if (!owned) return;
		guests.hear(said);
		if (said.k !== 'want') return;
		if (isSeen()) say({ k: 'here' });
		else owned.giveUp();
	}

	channel.onmessage = ({ data }: MessageEvent<Said>) => hear(data);
	want();

	return {
		connect() {
			if (!owned) return far.open();
			const { page, hub } = nearPorts();
			take(hub);
			return page;
		},
		look() {
			if (isSeen()) return want();
			asking?.abort();
			asking = undefined;
			callOffSteal?.();
			if (owned) say({ k: 'hidden' });
		},
		takeFree() {
			if (!owned && !asking) void request({ ifAvailable: true });
		},
		async countOthers() {
			await ready;
			const { held = [] } = await locks.query();
			return held.filter((lock) => lock.name?.startsWith(lockOf('')) && lock.name !== lockOf(tab))
				.length;
		},
		get own() {
			return owned?.hub;
		},
		leave() {
			asking?.abort();
			callOffSteal?.();
			owned?.giveUp();
			isHere = false;
			channel.close();
			left.resolve();
			far.closeAll();
		},
	};
}
