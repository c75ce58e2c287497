import { actionItem } from '../action-item.ts';
import { SHARED } from '../entity.ts';
import { backBoth, type Before, type Inverse, type Inverses, to } from './inverse.ts';

const actionState =
	(after: 'open' | 'done' | 'dropped') =>
	({ id }: { id: string }, { get }: Before): Inverse | undefined => {
		const was = get(actionItem, SHARED, id)?.meta;
		if (!was || was.state === after) return undefined;
		if (was.state === 'done') return to('completeActionItem', { id, at: was.completedAt });
		return to(was.state === 'open' ? 'reopenActionItem' : 'dropActionItem', { id });
	};

export const actionItemInverses: Inverses = {
	addActionItem: ({ id }) => to('removeActionItem', { id }),
	editActionItem({ id, ...patch }, { get }) {
		const found = get(actionItem, SHARED, id);
		return found && to('editActionItem', { id, ...backBoth(found, patch) });
	},
	completeActionItem: actionState('done'),
	reopenActionItem: actionState('open'),
	carryActionItem: ({ id, back: wasBack }, { get }) =>
		get(actionItem, SHARED, id) && to('carryActionItem', wasBack ? { id } : { id, back: true }),
	dropActionItem: actionState('dropped'),
	removeActionItem({ id }, { get }) {
		const found = get(actionItem, SHARED, id);
		if (!found) return undefined;
		const { state, carried, createdAt, completedAt, authorId: _, ...set } = found.meta;
		const was = { state, carried, createdAt, completedAt };
		return to('addActionItem', { id, set, text: found.body, was });
	},
};
