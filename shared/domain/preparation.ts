// What a person brings to a session, put down in two minutes before it: how they are, one thing that went
// well, one that is knotted. Both read it. A topic is an agenda item like any other.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { ok } from '../result.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	Instant,
	nullableText,
	optionalText,
	patched,
	SHARED,
	type StoredRecord,
} from './entity.ts';

/** In a person's own choice, never worked out, never counted. */
export const MOODS = ['calm', 'fine', 'full', 'tired', 'tense'] as const;
const Mood = z.enum(MOODS);
export type Mood = z.infer<typeof Mood>;

const PreparationMeta = z.strictObject({
	sessionId: Id,
	authorId: Id,
	/** When it was last written on. */
	at: Instant,
});
type PreparationMeta = z.infer<typeof PreparationMeta>;

const MOST = 500;
const PreparationBody = z.strictObject({
	mood: z.optional(Mood),
	win: optionalText(MOST),
	knot: optionalText(MOST),
});
type PreparationBody = z.infer<typeof PreparationBody>;

export const preparation = defineEntity('preparation', PreparationMeta, PreparationBody, {
	perSession: true,
});
export type Preparation = StoredRecord<PreparationMeta, PreparationBody>;

/** A takeaway is one per session and author in the same space too: this keeps them apart. */
const PREPARATION = '70726570-6172-8000-8000-000000000000';

/** There is one per session and author. The session need not have a date yet. */
export const preparationIdOf = (sessionId: string, memberId: string) =>
	joinIds(sessionId, memberId, PREPARATION);

const field = nullableText(MOST);

export const preparationMutators = {
	/** Writes on one's own, or begins it. */
	editPreparation: defineMutator(
		z.strictObject({
			sessionId: Id,
			text: z.strictObject({ mood: z.optional(z.nullable(Mood)), win: field, knot: field }),
		}),
		(tx, { sessionId, text }, actor) => {
			const id = preparationIdOf(sessionId, actor.memberId);
			const found = tx.get(preparation, SHARED, id);
			const meta: PreparationMeta = { sessionId, authorId: actor.memberId, at: actor.now };
			tx.put(preparation, SHARED, id, meta, patched<PreparationBody>(found?.body ?? {}, text));
			return ok(undefined);
		},
	),

	removePreparation: defineMutator(
		z.strictObject({ sessionId: Id }),
		(tx, { sessionId }, actor) => {
			const id = preparationIdOf(sessionId, actor.memberId);
			if (tx.get(preparation, SHARED, id)) tx.remove(preparation, SHARED, id);
			return ok(undefined);
		},
	),
};
