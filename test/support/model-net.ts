// Every fault a network and a data centre have, by chance; how often each has really happened is counted.
import type { Chance } from './seeded.ts';

export interface Faults {
	/** A request or an answer is lost. */
	drop: number;
	/** A request arrives twice. */
	duplicate: number;
	/** The database refuses, before it has written. */
	failBefore: number;
	/** The database has written, and the answer is lost. */
	failAfter: number;
	/** Longest way of a message, ms of real time. Two of them may pass each other. */
	delayMs: number;
}

export class FaultyNet {
	readonly faults: Faults = { drop: 0, duplicate: 0, failBefore: 0, failAfter: 0, delayMs: 0 };
	readonly counts: Record<string, number> = {};
	readonly #chance: Chance;

	constructor(chance: Chance) {
		this.#chance = chance;
	}

	happens(fault: Exclude<keyof Faults, 'delayMs'>): boolean {
		if (!this.#chance.odds(this.faults[fault])) return false;
		this.count(fault);
		return true;
	}

	count(what: string): void {
		this.counts[what] = (this.counts[what] ?? 0) + 1;
	}

	/** How long a message is on its way. */
	way(): Promise<void> {
		const ms = this.faults.delayMs * this.#chance.next();
		return ms === 0 ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve, ms));
	}
}
