// A promise with an assignee. Open ones are found by a query in every later session, never copied.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	type Actor,
	Day,
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	nullableText,
	optionalText,
	notAfter,
	type Outcome,
	type Patch,
	patched,
	SHARED,
	type StoredRecord,
	text,
} from './entity.ts';
import { jointAtFirst } from './first-step.ts';
import { jointOf, jointWith } from './joint.ts';

export const ActionItemMeta = z.strictObject({
	/** The session it was promised in. */
	sessionId: z.optional(Id),
	agendaItemId: z.optional(Id),
	goalId: z.optional(Id),
	authorId: Id,
	assigneeId: Id,
	dueOn: z.optional(Day),
	/** When it was given that day, where it was promised with another or with none. */
	datedAt: z.optional(Instant),
	state: z.enum(['open', 'done', 'dropped']),
	/** How often it was carried over on purpose. */
	carried: z.int().check(z.minimum(0)),
	/** The session it was last carried in: there, one by each of the two is one. */
	carriedIn: z.optional(Id),
	createdAt: Instant,
	completedAt: z.optional(Instant),
	/** Who nodded at it once it was done, and when: never the assignee. Gone as soon as it is not done. */
	agreedBy: z.optional(Id),
	agreedAt: z.optional(Instant),
	/** How often it had been carried when "smaller, scheduled or dropped?" was last answered. */
	settled: z.optional(z.int().check(z.minimum(0))),
	joint: jointOf(['text', 'ifThen']),
});
export type ActionItemMeta = z.infer<typeof ActionItemMeta>;

const ActionItemBody = z.strictObject({ text: text(500), ifThen: optionalText(500) });
type ActionItemBody = z.infer<typeof ActionItemBody>;

export const actionItem = defineEntity('action_item', ActionItemMeta, ActionItemBody);
export type ActionItem = StoredRecord<ActionItemMeta, ActionItemBody>;

/** Where an item stood when it was removed. */
const Was = z.pick(ActionItemMeta, {
	state: true,
	carried: true,
	carriedIn: true,
	datedAt: true,
	createdAt: true,
	completedAt: true,
	agreedBy: true,
	agreedAt: true,
	settled: true,
	joint: true,
});

/** A nod that is put back: nobody puts back another person's, and nobody nods at their own promise. */
const nodOf = (
	{ agreedBy, agreedAt }: Pick<ActionItemMeta, 'agreedBy' | 'agreedAt'>,
	assigneeId: string,
	{ memberId, now }: Actor,
) =>
	agreedBy === memberId && assigneeId !== memberId
		? { agreedBy, agreedAt: notAfter(agreedAt, now) }
		: { agreedBy: null, agreedAt: null };

const NO_NOD = { agreedBy: null, agreedAt: null } as const;

/** Whether carrying it, or taking that back, changes anything: in a session it counts once. */
export const carries = (
	meta: ActionItemMeta,
	{ carriedIn, back }: Readonly<{ carriedIn?: string | undefined; back?: true | undefined }>,
): boolean => carriedIn === undefined || (meta.carriedIn === carriedIn) === (back === true);

/** Another day is a new promise, and an answer to having been carried. */
function redated(meta: ActionItemMeta, dueOn: string | null | undefined, now: string) {
	if (dueOn === undefined || dueOn === (meta.dueOn ?? null)) return {};
	if (dueOn === null) return { datedAt: null };
	return { datedAt: now, ...(meta.carried > 0 && { settled: meta.carried }) };
}

const change = (patch: (item: ActionItem) => Patch<ActionItemMeta>) =>
	defineMutator(z.strictObject({ id: Id }), (tx, { id }): Outcome => {
		const found = tx.get(actionItem, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		const meta = patched(found.meta, patch(found));
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
			/** Where it stood when it was removed, to undo that. */
			was: z.optional(Was),
		}),
		(tx, { id, set, text, was }, actor) => {
			if (tx.get(actionItem, SHARED, id)) return err({ code: 'invalid' });
			if (set.assigneeId !== actor.memberId && set.assigneeId !== actor.counterpartId)
				return err({ code: 'invalid' });
			const meta: ActionItemMeta = {
				state: 'open',
				carried: 0,
				...was,
				...set,
				authorId: actor.memberId,
				...(was?.datedAt && { datedAt: notAfter(was.datedAt, actor.now) }),
				createdAt: notAfter(was?.createdAt, actor.now),
			};
			const nod = nodOf(was ?? {}, set.assigneeId, actor);
			const copied = jointAtFirst(tx, { id, goalId: set.goalId, text }, actor.memberId);
			const joint = [...new Set([...(was?.joint ?? []), ...copied])];
			const known = { ...nod, ...(joint.length > 0 && { joint }) };
			tx.put(actionItem, SHARED, id, patched(meta, known), text);
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
					settled: z.optional(z.nullable(z.int().check(z.minimum(0)))),
					/** Put back when another day is undone. */
					datedAt: z.optional(z.nullable(NewInstant)),
				}),
			),
			text: z.optional(
				z.strictObject({
					text: z.optional(text(500)),
					ifThen: nullableText(500),
				}),
			),
		}),
		(tx, { id, set, text }, actor) => {
			const found = tx.get(actionItem, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const assignee = set?.assigneeId;
			if (assignee && assignee !== actor.memberId && assignee !== actor.counterpartId)
				return err({ code: 'invalid' });
			// A nod is about whose promise it was: with another assignee it says nothing any more.
			const moved = assignee !== undefined && assignee !== found.meta.assigneeId;
			const given = redated(found.meta, set?.dueOn, actor.now);
			const datedAt = set?.datedAt && notAfter(set.datedAt, actor.now);
			const meta = patched(found.meta, {
				...given,
				...set,
				...(datedAt && { datedAt }),
				...(moved && NO_NOD),
				...jointWith(found.meta, text, actor.memberId),
			});
			tx.put(actionItem, SHARED, id, meta, patched(found.body, text));
			return ok(undefined);
		},
	),

	// First completion wins: two people ticking the box offline must not move the date. The tick of the
	// person who is not the assignee is their nod as well.
	completeActionItem: defineMutator(
		/** `at` puts an earlier completion back, when reopening it is undone; `nodded`, the actor's own nod. */
		z.strictObject({ id: Id, at: z.optional(NewInstant), nodded: z.optional(z.boolean()) }),
		(tx, { id, at, nodded = at === undefined }, actor) => {
			const found = tx.get(actionItem, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.state === 'done') return ok(undefined);
			const completedAt = notAfter(at, actor.now);
			const nod = nodded
				? nodOf({ agreedBy: actor.memberId, agreedAt: at }, found.meta.assigneeId, actor)
				: NO_NOD;
			const meta = patched(found.meta, { state: 'done', completedAt, ...nod });
			tx.put(actionItem, SHARED, id, meta, found.body);
			return ok(undefined);
		},
	),
	reopenActionItem: change(() => ({ state: 'open', completedAt: null, ...NO_NOD })),
	/** The nod of the person who is not the assignee, or its taking back. At what is open again it means nothing. */
	agreeActionItem: defineMutator(
		z.strictObject({ id: Id, agreed: z.boolean() }),
		(tx, { id, agreed }, actor) => {
			const found = tx.get(actionItem, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const { assigneeId, state, agreedBy } = found.meta;
			if (assigneeId === actor.memberId) return err({ code: 'forbidden' });
			if (state !== 'done' || agreed === (agreedBy !== undefined)) return ok(undefined);
			const nod = agreed ? { agreedBy: actor.memberId, agreedAt: actor.now } : NO_NOD;
			tx.put(actionItem, SHARED, id, patched(found.meta, nod), found.body);
			return ok(undefined);
		},
	),
	/** Kept for the next session on purpose, once in a session (`carriedIn`); `back` takes that back. */
	carryActionItem: defineMutator(
		z.strictObject({ id: Id, carriedIn: z.optional(Id), back: z.optional(z.literal(true)) }),
		(tx, { id, carriedIn, back }) => {
			const found = tx.get(actionItem, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (!carries(found.meta, { carriedIn, back })) return ok(undefined);
			const carried = Math.max(0, found.meta.carried + (back ? -1 : 1));
			const where = carriedIn && { carriedIn: back ? null : carriedIn };
			const meta = patched(found.meta, { carried, ...where });
			tx.put(actionItem, SHARED, id, meta, found.body);
			return ok(undefined);
		},
	),
	dropActionItem: change(() => ({ state: 'dropped', completedAt: null, ...NO_NOD })),

	removeActionItem: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		if (tx.get(actionItem, SHARED, id)) tx.remove(actionItem, SHARED, id);
		return ok(undefined);
	}),
};
