// What looks like a date in German and cannot be said as a day: named, never guessed.
import * as words from './de-words.ts';
import type { Lead, Reading } from './phrase.ts';
import { entryOf, lengthOfAny, numberAt, type Tokens, wordAt } from './token.ts';

type Read = (t: Tokens, i: number, lead: Lead | undefined) => Reading | undefined;

const unsure = (to: number): Reading => ({ to, day: undefined, kind: 'firm' });

const isUnit = (word: string): boolean =>
	Object.hasOwn(words.UNITS, word) || ['jahr', 'jahre', 'jahren'].includes(word);

const amountAt = (t: Tokens, i: number): number | undefined =>
	numberAt(t, i, 3) ?? entryOf(words.AMOUNTS, wordAt(t, i));

/** „in ein paar Tagen", „in zwei bis drei Wochen", „in einem halben Jahr". */
const readSome: Read = (t, i) => {
	const within = lengthOfAny(t, i, ['innerhalb von', 'innerhalb', 'binnen', 'in']);
	if (!within && wordAt(t, i - 1) !== 'in') return undefined;
	const at = i + within;
	const few = lengthOfAny(t, at, words.SOME);
	if (few && isUnit(wordAt(t, at + few))) return unsure(at + few + 1);
	if (amountAt(t, at) === undefined) return undefined;
	const joins =
		['oder', 'bis'].includes(wordAt(t, at + 1)) || ['-', '–'].includes(t[at + 1]?.text ?? '');
	const between = joins && amountAt(t, at + 2) !== undefined;
	return between && isUnit(wordAt(t, at + 3)) ? unsure(at + 4) : undefined;
};

/** „bis Weihnachten": only where somebody says until when. */
const readFeast: Read = (t, i, lead) =>
	lead?.strength === 'due' && words.FEASTS.has(wordAt(t, i)) ? unsure(i + 1) : undefined;

/** Undefined where nothing of the kind stands. */
export const readUnsayable: Read = (t, i, lead) => readSome(t, i, lead) ?? readFeast(t, i, lead);
