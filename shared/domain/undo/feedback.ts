import { SHARED } from '../entity.ts';
import { feedback } from '../feedback.ts';
import { backBoth, type Inverses, to } from './inverse.ts';

export const feedbackInverses: Inverses = {
	addFeedback: ({ id }) => to('removeFeedback', { id }),
	editFeedback({ id, set, text }, { get }) {
		const found = get(feedback, SHARED, id);
		return found && to('editFeedback', { id, ...backBoth(found, { set, text }) });
	},
	removeFeedback({ id }, { get }) {
		const found = get(feedback, SHARED, id);
		if (!found) return undefined;
		const { sessionId, goalId, kind, at } = found.meta;
		const set = { sessionId, kind, ...(goalId !== undefined && { goalId }) };
		return to('addFeedback', { id, set, text: found.body, at });
	},
};
