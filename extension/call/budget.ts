import type { Clock } from './clock.ts';

/** Longer than this, and a call would stutter. */
export const LONG_TASK_MS = 50;
const MOST_LONG_TASKS = 3;

/**
 * Runs our work in somebody's call and gives up, once and for good, after the third piece in a row that took
 * too long: a slow panel must never cost a call. One that is slow now and then only shares a busy machine.
 */
export function createBudget(clock: Clock, onSpent: () => void): (task: () => void) => void {
	let long = 0;
	return (task) => {
		if (long >= MOST_LONG_TASKS) return;
		const start = clock.now();
		task();
		long = clock.now() - start > LONG_TASK_MS ? long + 1 : 0;
		if (long === MOST_LONG_TASKS) onSpent();
	};
}
