import { expect, test } from 'vitest';
import { createBudget, LONG_TASK_MS } from '#extension/call/budget.ts';

/** A budget on a clock that only our own tasks move. */
function budget() {
	let now = 0;
	let spent = 0;
	let runs = 0;
	const spend = createBudget({ now: () => now, after: () => () => {} }, () => (spent += 1));
	const take = (ms: number) =>
		spend(() => {
			runs += 1;
			now += ms;
		});
	return { take, spent: () => spent, runs: () => runs };
}

test('short work goes on for ever', () => {
	const { take, spent, runs } = budget();
	for (let count = 0; count < 1000; count += 1) take(LONG_TASK_MS);
	expect([runs(), spent()]).toEqual([1000, 0]);
});

test('the third long task in a row is the last one', () => {
	const { take, spent, runs } = budget();
	for (let count = 0; count < 10; count += 1) take(LONG_TASK_MS + 1);
	expect([runs(), spent()]).toEqual([3, 1]);
});

test('a slow moment now and then is forgiven', () => {
	const { take, spent, runs } = budget();
	for (let count = 0; count < 99; count += 1) take(count % 3 === 0 ? 1 : LONG_TASK_MS + 1);
	expect([runs(), spent()]).toEqual([99, 0]);
});
