import { nextDate, nextDateFrom } from '#shared/domain/cadence.ts';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { expect, test } from 'vitest';

const berlin = 'Europe/Berlin';

test('a weekly date keeps its hour on the clock when daylight saving ends and begins', () => {
	const autumn = nextDate({
		cadence: 'weekly',
		timeZone: berlin,
		after: '2026-10-20T15:00:00.000Z',
	});
	const spring = nextDate({
		cadence: 'weekly',
		timeZone: berlin,
		after: '2027-03-24T16:00:00.000Z',
	});

	expect(autumn).toBe('2026-10-27T16:00:00.000Z');
	expect(spring).toBe('2027-03-31T15:00:00.000Z');
});

test('the weekday is the one of the place, not of UTC', () => {
	// Tuesday 08:00 in Auckland is Monday evening in UTC.
	const next = nextDate({
		cadence: 'fortnightly',
		timeZone: 'Pacific/Auckland',
		after: '2026-11-23T19:00:00.000Z',
	});

	expect(next).toBe('2026-12-07T19:00:00.000Z');
});

test('monthly is the same weekday of the month', () => {
	// The second Tuesday of November, then of December.
	const second = nextDate({
		cadence: 'monthly',
		timeZone: berlin,
		after: '2026-11-10T16:00:00.000Z',
	});
	// The fifth Monday of November; December has four.
	const fifth = nextDate({
		cadence: 'monthly',
		timeZone: berlin,
		after: '2026-11-30T16:00:00.000Z',
	});

	expect(second).toBe('2026-12-08T16:00:00.000Z');
	expect(fifth).toBe('2026-12-28T16:00:00.000Z');
});

test('an hour that the clock leaps over moves on by an hour', () => {
	const next = nextDate({ cadence: 'weekly', timeZone: berlin, after: '2027-03-21T01:30:00.000Z' });

	expect(next).toBe('2027-03-28T01:30:00.000Z');
	expect(
		Temporal.Instant.from(next ?? '')
			.toZonedDateTimeISO(berlin)
			.toPlainTime()
			.toString(),
	).toBe('03:30:00');
});

test('without a rhythm there is no next date', () => {
	expect(
		nextDate({ cadence: 'none', timeZone: berlin, after: '2026-11-10T16:00:00.000Z' }),
	).toBeUndefined();
});

test('a date that is over is passed by', () => {
	const rhythm = {
		cadence: 'weekly',
		timeZone: berlin,
		after: '2026-11-02T16:00:00.000Z',
	} as const;

	expect(nextDateFrom(rhythm, '2026-11-23T16:00:00.000Z')).toBe('2026-11-30T16:00:00.000Z');
});

test('the next date is always later, on the same weekday, at most five weeks on', () => {
	const zones = fc.constantFrom(berlin, 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland');
	const instants = fc
		.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2030, 0, 1) })
		.map((ms) => new Date(ms - (ms % 60_000)).toISOString());
	const cadences = fc.constantFrom('weekly', 'fortnightly', 'monthly');
	fc.assert(
		fc.property(zones, instants, cadences, (timeZone, after, cadence) => {
			const next = nextDate({ cadence, timeZone, after }) ?? '';
			const [a, b] = [after, next].map((at) =>
				Temporal.Instant.from(at).toZonedDateTimeISO(timeZone),
			);
			const days = a?.toPlainDate().until(b?.toPlainDate() ?? '').days ?? 0;

			expect(next > after).toBe(true);
			expect(days % 7).toBe(0);
			expect(days).toBeLessThanOrEqual(35);
		}),
	);
});

/** What the calendars of the world make of the same rhythm: RFC 5545, by a library of its own. */
function nextByRule(cadence: 'weekly' | 'fortnightly' | 'monthly', start: Temporal.ZonedDateTime) {
	const nth = Math.ceil(start.day / 7);
	const day = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'][start.dayOfWeek - 1] ?? '';
	const rule = {
		weekly: 'FREQ=WEEKLY',
		fortnightly: 'FREQ=WEEKLY;INTERVAL=2',
		// Where a month has no fifth one, ours is the last.
		monthly: `FREQ=MONTHLY;BYDAY=${nth === 5 ? -1 : nth}${day}`,
	}[cadence];
	const stamp = start.toPlainDateTime().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
	const rruleString = `DTSTART;TZID=${start.timeZoneId}:${stamp}\nRRULE:${rule};COUNT=2`;
	return new RRuleTemporal({ rruleString }).all()[1]?.toInstant().epochMilliseconds;
}

test('the next date is the one that a calendar finds, daylight saving and all', () => {
	const zones = fc.constantFrom(
		...[berlin, 'America/New_York', 'America/Sao_Paulo', 'Asia/Kolkata', 'Pacific/Auckland'],
		...['Australia/Lord_Howe', 'Europe/London', 'Africa/Casablanca', 'Pacific/Apia', 'UTC'],
	);
	const cadences = fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const);
	const starts = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2032, 0, 1) });
	fc.assert(
		fc.property(zones, cadences, starts, (timeZone, cadence, ms) => {
			const start = Temporal.Instant.fromEpochMilliseconds(ms - (ms % 900_000));
			const after = start.toString({ fractionalSecondDigits: 3 });

			const next = nextDate({ cadence, timeZone, after }) ?? '';

			expect(Date.parse(next)).toBe(nextByRule(cadence, start.toZonedDateTimeISO(timeZone)));
		}),
		{ numRuns: 2000 },
	);
});

test('a date of the first century, or of the last, is gone on from at once', () => {
	const now = '2026-11-23T16:00:00.000Z';
	const began = performance.now();
	for (const cadence of ['weekly', 'fortnightly', 'monthly'] as const)
		for (const after of ['0000-01-01T00:00:00Z', '0001-01-01T15:00:00.1234567890Z', now]) {
			const next = nextDateFrom({ cadence, timeZone: berlin, after }, now) ?? '';
			const days = (Date.parse(next) - Date.parse(now)) / 86_400_000;
			expect({ cadence, after, soon: days > 0 && days <= 36 }).toMatchObject({ soon: true });
		}
	const last = { cadence: 'weekly', timeZone: berlin, after: '9999-12-30T00:00:00.000Z' } as const;
	expect(Date.parse(nextDateFrom(last, now) ?? '')).toBe(Date.UTC(10_000, 0, 6));

	expect(performance.now() - began).toBeLessThan(500);
});

test('taking the steps at once comes to the same as walking them', () => {
	const cadences = fc.constantFrom('weekly' as const, 'fortnightly' as const, 'monthly' as const);
	// In the first four weeks of a month, and at an hour that every day has.
	const days = fc
		.integer({ min: 0, max: 60 })
		.chain((month) =>
			fc.integer({ min: 1, max: 28 }).map((day) => new Date(Date.UTC(2024, month, day, 15))),
		);
	const later = fc.integer({ min: 0, max: 3 * 365 * 24 });
	fc.assert(
		fc.property(cadences, days, later, (cadence, day, hours) => {
			const [after, now] = [day, new Date(day.getTime() + hours * 3_600_000)].map((one) =>
				one.toISOString(),
			) as [string, string];
			const rhythm = { cadence, timeZone: berlin, after };
			let walked = nextDate(rhythm) ?? '';
			while (walked <= now) walked = nextDate({ ...rhythm, after: walked }) ?? '';

			expect(nextDateFrom(rhythm, now)).toBe(walked);
		}),
		{ numRuns: 300 },
	);
});
