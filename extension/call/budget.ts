import type { Clock } from './clock.ts';

/** Longer than this, and a call would stutter. */
export const LONG_TASK_MS = 50;
const MOST_LONG_TASKS = 3;
const LONGEST_REST_MS = 60_000;

/**
 * Runs our work in somebody's call and says how long to leave the page in peace after it: not at all, until
 * the third piece in a row took too long; then twice as long with every further one. A slow panel must never
 * cost a call, and a machine that was busy for a moment must not cost the panel.
 */
export function createBudget(clock: Clock, shortestRest: number): (task: () => void) => number {
	let long = 0;
	return (task) => {
		const start = clock.now();
		task();
		long = clock.now() - start > LONG_TASK_MS ? long + 1 : 0;
		if (long < MOST_LONG_TASKS) return 0;
		return Math.min(shortestRest * 2 ** (long - MOST_LONG_TASKS + 1), LONGEST_REST_MS);
	};
}
