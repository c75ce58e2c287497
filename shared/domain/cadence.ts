// The next date of a rhythm: the same weekday and the same hour on the clock of its place, whatever
// daylight saving does to UTC in between.
import type { Cadence } from './mentorship.ts';

const WEEKS = { weekly: 1, fortnightly: 2 } as const;

/**
 * The date after `after` (an instant, ISO), as an instant; undefined without a rhythm. Monthly keeps the
 * weekday, since people meet on Tuesdays and not on the 14th: the second Tuesday stays the second one,
 * and a fifth one becomes the last where there are only four.
 */
export function nextDate({
	cadence,
	timeZone,
	after,
}: {
	readonly cadence: Cadence;
	readonly timeZone: string;
	readonly after: string;
}): string | undefined {
	if (cadence === 'none') return undefined;
	const last = Temporal.Instant.from(after).toZonedDateTimeISO(timeZone);
	const day =
		cadence === 'monthly'
			? sameWeekdayNextMonth(last.toPlainDate())
			: last.toPlainDate().add({ weeks: WEEKS[cadence] });
	// An hour that the clock leaps over in spring moves on by that hour ('compatible').
	const next = day.toZonedDateTime({ timeZone, plainTime: last.toPlainTime() });
	return next.toInstant().toString({ fractionalSecondDigits: 3 });
}

/**
 * The first date of a rhythm that is not over: for a session that took place late, or not at all.
 * Undefined without a rhythm.
 */
export function nextDateFrom(
	rhythm: Parameters<typeof nextDate>[0],
	now: string,
): string | undefined {
	let next = nextDate(rhythm);
	while (next !== undefined && next <= now) next = nextDate({ ...rhythm, after: next });
	return next;
}

function sameWeekdayNextMonth(day: Temporal.PlainDate): Temporal.PlainDate {
	const nth = Math.ceil(day.day / 7);
	const month = day.toPlainYearMonth().add({ months: 1 });
	const first = month.toPlainDate({ day: 1 });
	const firstSame = first.add({ days: (day.dayOfWeek - first.dayOfWeek + 7) % 7 });
	const same = firstSame.add({ weeks: nth - 1 });
	return same.month === month.month ? same : same.subtract({ weeks: 1 });
}
