import { bytesOf, isLonger } from '#shared/utf8.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
	['', 0],
	['a', 1],
	['ä', 2],
	['字', 3],
	['👩‍🎓', 11],
	['\ud800', 3],
])('%j is %i bytes', (text, bytes) => {
	expect(bytesOf(text)).toBe(bytes);
	expect(isLonger(text, bytes)).toBe(false);
	expect(isLonger(text, bytes - 1)).toBe(true);
});

test('whatever the text, it is longer than what it does not fit into', () => {
	let longer = 0;
	fc.assert(
		fc.property(fc.string({ unit: 'binary' }), fc.nat(60), (text, bytes) => {
			const expected = Buffer.byteLength(text) > bytes;
			expect(isLonger(text, bytes)).toBe(expected);
			if (expected) longer += 1;
		}),
		{ numRuns: 1000 },
	);
	expect(longer).toBeGreaterThan(100);
	expect(longer).toBeLessThan(900);
});
