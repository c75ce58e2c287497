// Clocks of places, by their IANA names. Only names that are known are taken; but what lies there was known
// somewhere else, or to a younger browser, so whoever reads one reads it here and never fails at it.
import * as z from 'zod/mini';

/** As it lies there: this browser need not know it. */
export const TimeZone = z.string().check(z.minLength(1), z.maxLength(64));
/** As it is set: known where it is judged. */
export const KnownTimeZone = TimeZone.check(z.refine(isTimeZone));

const known = new Set<string>();

/** An offset, `+01:00`, is a clock and no place: it has no summer, and calendars want a name. */
export function isTimeZone(name: string): boolean {
	if (known.has(name)) return true;
	if (!/^[a-z]/i.test(name)) return false;
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
	} catch {
		return false;
	}
	known.add(name);
	return true;
}

/** UTC where nobody here knows it: the same for both, and dates are shown on each one's own clock anyway. */
export const zoneOf = (name: string): string => (isTimeZone(name) ? name : 'UTC');

/** An instant (ISO) on that clock. Of a second it takes milliseconds, however many digits are written. */
export const zonedAt = (at: string, timeZone: string): Temporal.ZonedDateTime =>
	Temporal.Instant.fromEpochMilliseconds(Date.parse(at)).toZonedDateTimeISO(zoneOf(timeZone));

/** The day of an instant on that clock, `YYYY-MM-DD`. */
export const dayIn = (at: string, timeZone: string): string =>
	zonedAt(at, timeZone).toPlainDate().toString();
