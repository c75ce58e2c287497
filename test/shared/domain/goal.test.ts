import { SHARED } from '#shared/domain/entity.ts';
import { goal } from '#shared/domain/goal.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addGoal } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

function agreedGoal() {
	const world = createMentorship();
	const id = addGoal(world);
	world.do('mentee', 'agreeGoal', { id, agreed: true });
	const once = world.get(goal, SHARED, id)?.meta;
	world.pass(1);
	world.do('mentor', 'agreeGoal', { id, agreed: true });
	return { world, id, once, meta: () => world.get(goal, SHARED, id)?.meta };
}

test('a goal is agreed with the second tick, and the moment is kept', () => {
	const { world, once, meta, id } = agreedGoal();
	const agreedAt = world.now;

	expect(once).not.toHaveProperty('agreedAt');
	expect(meta()?.agreedAt).toBe(agreedAt);
	world.pass(5);
	world.do('mentor', 'agreeGoal', { id, agreed: true });
	expect(meta()).toMatchObject({
		agreedAt,
		agreedBy: [world.mentee.memberId, world.mentor.memberId],
	});
});

test('new words take the other person’s tick away; another date or weight does not', () => {
	const { world, id, meta } = agreedGoal();

	world.do('mentor', 'editGoal', { id, set: { dueOn: '2027-02-01', weight: 3 } });
	expect(meta()?.agreedBy).toHaveLength(2);
	world.do('mentor', 'editGoal', { id, text: { less: 'One page' } });

	expect(meta()?.agreedBy).toEqual([world.mentor.memberId]);
	expect(meta()).not.toHaveProperty('agreedAt');
});

test('a tick can be taken back, but only one’s own', () => {
	const { world, id, meta } = agreedGoal();

	world.do('mentee', 'agreeGoal', { id, agreed: false });

	expect(meta()?.agreedBy).toEqual([world.mentor.memberId]);
});

test('nobody can add a goal that the other one seems to have agreed to', () => {
	const world = createMentorship();
	const id = newId();
	const both = [world.mentor.memberId, world.mentee.memberId];
	const was = { state: 'open' as const, agreedBy: both, createdAt: '2030-01-01T00:00:00.000Z' };

	world.do('mentee', 'addGoal', {
		id,
		set: { order: 'a0', weight: 1 },
		text: { title: 'Speak up' },
		was,
	});

	const meta = world.get(goal, SHARED, id)?.meta;
	expect(meta).toMatchObject({ agreedBy: [world.mentee.memberId], createdAt: world.now });
});

test('a goal is not added twice, and what is gone is not found', () => {
	const world = createMentorship();
	const id = addGoal(world);
	const again = { id, set: { order: 'a0', weight: 1 }, text: { title: 'Again' } };

	expect(world.run('mentor', 'addGoal', again)).toMatchObject({ error: { code: 'invalid' } });
	world.do('mentor', 'removeGoal', { id });
	world.do('mentor', 'removeGoal', { id });
	for (const outcome of [
		world.run('mentor', 'editGoal', { id, text: { title: 'x' } }),
		world.run('mentor', 'agreeGoal', { id, agreed: true }),
		world.run('mentor', 'moveGoal', { id, order: 'a1' }),
		world.run('mentor', 'completeGoal', { id }),
		world.run('mentor', 'dropGoal', { id }),
	])
		expect(outcome).toMatchObject({ error: { code: 'not_found' } });
});

test('too long a title says how long it may be; an empty one is refused', () => {
	const world = createMentorship();
	const id = addGoal(world);

	expect(world.run('mentor', 'editGoal', { id, text: { title: 'x'.repeat(161) } })).toEqual({
		ok: false,
		error: { code: 'too_long', max: 160 },
	});
	expect(world.run('mentor', 'editGoal', { id, text: { title: '  ' } })).toMatchObject({
		error: { code: 'invalid' },
	});
});

test('two people typing over the same words lose none of them', () => {
	const world = createMentorship();
	const id = addGoal(world);
	const why = () => world.get(goal, SHARED, id)?.body.why;

	world.do('mentee', 'editGoal', { id, text: { why: 'I like it' }, from: { why: '' } });
	world.do('mentor', 'editGoal', { id, text: { why: 'Spring is near' }, from: { why: '' } });
	expect(why()).toBe('I like it Spring is near');
	world.do('mentee', 'editGoal', {
		id,
		text: { why: 'I like it a lot' },
		from: { why: 'I like it' },
	});
	expect(why()).toBe('I like it Spring is near a lot');

	world.do('mentor', 'editGoal', { id, text: { why: 'Written anew' } });
	expect(why()).toBe('Written anew');
});
