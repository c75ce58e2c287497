// A field that saves while somebody types in it, so that nothing hangs on leaving it properly.
import { onDestroy } from 'svelte';
import type { Mentorship } from './mentorship.svelte.ts';

const SETTLE_MS = 250;

interface Field {
	/** Counts the keystrokes that are not handed over yet. */
	readonly mentorship: Mentorship;
	stored(): string;
	/** `left`: the person is done with the field for now. May be called with what is stored already. */
	save(text: string, left: boolean): void;
}

export class Typing {
	readonly #field: Field;
	/** While a person types, what they typed: what comes back as stored is trimmed, and late. */
	#typed = $state<string>();
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(field: Field) {
		this.#field = field;
	}

	get text(): string {
		return this.#typed ?? this.#field.stored();
	}

	set text(text: string) {
		if (text === this.text) return;
		this.#typed = text;
		if (this.#timer === undefined) this.#field.mentorship.held += 1;
		this.#timer ??= setTimeout(() => this.#handOver(false), SETTLE_MS);
	}

	/** The field is left: saved at once, and from now on it shows what is stored. */
	leave(): void {
		if (this.#typed === undefined) return;
		this.#handOver(true);
		this.#typed = undefined;
	}

	/** The page may go, the field may stay. */
	flush(): void {
		if (this.#timer !== undefined) this.#handOver(false);
	}

	#handOver(left: boolean): void {
		if (this.#timer !== undefined) this.#field.mentorship.held -= 1;
		clearTimeout(this.#timer);
		this.#timer = undefined;
		if (this.#typed !== undefined) this.#field.save(this.#typed, left);
	}
}

/** For a component's field: also saved when the component or the page goes. */
export function createTyping(field: Field): Typing {
	const typing = new Typing(field);
	const flush = () => typing.flush();
	addEventListener('pagehide', flush);
	onDestroy(() => {
		removeEventListener('pagehide', flush);
		typing.leave();
	});
	return typing;
}
