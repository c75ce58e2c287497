// A date that has passed without a session is no next date: it wants to be moved or cancelled.
import type { SessionMeta } from './session.ts';

/** Long enough for a session that begins late, short enough to be said the next morning. */
const GRACE_MS = 12 * 60 * 60_000;

/** One rule for every list and page, so that none calls it "next" where another says "none". */
export function isMissed({ phase, scheduledAt }: SessionMeta, now: string): boolean {
	if (phase !== 'planned' || scheduledAt === undefined) return false;
	return Date.parse(scheduledAt) + GRACE_MS < Date.parse(now);
}
