// Goal attainment (Kiresuk and Sherman, 1968): one number for several goals at their levels. For a
// person's own view only; people are never ranked by it.
import type { Level } from './goal.ts';

/** How much goals are taken to go together. */
const CORRELATION = 0.3;

export interface Attained {
	readonly level: Level;
	readonly weight: number;
}

/** 50 when every goal stands as agreed. Undefined without a goal: nothing was measured. */
export function attainment(goals: readonly Attained[]): number | undefined {
	if (goals.length === 0) return undefined;
	const sum = (of: (goal: Attained) => number) => goals.reduce((all, goal) => all + of(goal), 0);
	const weighted = sum(({ weight, level }) => weight * level);
	const squares = sum(({ weight }) => weight ** 2);
	const square = sum(({ weight }) => weight) ** 2;
	return 50 + (10 * weighted) / Math.sqrt((1 - CORRELATION) * squares + CORRELATION * square);
}
