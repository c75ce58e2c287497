// What looks like a date in German and cannot be said as a day: named, never guessed.
import * as words from './de-words.ts';
import type { Lead, Reading } from './phrase.ts';
import { readSome, unsure } from './some.ts';
import { type Tokens, wordAt } from './token.ts';

type Read = (t: Tokens, i: number, lead: Lead | undefined) => Reading | undefined;

/** „in ein paar Tagen", „in zwei bis drei Wochen", „in einem halben Jahr". */
const amounts = {
	within: ['innerhalb von', 'innerhalb', 'binnen', 'in'],
	some: words.SOME,
	joins: ['oder', 'bis'],
	amounts: words.AMOUNTS,
	isUnit: (word: string) =>
		Object.hasOwn(words.UNITS, word) || ['jahr', 'jahre', 'jahren'].includes(word),
};

/** „bis Weihnachten": only where somebody says until when. */
const readFeast: Read = (t, i, lead) =>
	lead?.strength === 'due' && words.FEASTS.has(wordAt(t, i)) ? unsure(i + 1) : undefined;

/** Undefined where nothing of the kind stands. */
export const readUnsayable: Read = (t, i, lead) => readSome(t, i, amounts) ?? readFeast(t, i, lead);
