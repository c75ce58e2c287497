// Due dates in German: „bis Freitag", „in zwei Wochen", „Ende des Monats", „5.12.", „KW 49".
import * as calendar from './calendar.ts';
import { readDayAndMonth, readDotted, readOrdinal, readSlashed } from './de-dates.ts';
import { judge } from './de-judge.ts';
import { monthAt, weekdayAt } from './de-tokens.ts';
import { readUnsayable } from './de-vague.ts';
import * as words from './de-words.ts';
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

/** „heute", „morgen", „übermorgen". „Morgen" with a capital is the morning, unless it begins the line. */
const readRelative: Read = (t, i, today, lead) => {
	const word = wordAt(t, i);
	if (word === 'heute') return firm(i + 1, today);
	if (word === 'übermorgen' || word === 'uebermorgen') return firm(i + 1, today.add({ days: 2 }));
	if (word !== 'morgen') return undefined;
	const capital = t[i]?.capital && i > 0;
	const untilCapital = lead?.strength === 'due' && lead.to === i;
	if (words.BEFORE_MORNING.has(wordAt(t, i - 1)) || (capital && !untilCapital)) return undefined;
	return firm(i + 1, today.add({ days: 1 }));
};

/** „in zwei Wochen", „innerhalb von 3 Tagen", „binnen einer Woche". */
const readAmount: Read = (t, i, today) => {
	const within = lengthOfAny(t, i, ['innerhalb von', 'innerhalb', 'binnen', 'in']);
	const leadIn = ['in'].includes(wordAt(t, i - 1));
	if (!within && !leadIn) return undefined;
	const at = i + within;
	const amount = numberAt(t, at, 3) ?? entryOf(words.AMOUNTS, wordAt(t, at));
	const unit = entryOf(words.UNITS, wordAt(t, at + 1));
	if (!amount || !unit) return undefined;
	return firm(at + 2, calendar.inAmount(today, amount, unit));
};

/** How many weeks on: „diese Woche" 0, „nächste Woche" 1, „übernächste Woche" 2. */
const STEMS: readonly (readonly [stem: string, weeks: number])[] = [
	['diese', 0],
	['kommende', 0],
	['nächste', 1],
	['naechste', 1],
	['übernächste', 2],
];
const ENDINGS = ['', 'n', 'r', 's', 'm'];
const NEXT: ReadonlyMap<string, { weeks: number; coming: boolean }> = new Map(
	STEMS.flatMap(([stem, weeks]) =>
		ENDINGS.map((ending) => [stem + ending, { weeks, coming: stem === 'kommende' }] as const),
	),
);

const readNext: Read = (t, i, today) => {
	const which = NEXT.get(wordAt(t, i));
	if (!which) return undefined;
	const weekday = weekdayAt(t, i + 1);
	if (weekday) {
		const day =
			which.weeks === 0
				? calendar.nextWeekday(today, weekday.weekday)
				: calendar.weekdayOfWeek(today, which.weeks, weekday.weekday);
		return firm(weekday.to, day);
	}
	const word = wordAt(t, i + 1);
	// „kommende Woche" is the one that comes, never this one.
	const weeks = which.coming ? 1 : which.weeks;
	if (word === 'woche') {
		const then = weekdayAt(t, i + 2);
		if (!then || then.short) return firm(i + 2, calendar.partOfWeek(today, weeks));
		const day = calendar.weekdayOfWeek(today, weeks, then.weekday);
		return firm(then.to, calendar.orUndefinedIfPast(today, day));
	}
	const vague = ['monat', 'monats', 'jahr', 'wochenende', 'semester', 'quartal'].includes(word);
	return vague || monthAt(t, i + 1) ? firm(i + 2, undefined) : undefined;
};

const PARTS: Readonly<Record<string, calendar.Part>> = {
	ende: 'end',
	mitte: 'middle',
	anfang: 'start',
};

/** „Ende des Monats", „Mitte Dezember", „Anfang nächster Woche", „Monatsende". */
const readPart: Read = (t, i, today) => {
	const word = wordAt(t, i);
	if (word === 'monatsende') return firm(i + 1, calendar.partOfMonth(today, 0, 'end'));
	if (word === 'jahresende') return firm(i + 1, calendar.partOfYear(today, 0));
	if (word === 'wochenende' || word === 'semesterende' || word === 'quartalsende')
		return firm(i + 1, undefined);
	const part = entryOf(PARTS, word);
	if (!part) return undefined;
	const at = i + 1 + lengthOfAny(t, i + 1, ['von', 'vom', 'des', 'der']);
	const which = NEXT.get(wordAt(t, at));
	const on = which ? (which.coming ? 1 : which.weeks) : 0;
	const to = which ? at + 1 : at;
	const unit = wordAt(t, to);
	if (unit === 'woche') return firm(to + 1, calendar.partOfWeek(today, on, part));
	if (['monat', 'monats'].includes(unit))
		return firm(to + 1, calendar.partOfMonth(today, on, part));
	if (['jahr', 'jahres'].includes(unit) && part === 'end')
		return firm(to + 1, calendar.partOfYear(today, on));
	if (['semester', 'semesters', 'quartals', 'jahres', 'jahr'].includes(unit))
		return firm(to + 1, undefined);
	const month = monthAt(t, to);
	if (!month) return undefined;
	const year = yearAt(t, month.to);
	const day = calendar.partOfNamedMonth(today, month.month, part, year);
	return firm(year === undefined ? month.to : month.to + 1, day);
};

/** „KW 49", „KW49/2026", „Kalenderwoche 49", „49. KW". */
const readCalendarWeek: Read = (t, i, today) => {
	const isWeek = (at: number) => ['kw', 'kalenderwoche'].includes(wordAt(t, at));
	const numberFirst = isGlued(t, i + 1, '.') && isWeek(i + 2);
	const week = numberFirst ? numberAt(t, i) : isWeek(i) ? numberAt(t, i + 1) : undefined;
	if (week === undefined) return undefined;
	const to = numberFirst ? i + 3 : i + 2;
	const at = isGlued(t, to, '/') ? to + 1 : to;
	const year = yearAt(t, at);
	return firm(year === undefined ? to : at + 1, calendar.fridayOfWeek(today, week, year));
};

/** „Freitag", „Freitagabend", „Freitag nächster Woche", „Freitag, den 5.12.". */
const readWeekday: Read = (t, i, today, lead) => {
	const found = weekdayAt(t, i);
	if (!found) return undefined;
	const { weekday, short, to } = found;
	const weeks = lengthOfAny(t, to, ['nächste woche', 'nächster woche', 'der nächsten woche']);
	if (weeks) return firm(to + weeks, calendar.weekdayOfWeek(today, 1, weekday));
	const counted = readAmount(t, to, today, undefined);
	if (counted) return firm(counted.to, undefined);
	const comma = t[to]?.text === ',' ? to + 1 : to;
	const then = comma + lengthOfAny(t, comma, ['den', 'dem', 'der']);
	const strong: Lead = { to: then, strength: lead?.strength ?? 'at' };
	const date =
		readDayAndMonth(t, then, today, strong) ??
		readDotted(t, then, today, strong) ??
		readIso(t, then);
	if (date) return firm(date.to, date.day?.dayOfWeek === weekday ? date.day : undefined);
	const day = calendar.nextWeekday(today, weekday);
	if (found.part) return firm(to, day);
	return { to, day, kind: short ? 'short' : 'weekday' };
};

/** „im Dezember": not a day. */
const readMonthAlone: Read = (t, i, _today, lead) => {
	const month = monthAt(t, i);
	if (!month || !t[i]?.capital || (month.nameToo && !lead)) return undefined;
	return firm(yearAt(t, month.to) === undefined ? month.to : month.to + 1, undefined);
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
	readDotted,
	readOrdinal,
	readSlashed,
	readWeekday,
	readMonthAlone,
];

export const de: Grammar = {
	readLead(tokens, i) {
		const due = lengthOfAny(tokens, i, words.DUE);
		if (due) return { to: i + due, strength: 'due' };
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
		const part = lengthOfAny(tokens, i, words.DAY_PART_TAIL);
		if (part) return i + part;
		const comma = tokens[i]?.text === ',' ? 1 : 0;
		return de.readTime(tokens, i + comma)?.to;
	},

	/** „um 12 Uhr", „gegen 15:30", „12:30", „14 Uhr 30". */
	readTime(tokens, i) {
		const at = lengthOfAny(tokens, i, [
			'bis spätestens um',
			'bis um',
			'spätestens um',
			'um',
			'gegen',
			'ab',
			'bis',
		]);
		const hour = numberAt(tokens, i + at);
		if (hour === undefined || hour > 24) return undefined;
		const mark = ['.', ':'].find((each) => isGlued(tokens, i + at + 1, each));
		const minutes =
			mark !== undefined &&
			tokens[i + at + 2]?.text.length === 2 &&
			numberAt(tokens, i + at + 2) !== undefined &&
			!tokens[i + at + 2]?.spaced;
		const to = i + at + (minutes ? 3 : 1);
		if (wordAt(tokens, to) === 'uhr')
			return { to: numberAt(tokens, to + 1) === undefined ? to + 1 : to + 2, explicit: true };
		if (wordAt(tokens, to) === 'h' && minutes) return { to: to + 1, explicit: true };
		const clock = minutes && mark === ':';
		const glued = tokens[to]?.spaced === false && tokens[to].kind !== 'mark';
		if (glued || (!clock && wordAt(tokens, i + at - 1) !== 'um') || (!clock && at === 0))
			return undefined;
		return { to, explicit: at > 0 && clock };
	},

	judge,
};
