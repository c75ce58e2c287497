// Whether people talk at this moment: nobody is reminded of anything, or asked how it was, then.

/** A session that has run for longer was left without being ended. */
const LONGEST_MS = 6 * 60 * 60_000;

/** `liveSince`: since when a session of that mentorship runs. `now`: ms. */
export const isTalking = (
	mentorships: readonly { readonly liveSince?: string }[],
	now: number,
): boolean =>
	mentorships.some(
		({ liveSince }) => liveSince !== undefined && now - Date.parse(liveSince) < LONGEST_MS,
	);
