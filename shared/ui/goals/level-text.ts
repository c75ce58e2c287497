// A level in the mentee's own words, or in ours where there are none.
import { type Goal, LEVEL_FIELDS, type Level } from '#shared/domain/goal.ts';
import type { progressWords } from '#shared/words/progress.ts';
import type { Words } from '#shared/words/words.ts';

export function levelText(goal: Goal, level: Level, words: Words): string {
	return goal.body[LEVEL_FIELDS[level]] || words.goals.levels[level];
}

/** Where the thread runs, which may be between two levels: half of one is nobody's. */
export function meanText(
	goal: Goal,
	mean: number,
	{ words, late }: { words: Words; late: (typeof progressWords)['en'] },
): string {
	const [low, high] = [Math.floor(mean), Math.ceil(mean)].map((level) =>
		levelText(goal, level as Level, words),
	);
	return low === undefined || high === undefined || low === high
		? late.at(low ?? '')
		: late.between(low, high);
}
