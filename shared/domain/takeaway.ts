// What a person takes with them from a session, in one sentence; shared or private.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { ok } from '../result.ts';
import { defineEntity, defineMutator, Id, privateSpace, SHARED, text } from './entity.ts';

const TakeawayMeta = z.strictObject({ sessionId: Id, authorId: Id });
type TakeawayMeta = z.infer<typeof TakeawayMeta>;

const TakeawayBody = z.strictObject({ text: text(500) });
type TakeawayBody = z.infer<typeof TakeawayBody>;

export const takeaway = defineEntity('takeaway', TakeawayMeta, TakeawayBody, { perSession: true });

/** There is one takeaway per session and author. */
export const takeawayIdOf = (sessionId: string, memberId: string) => joinIds(sessionId, memberId);

export const takeawayMutators = {
	/** Writes one's own takeaway, or rewrites it. Changing the lane moves it to the other space. */
	editTakeaway: defineMutator(
		z.strictObject({ sessionId: Id, lane: z.enum(['ours', 'mine']), text: TakeawayBody }),
		(tx, { sessionId, lane, text }, actor) => {
			const id = takeawayIdOf(sessionId, actor.memberId);
			const own = privateSpace(actor.memberId);
			const [to, from] = lane === 'ours' ? ([SHARED, own] as const) : ([own, SHARED] as const);
			if (tx.get(takeaway, from, id)) tx.remove(takeaway, from, id);
			tx.put(takeaway, to, id, { sessionId, authorId: actor.memberId }, text);
			return ok(undefined);
		},
	),

	removeTakeaway: defineMutator(z.strictObject({ sessionId: Id }), (tx, { sessionId }, actor) => {
		const id = takeawayIdOf(sessionId, actor.memberId);
		for (const space of [SHARED, privateSpace(actor.memberId)] as const)
			if (tx.get(takeaway, space, id)) tx.remove(takeaway, space, id);
		return ok(undefined);
	}),
};
