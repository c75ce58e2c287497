// A mentorship on one person's device, ready to be looked at.
import { newId } from '#shared/ids.ts';
import { newMentorship } from '#shared/ui/mentorships/new-mentorship.ts';
import { MemoryLink } from './memory-link.ts';

/** Mia, mentor, and Jonas, mentee, as Mia's device has them. */
export function aCouple(link = new MemoryLink({ language: 'en', name: 'Mia' })) {
	const args = newMentorship(
		{
			role: 'mentor',
			name: 'Mia',
			language: 'en',
			otherName: 'Jonas',
			otherLanguage: 'de',
			cadence: 'fortnightly',
			minutes: 45,
			timeZone: 'Europe/Berlin',
		},
		newId,
	);
	link.did(args.id, 'addMentorship', args);
	return { link, mentorshipId: args.id, mia: args.me.id, jonas: args.other.id };
}
