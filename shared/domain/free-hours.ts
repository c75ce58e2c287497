// Free times as the hours of a week: what a person paints, and what is shown of the other one's week on
// this person's clock.
import type { AvailabilityMeta, FreeTime } from './availability.ts';
import { commonTimes } from './common-times.ts';
import { zonedAt, zoneOf } from './time-zone.ts';

/** `weekday:hour`, Monday being 1. */
export type HourKey = `${number}:${number}`;
export const hourKey = (day: number, hour: number): HourKey => `${day}:${hour}`;

/** The hours that are free from beginning to end. */
export function toHours(free: readonly FreeTime[]): ReadonlySet<HourKey> {
	const hours = new Set<HourKey>();
	for (const { day, from, to } of free)
		for (let hour = Math.ceil(from / 60); (hour + 1) * 60 <= to; hour += 1)
			hours.add(hourKey(day, hour));
	return hours;
}

/** Hours that touch become one time, so that a conversation may begin in one and end in the next. */
export function fromHours(hours: ReadonlySet<HourKey>): FreeTime[] {
	const free: FreeTime[] = [];
	for (let day = 1; day <= 7; day += 1)
		for (let hour = 0; hour < 24; hour += 1) {
			if (!hours.has(hourKey(day, hour))) continue;
			const last = free.at(-1);
			const [from, to] = [hour * 60, (hour + 1) * 60];
			if (last?.day === day && last.to === from) free[free.length - 1] = { ...last, to };
			else free.push({ day, from, to });
		}
	return free;
}

/** Somebody's free hours on the clock of `timeZone`, as they lie in the seven days from `from` (ISO) on. */
export function hoursElsewhere(
	week: Pick<AvailabilityMeta, 'timeZone' | 'free'>,
	timeZone: string,
	from: string,
): ReadonlySet<HourKey> {
	const always = [1, 2, 3, 4, 5, 6, 7].map((day) => ({ day, from: 0, to: 1440 }));
	const begin = zonedAt(from, timeZone).startOfDay();
	const here = { timeZone: zoneOf(timeZone), free: always };
	const spans = commonTimes(here, week, begin.toInstant().toString(), 8);
	const hours = new Set<HourKey>();
	for (let i = 0; i < 7 * 24; i += 1) {
		const at = begin.add({ hours: i });
		const [start, end] = [at.epochMilliseconds, at.add({ hours: 1 }).epochMilliseconds];
		if (spans.some((span) => span.from <= start && end <= span.to))
			hours.add(hourKey(at.dayOfWeek, at.hour));
	}
	return hours;
}
