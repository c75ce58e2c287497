import type { FreeTime } from '#shared/domain/availability.ts';
import { commonTimes, proposeDates } from '#shared/domain/common-times.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const berlin = (free: FreeTime[]) => ({ timeZone: 'Europe/Berlin', free });
const newYork = (free: FreeTime[]) => ({ timeZone: 'America/New_York', free });
const hours = (day: number, from: number, to: number): FreeTime => ({
	day,
	from: from * 60,
	to: to * 60,
});
const said = (spans: readonly { from: number; to: number }[]) =>
	spans.map(({ from, to }) => [new Date(from).toISOString(), new Date(to).toISOString()]);

test('two weeks on two clocks have in common what they have in common', () => {
	// Tuesday afternoon in Berlin, Tuesday morning in New York: six hours apart.
	const both = commonTimes(
		berlin([hours(2, 14, 18)]),
		newYork([hours(2, 9, 11)]),
		'2026-11-23T00:00:00.000Z',
		7,
	);

	expect(said(both)).toEqual([['2026-11-24T14:00:00.000Z', '2026-11-24T16:00:00.000Z']]);
});

test('in the weeks when only one of them has changed the clock, the hours lie otherwise', () => {
	// New York changes on 14 March 2027, Berlin on 28 March: five hours apart in between.
	const both = commonTimes(
		berlin([hours(2, 14, 18)]),
		newYork([hours(2, 9, 11)]),
		'2027-03-01T00:00:00.000Z',
		35,
	);

	expect(said(both).map(([from]) => from)).toEqual([
		'2027-03-02T14:00:00.000Z',
		'2027-03-09T14:00:00.000Z',
		'2027-03-16T13:00:00.000Z',
		'2027-03-23T13:00:00.000Z',
		'2027-03-30T13:00:00.000Z',
	]);
});

test('nothing is proposed that is over, too short, or on nobody’s week', () => {
	const week = berlin([hours(1, 9, 10)]);
	const spans = commonTimes(week, week, '2026-11-23T08:40:00.000Z', 8);

	expect(proposeDates(spans, { minutes: 45, near: '2026-11-23T08:00:00.000Z' })).toEqual([
		'2026-11-30T08:00:00.000Z',
	]);
	expect(commonTimes(week, berlin([]), '2026-11-23T00:00:00.000Z', 14)).toEqual([]);
});

test('the date nearest to the rhythm comes first', () => {
	const week = berlin([hours(1, 9, 12), hours(3, 15, 18), hours(5, 9, 10)]);
	const spans = commonTimes(week, week, '2026-11-23T00:00:00.000Z', 7);

	expect(proposeDates(spans, { minutes: 60, near: '2026-11-25T15:30:00.000Z' })).toEqual([
		'2026-11-25T15:30:00.000Z',
		'2026-11-27T08:00:00.000Z',
		'2026-11-23T10:00:00.000Z',
	]);
});

const zones = fc.constantFrom(
	...['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland'],
	...['Australia/Lord_Howe', 'America/Sao_Paulo', 'Africa/Casablanca', 'UTC'],
);
const freeTimes = fc.array(
	fc
		.record({
			day: fc.integer({ min: 1, max: 7 }),
			from: fc.integer({ min: 0, max: 95 }),
			length: fc.integer({ min: 1, max: 40 }),
		})
		.map(({ day, from, length }) => ({
			day,
			from: from * 15,
			to: Math.min(1440, (from + length) * 15),
		})),
	{ maxLength: 8 },
);
const weeks = fc.record({ timeZone: zones, free: freeTimes });

/** Whether a person's own clock stands inside what they painted, all the time; looked at every minute. */
function isFree({ timeZone, free }: { timeZone: string; free: FreeTime[] }, at: number): boolean {
	const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
	const minute = local.hour * 60 + local.minute;
	return free.some(({ day, from, to }) => day === local.dayOfWeek && minute >= from && minute < to);
}

test('whatever is proposed is free for both, minute by minute, over every change of the clock', () => {
	const starts = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) });
	fc.assert(
		fc.property(weeks, weeks, starts, fc.constantFrom(20, 45, 60), (a, b, ms, minutes) => {
			const from = new Date(ms).toISOString();
			const spans = commonTimes(a, b, from, 14);
			const dates = proposeDates(spans, { minutes, near: from });

			for (const date of dates) {
				expect(date >= from).toBe(true);
				for (let i = 0; i < minutes; i += 1) {
					const at = Date.parse(date) + i * 60_000;
					expect(isFree(a, at) && isFree(b, at), `${date} + ${i}`).toBe(true);
				}
			}
		}),
		{ numRuns: 300 },
	);
});
