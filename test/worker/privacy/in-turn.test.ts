// What the clock does to many, of which some cannot be done.
import { expect, test } from 'vitest';
import { inTurn } from '#worker/privacy/in-turn.ts';

/** Those that are left; the negative ones fail. */
const list = (of: readonly number[]) => {
	const left = [...of];
	return {
		left,
		find: (limit: number, skip: number) => Promise.resolve(left.slice(skip, skip + limit)),
		erase: (one: number) => {
			if (one < 0) return Promise.reject(new Error('cannot be done'));
			left.splice(left.indexOf(one), 1);
			return Promise.resolve();
		},
	};
};
const failing = (count: number) => Array.from({ length: count }, (_, i) => -1 - i);

test('those that fail hold up none behind them', async () => {
	const { left, find, erase } = list([...failing(60), 1, 2, 3]);
	expect(await inTurn(20, find, erase)).toBe(60);
	expect(left).toEqual(failing(60));
});

test('a run does so many, and leaves the rest to the next', async () => {
	const { left, find, erase } = list([1, 2, -1, 3, 4, 5]);
	expect(await inTurn(3, find, erase)).toBe(1);
	expect(left).toEqual([-1, 4, 5]);
	expect(await inTurn(3, find, erase)).toBe(1);
	expect(left).toEqual([-1]);
});

test('where everything fails it stops', async () => {
	const { find, erase } = list(failing(1000));
	expect(await inTurn(20, find, erase)).toBe(100);
});
