import { checkIn, checkInIdOf } from '#shared/domain/check-in.ts';
import { privateSpace, SHARED, type Role } from '#shared/domain/entity.ts';
import { findMutator } from '#shared/domain/index.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addGoal, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

function setUp() {
	const world = createMentorship();
	const where = { goalId: addGoal(world), sessionId: startRegular(world).id };
	const find = (who: Role, lane: 'sealed' | 'seen') => {
		const { memberId } = world[who];
		const space = lane === 'seen' ? SHARED : privateSpace(memberId);
		return world.get(checkIn, space, checkInIdOf(where.goalId, where.sessionId, memberId));
	};
	return { world, where, find };
}

test('the first check-in is seen by nobody else', () => {
	const { world, where, find } = setUp();

	world.do('mentee', 'setCheckIn', { ...where, level: -1, text: { evidence: 'two pages' } });

	expect(find('mentee', 'sealed')?.meta.level).toBe(-1);
	expect(find('mentee', 'seen')).toBeUndefined();
	expect(world.records.filter(({ kind, space }) => kind === 'check_in' && space === 'S')).toEqual(
		[],
	);
});

test('the second one shows both to both, as they were set', () => {
	const { world, where, find } = setUp();
	world.do('mentee', 'setCheckIn', { ...where, level: -1, text: { evidence: 'two pages' } });
	world.do('mentee', 'setCheckIn', { ...where, level: 1, text: {} });
	world.do('mentor', 'setCheckIn', { ...where, level: 0, text: { evidence: 'I saw it' } });

	expect(find('mentee', 'seen')).toMatchObject({ meta: { level: 1 }, body: {} });
	expect(find('mentor', 'seen')).toMatchObject({
		meta: { level: 0 },
		body: { evidence: 'I saw it' },
	});
});

test('once both have seen them they are corrected in the open, each their own', () => {
	const { world, where, find } = setUp();
	world.do('mentee', 'setCheckIn', { ...where, level: 1, text: {} });
	world.do('mentor', 'setCheckIn', { ...where, level: 0, text: {} });

	expect(world.run('mentee', 'setCheckIn', { ...where, level: 2, text: {} })).toMatchObject({
		error: { code: 'closed' },
	});
	world.do('mentee', 'editCheckIn', { ...where, level: 2 });

	expect(find('mentee', 'seen')?.meta.level).toBe(2);
	expect(find('mentor', 'seen')?.meta.level).toBe(0);
});

test('what a device that was away says of the level it had set comes with it, once both have seen them', () => {
	const { world, where, find } = setUp();
	world.do('mentor', 'setCheckIn', { ...where, level: 0, text: {} });
	world.do('mentee', 'setCheckIn', { ...where, level: 1, text: {} });
	const set = { ...where, level: 1, text: { evidence: 'two pages' } };
	const inverse = inverseOf('setCheckIn', set, world.get, world.mentee.memberId);

	world.do('mentee', 'setCheckIn', set);
	expect(find('mentee', 'seen')).toMatchObject({ meta: { level: 1 }, body: set.text });
	world.do('mentee', 'setCheckIn', { ...where, level: 1, text: {} });
	expect(find('mentee', 'seen')?.body).toEqual(set.text);
	expect(world.run('mentee', 'setCheckIn', { ...set, level: 2 })).toMatchObject({
		error: { code: 'closed' },
	});
	expect(find('mentor', 'seen')?.body).toEqual({});

	world.do('mentee', 'setCheckIn', inverse?.args as never);
	expect(find('mentee', 'seen')?.body.evidence).toBe('');
});

test('a check-in of another session or goal does not reveal this one', () => {
	const { world, where, find } = setUp();
	const other = addGoal(world, 'Speak up');
	world.do('mentee', 'setCheckIn', { ...where, level: 1, text: {} });
	world.do('mentor', 'setCheckIn', { ...where, goalId: other, level: 0, text: {} });
	world.do('mentor', 'setCheckIn', { ...where, sessionId: newId(), level: 0, text: {} });

	expect(find('mentee', 'seen')).toBeUndefined();
});

test('a check-in needs a goal that is there and one of five levels', () => {
	const { world, where } = setUp();

	expect(
		world.run('mentee', 'setCheckIn', { ...where, goalId: newId(), level: 0, text: {} }),
	).toMatchObject({ error: { code: 'not_found' } });
	expect(world.run('mentee', 'setCheckIn', { ...where, level: 3, text: {} })).toMatchObject({
		error: { code: 'invalid' },
	});
	expect(world.run('mentee', 'editCheckIn', { ...where, level: 1 })).toMatchObject({
		error: { code: 'not_found' },
	});
});

test('it is never relayed before its commit', () => {
	expect(findMutator('setCheckIn')?.sealed).toBe(true);
	expect(findMutator('editGoal')?.sealed).toBe(false);
});
