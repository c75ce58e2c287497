import { type Goal, LEVEL_FIELDS, LEVELS } from '#shared/domain/goal.ts';

/** What a goal's form holds, each field as a text. */
export function goalFields(goal?: Goal): Record<string, string> {
	const { title = '', why = '' } = goal?.body ?? {};
	const levels = LEVELS.map((level) => LEVEL_FIELDS[level]);
	const described = levels.map((field) => [field, goal?.body[field] ?? ''] as const);
	return { title, why, dueOn: goal?.meta.dueOn ?? '', ...Object.fromEntries(described) };
}
