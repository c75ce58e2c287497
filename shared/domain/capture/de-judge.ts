// Whether a date phrase in German is one, where it stands.
import { isThing } from './de-things.ts';
import * as words from './de-words.ts';
import type { Place, Verdict } from './phrase.ts';
import { isQuoted, type Token, type Tokens, wordAt } from './token.ts';

export function judge(place: Place): Verdict {
	const { tokens, from, to, reading, lead, afterOther } = place;
	const before = wordAt(tokens, from - 1);
	if (before === 'letzten' && ['im', 'des'].includes(wordAt(tokens, to))) return 'unsure';
	if (words.PAST.has(before)) return 'none';
	if (words.NOT_DUE.has(before) || isChoice(tokens, to)) return 'unsure';
	if (isQuoted(tokens[to])) return lead ? 'unsure' : 'none';
	if (afterOther && wordAt(tokens, from) === 'bis') return 'unsure';
	if (isRange(tokens, from, to)) return 'unsure';
	if (joinsAnother(tokens, to)) return reading.kind === 'firm' ? 'unsure' : 'none';
	if (reading.kind === 'firm') return reading.day ? 'date' : 'unsure';
	const next = tokens[to];
	if (words.COMPANIES.has(wordAt(tokens, to))) return 'none';
	if (reading.kind === 'short') return judgeShort(place);
	if (lead) return 'date';
	if (words.NO_WEEKDAY.has(before) || isTitle(tokens, from - 1)) return 'none';
	const previous = tokens[from - 1];
	if (previous?.capital) return isDone(place) ? 'date' : 'unsure';
	return endsHere(next) ? 'date' : 'unsure';
}

/** „bis Fr", „am Mo.": „so" and „do" are words, „Fr." may be a lady. */
function judgeShort({ tokens, from, to, lead }: Place): Verdict {
	const next = tokens[to];
	const dotted = tokens[to - 1]?.text === '.';
	const own = wordAt(tokens, lead?.to ?? from);
	if (lead) {
		if (!['am', 'bis', 'zum', 'spätestens', 'fällig'].includes(wordAt(tokens, lead.to - 1)))
			return 'none';
		return own === 'fr' && dotted && next?.capital ? 'unsure' : 'date';
	}
	const previous = tokens[from - 1];
	if (next || own === 'so' || !previous || words.NO_WEEKDAY.has(previous.low)) return 'none';
	if (['von', 'für', 'bei'].includes(previous.low)) return 'none';
	return previous.capital && !isThing(previous.low) ? 'unsure' : 'date';
}

/**
 * „Lebenslauf Freitag": in German every noun has a capital, and so has every name („Anna Freitag"). Only
 * after a thing that is known, and only where the line ends.
 */
function isDone({ tokens, from, to }: Place): boolean {
	const next = tokens[to];
	const ends = next === undefined || next.text === '@' || (next.text === '.' && !tokens[to + 1]);
	return ends && isThing(wordAt(tokens, from - 1));
}

const endsHere = (next: Token | undefined): boolean => next === undefined || next.kind === 'mark';

/** „Dr." */
const isTitle = (tokens: Tokens, i: number): boolean =>
	tokens[i]?.text === '.' && words.NO_WEEKDAY.has(wordAt(tokens, i - 1));

/** „Freitag-Runde", „Mo–Fr", „Montag/Dienstag". */
const joinsAnother = (tokens: Tokens, to: number): boolean => {
	const mark = tokens[to];
	if (!mark || mark.spaced || !['-', '–', '/', '_', '&'].includes(mark.text)) return false;
	return tokens[to + 1]?.spaced === false;
};

/** „Montag oder Dienstag". */
const isChoice = (tokens: Tokens, to: number): boolean => {
	const word = wordAt(tokens, to + 1);
	const isDay = Object.hasOwn(words.WEEKDAYS, word) || ['heute', 'morgen'].includes(word);
	return wordAt(tokens, to) === 'oder' && (isDay || Object.hasOwn(words.SHORT_WEEKDAYS, word));
};

/** „vom 5. bis 7.12.", „am 1. und 15.". */
function isRange(tokens: Tokens, from: number, to: number): boolean {
	const before = wordAt(tokens, from) === 'bis' && tokens[from - 1]?.text === '.';
	if (before && tokens[from - 2]?.kind === 'number') return true;
	const joins = ['und', 'oder', 'bis'].includes(wordAt(tokens, to));
	return joins && tokens[to + 1]?.kind === 'number' && tokens[to + 2]?.text === '.';
}
