// What a person fills in to begin, as the first mutation of a mentorship.
import type { Role } from '#shared/domain/entity.ts';
import type { ArgsOf } from '#shared/domain/index.ts';
import type { Language } from '#shared/domain/member.ts';
import type { Cadence } from '#shared/domain/mentorship.ts';
import { zoneOf } from '#shared/domain/time-zone.ts';

export interface MentorshipDraft {
	readonly role: Role;
	readonly name: string;
	readonly language: Language;
	readonly otherName: string;
	readonly otherLanguage: Language;
	readonly cadence: Cadence;
	readonly minutes: number;
	/** IANA name, where the cadence is counted. */
	readonly timeZone: string;
}

/** Names both people at once, so that everything can be written before anybody is invited. */
export function newMentorship(
	draft: MentorshipDraft,
	makeId: () => string,
): ArgsOf<'addMentorship'> {
	const { cadence, minutes, timeZone, role } = draft;
	return {
		id: makeId(),
		// A browser may not know where it is.
		set: { cadence, minutes, timeZone: zoneOf(timeZone) },
		text: {},
		me: { id: makeId(), role, text: { name: draft.name.trim(), language: draft.language } },
		other: {
			id: makeId(),
			text: { name: draft.otherName.trim(), language: draft.otherLanguage },
		},
	};
}
