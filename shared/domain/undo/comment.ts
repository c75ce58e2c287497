import { comment } from '../comment.ts';
import { SHARED } from '../entity.ts';
import { type Inverses, to } from './inverse.ts';

export const commentInverses: Inverses = {
	addComment: ({ id }) => to('removeComment', { id }),
	editComment({ id }, { get }) {
		const found = get(comment, SHARED, id);
		return found && to('editComment', { id, text: found.body });
	},
	removeComment({ id }, { get }) {
		const found = get(comment, SHARED, id);
		if (!found) return undefined;
		const { actionItemId, at } = found.meta;
		return to('addComment', { id, actionItemId, at, text: found.body });
	},
};
