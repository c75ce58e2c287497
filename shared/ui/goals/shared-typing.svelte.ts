// A field that two people may type in at once: saved while typing, and what the other one writes
// meanwhile comes in between one's own words.
import { mergeWords } from '#shared/domain/merge-words.ts';
import { onDestroy, tick, untrack } from 'svelte';
import type { Mentorship } from '../mentorship.svelte.ts';

const SETTLE_MS = 250;
/** How long after their last word somebody counts as writing. */
const WRITING_MS = 4000;

interface Field {
	readonly mentorship: Mentorship;
	stored(): string;
	/** `from` is what stood there when the typing began; `left`: the person is done for now. */
	save(text: string, from: string, left: boolean): void;
	/** The other person's words have come into the field while one types in it. */
	onmerge(before: string, after: string): void;
}

export class SharedTyping {
	/** Whether the other person has written here just now. */
	theirs = $state(false);
	readonly #field: Field;
	#typed = $state<string>();
	/** What is stored, as far as the field has taken it in. */
	#base: string;
	/** What one has written oneself: an echo of it, or an undo, is not the other person. */
	readonly #own: Set<string>;
	#settle: ReturnType<typeof setTimeout> | undefined;
	#writing: ReturnType<typeof setTimeout> | undefined;
	#composing = false;

	constructor(field: Field) {
		this.#field = field;
		this.#base = field.stored();
		this.#own = new Set([this.#base]);
	}

	get text(): string {
		return this.#typed ?? this.#field.stored();
	}

	set text(text: string) {
		if (text === this.text) return;
		this.#typed = text;
		if (this.#settle === undefined) this.#field.mentorship.held += 1;
		this.#settle ??= setTimeout(() => this.#handOver(false), SETTLE_MS);
	}

	/** What is stored now, whoever wrote it. */
	arrive(now: string): void {
		if (now === this.#base || this.#composing) return;
		const isTheirs = !this.#own.has(now);
		if (isTheirs) this.#noteTheirs();
		const typed = this.#typed;
		if (typed !== undefined && isTheirs) {
			const merged = mergeWords(this.#base, typed, now);
			// A space at the end is the start of the next word, not yet worth saving.
			this.#typed = /\s$/.test(typed) && !/\s$/.test(merged) ? `${merged} ` : merged;
			this.#field.onmerge(typed, this.#typed);
		}
		this.#base = now;
	}

	/** The field is left: saved at once, and from now on it shows what is stored. */
	leave(): void {
		if (this.#typed === undefined) return;
		this.#handOver(true);
		this.#typed = undefined;
	}

	/** A half-composed letter is left alone: what arrives, and the saving, wait for it. */
	compose(on: boolean): void {
		this.#composing = on;
		if (!on) this.arrive(this.#field.stored());
	}

	flush(): void {
		if (this.#settle !== undefined) this.#handOver(false);
	}

	close(): void {
		this.leave();
		clearTimeout(this.#writing);
	}

	#handOver(left: boolean): void {
		if (this.#composing && !left) {
			this.#settle = setTimeout(() => this.#handOver(false), SETTLE_MS);
			return;
		}
		this.#composing = false;
		if (this.#settle !== undefined) this.#field.mentorship.held -= 1;
		clearTimeout(this.#settle);
		this.#settle = undefined;
		this.arrive(this.#field.stored());
		const text = this.#typed?.trim();
		if (text === undefined || text === this.#base) return;
		const from = this.#base;
		this.#own.add(text);
		this.#field.save(text, from, left);
		this.#base = this.#field.stored();
	}

	#noteTheirs(): void {
		this.theirs = true;
		clearTimeout(this.#writing);
		this.#writing = setTimeout(() => (this.theirs = false), WRITING_MS);
	}
}

/** For a component's field: takes in what arrives, and saves when the component or the page goes. */
export function createSharedTyping(field: Field): SharedTyping {
	const typing = new SharedTyping(field);
	const flush = () => typing.flush();
	$effect.pre(() => {
		const now = field.stored();
		untrack(() => typing.arrive(now));
	});
	addEventListener('pagehide', flush);
	onDestroy(() => {
		removeEventListener('pagehide', flush);
		typing.close();
	});
	return typing;
}

/** Where the caret stands once other words have come in: what one is about to write stays together. */
export function caretIn(before: string, after: string, caret: number): number {
	const behind = before.slice(caret);
	// At the end of one's own words, and theirs came behind them.
	if (behind === '' && after.startsWith(before)) return caret;
	if (after.endsWith(behind)) return after.length - behind.length;
	return after.startsWith(before.slice(0, caret)) ? caret : Math.min(caret, after.length);
}

/** For a field's `onmerge`: whoever types goes on where they were. */
export async function keepCaret(
	element: HTMLTextAreaElement | undefined,
	before: string,
	after: string,
): Promise<void> {
	if (!element || document.activeElement !== element) return;
	const [start, end] = [element.selectionStart, element.selectionEnd];
	await tick();
	element.setSelectionRange(caretIn(before, after, start), caretIn(before, after, end));
}
