// Weekdays and months in German, as tokens.
import * as words from './de-words.ts';
import { entryOf, isGlued, type Tokens, wordAt } from './token.ts';

export interface WeekdayAt {
	readonly weekday: number;
	readonly short: boolean;
	/** "Freitagabend": with its part of the day. */
	readonly part: boolean;
	readonly to: number;
}

/** "so", "do", "di" and "mi" are words: short days need their capital, but for "fr". */
export function weekdayAt(t: Tokens, i: number): WeekdayAt | undefined {
	const word = wordAt(t, i);
	const whole = entryOf(words.WEEKDAYS, word);
	if (whole) return { weekday: whole, short: false, part: false, to: i + 1 };
	const withPart = entryOf(words.WEEKDAY_AND_PART, word);
	if (withPart) return { weekday: withPart, short: false, part: true, to: i + 1 };
	const short = entryOf(words.SHORT_WEEKDAYS, word);
	if (!short || !(t[i]?.capital || word === 'fr')) return undefined;
	return { weekday: short, short: true, part: false, to: isGlued(t, i + 1, '.') ? i + 2 : i + 1 };
}

export interface MonthAt {
	readonly month: number;
	readonly to: number;
	readonly nameToo: boolean;
}

export function monthAt(t: Tokens, i: number): MonthAt | undefined {
	const word = wordAt(t, i);
	const whole = entryOf(words.MONTHS, word);
	if (whole) return { month: whole, to: i + 1, nameToo: words.NO_MONTHS.has(word) };
	const short = entryOf(words.SHORT_MONTHS, word);
	return short
		? { month: short, to: isGlued(t, i + 1, '.') ? i + 2 : i + 1, nameToo: true }
		: undefined;
}
