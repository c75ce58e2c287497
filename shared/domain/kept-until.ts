// When a mentorship that has ended goes, and how short its time may still be made.
import { RETENTION } from './retention.ts';

const UNDO_MS = RETENTION.undoDays * 86_400_000;

interface Ended {
	readonly endedAt?: string | undefined;
	readonly retentionMonths?: number | undefined;
}

/** To the moment as the database counts it: a 31st that a month does not have is a day of the next one. */
export function goesOn(endedAt: string, months: number): string {
	const date = new Date(endedAt);
	date.setUTCMonth(date.getUTCMonth() + months);
	return date.toISOString();
}

/**
 * Whether it may be kept for so many months from now on. One decides it over what is the other's too: shortened
 * late, all of it would go within the hour. So a shorter time leaves as many days as an erasure does.
 */
export function mayKeepFor(
	{ endedAt, retentionMonths = RETENTION.mentorshipMonths }: Ended,
	months: number,
	now: string,
): boolean {
	if (endedAt === undefined || months >= retentionMonths) return true;
	return Date.parse(goesOn(endedAt, months)) - Date.parse(now) >= UNDO_MS;
}
