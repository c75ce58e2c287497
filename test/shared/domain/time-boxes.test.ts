import { minimumOf, planTimeBoxes, type TimeBox } from '#shared/domain/time-boxes.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const box = (
	id: string,
	minutes: number,
	minimum: number,
	more: Partial<TimeBox> = {},
): TimeBox => ({
	id,
	minutes,
	minimum,
	protected: false,
	origin: 'template',
	...more,
});

test.each([
	[1, 2],
	[2, 2],
	[5, 2],
	[6, 2],
	[7, 3],
	[10, 4],
	[15, 6],
	[20, 8],
])('a box of %i minutes is never planned below %i', (minutes, least) => {
	expect(minimumOf(minutes)).toBe(least);
});

// 60 minutes planned as 5/15/20/15/5, the last one protected; the second is left at `now`.
const ahead = [
	box('third', 20, 8),
	box('fourth', 15, 6),
	box('wrap-up', 5, 5, { protected: true }),
];
const vectors = [
	[28, [15.43, 11.57, 5]],
	[40, [8.57, 6.43, 5]],
] as const;

test.each(vectors)('leaving the second block at %d leaves %j', (now, expected) => {
	const plan = planTimeBoxes(ahead, 60 - now);

	const minutes = [...plan.minutes.values()];
	expected.forEach((value, i) => expect(minutes[i]).toBeCloseTo(value, 2));
	expect(plan.missing).toBe(0);
	expect(plan.park).toBeUndefined();
});

test('leaving it at 45 proposes to park one: 10 are left of 14', () => {
	const plan = planTimeBoxes(ahead, 15);

	expect(plan.missing).toBe(4);
	expect(plan.park).toBe('fourth');
	expect(plan.minutes.get('wrap-up')).toBe(5);
});

test('one that would fall under its minimum gets it, and the others share the rest', () => {
	const plan = planTimeBoxes([box('a', 10, 9), box('b', 10, 2), box('c', 10, 2)], 15);

	expect([...plan.minutes.values()]).toEqual([9, 3, 3]);
});

test('what was carried is parked first, then goals; the mentee’s topic last', () => {
	let boxes = (['mentee', 'mentor', 'template', 'goal', 'carried'] as const).map((origin) =>
		box(origin, 10, 4, { origin }),
	);
	const parked: (string | undefined)[] = [];
	while (boxes.length > 0) {
		const { park } = planTimeBoxes(boxes, 1);
		parked.push(park);
		boxes = boxes.filter(({ id }) => id !== park);
	}

	expect(parked).toEqual(['carried', 'goal', 'template', 'mentor', 'mentee']);
});

test('of two alike, the one that comes later is parked', () => {
	expect(planTimeBoxes([box('early', 10, 4), box('late', 10, 4)], 5).park).toBe('late');
});

test('when only the protected one is left, there is nothing to park', () => {
	expect(planTimeBoxes([box('wrap-up', 5, 5, { protected: true })], 2)).toEqual({
		minutes: new Map([['wrap-up', 5]]),
		missing: 3,
	});
});

const boxes = fc.array(
	fc.record({
		minutes: fc.integer({ min: 1, max: 60 }),
		minimum: fc.integer({ min: 0, max: 30 }),
		protected: fc.boolean(),
		origin: fc.constantFrom('template', 'carried', 'goal', 'mentor', 'mentee'),
	}),
	{ maxLength: 12 },
);

test('whatever is there, nothing is parked before what ranks lower, and of equals the later one', () => {
	const order = ['carried', 'goal', 'template', 'mentor', 'mentee'];
	fc.assert(
		fc.property(boxes, (drawn) => {
			const list = drawn.map((each, i) => ({ ...each, id: String(i) }));
			const flexible = list.filter((each) => !each.protected);
			const { park } = planTimeBoxes(list, -1);
			const lowest = Math.min(...flexible.map(({ origin }) => order.indexOf(origin)));
			const expected = flexible.findLast(({ origin }) => order.indexOf(origin) === lowest);

			expect(park).toBe(expected?.id);
		}),
	);
});

test('it always adds up to what is left, or says what is missing and what to park', () => {
	fc.assert(
		fc.property(boxes, fc.double({ min: -30, max: 300, noNaN: true }), (drawn, left) => {
			const list = drawn.map((each, i) => ({ ...each, id: String(i) }));
			const plan = planTimeBoxes(list, left);
			const flexible = list.filter((each) => !each.protected);
			const total = [...plan.minutes.values()].reduce((a, b) => a + b, 0);

			for (const each of list) {
				const minutes = plan.minutes.get(each.id) ?? Number.NaN;
				expect(minutes).toBeGreaterThanOrEqual(0);
				if (each.protected) expect(minutes).toBe(each.minutes);
				else expect(minutes).toBeGreaterThanOrEqual(Math.min(each.minimum, each.minutes) - 1e-6);
			}
			if (plan.missing > 0 && flexible.length > 0) {
				expect(flexible.map(({ id }) => id)).toContain(plan.park);
				expect(total - plan.missing).toBeCloseTo(left, 6);
			} else if (flexible.length > 0) expect(total).toBeCloseTo(left, 6);
			else expect(plan.park).toBeUndefined();
		}),
		{ numRuns: 1000 },
	);
});
