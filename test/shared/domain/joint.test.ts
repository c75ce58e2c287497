// The fields in which two people have written, by their names.
import { goal, GoalMeta } from '#shared/domain/goal.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { GOAL } from '#test/support/taken-along.ts';
import { expect, test } from 'vitest';

test('which fields are whose is said in names of fields, no more than there are, and none that stops the next edit', () => {
	const world = createMentorship();
	const id = newId();
	const add = (joint: readonly string[]) => {
		const was = { state: 'open', agreedBy: [], createdAt: world.now, joint };
		return world.run('mentee', 'addGoal', { id, ...GOAL, was } as never).ok;
	};
	expect(add(Array.from({ length: 20 }, (_, i) => `made-up-${i}`))).toBe(false);
	expect(add(Array.from({ length: 20 }, () => 'why'))).toBe(false);
	expect(add(Array.from({ length: 11 }, () => 'why'))).toBe(true);
	world.do('mentor', 'editGoal', { id, text: { title: 'Better', notice: 'Seen' } });

	expect(GoalMeta.parse(world.get(goal, 'S', id)?.meta).joint).toEqual(['why', 'title', 'notice']);
});
