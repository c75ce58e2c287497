// What two people have agreed to do when the call fails. On this device, so that it is there offline.
import { SHARED } from '#shared/domain/entity.ts';
import { mentorship as mentorshipNoun } from '#shared/domain/mentorship.ts';
import type { Mentorship } from '../mentorship.svelte.ts';

export const planBOf = (mentorship: Mentorship): string =>
	mentorship.find(mentorshipNoun, SHARED, mentorship.id)?.body.planB ?? '';
