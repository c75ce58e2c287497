// The action item that a goal's first step is made into. Its id comes from the goal's, so it is known for what
// it is without looking at its words, which may have changed in the goal by the time it arrives.
import { joinIds } from '../ids.ts';
import { SHARED, type Tx } from './entity.ts';
import { goal, type GoalBody } from './goal.ts';

/** Keeps these apart from whatever else has an id of a goal's. The digits left out count. */
const FIRST_STEP = 'f1257e90-57e9-8a00-8b00-000000';

/** The id of the nth item that a goal's first step becomes. */
export const nthFirstStepId = (goalId: string, nth: number): string =>
	joinIds(goalId, `${FIRST_STEP}${nth.toString(16).padStart(6, '0')}`);

const isFirstStep = (id: string, goalId: string) => joinIds(goalId, id).startsWith(FIRST_STEP);

interface Item {
	readonly id: string;
	readonly goalId: string | undefined;
	readonly text: { readonly text: string; readonly ifThen?: string | undefined };
}

/** What each of its fields is copied from. */
const COPIED = { text: 'firstStep', ifThen: 'ifThen' } as const satisfies Record<
	keyof Item['text'],
	keyof GoalBody
>;
type Field = keyof typeof COPIED;

/**
 * The fields of a goal's first step that are not alone in the words of whoever makes it an item, since they
 * are not in the goal. Where the goal is gone, nobody knows: all of them.
 */
export function jointAtFirst(
	tx: Pick<Tx, 'get'>,
	{ id, goalId, text }: Item,
	memberId: string,
): readonly Field[] {
	if (goalId === undefined || !isFirstStep(id, goalId)) return [];
	const from = tx.get(goal, SHARED, goalId)?.meta;
	const isTheirs = (field: Field) =>
		from?.authorId === memberId && !from.joint?.includes(COPIED[field]);
	return (Object.keys(text) as Field[]).filter((field) => !isTheirs(field));
}
