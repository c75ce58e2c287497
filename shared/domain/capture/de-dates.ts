// „5.12.", „5.12.2026", „5. Dezember", „am 5.": days by their number.
import * as calendar from './calendar.ts';
import { monthAt } from './de-tokens.ts';
import * as words from './de-words.ts';
import type { Lead, Reading } from './phrase.ts';
import { isGlued, numberAt, type Token, type Tokens, wordAt, yearAt } from './token.ts';

type Read = (
	t: Tokens,
	i: number,
	today: calendar.Day,
	lead: Lead | undefined,
) => Reading | undefined;

const firm = (to: number, day: calendar.Day | undefined): Reading => ({ to, day, kind: 'firm' });

/** Part of a longer number, a version or a section. */
function isNumbered(t: Tokens, i: number): boolean {
	const before = t[i - 1];
	if (t[i]?.spaced === false && before?.text !== '(') return true;
	const word = before?.text === '.' ? wordAt(t, i - 2) : wordAt(t, i - 1);
	return words.NUMBERED.has(word) || before?.text === '§' || before?.text === '#';
}

/** „5. Dezember", „5 Dez. 2026". */
export const readDayAndMonth: Read = (t, i, today) => {
	const day = numberAt(t, i);
	const month = monthAt(t, isGlued(t, i + 1, '.') ? i + 2 : i + 1);
	if (day === undefined || !month || t[i]?.spaced === false) return undefined;
	const year = yearAt(t, month.to);
	const found = calendar.dayOfMonthAndYear(today, day, month.month, year);
	return firm(year === undefined ? month.to : month.to + 1, found);
};

/** „5.12.", „05.12.2026", „5. 12. 26". */
export const readDotted: Read = (t, i, today, lead) => {
	const [day, month] = [numberAt(t, i), numberAt(t, i + 2)];
	if (day === undefined || month === undefined || !isGlued(t, i + 1, '.')) return undefined;
	const closed = isGlued(t, i + 3, '.');
	if (isNumbered(t, i) || (wordAt(t, i - 1) === 'bis' && isRange(t, i - 2, closed)))
		return undefined;
	const dotted = closed ? i + 4 : i + 3;
	const year = closed ? yearAfterDots(t, dotted) : undefined;
	const to = year === undefined ? dotted : dotted + 1;
	if (goesOn(t, to, closed)) return undefined;
	if (!closed && !isCertainOpen(t, i, lead)) return lead ? firm(to, undefined) : undefined;
	if (!closed && isMeasure(t[to])) return undefined;
	const small = t[i]?.text.length === 1 && t[i + 2]?.text.length === 1;
	// At the end of a line the dot may be the sentence's.
	if (year === undefined && small && !lead && t[to] === undefined) return firm(to, undefined);
	const found = calendar.dayOfMonthAndYear(today, day, month, year);
	// Two digits of a year that is over: a version, an article.
	const short = year !== undefined && t[dotted]?.text.length === 2;
	return firm(to, short ? calendar.orUndefinedIfPast(today, found) : found);
};

/** Four digits, or two glued on. */
function yearAfterDots(t: Tokens, i: number): number | undefined {
	const glued = t[i]?.spaced === false;
	const short = glued && t[i]?.text.length === 2 ? numberAt(t, i) : undefined;
	return yearAt(t, i) ?? (short === undefined ? undefined : 2000 + short);
}

/** „1.5.2", „5.12.2026.1", „5.12.2026er". */
function goesOn(t: Tokens, to: number, closed: boolean): boolean {
	const next = t[to];
	if (!next || next.spaced) return false;
	if (next.kind !== 'mark') return true;
	return (
		['.', ':', '/', '-'].includes(next.text) &&
		t[to + 1]?.spaced === false &&
		(closed || next.text !== '-')
	);
}

/** Without its last dot it may be a section: „am 5.12" is a day, „lesen bis 1.5" is not. */
function isCertainOpen(t: Tokens, i: number, lead: Lead | undefined): boolean {
	if (!lead || lead.strength === 'loose') return false;
	const spelled = ['am', 'zum'].includes(wordAt(t, lead.to - 1));
	return (
		spelled ||
		(wordAt(t, lead.to - 1) === 'bis' && (t[i + 2]?.text.length === 2 || t[i]?.text.length === 2))
	);
}

const isMeasure = (token: Token | undefined): boolean =>
	token !== undefined &&
	(words.MEASURES.has(token.low) || token.text === '%' || token.text === '€');

/** „Kapitel 3 bis 5.12". */
const isRange = (t: Tokens, at: number, closed: boolean): boolean =>
	t[at]?.kind === 'number' && (!closed || words.NUMBERED.has(wordAt(t, at - 1)));

/** „am 5.", „bis zum 5.": the day of a month. Before a noun it counts something: „am 5. Treffen". */
export const readOrdinal: Read = (t, i, today, lead) => {
	const day = numberAt(t, i);
	if (day === undefined || !lead || !isGlued(t, i + 1, '.') || t[i + 2]?.spaced === false)
		return undefined;
	if (!['am', 'zum'].includes(wordAt(t, lead.to - 1)) || t[i + 2]?.capital) return undefined;
	return firm(i + 2, calendar.dayOfMonth(today, day));
};

/** „bis 12/05": nobody can tell. */
export const readSlashed: Read = (t, i, _today, lead) => {
	const parts = numberAt(t, i) !== undefined && numberAt(t, i + 2) !== undefined;
	if (!lead || !parts || !isGlued(t, i + 1, '/') || t[i + 2]?.spaced) return undefined;
	const year = isGlued(t, i + 3, '/') && numberAt(t, i + 4, 4) !== undefined;
	return firm(year ? i + 5 : i + 3, undefined);
};
