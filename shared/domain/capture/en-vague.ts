// What looks like a date in English and cannot be said as a day: named, never guessed.
import * as words from './en-words.ts';
import type { Lead, Reading } from './phrase.ts';
import { readSome, unsure } from './some.ts';
import { isGlued, lengthOfAny, numberAt, type Tokens, wordAt } from './token.ts';

type Read = (t: Tokens, i: number, lead: Lead | undefined) => Reading | undefined;

/** "in a few days", "in two or three weeks", "in 2-3 days", "in half a year". */
const amounts = {
	within: ['within', 'in'],
	some: words.SOME,
	joins: ['or', 'to'],
	amounts: words.AMOUNTS,
	isUnit: (word: string) => Object.hasOwn(words.UNITS, word) || ['year', 'years'].includes(word),
};

/** "by Christmas", "by early March": only where somebody says until when. */
const readSeason: Read = (t, i, lead) => {
	if (lead?.strength !== 'due') return undefined;
	const feast = lengthOfAny(t, i, words.FEASTS);
	if (feast) return unsure(i + feast);
	if (!['early', 'late'].includes(wordAt(t, i))) return undefined;
	const month = wordAt(t, i + 1);
	const isMonth = Object.hasOwn(words.MONTHS, month) || Object.hasOwn(words.SHORT_MONTHS, month);
	return isMonth ? unsure(i + 2) : undefined;
};

/** "by 30/11/26", "by 30-11-2026": which is the day and which the year. */
const readThreeNumbers: Read = (t, i, lead) => {
	const mark = ['/', '-'].find((each) => isGlued(t, i + 1, each));
	if (!lead || lead.strength === 'loose' || !mark || !isGlued(t, i + 3, mark)) return undefined;
	const numbers = [i, i + 2].every((at) => numberAt(t, at) !== undefined);
	const year = t[i + 4]?.text.length === 2 || mark === '-' ? numberAt(t, i + 4, 4) : undefined;
	return numbers && year !== undefined ? unsure(i + 5) : undefined;
};

/** Undefined where nothing of the kind stands. */
export const readUnsayable: Read = (t, i, lead) =>
	readSome(t, i, amounts) ?? readSeason(t, i, lead) ?? readThreeNumbers(t, i, lead);
