// What a grammar says about a place in the text.
import type { Day } from './calendar.ts';
import type { Tokens } from './token.ts';

/** A day phrase without its preposition. `to` is the first token after it. */
export interface Reading {
	readonly to: number;
	/** Undefined when it looks like a date and cannot be said. */
	readonly day: Day | undefined;
	/**
	 * What it takes to be believed. `firm` stands alone; a `weekday` may be a name; `short` may be a word
	 * or a name; `lead` is no date at all without a preposition.
	 */
	readonly kind: 'firm' | 'weekday' | 'short' | 'lead';
}

/** Prepositions. `due` says until when; `at` says when; `loose` may just as well mean something else. */
export interface Lead {
	readonly to: number;
	readonly strength: 'due' | 'at' | 'loose';
}

export type Verdict = 'date' | 'unsure' | 'none';

/** One language: what it reads at a token, and whether to believe it there. */
export interface Grammar {
	readLead(tokens: Tokens, i: number): Lead | undefined;
	readDay(tokens: Tokens, i: number, today: Day, lead: Lead | undefined): Reading | undefined;
	/** What may follow a date and is cut with it: part of the day, "at the latest". First token after it. */
	readTail(tokens: Tokens, i: number): number | undefined;
	/** A time of day. `explicit` when it can be nothing else. */
	readTime(tokens: Tokens, i: number): { to: number; explicit: boolean } | undefined;
	judge(place: Place): Verdict;
}

/** A reading where it stands: `from` (with its prepositions) to `to` (with its tail). */
export interface Place {
	readonly tokens: Tokens;
	readonly from: number;
	readonly to: number;
	readonly reading: Reading;
	readonly lead: Lead | undefined;
	/** A day that is no due date stands right before: "from Monday". */
	readonly afterOther: boolean;
}

/** A place that was judged. `day` is undefined when unsure. */
export interface Phrase {
	readonly from: number;
	readonly to: number;
	readonly day: Day | undefined;
	readonly due: boolean;
}
