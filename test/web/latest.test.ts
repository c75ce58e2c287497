import { type Entry, entryOf, Latest } from '#worker/web/latest.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anEntry = fc.record({
	at: fc.nat(3),
	by: fc.constantFrom('a', 'b'),
	value: fc.constantFrom('one', 'two', undefined),
});
/** Nobody sets two things at once: who and when says what. */
const aHistory = fc.uniqueArray(fc.tuple(fc.constantFrom('x', 'y'), anEntry), {
	selector: ([name, { at, by }]) => `${name} ${at} ${by}`,
	maxLength: 8,
});

function heard(history: readonly (readonly [string, Entry])[]) {
	const latest = new Latest();
	for (const [name, entry] of history) latest.take(name, entry);
	return latest.values;
}

test('in whatever order, and however often, tabs hear of it: all have the same', () => {
	let tried = 0;
	fc.assert(
		fc.property(aHistory, fc.infiniteStream(fc.nat()), (history, order) => {
			tried += 1;
			const other = [...history, ...history]
				.map((one) => [order.next().value as number, one] as const)
				.toSorted(([a], [b]) => a - b)
				.map(([, one]) => one);
			expect(heard(other)).toEqual(heard(history));
		}),
	);
	expect(tried).toBeGreaterThanOrEqual(100);
});

test('what is set here is newer than all that is known, and a removal than what it removed', () => {
	fc.assert(
		fc.property(aHistory, fc.nat(3), (history, at) => {
			const latest = new Latest();
			for (const [name, entry] of history) latest.take(name, entry);
			const set = latest.set('x', { at, by: 'c', value: 'mine' });
			expect(heard([...history, ['x', set]])).toMatchObject({ x: 'mine' });
			const gone = latest.set('x', { at, by: 'c' });
			expect(heard([...history, ['x', gone], ['x', set]])).not.toHaveProperty('x');
		}),
	);
});

test.each([{ sealed: ['k', 'x'] }, 'bare', null])(
	'%j of before is older than anything',
	(value) => {
		const latest = new Latest();
		latest.take('x', entryOf(value));
		expect(latest.values).toEqual({ x: value });
		latest.take('x', { at: 1, by: 'a', value: 'now' });
		expect(latest.values).toEqual({ x: 'now' });
		expect(latest.take('x', entryOf(value))).toBe(false);
	},
);
