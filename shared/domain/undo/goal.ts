import { SHARED } from '../entity.ts';
import { goal, type GoalBody } from '../goal.ts';
import type { ArgsOf } from '../index.ts';
import { mergeWords } from '../merge-words.ts';
import { backBoth, type Before, type Inverse, type Inverses, to } from './inverse.ts';

const goalState =
	(after: 'open' | 'reached' | 'dropped') =>
	({ id }: { id: string }, { get }: Before): Inverse | undefined => {
		const was = get(goal, SHARED, id)?.meta.state;
		if (was === undefined || was === after) return undefined;
		const name = { open: 'reopenGoal', reached: 'completeGoal', dropped: 'dropGoal' } as const;
		return to(name[was], { id });
	};

type Edit = ArgsOf<'editGoal'>;
const fieldsOf = (text: Edit['text'] = {}) => Object.keys(text) as (keyof GoalBody)[];

/** What stands in the fields once the edit is made: taken back, it makes room for what stood there before. */
function typedOver(was: GoalBody, { text, from }: Edit): NonNullable<Edit['from']> {
	const after = fieldsOf(text).map((field) => {
		const [mine, base] = [text?.[field] ?? '', from?.[field]];
		return [field, base === undefined ? mine : mergeWords(base, mine, was[field] ?? '')] as const;
	});
	return Object.fromEntries(after);
}

/**
 * The inverses of two edits of one sentence as one, where nobody else wrote between the two. Undefined
 * where somebody did: then each is taken back for itself, or their words would go with one's own.
 */
export function joinGoalEdits(earlier: Edit, later: Edit): Edit | undefined {
	const fields = fieldsOf(later.text);
	const follows = fields.every((field) => (later.text?.[field] ?? '') === earlier.from?.[field]);
	return follows ? { ...earlier, from: { ...earlier.from, ...later.from } } : undefined;
}

export const goalInverses: Inverses = {
	addGoal: ({ id }) => to('removeGoal', { id }),
	editGoal(edit, { get }) {
		const { id, from: _, ...patch } = edit;
		const found = get(goal, SHARED, id);
		if (!found) return undefined;
		const from = edit.text && { from: typedOver(found.body, edit) };
		return to('editGoal', { id, ...backBoth(found, patch), ...from });
	},
	agreeGoal({ id, agreed }, { get, memberId }) {
		const found = get(goal, SHARED, id)?.meta;
		const was = found?.agreedBy.includes(memberId);
		if (was === undefined || was === agreed) return undefined;
		return to('agreeGoal', { id, agreed: was, wording: found?.wording ?? 0 });
	},
	moveGoal({ id }, { get }) {
		const found = get(goal, SHARED, id);
		return found && to('moveGoal', { id, order: found.meta.order });
	},
	completeGoal: goalState('reached'),
	dropGoal: goalState('dropped'),
	reopenGoal: goalState('open'),
	removeGoal({ id }, { get }) {
		const found = get(goal, SHARED, id);
		if (!found) return undefined;
		const { order, dueOn, weight, focus, state, agreedBy, wording, createdAt } = found.meta;
		const set = { order, dueOn, weight, focus };
		return to('addGoal', {
			id,
			set,
			text: found.body,
			was: { state, agreedBy, wording, createdAt },
		});
	},
};
