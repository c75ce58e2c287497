// A promise with an assignee. Open ones are found by a query in every later session, never copied.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	Day,
	defineEntity,
	defineMutator,
	Id,
	Instant,
	optionalText,
	type Outcome,
	patched,
	SHARED,
	type StoredRecord,
	text,
} from './entity.ts';

export const ActionItemMeta = z.strictObject({
	/** The session it was promised in. */
	sessionId: z.optional(Id),
	agendaItemId: z.optional(Id),
	goalId: z.optional(Id),
	authorId: Id,
	assigneeId: Id,
	dueOn: z.optional(Day),
	state: z.enum(['open', 'done', 'dropped']),
	/** How often it was carried over on purpose. */
	carried: z.int().check(z.minimum(0)),
	createdAt: Instant,
	completedAt: z.optional(Instant),
});
export type ActionItemMeta = z.infer<typeof ActionItemMeta>;

export const ActionItemBody = z.strictObject({ text: text(500), ifThen: optionalText(500) });
export type ActionItemBody = z.infer<typeof ActionItemBody>;

export const actionItem = defineEntity('action_item', ActionItemMeta, ActionItemBody);
export type ActionItem = StoredRecord<ActionItemMeta, ActionItemBody>;

const change = (patch: (item: ActionItem, now: string) => Partial<ActionItemMeta>) =>
	defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor): Outcome => {
		const found = tx.get(actionItem, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		const meta = patched(found.meta, patch(found, actor.now));
		tx.put(actionItem, SHARED, id, meta, found.body);
		return ok(undefined);
	});

export const actionItemMutators = {
	addActionItem: defineMutator(
		z.strictObject({
			id: Id,
			set: z.strictObject({
				sessionId: z.optional(Id),
				agendaItemId: z.optional(Id),
				goalId: z.optional(Id),
				assigneeId: Id,
				dueOn: z.optional(Day),
			}),
			text: ActionItemBody,
		}),
		(tx, { id, set, text }, actor) => {
			if (tx.get(actionItem, SHARED, id)) return err({ code: 'invalid' });
			if (set.assigneeId !== actor.memberId && set.assigneeId !== actor.counterpartId)
				return err({ code: 'invalid' });
			const meta: ActionItemMeta = {
				...set,
				authorId: actor.memberId,
				state: 'open',
				carried: 0,
				createdAt: actor.now,
			};
			tx.put(actionItem, SHARED, id, meta, text);
			return ok(undefined);
		},
	),

	editActionItem: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(
				z.strictObject({
					assigneeId: z.optional(Id),
					dueOn: z.optional(z.nullable(Day)),
					goalId: z.optional(z.nullable(Id)),
				}),
			),
			text: z.optional(
				z.strictObject({
					text: z.optional(text(500)),
					ifThen: z.optional(z.nullable(z.string().check(z.maxLength(500)))),
				}),
			),
		}),
		(tx, { id, set, text }, actor) => {
			const found = tx.get(actionItem, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const assignee = set?.assigneeId;
			if (assignee && assignee !== actor.memberId && assignee !== actor.counterpartId)
				return err({ code: 'invalid' });
			tx.put(actionItem, SHARED, id, patched(found.meta, set), patched(found.body, text));
			return ok(undefined);
		},
	),

	// First completion wins: two people ticking the box offline must not move the date.
	completeActionItem: change((item, now) =>
		item.meta.state === 'done' ? {} : { state: 'done', completedAt: now },
	),
	reopenActionItem: change(() => ({ state: 'open', completedAt: undefined })),
	/** Kept for the next session on purpose. */
	carryActionItem: change((item) => ({ carried: item.meta.carried + 1 })),
	dropActionItem: change(() => ({ state: 'dropped' })),

	removeActionItem: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		if (tx.get(actionItem, SHARED, id)) tx.remove(actionItem, SHARED, id);
		return ok(undefined);
	}),
};
