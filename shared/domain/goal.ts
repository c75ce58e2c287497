// What the mentee wants, in the mentee's own words, with five levels to notice it by.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import { Order } from './agenda-item.ts';
import {
	Day,
	defineEntity,
	defineMutator,
	Id,
	Instant,
	notAfter,
	nullableText,
	optionalText,
	type Outcome,
	type Patch,
	patched,
	SHARED,
	type StoredRecord,
	text,
	type Tx,
	written,
} from './entity.ts';
import { jointOf, jointWith } from './joint.ts';

/** How long each may be as one person types it: what a page lets in. */
export const TYPED_MOST = {
	title: 160,
	why: 1000,
	notice: 500,
	muchLess: 300,
	less: 300,
	asAgreed: 300,
	more: 300,
	muchMore: 300,
	obstacle: 500,
	ifThen: 500,
	firstStep: 500,
} as const;
type Field = keyof typeof TYPED_MOST;
const FIELDS = Object.keys(TYPED_MOST) as Field[];

export const GoalMeta = z.strictObject({
	order: Order,
	authorId: Id,
	dueOn: z.optional(Day),
	/** Importance, 1 to 3. */
	weight: z.int().check(z.minimum(1), z.maximum(3)),
	/** Whether it builds on what goes well, or reaches for what is hard. */
	focus: z.optional(z.enum(['strength', 'stretch'])),
	state: z.enum(['open', 'reached', 'dropped']),
	/** Member ids. Agreed when both have ticked it; new words or another day take the other's tick away. */
	agreedBy: z.array(Id).check(z.maxLength(2)),
	agreedAt: z.optional(Instant),
	/** How often its words or its day have changed: which of them somebody has agreed to. */
	wording: z.optional(z.int().check(z.minimum(0))),
	joint: jointOf(FIELDS),
	createdAt: Instant,
});
export type GoalMeta = z.infer<typeof GoalMeta>;

/** The five levels from "much less than agreed" to "much more", as flat fields. */
export const LEVELS = [-2, -1, 0, 1, 2] as const;
export type Level = (typeof LEVELS)[number];

/** Two people may fill one field at once; put together, with a space between, it is refused to neither. */
const most = (field: Field) => 2 * TYPED_MOST[field] + 1;
const optional = (field: Field) => optionalText(most(field));

export const GoalBody = z.strictObject({
	/** The wish. */
	title: text(most('title')),
	why: optional('why'),
	/** How others would notice. */
	notice: optional('notice'),
	muchLess: optional('muchLess'),
	less: optional('less'),
	asAgreed: optional('asAgreed'),
	more: optional('more'),
	muchMore: optional('muchMore'),
	obstacle: optional('obstacle'),
	ifThen: optional('ifThen'),
	firstStep: optional('firstStep'),
});
export type GoalBody = z.infer<typeof GoalBody>;

/** The field of the body that describes a level. */
export const LEVEL_FIELDS = {
	'-2': 'muchLess',
	'-1': 'less',
	'0': 'asAgreed',
	'1': 'more',
	'2': 'muchMore',
} as const satisfies Record<string, keyof GoalBody>;

export const goal = defineEntity('goal', GoalMeta, GoalBody);
export type Goal = StoredRecord<GoalMeta, GoalBody>;

const nullable = (field: Field) => nullableText(most(field));

type Texts = { readonly [F in keyof GoalBody]?: string | null | undefined };

/** The words of a patch over what stands there now, where it says what they were typed over. */
function merged(tx: Tx, now: GoalBody, text: Patch<GoalBody>, from: Texts = {}): Patch<GoalBody> {
	const fields = Object.entries(text as Texts).map(([name, mine]) => {
		const field = name as keyof GoalBody;
		const base = from[field];
		if (base === undefined) return [field, mine] as const;
		return [field, tx.mergeWords(base ?? '', mine ?? '', now[field] ?? '') || mine] as const;
	});
	return Object.fromEntries(fields);
}

const changeState = (state: GoalMeta['state']) =>
	defineMutator(z.strictObject({ id: Id }), (tx, { id }): Outcome => {
		const found = tx.get(goal, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		tx.put(goal, SHARED, id, { ...found.meta, state }, found.body);
		return ok(undefined);
	});

export const goalMutators = {
	addGoal: defineMutator(
		z.strictObject({
			id: Id,
			set: z.pick(GoalMeta, { order: true, dueOn: true, weight: true, focus: true }),
			text: GoalBody,
			/** Where it stood when it was removed, to undo that. Only one's own tick comes back. */
			was: z.optional(
				z.pick(GoalMeta, {
					state: true,
					agreedBy: true,
					wording: true,
					joint: true,
					createdAt: true,
				}),
			),
		}),
		(tx, { id, set, text, was }, actor) => {
			if (tx.get(goal, SHARED, id)) return err({ code: 'invalid' });
			const meta: GoalMeta = {
				...set,
				...(was?.wording !== undefined && { wording: was.wording }),
				...(was?.joint && { joint: was.joint }),
				authorId: actor.memberId,
				state: was?.state ?? 'open',
				agreedBy: was?.agreedBy.includes(actor.memberId) ? [actor.memberId] : [],
				createdAt: notAfter(was?.createdAt, actor.now),
			};
			tx.put(goal, SHARED, id, meta, text);
			return ok(undefined);
		},
	),

	editGoal: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(
				z.strictObject({
					dueOn: z.optional(z.nullable(Day)),
					weight: z.optional(GoalMeta.shape.weight),
					focus: z.optional(z.nullable(GoalMeta.shape.focus)),
				}),
			),
			text: z.optional(
				z.strictObject({
					title: z.optional(text(most('title'))),
					why: nullable('why'),
					notice: nullable('notice'),
					muchLess: nullable('muchLess'),
					less: nullable('less'),
					asAgreed: nullable('asAgreed'),
					more: nullable('more'),
					muchMore: nullable('muchMore'),
					obstacle: nullable('obstacle'),
					ifThen: nullable('ifThen'),
					firstStep: nullable('firstStep'),
				}),
			),
			/** What stood in those fields when the typing began: two people may write in one. */
			from: z.optional(z.partialRecord(z.keyof(GoalBody), written(8000))),
		}),
		(tx, { id, set, text, from }, actor) => {
			const found = tx.get(goal, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			// Until when is part of what was agreed, as the words are.
			const isAnotherDay = set?.dueOn !== undefined && set.dueOn !== (found.meta.dueOn ?? null);
			const isAnother = text !== undefined || isAnotherDay;
			const agreedBy = isAnother
				? found.meta.agreedBy.filter((memberId) => memberId === actor.memberId)
				: found.meta.agreedBy;
			const agreement: Patch<GoalMeta> =
				agreedBy.length < found.meta.agreedBy.length ? { agreedBy, agreedAt: null } : {};
			const wording = isAnother ? { wording: (found.meta.wording ?? 0) + 1 } : {};
			const joint = jointWith(found.meta, text, actor.memberId);
			const meta = patched(patched(found.meta, set), { ...agreement, ...wording, ...joint });
			tx.put(
				goal,
				SHARED,
				id,
				meta,
				patched(found.body, text && merged(tx, found.body, text, from)),
			);
			return ok(undefined);
		},
	),

	/**
	 * One person's tick. With the second one the goal is agreed, and the moment is kept. `wording` is the
	 * one they saw: nobody agrees to words that came meanwhile, and then nothing happens.
	 */
	agreeGoal: defineMutator(
		z.strictObject({ id: Id, agreed: z.boolean(), wording: GoalMeta.shape.wording }),
		(tx, { id, agreed, wording }, actor) => {
			const found = tx.get(goal, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const isAnother = wording !== undefined && wording !== (found.meta.wording ?? 0);
			if (agreed && isAnother) return ok(undefined);
			const others = found.meta.agreedBy.filter((memberId) => memberId !== actor.memberId);
			const agreedBy = agreed ? [...others, actor.memberId] : others;
			const agreedAt = agreedBy.length === 2 ? (found.meta.agreedAt ?? actor.now) : null;
			tx.put(goal, SHARED, id, patched(found.meta, { agreedBy, agreedAt }), found.body);
			return ok(undefined);
		},
	),

	moveGoal: defineMutator(z.strictObject({ id: Id, order: Order }), (tx, { id, order }) => {
		const found = tx.get(goal, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		tx.put(goal, SHARED, id, { ...found.meta, order }, found.body);
		return ok(undefined);
	}),

	completeGoal: changeState('reached'),
	/** Given up, not failed: it stays readable, with all its check-ins. */
	dropGoal: changeState('dropped'),
	reopenGoal: changeState('open'),

	removeGoal: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		if (tx.get(goal, SHARED, id)) tx.remove(goal, SHARED, id);
		return ok(undefined);
	}),
};
