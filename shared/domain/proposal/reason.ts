// Why a line stands in a proposed agenda: a code and its numbers. The words for it are each reader's own.
import * as z from 'zod/mini';

/** Wire format, since an accepted agenda keeps them: add, never rename. */
export const REASON_CODES = [
	'always',
	'promises',
	'carried',
	'number',
	'midterm',
	'last',
	'unseen',
	'due',
	'focus_strength',
	'focus_stretch',
	'topic_mentee',
	'topic_mentor',
	'pulse',
] as const;

export const Reason = z.strictObject({
	code: z.enum(REASON_CODES),
	points: z.int().check(z.minimum(0), z.maximum(100)),
	/** What is counted: days, sessions, promises, steps of difference. Negative for a day that is over. */
	n: z.optional(z.int().check(z.minimum(-9999), z.maximum(9999))),
	/** Which one, or out of how many: the goal's place, the pulse's item, the sessions planned. */
	of: z.optional(z.int().check(z.minimum(0), z.maximum(9999))),
});
export type Reason = z.infer<typeof Reason>;

export const POINTS = {
	number: 40,
	midterm: 60,
	last: 100,
	perDayUnseen: 1,
	mostUnseen: 30,
	due: 20,
	topicMentee: 35,
	topicMentor: 20,
	pulse: 25,
	carried: 15,
	focus: 10,
} as const;

export const scoreOf = (reasons: readonly Reason[]): number =>
	reasons.reduce((sum, { points }) => sum + points, 0);
