// How long a sign-in lasts.
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/**
 * The token is all an anonymous account has: one that ended in a long summer would lock its person out of
 * their mentorships for good. Whoever has an e-mail address can always come in again.
 */
const ANONYMOUS = { idleMs: 400 * DAY, wholeMs: Number.POSITIVE_INFINITY };
const WITH_EMAIL = { idleMs: 30 * DAY, wholeMs: 90 * DAY };

/** How exactly the list of devices says when one was last here: no diary of anybody's day. */
export const SEEN_EVERY_MS = HOUR;
export const ANONYMOUS_SECONDS = ANONYMOUS.idleMs / 1000;

/** When it ends, if it is used now and never again. */
export function endOf(isAnonymous: boolean, createdAt: number, now: number): number {
	const { idleMs, wholeMs } = isAnonymous ? ANONYMOUS : WITH_EMAIL;
	return Math.min(now + idleMs, createdAt + wholeMs);
}
