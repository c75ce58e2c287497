// What goes along when a mentee goes on with another mentor: their own open goals and promises, and of those
// their own words. Nothing of what the other person wrote, nothing private, nothing that was said in a session.
import { type ActionItem, actionItem } from './action-item.ts';
import { ERASED_TEXT } from './erased-text.ts';
import { type Goal, goal, type GoalBody } from './goal.ts';
import { type Milestone, milestone, milestonesOf } from './milestone.ts';
import type { Restored } from './restore.ts';

export interface OwnGoal {
	/** Without the fields in which the other person has written. */
	readonly goal: Goal;
	readonly milestones: readonly Milestone[];
	/** The fields with words in them that stay behind for that. */
	readonly without: readonly (keyof GoalBody)[];
}

export interface OwnThings {
	readonly goals: readonly OwnGoal[];
	readonly items: readonly ActionItem[];
}

interface Shared {
	readonly goals: readonly Goal[];
	readonly milestones: readonly Milestone[];
	readonly items: readonly ActionItem[];
}

/** What is that person's to take along. */
export function ownThings({ goals, milestones, items }: Shared, memberId: string): OwnThings {
	return {
		goals: goals
			.filter((one) => one.meta.state === 'open' && isOwn(one, memberId, 'title'))
			.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1))
			.map((one) => ({
				goal: { ...one, body: ownFields(one) },
				milestones: milestonesOf(one.id, milestones).filter((step) =>
					isOwn(step, memberId, 'text'),
				),
				without: (one.meta.joint ?? []).filter((field) => says(one.body[field])),
			})),
		items: openItems(items, memberId)
			.filter((one) => isOwn(one, memberId, 'text'))
			.map((one) => ({ ...one, body: ownFields(one) })),
	};
}

const openItems = (items: Shared['items'], memberId: string) =>
	items.filter(({ meta }) => meta.state === 'open' && meta.assigneeId === memberId);

/** How many goals and promises stay for the other person's words in them: what was erased says nothing. */
export function countOthers(
	{ goals, items }: Omit<Shared, 'milestones'>,
	memberId: string,
): number {
	const open = goals.filter(({ meta }) => meta.state === 'open');
	return (
		open.filter((one) => says(one.body.title) && !isOwn(one, memberId, 'title')).length +
		openItems(items, memberId).filter((one) => says(one.body.text) && !isOwn(one, memberId, 'text'))
			.length
	);
}

/** There are words in it, still. */
const says = (words: unknown) => words !== undefined && words !== '' && words !== ERASED_TEXT;

interface Written {
	readonly meta: { readonly authorId: string; readonly joint?: readonly string[] | undefined };
	readonly body: object;
}

/** They wrote it, and those words in it, without which it says nothing, alone. */
const isOwn = ({ meta, body }: Written, memberId: string, field: string): boolean =>
	meta.authorId === memberId &&
	!meta.joint?.includes(field) &&
	says(new Map<string, unknown>(Object.entries(body)).get(field));

function ownFields<B extends object>({ meta, body }: Written & { readonly body: B }): B {
	const own = Object.entries(body).filter(
		([field, words]) => !meta.joint?.includes(field) && says(words),
	);
	return Object.fromEntries(own) as B;
}

/**
 * The same as records of another mentorship, where that person is `memberId`. Both have yet to agree on it
 * there, and no session of it was held: only since when it is wanted stays. `idOf` gives an old id its new one.
 */
export function recordsAlong(
	{ goals, items }: OwnThings,
	memberId: string,
	idOf: (oldId: string) => string,
): readonly Restored[] {
	const along = new Set(goals.map((one) => one.goal.id));
	return [
		...goals.flatMap((one) => [
			goalAlong(one.goal, memberId, idOf),
			...one.milestones.map((step) => milestoneAlong(step, memberId, idOf)),
		]),
		...items.map((one) => itemAlong(one, memberId, idOf, along)),
	];
}

type IdOf = (oldId: string) => string;

const shared = (kind: string, id: string, meta: object, body: object): Restored => ({
	lane: 'ours',
	kind,
	id,
	meta: { ...meta },
	body: { ...body },
});

function goalAlong({ id, meta, body }: Goal, memberId: string, idOf: IdOf): Restored {
	const { order, dueOn, weight, focus, state, createdAt } = meta;
	const known = { ...(dueOn && { dueOn }), ...(focus && { focus }) };
	const fresh = { authorId: memberId, agreedBy: [] };
	return shared(goal.kind, idOf(id), { order, weight, state, createdAt, ...known, ...fresh }, body);
}

function milestoneAlong({ id, meta, body }: Milestone, memberId: string, idOf: IdOf): Restored {
	const { goalId, order, dueOn, state, createdAt, completedAt } = meta;
	const known = { ...(dueOn && { dueOn }), ...(completedAt && { completedAt }) };
	const place = { goalId: idOf(goalId), authorId: memberId };
	return shared(milestone.kind, idOf(id), { order, state, createdAt, ...known, ...place }, body);
}

function itemAlong(
	{ id, meta, body }: ActionItem,
	memberId: string,
	idOf: IdOf,
	goalIds: ReadonlySet<string>,
): Restored {
	const { goalId, dueOn, datedAt, state, createdAt } = meta;
	const known = { ...(dueOn && { dueOn }), ...(datedAt && { datedAt }) };
	const about = goalId !== undefined && goalIds.has(goalId) && { goalId: idOf(goalId) };
	const fresh = { authorId: memberId, assigneeId: memberId, carried: 0 };
	const facts = { state, createdAt, ...known, ...about, ...fresh };
	return shared(actionItem.kind, idOf(id), facts, body);
}
