// The time on screen. Ticks only while something shows it, and once a second is enough for a conversation.
import { dayOf } from '#shared/words/format.ts';
import { createSubscriber } from 'svelte/reactivity';

export class Clock {
	readonly #subscribe: () => void;
	readonly #read: () => number;

	constructor(read: () => number = Date.now) {
		this.#read = read;
		this.#subscribe = createSubscriber((update) => {
			const timer = setInterval(update, 1000);
			return () => clearInterval(timer);
		});
	}

	/** Milliseconds since 1970; redraws whatever reads it every second. */
	get now(): number {
		this.#subscribe();
		return this.#read();
	}

	/** The same without a redraw, for what happens once. */
	get instant(): string {
		return new Date(this.#read()).toISOString();
	}

	/** The day it is here, as `2026-05-04`; redraws what reads it at midnight only. */
	readonly today: string = $derived.by(() => dayOf(new Date(this.now).toISOString()));
}
