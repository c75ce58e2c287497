import { mentorship } from '../mentorship.ts';
import { SHARED } from '../entity.ts';
import { zoneOf } from '../time-zone.ts';
import { backBoth, type Inverses, to } from './inverse.ts';
import { leftBy } from './typing.ts';

export const mentorshipInverses: Inverses = {
	editMentorship({ id, from, ...patch }, { get }) {
		const found = get(mentorship, SHARED, id);
		if (!found) return undefined;
		// A zone that nobody here knows is not given back: it would be refused, and all the rest with it.
		const was = { ...found, meta: { ...found.meta, timeZone: zoneOf(found.meta.timeZone) } };
		const text = { planB: patch.text?.planB };
		const over = from && { from: leftBy({ planB: found.body.planB }, { text, from }) };
		return to('editMentorship', { id, ...backBoth(was, patch), ...over });
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
