import { SHARED } from '#shared/domain/entity.ts';
import { milestone, milestonesOf } from '#shared/domain/milestone.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { addGoal, addMilestone } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const listed = (world: MemoryMentorship, goalId: string) =>
	milestonesOf(goalId, world.records.filter(({ kind }) => kind === 'milestone') as never).map(
		({ id }) => id,
	);

test('a goal’s milestones stand in their order, apart from another goal’s', () => {
	const world = createMentorship();
	const goalId = addGoal(world);
	const second = addMilestone(world, goalId, 'a1');
	const first = addMilestone(world, goalId, 'a0');
	const third = addMilestone(world, goalId, 'a2');
	addMilestone(world, addGoal(world, 'Speak up'));

	expect(listed(world, goalId)).toEqual([first, second, third]);
	world.do('mentor', 'moveMilestone', { id: third, order: 'Zz' });
	expect(listed(world, goalId)).toEqual([third, first, second]);
});

test('the first to tick it counts; open again, its date is gone', () => {
	const world = createMentorship();
	const id = addMilestone(world);
	const meta = () => world.get(milestone, SHARED, id)?.meta;
	world.do('mentee', 'completeMilestone', { id });
	const completedAt = world.now;
	world.pass(5);

	world.do('mentor', 'completeMilestone', { id });
	expect(meta()).toMatchObject({ state: 'done', completedAt });
	world.do('mentor', 'reopenMilestone', { id });
	expect(meta()?.state).toBe('open');
	expect(meta()).not.toHaveProperty('completedAt');
});

test('a milestone needs its goal, and what is gone is not found', () => {
	const world = createMentorship();
	const id = addMilestone(world);
	const set = { goalId: newId(), order: 'a0' };

	expect(
		world.run('mentor', 'addMilestone', { id: newId(), set, text: { text: 'x' } }),
	).toMatchObject({ error: { code: 'not_found' } });
	world.do('mentor', 'removeMilestone', { id });
	world.do('mentor', 'removeMilestone', { id });
	for (const outcome of [
		world.run('mentor', 'editMilestone', { id, text: { text: 'x' } }),
		world.run('mentor', 'moveMilestone', { id, order: 'a1' }),
		world.run('mentor', 'completeMilestone', { id }),
		world.run('mentor', 'reopenMilestone', { id }),
	])
		expect(outcome).toMatchObject({ error: { code: 'not_found' } });
});

test('too long a milestone says how long it may be', () => {
	const world = createMentorship();
	const id = addMilestone(world);

	expect(world.run('mentee', 'editMilestone', { id, text: { text: 'x'.repeat(301) } })).toEqual({
		ok: false,
		error: { code: 'too_long', max: 300 },
	});
});
