// One line typed in the middle of a conversation, understood: what to do, who, until when. Interprets
// nothing wrong: when a phrase only looks like a date, it is named and no date is set.
import { cut, type Span } from './capture/cut.ts';
import { de } from './capture/de.ts';
import { en } from './capture/en.ts';
import type { Grammar, Phrase } from './capture/phrase.ts';
import { type Assignee, readTag, type Tag } from './capture/tags.ts';
import { type Tokens, tokensOf } from './capture/token.ts';
import type { Language } from './member.ts';

export interface Captured {
	/** Without the date phrase, its preposition and the tag. */
	readonly text: string;
	/** `YYYY-MM-DD`. */
	readonly dueOn?: string;
	readonly assignee?: Assignee;
	/** The phrase that looked like a date and was not understood; then there is no `dueOn`. */
	readonly unsure?: string;
}

const grammars: Readonly<Record<Language, Grammar>> = { en, de };

/** `today` is `YYYY-MM-DD` where the person is. */
export function parseCapture(
	text: string,
	{ today, locale }: { readonly today: string; readonly locale: Language },
): Captured {
	const tokens = tokensOf(text);
	const grammar = grammars[locale];
	const tags = findTags(tokens);
	const phrases = findPhrases(tokens, grammar, Temporal.PlainDate.from(today));
	const chosen = choose(phrases);
	const due = chosen.filter((phrase) => phrase.day !== undefined);
	const spans = [...tags, ...due, ...timesBeside(tokens, grammar, due)].map((piece): Span => [
		tokens[piece.from]?.start ?? 0,
		tokens[piece.to - 1]?.end ?? 0,
	]);
	const dueOn = due[0]?.day?.toString();
	const assignee = tags.at(-1)?.assignee;
	const unsure = due.length === 0 ? chosen.at(-1) : undefined;
	return {
		text: cut(
			text,
			spans.toSorted((a, b) => a[0] - b[0]),
		),
		...(dueOn !== undefined && { dueOn }),
		...(assignee && { assignee }),
		...(unsure && { unsure: textOf(text, tokens, unsure) }),
	};
}

const textOf = (text: string, tokens: Tokens, { from, to }: Phrase): string =>
	text.slice(tokens[from]?.start, tokens[to - 1]?.end);

function findTags(tokens: Tokens): readonly Tag[] {
	return tokens.flatMap((_, i) => readTag(tokens, i) ?? []);
}

/** Every phrase that is, or looks like, a date. Each token is looked at from a bounded number of places. */
export function findPhrases(
	tokens: Tokens,
	grammar: Grammar,
	today: Temporal.PlainDate,
): readonly Phrase[] {
	const found: Phrase[] = [];
	let otherTo = -1;
	for (let i = 0; i < tokens.length;) {
		const next = phraseAt(tokens, i, grammar, today, otherTo === i);
		if (next?.verdict) found.push(next.verdict);
		else if (next) otherTo = next.to;
		i = next?.to ?? i + 1;
	}
	return found;
}

function phraseAt(
	tokens: Tokens,
	from: number,
	grammar: Grammar,
	today: Temporal.PlainDate,
	afterOther: boolean,
) {
	const lead = grammar.readLead(tokens, from);
	const reading = grammar.readDay(tokens, lead?.to ?? from, today, lead);
	if (!reading) return undefined;
	let to = reading.to;
	for (let tail = grammar.readTail(tokens, to); tail; tail = grammar.readTail(tokens, to))
		to = tail;
	const verdict = grammar.judge({ tokens, from, to, reading, lead, afterOther });
	if (verdict === 'none') return { to: reading.to, verdict: undefined };
	const day = verdict === 'date' ? reading.day : undefined;
	return { to, verdict: { from, to, day, due: lead?.strength === 'due' } };
}

/** "By Friday" beats "the notes of Monday"; two that disagree are nobody's due date. */
function choose(phrases: readonly Phrase[]): readonly Phrase[] {
	const due = phrases.filter((phrase) => phrase.due);
	const candidates = due.length > 0 ? due : phrases;
	const days = new Set(candidates.map((phrase) => phrase.day?.toString()));
	const agreed = days.size === 1 ? candidates : candidates.slice(-1);
	return days.size === 1 ? agreed : agreed.map((phrase) => ({ ...phrase, day: undefined }));
}

/** Times of day are cut with the date they stand beside; other numbers stay. */
function timesBeside(tokens: Tokens, grammar: Grammar, due: readonly Phrase[]) {
	if (due.length === 0) return [];
	const times: { from: number; to: number }[] = [];
	for (let i = 0; i < tokens.length;) {
		const inside = due.find((phrase) => i >= phrase.from && i < phrase.to);
		const time = inside ? undefined : grammar.readTime(tokens, i);
		const beside = time && (time.explicit || due.some((phrase) => phrase.from === time.to));
		if (time && beside) times.push({ from: i, to: time.to });
		i = inside?.to ?? (beside ? time.to : i + 1);
	}
	return times;
}
