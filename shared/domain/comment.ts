// A short word on an action item, by either person. Only its author changes or removes it.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import { actionItem } from './action-item.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	notAfter,
	SHARED,
	type StoredRecord,
	text,
} from './entity.ts';

const CommentMeta = z.strictObject({ actionItemId: Id, authorId: Id, at: Instant });
type CommentMeta = z.infer<typeof CommentMeta>;

const CommentBody = z.strictObject({ text: text(500) });
type CommentBody = z.infer<typeof CommentBody>;

export const comment = defineEntity('comment', CommentMeta, CommentBody);
export type Comment = StoredRecord<CommentMeta, CommentBody>;

/** Those on one action item, the oldest first. */
export const commentsOn = (actionItemId: string, comments: readonly Comment[]) =>
	comments
		.filter(({ meta }) => meta.actionItemId === actionItemId)
		.toSorted((a, b) => compare(a.meta.at, b.meta.at) || compare(a.id, b.id));

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

export const commentMutators = {
	addComment: defineMutator(
		/** `at` puts a removed one back where it stood. */
		z.strictObject({ id: Id, actionItemId: Id, text: CommentBody, at: z.optional(NewInstant) }),
		(tx, { id, actionItemId, text, at }, actor) => {
			if (tx.get(comment, SHARED, id)) return err({ code: 'invalid' });
			if (!tx.get(actionItem, SHARED, actionItemId)) return err({ code: 'not_found' });
			const meta = { actionItemId, authorId: actor.memberId, at: notAfter(at, actor.now) };
			tx.put(comment, SHARED, id, meta, text);
			return ok(undefined);
		},
	),

	editComment: defineMutator(
		z.strictObject({ id: Id, text: CommentBody }),
		(tx, { id, text }, actor) => {
			const found = tx.get(comment, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.authorId !== actor.memberId) return err({ code: 'forbidden' });
			tx.put(comment, SHARED, id, found.meta, text);
			return ok(undefined);
		},
	),

	removeComment: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const found = tx.get(comment, SHARED, id);
		if (!found) return ok(undefined);
		if (found.meta.authorId !== actor.memberId) return err({ code: 'forbidden' });
		tx.remove(comment, SHARED, id);
		return ok(undefined);
	}),
};
