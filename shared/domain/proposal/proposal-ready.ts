// When a proposal is worth a word before anybody opens anything: the date it is for is near.

const DAY_MS = 24 * 60 * 60_000;

interface Upcoming {
	readonly state: 'active' | 'ended';
	readonly nextAt?: string;
	readonly awaitsAgenda?: true;
	readonly liveSessionId?: string;
}

/** From when on a proposal is worth a word. */
export const readyFrom = (nextAt: string): number => Date.parse(nextAt) - DAY_MS;
/** Until when, should the session not begin. */
export const readyUntil = (nextAt: string): number => Date.parse(nextAt) + DAY_MS / 2;

/** From a day before the date until it begins. */
export function isProposalReady(
	{ state, nextAt, awaitsAgenda: waits, liveSessionId }: Upcoming,
	now: string,
): boolean {
	if (!waits || nextAt === undefined || state !== 'active' || liveSessionId) return false;
	const at = Date.parse(now);
	return at >= readyFrom(nextAt) && at < readyUntil(nextAt);
}
