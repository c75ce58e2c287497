// What there is to choose from, in the person's words.
import { Cadence } from '#shared/domain/mentorship.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import type { mentorshipWords } from '#shared/words/mentorships.ts';

type MentorshipWords = (typeof mentorshipWords)['en'];

export const roleOptions = ({ roles }: MentorshipWords) =>
	[
		{ value: 'mentor', label: roles.mentor },
		{ value: 'mentee', label: roles.mentee },
	] as const;

export const languageOptions = ({ languages }: MentorshipWords) =>
	[
		{ value: 'en', label: languages.en },
		{ value: 'de', label: languages.de },
	] as const;

export const cadenceOptions = ({ cadences }: MentorshipWords) =>
	Cadence.options.map((value) => ({ value, label: cadences[value] }));

const USUAL_MINUTES = [30, 45, 60, 90];

/** The usual lengths, with the present one among them whatever it is. */
export const minutesOptions = (present: number, say: (minutes: number) => string) =>
	[...new Set([...USUAL_MINUTES, present])]
		.toSorted((a, b) => a - b)
		.map((minutes) => ({ value: String(minutes), label: say(minutes) }));

/** From a month to the longest there is. */
export const USUAL_MONTHS = [1, 3, 6, RETENTION.mentorshipMonths];

/** Those of them that may be chosen, with the present one among them whatever it is. */
export const keptMonthsOptions = (
	present: number,
	open: readonly number[],
	say: (months: number) => string,
) =>
	[...new Set([...open, present])]
		.toSorted((a, b) => a - b)
		.map((months) => ({ value: String(months), label: say(months) }));

/** Every zone this browser knows, with the present one among them whatever it is. */
export const timeZoneOptions = (present: string) =>
	[...new Set([...Intl.supportedValuesOf('timeZone'), present])]
		.toSorted()
		.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
