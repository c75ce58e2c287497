import { SHARED } from '../entity.ts';
import { jointOnceBack } from '../joint.ts';
import { milestone } from '../milestone.ts';
import { backBoth, type Inverses, to } from './inverse.ts';

export const milestoneInverses: Inverses = {
	addMilestone: ({ id }) => to('removeMilestone', { id }),
	editMilestone({ id, ...patch }, { get }) {
		const found = get(milestone, SHARED, id);
		return found && to('editMilestone', { id, ...backBoth(found, patch) });
	},
	moveMilestone({ id }, { get }) {
		const found = get(milestone, SHARED, id);
		return found && to('moveMilestone', { id, order: found.meta.order });
	},
	completeMilestone: ({ id }, { get }) =>
		get(milestone, SHARED, id)?.meta.state === 'open' ? to('reopenMilestone', { id }) : undefined,
	reopenMilestone({ id }, { get }) {
		const was = get(milestone, SHARED, id)?.meta;
		return was?.state === 'done' ? to('completeMilestone', { id, at: was.completedAt }) : undefined;
	},
	removeMilestone({ id }, { get, memberId }) {
		const found = get(milestone, SHARED, id);
		if (!found) return undefined;
		const { goalId, order, dueOn, state, createdAt, completedAt } = found.meta;
		const was = { state, createdAt, completedAt, joint: jointOnceBack(found, memberId) };
		return to('addMilestone', { id, set: { goalId, order, dueOn }, text: found.body, was });
	},
};
