// The next date of a rhythm: the same weekday and the same hour on the clock of its place, whatever
// daylight saving does to UTC in between.
import type { Cadence } from './mentorship.ts';
import { zonedAt, zoneOf } from './time-zone.ts';

const WEEKS = { weekly: 1, fortnightly: 2 } as const;

interface Rhythm {
	readonly cadence: Cadence;
	readonly timeZone: string;
	readonly after: string;
}

/**
 * The date after `after` (an instant, ISO), as an instant; undefined without a rhythm. Monthly keeps the
 * weekday, since people meet on Tuesdays and not on the 14th: the second Tuesday stays the second one,
 * and a fifth one becomes the last where there are only four.
 */
export const nextDate = ({ after, ...rhythm }: Rhythm): string | undefined =>
	stepsOn(rhythm, zonedAt(after, rhythm.timeZone), 1);

/**
 * The first date of a rhythm that is not over: for a session that took place late, or not at all.
 * Undefined without a rhythm.
 */
export function nextDateFrom({ after, ...rhythm }: Rhythm, now: string): string | undefined {
	const last = zonedAt(after, rhythm.timeZone);
	const isOver = (next: string | undefined) =>
		next !== undefined && Date.parse(next) <= Date.parse(now);
	// However long ago it was, all but the last few steps are taken at once.
	let steps = Math.max(1, monthsOrWeeks(rhythm.cadence, last, zonedAt(now, rhythm.timeZone)));
	let next = stepsOn(rhythm, last, steps);
	while (isOver(next)) next = stepsOn(rhythm, last, (steps += 1));
	return next;
}

/** How many steps of the rhythm surely lie between the two, or fewer. */
function monthsOrWeeks(
	cadence: Cadence,
	last: Temporal.ZonedDateTime,
	now: Temporal.ZonedDateTime,
): number {
	if (cadence === 'none') return 0;
	const [from, to] = [last.toPlainDate(), now.toPlainDate()];
	if (cadence === 'monthly') return from.until(to, { largestUnit: 'months' }).months - 1;
	return Math.floor(from.until(to, { largestUnit: 'weeks' }).weeks / WEEKS[cadence]) - 1;
}

function stepsOn(
	{ cadence, timeZone }: Omit<Rhythm, 'after'>,
	last: Temporal.ZonedDateTime,
	steps: number,
): string | undefined {
	if (cadence === 'none') return undefined;
	const from = last.toPlainDate();
	const day =
		cadence === 'monthly'
			? sameWeekdayAfter(from, steps)
			: from.add({ weeks: WEEKS[cadence] * steps });
	// An hour that the clock leaps over in spring moves on by that hour ('compatible').
	const at = { timeZone: zoneOf(timeZone), plainTime: last.toPlainTime() };
	return day.toZonedDateTime(at).toInstant().toString({ fractionalSecondDigits: 3 });
}

function sameWeekdayAfter(day: Temporal.PlainDate, months: number): Temporal.PlainDate {
	const nth = Math.ceil(day.day / 7);
	const month = day.toPlainYearMonth().add({ months });
	const first = month.toPlainDate({ day: 1 });
	const firstSame = first.add({ days: (day.dayOfWeek - first.dayOfWeek + 7) % 7 });
	const same = firstSame.add({ weeks: nth - 1 });
	return same.month === month.month ? same : same.subtract({ weeks: 1 });
}
