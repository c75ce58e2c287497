// What is kept of a session. All its times are the server's; devices show their own guess until then.
import * as z from 'zod/mini';
import { defineEntity, Id, Instant, optionalText, type StoredRecord } from './entity.ts';
import { mostOfBoth } from './typed-over.ts';

export const Minutes = z.int().check(z.minimum(5), z.maximum(180));

/** What stopped the conversation: one of them is gone, or said that something does not work. */
export const PausedBecause = z.enum(['connection', 'trouble']);

export const SessionMeta = z.strictObject({
	number: z.int().check(z.minimum(1), z.maximum(999)),
	phase: z.enum(['planned', 'live', 'paused', 'ended']),
	minutes: Minutes,
	templateId: z.optional(z.string().check(z.maxLength(60))),
	scheduledAt: z.optional(Instant),
	/** Members who have said yes to that date. Another date wants another yes. */
	dateAgreedBy: z.optional(z.array(Id).check(z.maxLength(2))),
	startedAt: z.optional(Instant),
	/** The agenda item both are at. Server order decides. */
	currentItemId: z.optional(Id),
	enteredAt: z.optional(Instant),
	pausedAt: z.optional(Instant),
	/** Absent when somebody simply paused. */
	pausedBecause: z.optional(PausedBecause),
	/** Whoever sees overruns, once the mentor has handed that over. */
	leadId: z.optional(Id),
	/** Milliseconds paused since the start, and since the current item was entered. */
	pausedMs: z.int().check(z.minimum(0)),
	pausedInItemMs: z.int().check(z.minimum(0)),
	endedAt: z.optional(Instant),
	/** Held by mistake: no page lists it any more, nor what belongs to it. Its action items stay. */
	removedAt: z.optional(Instant),
});
export type SessionMeta = z.infer<typeof SessionMeta>;

export const SUMMARY_MOST = mostOfBoth(1000);

/** `summary` is the two lines in people's own words; without it the facts tell them. */
const SessionBody = z.strictObject({ summary: optionalText(SUMMARY_MOST) });
type SessionBody = z.infer<typeof SessionBody>;

export const session = defineEntity('session', SessionMeta, SessionBody);
export type Session = StoredRecord<SessionMeta, SessionBody>;
