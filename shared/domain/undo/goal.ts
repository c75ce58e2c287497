import { goal } from '../goal.ts';
import { SHARED } from '../entity.ts';
import { backBoth, type Before, type Inverse, type Inverses, to } from './inverse.ts';

const goalState =
	(after: 'open' | 'reached' | 'dropped') =>
	({ id }: { id: string }, { get }: Before): Inverse | undefined => {
		const was = get(goal, SHARED, id)?.meta.state;
		if (was === undefined || was === after) return undefined;
		const name = { open: 'reopenGoal', reached: 'completeGoal', dropped: 'dropGoal' } as const;
		return to(name[was], { id });
	};

export const goalInverses: Inverses = {
	addGoal: ({ id }) => to('removeGoal', { id }),
	editGoal({ id, from: _, ...patch }, { get }) {
		const found = get(goal, SHARED, id);
		return found && to('editGoal', { id, ...backBoth(found, patch) });
	},
	agreeGoal({ id, agreed }, { get, memberId }) {
		const was = get(goal, SHARED, id)?.meta.agreedBy.includes(memberId);
		return was === undefined || was === agreed ? undefined : to('agreeGoal', { id, agreed: was });
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
		const { order, dueOn, weight, focus, state, agreedBy, createdAt } = found.meta;
		const set = { order, dueOn, weight, focus };
		return to('addGoal', { id, set, text: found.body, was: { state, agreedBy, createdAt } });
	},
};
