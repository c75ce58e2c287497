// A step on the way to a goal that both can see is done.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import { Order } from './agenda-item.ts';
import {
	Day,
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	notAfter,
	patched,
	SHARED,
	type StoredRecord,
	text,
} from './entity.ts';
import { goal } from './goal.ts';
import { jointOf, jointWith } from './joint.ts';

const MilestoneMeta = z.strictObject({
	goalId: Id,
	order: Order,
	authorId: Id,
	dueOn: z.optional(Day),
	state: z.enum(['open', 'done']),
	createdAt: Instant,
	completedAt: z.optional(Instant),
	joint: jointOf(['text']),
});
type MilestoneMeta = z.infer<typeof MilestoneMeta>;

const MilestoneBody = z.strictObject({ text: text(300) });
type MilestoneBody = z.infer<typeof MilestoneBody>;

export const milestone = defineEntity('milestone', MilestoneMeta, MilestoneBody);
export type Milestone = StoredRecord<MilestoneMeta, MilestoneBody>;

/** A goal's milestones on their way. */
export const milestonesOf = (goalId: string, all: readonly Milestone[]): readonly Milestone[] =>
	all
		.filter(({ meta }) => meta.goalId === goalId)
		.toSorted((a, b) => Number(a.meta.order > b.meta.order) - Number(a.meta.order < b.meta.order));

export const milestoneMutators = {
	addMilestone: defineMutator(
		z.strictObject({
			id: Id,
			set: z.pick(MilestoneMeta, { goalId: true, order: true, dueOn: true }),
			text: MilestoneBody,
			/** Where it stood when it was removed, to undo that. */
			was: z.optional(
				z.pick(MilestoneMeta, { state: true, createdAt: true, completedAt: true, joint: true }),
			),
		}),
		(tx, { id, set, text, was }, actor) => {
			if (tx.get(milestone, SHARED, id)) return err({ code: 'invalid' });
			if (!tx.get(goal, SHARED, set.goalId)) return err({ code: 'not_found' });
			const meta: MilestoneMeta = {
				state: 'open',
				...was,
				...set,
				authorId: actor.memberId,
				createdAt: notAfter(was?.createdAt, actor.now),
			};
			tx.put(milestone, SHARED, id, meta, text);
			return ok(undefined);
		},
	),

	editMilestone: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(z.strictObject({ dueOn: z.optional(z.nullable(Day)) })),
			text: z.optional(z.strictObject({ text: z.optional(text(300)) })),
		}),
		(tx, { id, set, text }, actor) => {
			const found = tx.get(milestone, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const joint = jointWith(found.meta, text, actor.memberId);
			const meta = patched(patched(found.meta, set), joint);
			tx.put(milestone, SHARED, id, meta, patched(found.body, text));
			return ok(undefined);
		},
	),

	moveMilestone: defineMutator(z.strictObject({ id: Id, order: Order }), (tx, { id, order }) => {
		const found = tx.get(milestone, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		tx.put(milestone, SHARED, id, { ...found.meta, order }, found.body);
		return ok(undefined);
	}),

	// As with action items: two people ticking it offline must not move the date.
	completeMilestone: defineMutator(
		/** `at` puts an earlier completion back, when reopening it is undone. */
		z.strictObject({ id: Id, at: z.optional(NewInstant) }),
		(tx, { id, at }, actor) => {
			const found = tx.get(milestone, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.state === 'done') return ok(undefined);
			const completedAt = notAfter(at, actor.now);
			tx.put(milestone, SHARED, id, { ...found.meta, state: 'done', completedAt }, found.body);
			return ok(undefined);
		},
	),

	reopenMilestone: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		const found = tx.get(milestone, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		const meta = patched(found.meta, { state: 'open', completedAt: null });
		tx.put(milestone, SHARED, id, meta, found.body);
		return ok(undefined);
	}),

	removeMilestone: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		if (tx.get(milestone, SHARED, id)) tx.remove(milestone, SHARED, id);
		return ok(undefined);
	}),
};
