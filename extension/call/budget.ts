import type { Clock } from './clock.ts';

/** Longer than this, and a call would stutter. */
export const LONG_TASK_MS = 50;
const MOST_LONG_TASKS = 3;

/**
 * Runs our work in somebody's call and gives up, once and for good, after the third piece of it that took
 * too long: a slow panel must never cost a call.
 */
export function createBudget(clock: Clock, onSpent: () => void): (task: () => void) => void {
	let long = 0;
	return (task) => {
		if (long >= MOST_LONG_TASKS) return;
		const start = clock.now();
		task();
		if (clock.now() - start <= LONG_TASK_MS) return;
		long += 1;
		if (long === MOST_LONG_TASKS) onSpent();
	};
}
