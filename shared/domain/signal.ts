// What two people can tell each other without a word in between: six quiet signals, and what a person
// needs from the other right now. Only for the moment: never stored, never counted.
import * as z from 'zod/mini';

export const Signal = z.enum(['slower', 'lost', 'moment', 'question', 'helped', 'move_on']);
export type Signal = z.infer<typeof Signal>;

export const Need = z.enum(['listen', 'ask', 'advise', 'practise', 'door']);
export type Need = z.infer<typeof Need>;

/** So long a signal and a need stand in full; a need then stays as a small mark. */
const SHOWN_MS = { signal: 20_000, need: 60_000 };

/** The other person's last signal and their need, with when they came, in milliseconds. */
export interface Heard {
	readonly signal?: { readonly what: Signal; readonly at: number } | undefined;
	readonly need?: { readonly what: Need; readonly at: number } | undefined;
}

/** `at` tells it from the same one said before. */
export type Shown =
	| { readonly kind: 'signal'; readonly what: Signal; readonly at: number }
	| { readonly kind: 'need'; readonly what: Need; readonly at: number };

/** What stands in full at that time. Never two: the newest, and after it what still has time left. */
export function shownAt({ signal, need }: Heard, now: number): Shown | undefined {
	const isOld = (one: Shown) => now - one.at >= SHOWN_MS[one.kind];
	const shown: Shown[] = [
		...(signal ? [{ kind: 'signal', ...signal } as const] : []),
		...(need ? [{ kind: 'need', ...need } as const] : []),
	];
	return shown.filter((one) => !isOld(one)).toSorted((a, b) => b.at - a.at)[0];
}

/** The need, also once it no longer stands in full. */
export const needOf = ({ need }: Heard): Need | undefined => need?.what;

/** Takes in a signal. */
export const withSignal = (heard: Heard, what: Signal, at: number): Heard => ({
	...heard,
	signal: { what, at },
});

/** Takes in a need, or that there is none any more. The same one said again is not news. */
export function withNeed(heard: Heard, what: Need | null, at: number): Heard {
	if (what === null) return { ...heard, need: undefined };
	return heard.need?.what === what ? heard : { ...heard, need: { what, at } };
}
