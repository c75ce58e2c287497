import { fromHours, hourKey, hoursElsewhere, toHours } from '#shared/domain/free-hours.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const hours = fc
	.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 })))
	.map((pairs) => new Set(pairs.map(([day, hour]) => hourKey(day, hour))));

test('painted hours come back as they were painted, and touching ones are one time', () => {
	fc.assert(
		fc.property(hours, (painted) => {
			const free = fromHours(painted);

			expect([...toHours(free)].toSorted()).toEqual([...painted].toSorted());
			for (const [i, { day, to }] of free.entries()) {
				const next = free[i + 1];
				expect(next?.day === day && next.from === to).toBe(false);
			}
		}),
	);
});

test('half an hour is not shown as an hour', () => {
	expect([...toHours([{ day: 3, from: 9 * 60 + 30, to: 11 * 60 }])]).toEqual(['3:10']);
});

test('an evening in Berlin is an afternoon in New York, and a morning the night before', () => {
	const week = {
		timeZone: 'Europe/Berlin',
		free: [
			{ day: 2, from: 19 * 60, to: 20 * 60 },
			{ day: 4, from: 0, to: 60 },
		],
	};

	const there = hoursElsewhere(week, 'America/New_York', '2026-11-23T12:00:00.000Z');

	expect([...there].toSorted()).toEqual(['2:13', '3:18']);
});
