import { actionItem, carries } from '../action-item.ts';
import { SHARED } from '../entity.ts';
import { jointOnceBack } from '../joint.ts';
import { backBoth, type Before, type Inverse, type Inverses, to } from './inverse.ts';

const actionState =
	(after: 'open' | 'done' | 'dropped') =>
	({ id }: { id: string }, { get, memberId }: Before): Inverse | undefined => {
		const was = get(actionItem, SHARED, id)?.meta;
		if (!was || was.state === after) return undefined;
		if (was.state === 'done') {
			const nodded = was.agreedBy === memberId;
			return to('completeActionItem', { id, at: was.completedAt, nodded });
		}
		return to(was.state === 'open' ? 'reopenActionItem' : 'dropActionItem', { id });
	};

export const actionItemInverses: Inverses = {
	addActionItem: ({ id }) => to('removeActionItem', { id }),
	editActionItem({ id, set, text }, { get }) {
		const found = get(actionItem, SHARED, id);
		if (!found) return undefined;
		// With its old day it also gets back what came with it.
		const { settled = null, datedAt = null } = found.meta;
		const dated = set?.dueOn !== undefined && { settled, datedAt };
		const was = backBoth(found, { set, text });
		return to('editActionItem', { id, ...was, ...(was.set && { set: { ...was.set, ...dated } }) });
	},
	completeActionItem: actionState('done'),
	reopenActionItem: actionState('open'),
	agreeActionItem({ id, agreed }, { get }) {
		const was = get(actionItem, SHARED, id)?.meta;
		if (was?.state !== 'done' || agreed === (was.agreedBy !== undefined)) return undefined;
		return to('agreeActionItem', { id, agreed: !agreed });
	},
	carryActionItem({ back: wasBack, ...where }, { get }) {
		const was = get(actionItem, SHARED, where.id)?.meta;
		if (!was || !carries(was, { ...where, back: wasBack })) return undefined;
		return to('carryActionItem', wasBack ? where : { ...where, back: true });
	},
	dropActionItem: actionState('dropped'),
	removeActionItem({ id }, { get, memberId }) {
		const found = get(actionItem, SHARED, id);
		if (!found) return undefined;
		const { state, carried, carriedIn, createdAt, completedAt, ...rest } = found.meta;
		const { authorId: _, joint: _joint, agreedBy, agreedAt, settled, datedAt, ...set } = rest;
		const joint = jointOnceBack(found, memberId);
		const stood = { state, carried, carriedIn, createdAt, completedAt };
		const was = { ...stood, agreedBy, agreedAt, settled, datedAt, joint };
		return to('addActionItem', { id, set, text: found.body, was });
	},
};
