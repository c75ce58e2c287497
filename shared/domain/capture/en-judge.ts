// Whether a date phrase in English is one, where it stands.
import * as words from './en-words.ts';
import type { Place, Verdict } from './phrase.ts';
import { isQuoted, type Token, type Tokens, wordAt } from './token.ts';

export function judge(place: Place): Verdict {
	const { tokens, from, to, reading, lead, afterOther } = place;
	const before = wordAt(tokens, from - 1);
	if (before === 'last' && wordAt(tokens, to) === 'of') return 'unsure';
	if (words.PAST.has(before) || isPossessive(tokens, to)) return 'none';
	if (words.NOT_DUE.has(before) || isWeekOn(place)) return 'unsure';
	if (isQuoted(tokens[to])) return lead ? 'unsure' : 'none';
	const until = ['until', 'till'].includes(wordAt(tokens, from));
	if ((afterOther && until) || isSeries(tokens, to) || isChoice(tokens, to)) return 'unsure';
	if (joinsAnother(tokens, to)) return reading.kind === 'firm' ? 'unsure' : 'none';
	if (reading.kind === 'firm') return reading.day ? 'date' : 'unsure';
	if (reading.kind === 'lead') return judgeNumber(place);
	const next = tokens[to];
	const own = tokens[lead?.to ?? from];
	if (own?.capital && isName(next)) return lead ? 'unsure' : 'none';
	if (lead && (lead.strength !== 'loose' || endsHere(next))) return 'date';
	if (lead) return 'unsure';
	return judgeBare(place, before);
}

/** A weekday, "today" or "tomorrow" with no preposition. */
function judgeBare({ tokens, from, to, reading }: Place, before: string): Verdict {
	if (words.NAME_STARTS.has(before) || words.DETERMINERS.has(before)) return 'none';
	const [previous, next] = [tokens[from - 1], tokens[to]];
	const word = wordAt(tokens, from);
	if (reading.kind === 'short') {
		if (next) return 'none';
		return words.WORDS_TOO.has(word) || isPerson(previous) ? 'unsure' : 'date';
	}
	const afterName = from > 1 && isPerson(previous);
	if (words.RELATIVE.has(word)) {
		if (!previous || !tokens[from]?.capital) return 'date';
		return isName(previous) ? 'none' : 'unsure';
	}
	return !afterName && endsHere(next) ? 'date' : 'unsure';
}

/** "by the 5th" is a day, "the 5th floor" is not; "by week 49" is one, "week 49" may be any. */
function judgeNumber({ tokens, to, reading, lead }: Place): Verdict {
	const next = tokens[to];
	if (!lead) return endsHere(next) ? 'unsure' : 'none';
	if (lead.strength !== 'due' && !endsHere(next)) return 'none';
	if (next?.kind === 'word' && !endsHere(next) && lead.strength === 'due') return 'unsure';
	return reading.day ? 'date' : 'unsure';
}

const isName = (token: Token | undefined): boolean =>
	token !== undefined && token.capital && token.text !== 'I';

/** "Anna Friday" may be somebody; "CV Friday" is not. */
const isPerson = (token: Token | undefined): boolean =>
	isName(token) && !words.THINGS.has(token?.low ?? '');

const endsHere = (next: Token | undefined): boolean =>
	next === undefined || next.kind === 'mark' || words.FOLLOWERS.has(next.low);

/** "a week on Friday" is not this Friday. */
const isWeekOn = ({ tokens, from, reading }: Place): boolean =>
	reading.kind !== 'firm' &&
	wordAt(tokens, from) === 'on' &&
	['week', 'weeks', 'fortnight'].includes(wordAt(tokens, from - 1));

/** "Friday or Saturday". */
const isChoice = (tokens: Tokens, to: number): boolean => {
	const word = wordAt(tokens, to + 1);
	const isDay = Object.hasOwn(words.WEEKDAYS, word) || words.RELATIVE.has(word);
	return wordAt(tokens, to) === 'or' && (isDay || Object.hasOwn(words.SHORT_WEEKDAYS, word));
};

/** "Friday's". */
const isPossessive = (tokens: Tokens, to: number): boolean =>
	["'", '’'].includes(tokens[to]?.text ?? '') && tokens[to + 1]?.low === 's';

/** "Friday-night", "Monday/Tuesday", "Mon–Fri". */
const joinsAnother = (tokens: Tokens, to: number): boolean => {
	const mark = tokens[to];
	if (!mark || mark.spaced || !['-', '–', '/', '_', '&'].includes(mark.text)) return false;
	return tokens[to + 1]?.spaced === false;
};

/** "the 5th and 6th". */
const isSeries = (tokens: Tokens, to: number): boolean =>
	['and', 'or', 'to'].includes(wordAt(tokens, to)) &&
	tokens[to + 1]?.kind === 'number' &&
	['st', 'nd', 'rd', 'th'].includes(wordAt(tokens, to + 2));
