import type { MentorshipSummary } from '../link.ts';

export const nameOf = (summary: MentorshipSummary) => summary.title ?? summary.otherName;

/**
 * The order of every list of mentorships: the one this call belongs to, the one whose session runs, the
 * next dates, the rest by name; ended ones last.
 */
export function inOrder(
	mentorships: readonly MentorshipSummary[],
	callKey?: string,
): readonly MentorshipSummary[] {
	const rank = (one: MentorshipSummary) => {
		if (one.state === 'ended') return 4;
		if (callKey !== undefined && one.callKeys.includes(callKey)) return 0;
		if (one.liveSessionId !== undefined) return 1;
		return one.nextAt === undefined ? 3 : 2;
	};
	return mentorships.toSorted(
		(a, b) =>
			rank(a) - rank(b) ||
			(a.nextAt ?? '').localeCompare(b.nextAt ?? '') ||
			nameOf(a).localeCompare(nameOf(b)),
	);
}
