// Forms that are open, with what is typed in them and not yet saved. They outlive their component: a tab
// turned, a panel folded, a shield put up, a page loaded anew take nothing away.
import * as z from 'zod/mini';

type Fields = Record<string, string>;
/** What stood in the form when it was opened, and what stands there now. */
export interface Draft<F extends Fields = Fields> {
	readonly was: Readonly<F>;
	now: F;
}

/** What a person has changed in it: whatever else stands there, another may have written anew since. */
export const touched = <F extends Fields>({ was, now }: Draft<F>): Partial<F> =>
	Object.fromEntries(
		Object.entries(now).filter(([field, text]) => text.trim() !== was[field]?.trim()),
	) as Partial<F>;

const Fields = z.record(z.string(), z.string());
const Kept = z.record(z.string(), z.object({ was: Fields, now: Fields }));
/** The background keeps no longer text of a page. */
const MOST_CHARS = 20_000;

export class Drafts {
	#open = $state<Record<string, Draft>>({});

	#fresh: Draft | undefined;

	/** Opens the form of that name; where it is open already, what was typed stays. */
	open<F extends Fields>(name: string, fields: F): void {
		this.#open[name] ??= { was: { ...fields }, now: { ...fields } };
		this.#fresh = this.#open[name];
	}

	/** Whether a person has just opened it, and so wants the caret there. Says yes once. */
	takeFresh(draft: Draft): boolean {
		const isFresh = this.#fresh === draft;
		if (isFresh) this.#fresh = undefined;
		return isFresh;
	}

	find<F extends Fields>(name: string): Draft<F> | undefined {
		return this.#open[name] as Draft<F> | undefined;
	}

	close(name: string): void {
		delete this.#open[name];
	}

	/** For the place a page remembers; undefined when there is nothing to remember. */
	toText(): string | undefined {
		if (Object.keys(this.#open).length === 0) return undefined;
		const text = JSON.stringify(this.#open);
		return text.length > MOST_CHARS ? undefined : text;
	}

	/** Brings back what was remembered, beside what has been opened since. */
	fromText(text: string): void {
		const kept = Kept.safeParse(parsed(text)).data ?? {};
		for (const [name, draft] of Object.entries(kept)) this.#open[name] ??= draft;
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
