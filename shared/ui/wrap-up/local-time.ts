// A day and a time of day, as the person's own clock has them.
import { formatTime } from '#shared/words/format.ts';

/** Undefined while either is missing or no such moment exists. */
export function instantOf(day: string, time: string): string | undefined {
	const at = new Date(`${day}T${time}`);
	return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

/** "16:30" of an instant, in 24 hours, as a time field takes it. */
export const timeOf = (instant: string): string => formatTime(instant, 'en');
