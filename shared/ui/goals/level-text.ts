// A level in the mentee's own words, or in ours where there are none.
import { type Goal, LEVEL_FIELDS, type Level } from '#shared/domain/goal.ts';
import type { Words } from '#shared/words/words.ts';

export function levelText(goal: Goal, level: Level, words: Words): string {
	return goal.body[LEVEL_FIELDS[level]] || words.goals.levels[level];
}
