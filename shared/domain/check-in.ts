// The level of a goal in a session, as each person sees it. Written in the author's private space; the
// commit that brings the second one copies both into the shared space, so neither can lean on the other.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { err, ok } from '../result.ts';
import {
	type Actor,
	defineEntity,
	defineMutator,
	Id,
	Instant,
	nullableText,
	optionalText,
	patched,
	privateSpace,
	SHARED,
	type StoredRecord,
	type Tx,
} from './entity.ts';
import { goal } from './goal.ts';

const Level = z.int().check(z.minimum(-2), z.maximum(2));

const CheckInMeta = z.strictObject({
	goalId: Id,
	sessionId: Id,
	authorId: Id,
	level: Level,
	at: Instant,
});
type CheckInMeta = z.infer<typeof CheckInMeta>;

const CheckInBody = z.strictObject({ evidence: optionalText(500) });
type CheckInBody = z.infer<typeof CheckInBody>;

export const checkIn = defineEntity('check_in', CheckInMeta, CheckInBody, { perSession: true });
export type CheckIn = StoredRecord<CheckInMeta, CheckInBody>;

/** There is one check-in per goal, session and author. */
export const checkInIdOf = (goalId: string, sessionId: string, memberId: string) =>
	joinIds(goalId, sessionId, memberId);

/** Copies both into the shared space once both are there. On a device the other one never is. */
function reveal(tx: Tx, goalId: string, sessionId: string, actor: Actor): void {
	const both = [actor.memberId, actor.counterpartId].map((memberId) =>
		tx.get(checkIn, privateSpace(memberId), checkInIdOf(goalId, sessionId, memberId)),
	);
	if (both.includes(undefined)) return;
	for (const one of both) if (one) tx.put(checkIn, SHARED, one.id, one.meta, one.body);
}

const Where = { goalId: Id, sessionId: Id };

export const checkInMutators = {
	/** Sets one's own level; once both have seen it, the same level again brings its words alone. */
	setCheckIn: defineMutator(
		z.strictObject({ ...Where, level: Level, text: CheckInBody }),
		(tx, { goalId, sessionId, level, text }, actor) => {
			if (!tx.get(goal, SHARED, goalId)) return err({ code: 'not_found' });
			const id = checkInIdOf(goalId, sessionId, actor.memberId);
			const seen = tx.get(checkIn, SHARED, id);
			if (seen) {
				// What both have seen is corrected in the open (editCheckIn), not set again. But a device
				// that was away could not know, and its words on the level it had set belong to that.
				if (seen.meta.level !== level) return err({ code: 'closed' });
				tx.put(checkIn, SHARED, id, seen.meta, patched(seen.body, text));
				return ok(undefined);
			}
			const meta = { goalId, sessionId, authorId: actor.memberId, level, at: actor.now };
			tx.put(checkIn, privateSpace(actor.memberId), id, meta, text);
			reveal(tx, goalId, sessionId, actor);
			return ok(undefined);
		},
		{ sealed: true },
	),

	/** Corrects one's own check-in after both have seen them. */
	editCheckIn: defineMutator(
		z.strictObject({
			...Where,
			level: z.optional(Level),
			text: z.optional(
				z.strictObject({
					evidence: nullableText(500),
				}),
			),
		}),
		(tx, { goalId, sessionId, level, text }, actor) => {
			const id = checkInIdOf(goalId, sessionId, actor.memberId);
			const found = tx.get(checkIn, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			tx.put(checkIn, SHARED, id, patched(found.meta, { level }), patched(found.body, text));
			return ok(undefined);
		},
	),

	/** Takes one's own check-in back before the other person's has come. */
	removeCheckIn: defineMutator(z.strictObject(Where), (tx, { goalId, sessionId }, actor) => {
		const id = checkInIdOf(goalId, sessionId, actor.memberId);
		if (tx.get(checkIn, SHARED, id)) return err({ code: 'closed' });
		const own = privateSpace(actor.memberId);
		if (tx.get(checkIn, own, id)) tx.remove(checkIn, own, id);
		return ok(undefined);
	}),
};
