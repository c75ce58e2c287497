// Says for the pages of this device that somebody is there, while a session runs: a browser slows down the
// timers of a page that is out of sight, and a page that is closed says no good-bye.
import { PRESENCE_MS } from '#shared/domain/presence.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import type { Clock } from '#shared/store/clock.ts';

type Presence = Extract<LiveEvent, { t: 'presence' }>;

/** A page that is late by this much is spoken for. */
const LATE_MS = PRESENCE_MS + 1500;

export class Attendance<Page> {
	readonly #clock: Clock;
	readonly #say: (event: Presence) => void;
	readonly #there = new Map<Page, Presence>();
	#callOff: (() => void) | undefined;

	constructor(clock: Clock, say: (event: Presence) => void) {
		this.#clock = clock;
		this.#say = say;
	}

	/** A page says where its person is. False when that is no news: another page of theirs is still there. */
	hear(page: Page, event: Presence): boolean {
		if (event.at === 'away') {
			const wasThere = this.#there.delete(page);
			if (this.#there.size === 0) this.#rest();
			return wasThere && this.#there.size === 0;
		}
		this.#there.set(page, event);
		this.#waitFor(event);
		return true;
	}

	/** The page is gone, whatever it said last. */
	leave(page: Page): void {
		const was = this.#there.get(page);
		if (was && this.hear(page, { ...was, at: 'away' })) this.#say({ t: 'presence', at: 'away' });
	}

	stop(): void {
		this.#there.clear();
		this.#rest();
	}

	#waitFor(event: Presence): void {
		this.#rest();
		this.#callOff = this.#clock.after(LATE_MS, () => {
			this.#say(event);
			this.#waitFor(event);
		});
	}

	#rest(): void {
		this.#callOff?.();
		this.#callOff = undefined;
	}
}
