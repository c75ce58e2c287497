// A feedback card, one for the other: what happened, what they did, what it led to, what to try next time.
// Nothing of it is stored before its author shares it; until then it is a draft on their page.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	notAfter,
	nullableText,
	optionalText,
	patched,
	SHARED,
	type StoredRecord,
	text,
} from './entity.ts';

const FeedbackMeta = z.strictObject({
	sessionId: Id,
	goalId: z.optional(Id),
	fromId: Id,
	toId: Id,
	/** What went well, or what to stretch towards. */
	kind: z.enum(['strength', 'stretch']),
	at: Instant,
});
export type FeedbackMeta = z.infer<typeof FeedbackMeta>;

/** What they did is the least a card says. */
const FeedbackBody = z.strictObject({
	situation: optionalText(500),
	behaviour: text(500),
	effect: optionalText(500),
	nextTime: optionalText(500),
});
export type FeedbackBody = z.infer<typeof FeedbackBody>;

export const FEEDBACK_FIELDS = ['situation', 'behaviour', 'effect', 'nextTime'] as const;

export const feedback = defineEntity('feedback', FeedbackMeta, FeedbackBody, { perSession: true });
export type Feedback = StoredRecord<FeedbackMeta, FeedbackBody>;

const nullable = nullableText(500);

export const feedbackMutators = {
	addFeedback: defineMutator(
		z.strictObject({
			id: Id,
			set: z.pick(FeedbackMeta, { sessionId: true, goalId: true, kind: true }),
			text: FeedbackBody,
			/** When it was given, to undo a removal. */
			at: z.optional(NewInstant),
		}),
		(tx, { id, set, text, at }, actor) => {
			if (tx.get(feedback, SHARED, id)) return err({ code: 'invalid' });
			const [fromId, toId] = [actor.memberId, actor.counterpartId];
			tx.put(feedback, SHARED, id, { ...set, fromId, toId, at: notAfter(at, actor.now) }, text);
			return ok(undefined);
		},
	),

	/** Only whoever wrote it changes it. */
	editFeedback: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(
				z.strictObject({
					goalId: z.optional(z.nullable(Id)),
					kind: z.optional(FeedbackMeta.shape.kind),
				}),
			),
			text: z.optional(
				z.strictObject({
					situation: nullable,
					behaviour: z.optional(text(500)),
					effect: nullable,
					nextTime: nullable,
				}),
			),
		}),
		(tx, { id, set, text }, actor) => {
			const found = tx.get(feedback, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.fromId !== actor.memberId) return err({ code: 'forbidden' });
			tx.put(feedback, SHARED, id, patched(found.meta, set), patched(found.body, text));
			return ok(undefined);
		},
	),

	removeFeedback: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const found = tx.get(feedback, SHARED, id);
		if (!found) return ok(undefined);
		if (found.meta.fromId !== actor.memberId) return err({ code: 'forbidden' });
		tx.remove(feedback, SHARED, id);
		return ok(undefined);
	}),
};
