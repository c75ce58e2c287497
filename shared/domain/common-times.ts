// When both are free: two painted weeks on two clocks, laid over each other as instants, so that daylight
// saving on either side falls out by itself.
import type { AvailabilityMeta, FreeTime } from './availability.ts';
import { isTimeZone } from './time-zone.ts';

type Week = Pick<AvailabilityMeta, 'timeZone' | 'free'>;

/** From one instant to another, in milliseconds since 1970. */
export interface Span {
	readonly from: number;
	readonly to: number;
}

const DAY_MS = 86_400_000;
const QUARTER_MS = 15 * 60_000;
const HALF_HOUR_MS = 2 * QUARTER_MS;

/** The spans in which both are free, in order, in so many days from an instant (ISO) on. */
export function commonTimes(a: Week, b: Week, from: string, days: number): readonly Span[] {
	const begin = Date.parse(from);
	const both = spansOf(a, begin, days).flatMap((one) =>
		spansOf(b, begin, days).map((other) => ({
			from: Math.max(one.from, other.from, begin),
			to: Math.min(one.to, other.to),
		})),
	);
	return joined(both.filter((span) => span.from < span.to));
}

/** Up to three starts (ISO) at which both have that long, those nearest to `near` (ISO) first. */
export function proposeDates(
	spans: readonly Span[],
	{ minutes, near, most = 3 }: { minutes: number; near: string; most?: number },
): readonly string[] {
	const wanted = Date.parse(near);
	const starts = spans.flatMap(({ from, to }) => {
		const first = Math.ceil(from / QUARTER_MS) * QUARTER_MS;
		const last = Math.floor((to - minutes * 60_000) / QUARTER_MS) * QUARTER_MS;
		return last < first ? [] : [startIn(first, last, wanted)];
	});
	return starts
		.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b)
		.slice(0, most)
		.map((start) => new Date(start).toISOString());
}

/** The wanted start, moved into the span; on the hour or half past where that fits. */
function startIn(first: number, last: number, wanted: number): number {
	const near = Math.min(Math.max(wanted, first), last);
	const even = Math.floor(near / HALF_HOUR_MS) * HALF_HOUR_MS;
	return [even, even + HALF_HOUR_MS].find((at) => at >= first && at <= last) ?? first;
}

/**
 * A person's free times as instants, from the day before `begin` on: their day may have begun earlier. On a
 * clock that is not known here no time is certain, so there is none.
 */
function spansOf({ timeZone, free }: Week, begin: number, days: number): readonly Span[] {
	if (!isTimeZone(timeZone)) return [];
	const first = Temporal.Instant.fromEpochMilliseconds(begin - DAY_MS)
		.toZonedDateTimeISO(timeZone)
		.toPlainDate();
	return Array.from({ length: days + 2 }, (_, i) => first.add({ days: i })).flatMap((day) =>
		free
			.filter((each) => each.day === day.dayOfWeek)
			.flatMap((each) => spanOf(day, each, timeZone)),
	);
}

/** Never more than was painted: an hour that does not exist, or comes twice, counts where it is certain. */
function spanOf(day: Temporal.PlainDate, { from, to }: FreeTime, timeZone: string): Span[] {
	const at = (minute: number, disambiguation: 'earlier' | 'later') =>
		day.toPlainDateTime().add({ minutes: minute }).toZonedDateTime(timeZone, { disambiguation })
			.epochMilliseconds;
	const span = { from: at(from, 'later'), to: at(to, 'earlier') };
	return span.from < span.to ? [span] : [];
}

/** Spans that touch are one. */
function joined(spans: readonly Span[]): readonly Span[] {
	const out: Span[] = [];
	for (const span of spans.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
		const last = out.at(-1);
		if (last && span.from <= last.to)
			out[out.length - 1] = { ...last, to: Math.max(last.to, span.to) };
		else out.push(span);
	}
	return out;
}
