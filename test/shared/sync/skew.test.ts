import { Skew } from '#shared/sync/skew.ts';
import { expect, test } from 'vitest';

const MINUTE = 60_000;
/** A server whose clock is so far ahead answers after so long; the way there takes half of it. */
const after = (ahead: number, ms: number, skew = new Skew()) => {
	skew.hear(1_000_000 + ahead + ms / 2, 1_000_000, 1_000_000 + ms);
	return skew.ms;
};

test.each([
	['a clock that is fast', -4 * MINUTE, 80, -4 * MINUTE],
	['a clock that is slow', 15 * MINUTE, 80, 15 * MINUTE],
	['a breath is nothing', 1900, 80, 0],
	['nor is one the other way', -1900, 80, 0],
	['the way there and back is taken out', 4 * MINUTE, 3000, 4 * MINUTE],
	['an answer that took too long tells nothing', 4 * MINUTE, 5000, 0],
])('%s', (_, ahead, took, ms) => {
	expect(after(ahead, took)).toBe(ms);
});

test('what is known stays until something else is, and a clock that is put right is right', () => {
	const skew = new Skew();
	after(4 * MINUTE, 80, skew);
	expect(after(9 * MINUTE, 60_000, skew)).toBe(4 * MINUTE);
	expect(after(4 * MINUTE + 500, 80, skew)).toBe(4 * MINUTE);
	expect(Math.abs(after(0, 80, skew))).toBeLessThan(2000);
});
