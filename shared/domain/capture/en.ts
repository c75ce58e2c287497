// Due dates in English: "by Friday", "in two weeks", "the end of the month", "5 December".
import * as calendar from './calendar.ts';
import * as words from './en-words.ts';
import { judge } from './en-judge.ts';
import { readUnsayable } from './en-vague.ts';
import { readIso } from './iso.ts';
import type { Grammar, Lead, Reading } from './phrase.ts';
import { entryOf, isGlued, lengthOfAny, numberAt, type Tokens, wordAt, yearAt } from './token.ts';

type Read = (
	t: Tokens,
	i: number,
	today: calendar.Day,
	lead: Lead | undefined,
) => Reading | undefined;

const firm = (to: number, day: calendar.Day | undefined): Reading => ({ to, day, kind: 'firm' });
const skip = (t: Tokens, i: number, word: string): number => (wordAt(t, i) === word ? i + 1 : i);

const readRelative: Read = (t, i, today) => {
	const on = lengthOfAny(t, i, ['the day after tomorrow', 'day after tomorrow']);
	if (on) return firm(i + on, today.add({ days: 2 }));
	const word = wordAt(t, i);
	if (word === 'tomorrow') return { to: i + 1, day: today.add({ days: 1 }), kind: 'weekday' };
	if (word === 'today' || word === 'tonight') return { to: i + 1, day: today, kind: 'weekday' };
	if (word === 'eod') return firm(i + 1, today);
	if (word === 'eow') return firm(i + 1, calendar.partOfWeek(today, 0));
	if (word === 'eom') return firm(i + 1, calendar.partOfMonth(today, 0, 'end'));
	return undefined;
};

const amountAt = (t: Tokens, i: number): number | undefined =>
	numberAt(t, i, 3) ?? entryOf(words.AMOUNTS, wordAt(t, i));

/** "in two weeks", "within 3 days", "a week from now". */
const readAmount: Read = (t, i, today) => {
	const within = wordAt(t, i) === 'in' || wordAt(t, i) === 'within' ? 1 : 0;
	const leadIn = wordAt(t, i - 1) === 'in' ? 1 : 0;
	const at = i + within;
	const amount = amountAt(t, at);
	const unit = entryOf(words.UNITS, wordAt(t, at + 1));
	if (!amount || !unit) return undefined;
	const from = lengthOfAny(t, at + 2, ['from now', 'from today']);
	if (!within && !leadIn && !from) return undefined;
	const apart = ["'", '’'].includes(t[at + 2]?.text ?? '') && wordAt(t, at + 3) === 'time';
	return firm(apart ? at + 4 : at + 2 + from, calendar.inAmount(today, amount, unit));
};

/** "next Friday", "this week", "Friday next week", "the week after next". */
const readNext: Read = (t, i, today) => {
	const afterNext = lengthOfAny(t, i, ['the week after next', 'week after next']);
	if (afterNext) return firm(i + afterNext, calendar.partOfWeek(today, 2));
	const coming = lengthOfAny(t, i, ['the coming', 'this coming', 'coming']);
	const comes = coming ? weekdayAt(t, i + coming) : undefined;
	if (comes) return firm(i + coming + 1, calendar.nextWeekday(today, comes));
	const weeks = entryOf({ next: 1, this: 0 }, wordAt(t, i));
	if (weeks === undefined) return undefined;
	const word = wordAt(t, i + 1);
	const weekday = weekdayAt(t, i + 1);
	if (weekday && weeks === 0) return firm(i + 2, calendar.nextWeekday(today, weekday));
	if (weekday) return firm(i + 2, calendar.weekdayOfWeek(today, weeks, weekday));
	if (word === 'week') {
		const then = weekdayAt(t, i + 2);
		return then
			? firm(i + 3, calendar.orUndefinedIfPast(today, calendar.weekdayOfWeek(today, weeks, then)))
			: firm(i + 2, calendar.partOfWeek(today, weeks));
	}
	const vague =
		['month', 'year', 'weekend', 'term', 'semester'].includes(word) || monthAt(t, i + 1);
	return vague ? firm(i + 2, undefined) : undefined;
};

const PARTS: Readonly<Record<string, calendar.Part>> = {
	end: 'end',
	middle: 'middle',
	mid: 'middle',
	beginning: 'start',
	start: 'start',
};

/** "the end of the month", "mid-December", "start of next week". */
const readPart: Read = (t, i, today) => {
	let at = skip(t, skip(t, i, 'at'), 'the');
	const part = entryOf(PARTS, wordAt(t, at));
	if (!part) return undefined;
	const short = wordAt(t, at) === 'mid';
	at = short && isGlued(t, at + 1, '-') ? at + 2 : at + 1;
	if (!short && wordAt(t, at) !== 'of') return undefined;
	at = skip(t, skip(t, at, 'of'), 'the');
	const on = wordAt(t, at) === 'next' ? 1 : 0;
	at = skip(t, skip(t, at, 'next'), 'this');
	const word = wordAt(t, at);
	if (word === 'week') return firm(at + 1, calendar.partOfWeek(today, on, part));
	if (word === 'month') return firm(at + 1, calendar.partOfMonth(today, on, part));
	if (word === 'year' && part === 'end') return firm(at + 1, calendar.partOfYear(today, on));
	if (['day', 'today'].includes(word) && part === 'end') return firm(at + 1, today);
	if (['term', 'semester', 'quarter', 'year'].includes(word)) return firm(at + 1, undefined);
	const month = monthAt(t, at);
	if (!month) return undefined;
	const year = yearAt(t, month.to);
	const day = calendar.partOfNamedMonth(today, month.month, part, year);
	return firm(year === undefined ? month.to : month.to + 1, day);
};

/** "calendar week 49", "CW 49", "week 49". */
const readCalendarWeek: Read = (t, i, today) => {
	const named = lengthOfAny(t, i, ['calendar week', 'cw']);
	const plain = lengthOfAny(t, i, ['week', 'wk']);
	const week = numberAt(t, i + (named || plain));
	if ((!named && !plain) || week === undefined) return undefined;
	const day = calendar.fridayOfWeek(today, week);
	return { to: i + (named || plain) + 1, day, kind: named ? 'firm' : 'lead' };
};

interface MonthAt {
	readonly month: number;
	readonly to: number;
	/** A verb or a name when it stands alone. */
	readonly wordToo: boolean;
}

function monthAt(t: Tokens, i: number): MonthAt | undefined {
	const word = wordAt(t, i);
	const month = entryOf(words.MONTHS, word) ?? entryOf(words.SHORT_MONTHS, word);
	if (!month) return undefined;
	const short = !Object.hasOwn(words.MONTHS, word);
	const to = short && isGlued(t, i + 1, '.') ? i + 2 : i + 1;
	return { month, to, wordToo: short || words.NO_MONTHS.has(word) };
}

function weekdayAt(t: Tokens, i: number): number | undefined {
	const word = wordAt(t, i);
	return entryOf(words.WEEKDAYS, word) ?? entryOf(words.SHORT_WEEKDAYS, word);
}

/** "5th", "5": the number of a day, and whether it had its ending. */
function ordinalAt(t: Tokens, i: number) {
	const day = numberAt(t, i);
	if (day === undefined || (t[i]?.spaced === false && t[i - 1]?.text !== '(')) return undefined;
	const ended = ['st', 'nd', 'rd', 'th'].includes(wordAt(t, i + 1)) && !t[i + 1]?.spaced;
	return { day, ended, to: ended ? i + 2 : i + 1 };
}

/** A year after a date, with or without a comma. */
function yearAfter(t: Tokens, to: number): { year?: number; to: number } {
	const at = isGlued(t, to, ',') ? to + 1 : to;
	const year = yearAt(t, at);
	return year === undefined ? { to } : { year, to: at + 1 };
}

/** "5 December", "the 5th of December 2026", "December 5th, 2026". */
const readDayAndMonth: Read = (t, i, today, lead) => {
	const dayFirst = ordinalAt(t, skip(t, i, 'the'));
	const month = dayFirst
		? monthAt(t, skip(t, dayFirst.to, 'of'))
		: lead ||
			  t[i]?.capital ||
			  (Object.hasOwn(words.MONTHS, wordAt(t, i)) && !words.NO_MONTHS.has(wordAt(t, i)))
			? monthAt(t, i)
			: undefined;
	if (!month) return undefined;
	const dayAfter = dayFirst ? undefined : ordinalAt(t, month.to);
	const day = dayFirst ?? dayAfter;
	if (!day) return undefined;
	const end = yearAfter(t, dayFirst ? month.to : day.to);
	const next = t[end.to];
	// "March 5 miles" counts miles.
	const counts = !dayFirst && month.wordToo && !lead && !day.ended && end.year === undefined;
	if (counts && next?.kind === 'word') return firm(end.to, undefined);
	return firm(end.to, calendar.dayOfMonthAndYear(today, day.day, month.month, end.year));
};

/** "the 5th". */
const readOrdinal: Read = (t, i, today) => {
	const day = ordinalAt(t, skip(t, i, 'the'));
	if (!day?.ended) return undefined;
	return { to: day.to, day: calendar.dayOfMonth(today, day.day), kind: 'lead' };
};

/** "12/05": day first or month first, nobody can tell; with a part above twelve one can. */
const readSlashed: Read = (t, i, today, lead) => {
	const [a, b] = [numberAt(t, i), numberAt(t, i + 2)];
	const mark = ['/', '.'].find((each) => isGlued(t, i + 1, each));
	if (a === undefined || b === undefined || !mark || t[i + 2]?.spaced || !t[i]?.spaced)
		return undefined;
	const year = isGlued(t, i + 3, mark) && !t[i + 4]?.spaced ? yearAt(t, i + 4) : undefined;
	const to = year === undefined ? i + 3 : i + 5;
	const twoDigits = t[i]?.text.length === 2 && t[i + 2]?.text.length === 2;
	const goesOn = t[to] && !t[to].spaced && (t[to].kind !== 'mark' || t[to + 1]?.spaced === false);
	if (
		goesOn ||
		(year === undefined && (mark === '.' || (!twoDigits && (!lead || lead.strength === 'loose'))))
	)
		return undefined;
	const certain = a > 12 !== b > 12 && (year !== undefined || lead);
	const day = certain
		? calendar.dayOfMonthAndYear(today, Math.max(a, b), Math.min(a, b), year)
		: undefined;
	return firm(to, day);
};

/** "Friday", "Friday next week", "Friday, 5 December". */
const readWeekday: Read = (t, i, today, lead) => {
	const weekday = weekdayAt(t, i);
	if (!weekday) return undefined;
	const short = !Object.hasOwn(words.WEEKDAYS, wordAt(t, i));
	const after = short && isGlued(t, i + 1, '.') && t[i + 2] ? i + 2 : i + 1;
	const weeks = lengthOfAny(t, after, ['next week', 'of next week']);
	if (weeks) return firm(after + weeks, calendar.weekdayOfWeek(today, 1, weekday));
	if (wordAt(t, after) === 'week') return firm(after + 1, undefined);
	const counted = readAmount(t, after, today, undefined);
	if (counted) return firm(counted.to, undefined);
	const then = t[after]?.text === ',' ? after + 1 : after;
	const date =
		readDayAndMonth(t, then, today, lead) ?? readIso(t, then) ?? readOrdinal(t, then, today, lead);
	if (date) return firm(date.to, date.day?.dayOfWeek === weekday ? date.day : undefined);
	const day = calendar.nextWeekday(today, weekday);
	return { to: after, day, kind: short ? 'short' : 'weekday' };
};

/** "in December", "weekend": not a day. */
const readVague: Read = (t, i, _today, lead) => {
	if (wordAt(t, skip(t, i, 'the')) === 'weekend') return firm(skip(t, i, 'the') + 1, undefined);
	const month = monthAt(t, i);
	if (!month || (month.wordToo && !(lead && (t[i]?.capital || lead.strength === 'due'))))
		return undefined;
	const { to } = yearAfter(t, month.to);
	return firm(to, undefined);
};

const readers: readonly Read[] = [
	readIso,
	(t, i, _today, lead) => readUnsayable(t, i, lead),
	readRelative,
	readAmount,
	readNext,
	readPart,
	readCalendarWeek,
	readDayAndMonth,
	readOrdinal,
	readSlashed,
	readWeekday,
	readVague,
];

export const en: Grammar = {
	readLead(tokens, i) {
		const due = lengthOfAny(tokens, i, words.DUE);
		if (due) return { to: skip(tokens, skip(tokens, i + due, 'on'), 'latest'), strength: 'due' };
		const at = lengthOfAny(tokens, i, words.AT);
		if (at) return { to: i + at, strength: 'at' };
		const loose = lengthOfAny(tokens, i, words.LOOSE);
		return loose ? { to: i + loose, strength: 'loose' } : undefined;
	},

	readDay(tokens, i, today, lead) {
		for (const read of readers) {
			const reading = read(tokens, i, today, lead);
			if (reading) return reading;
		}
		return undefined;
	},

	readTail(tokens, i) {
		const part = lengthOfAny(tokens, i, words.DAY_PARTS);
		if (part) return i + part;
		const comma = tokens[i]?.text === ',' ? 1 : 0;
		return en.readTime(tokens, i + comma)?.to;
	},

	readTime(tokens, i) {
		const at = ['at', 'around', 'by', 'before'].includes(wordAt(tokens, i)) ? 1 : 0;
		const hour = numberAt(tokens, i + at);
		if (hour === undefined || hour > 24) return undefined;
		const colon = ['.', ':'].some((mark) => isGlued(tokens, i + at + 1, mark));
		const minutes = colon && tokens[i + at + 2]?.text.length === 2 && !tokens[i + at + 2]?.spaced;
		const to = i + at + (minutes ? 3 : 1);
		const half = hour <= 12 ? endOfHalf(tokens, to) : undefined;
		if (half) return { to: half, explicit: true };
		const clock = minutes && tokens[i + at + 1]?.text === ':';
		const glued = tokens[to]?.spaced === false && tokens[to].kind !== 'mark';
		if ((!at && !clock) || glued) return undefined;
		return { to, explicit: at === 1 && clock };
	},

	judge,
};

/** After "5": "pm", "p.m.", "o'clock". */
function endOfHalf(tokens: Tokens, i: number): number | undefined {
	const word = wordAt(tokens, i);
	if (word === 'am' || word === 'pm') return i + 1;
	if (word === 'o' && wordAt(tokens, i + 2) === 'clock') return i + 3;
	const dotted = (word === 'a' || word === 'p') && isGlued(tokens, i + 1, '.');
	if (!dotted || wordAt(tokens, i + 2) !== 'm') return undefined;
	return isGlued(tokens, i + 3, '.') ? i + 4 : i + 3;
}
