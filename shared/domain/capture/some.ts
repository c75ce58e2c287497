// "In a few days", „in zwei bis drei Wochen": an amount of time that nobody can count, in whatever language.
import type { Reading } from './phrase.ts';
import { entryOf, lengthOfAny, numberAt, type Tokens, wordAt } from './token.ts';

interface AmountWords {
	/** Prepositions, the longest first. */
	readonly within: readonly string[];
	/** Amounts that nobody can count, the longest first. */
	readonly some: readonly string[];
	/** Between two amounts, beside a dash. */
	readonly joins: readonly string[];
	readonly amounts: Readonly<Record<string, number>>;
	readonly isUnit: (word: string) => boolean;
}

/** A phrase that looks like a date and cannot be said as a day. `to` is the first token after it. */
export const unsure = (to: number): Reading => ({ to, day: undefined, kind: 'firm' });

/** Reads such an amount; undefined where none stands. */
export function readSome(t: Tokens, i: number, words: AmountWords): Reading | undefined {
	const within = lengthOfAny(t, i, words.within);
	if (!within && wordAt(t, i - 1) !== 'in') return undefined;
	const amountAt = (k: number) => numberAt(t, k, 3) ?? entryOf(words.amounts, wordAt(t, k));
	const at = i + within;
	const few = lengthOfAny(t, at, words.some);
	if (few && words.isUnit(wordAt(t, at + few))) return unsure(at + few + 1);
	if (amountAt(at) === undefined) return undefined;
	const joins =
		words.joins.includes(wordAt(t, at + 1)) || ['-', '–'].includes(t[at + 1]?.text ?? '');
	const between = joins && amountAt(at + 2) !== undefined;
	return between && words.isUnit(wordAt(t, at + 3)) ? unsure(at + 4) : undefined;
}
