import { mentorship } from '../mentorship.ts';
import { SHARED } from '../entity.ts';
import { backBoth, type Inverses, to } from './inverse.ts';

export const mentorshipInverses: Inverses = {
	editMentorship({ id, from: _, ...patch }, { get }) {
		const found = get(mentorship, SHARED, id);
		return found && to('editMentorship', { id, ...backBoth(found, patch) });
	},
	completeMentorship: ({ id }, { get }) =>
		get(mentorship, SHARED, id)?.meta.state === 'active'
			? to('reopenMentorship', { id })
			: undefined,
	reopenMentorship: ({ id }, { get }) =>
		get(mentorship, SHARED, id)?.meta.state === 'ended'
			? to('completeMentorship', { id })
			: undefined,
};
