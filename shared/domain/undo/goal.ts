import { SHARED } from '../entity.ts';
import { goal } from '../goal.ts';
import { jointOnceBack } from '../joint.ts';
import { backBoth, type Before, type Inverse, type Inverses, to } from './inverse.ts';
import { leftBy } from './typing.ts';

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
	editGoal(edit, { get }) {
		const { id, from: _, ...patch } = edit;
		const found = get(goal, SHARED, id);
		if (!found) return undefined;
		const from = edit.text && { from: leftBy(found.body, edit) };
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
	removeGoal({ id }, { get, memberId }) {
		const found = get(goal, SHARED, id);
		if (!found) return undefined;
		const { order, dueOn, weight, focus, state, agreedBy, wording, createdAt } = found.meta;
		const set = { order, dueOn, weight, focus };
		return to('addGoal', {
			id,
			set,
			text: found.body,
			was: { state, agreedBy, wording, joint: jointOnceBack(found, memberId), createdAt },
		});
	},
};
