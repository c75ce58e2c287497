import { expect, test } from 'vitest';
import { createBudget, LONG_TASK_MS } from '#extension/call/budget.ts';

/** A budget on a clock that only our own tasks move; `take` gives the rest that follows, in seconds. */
function budget() {
	let now = 0;
	const spend = createBudget({ now: () => now, after: () => () => {} }, 2_000);
	return (ms: number) => spend(() => void (now += ms)) / 1000;
}

test('short work goes on without a rest', () => {
	const take = budget();

	expect(new Set(Array.from({ length: 1000 }, () => take(LONG_TASK_MS)))).toEqual(new Set([0]));
});

test('from the third long task in a row on, rests double, up to a minute', () => {
	const take = budget();

	expect(Array.from({ length: 9 }, () => take(LONG_TASK_MS + 1))).toEqual([
		0, 0, 4, 8, 16, 32, 60, 60, 60,
	]);
});

test('a slow moment now and then is forgiven', () => {
	const take = budget();
	const rests = Array.from({ length: 99 }, (_, n) => take(n % 3 === 0 ? 1 : LONG_TASK_MS + 1));

	expect(new Set(rests)).toEqual(new Set([0]));
});

test('one short task ends the rests', () => {
	const take = budget();
	for (let n = 0; n < 5; n += 1) take(LONG_TASK_MS + 1);

	expect(take(1)).toBe(0);
});
