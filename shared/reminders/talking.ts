// Whether people talk at this moment: nobody is reminded of anything then.
import type { MentorshipSummary } from '#shared/ui/link.ts';

/** A session that has run for longer was left without being ended. */
const LONGEST_MS = 6 * 60 * 60_000;

export const isTalking = (
	mentorships: readonly Pick<MentorshipSummary, 'liveSince'>[],
	now: number,
): boolean =>
	mentorships.some(
		({ liveSince }) => liveSince !== undefined && now - Date.parse(liveSince) < LONGEST_MS,
	);
