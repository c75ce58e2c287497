import { actionItem } from '#shared/domain/action-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { addActionItem } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

test('the first completion counts: ticking it again does not move the date', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	world.do('mentee', 'completeActionItem', { id });
	const { completedAt } = world.get(actionItem, SHARED, id)?.meta ?? {};
	world.pass(30);

	world.do('mentor', 'completeActionItem', { id });

	expect(world.get(actionItem, SHARED, id)?.meta).toMatchObject({ state: 'done', completedAt });
});

test('a promise is somebody’s of the two, in adding and in editing', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const stranger = { assigneeId: newId() };

	expect(
		world.run('mentor', 'addActionItem', { id: newId(), set: stranger, text: { text: 'x' } }),
	).toMatchObject({ error: { code: 'invalid' } });
	expect(world.run('mentor', 'editActionItem', { id, set: stranger })).toMatchObject({
		error: { code: 'invalid' },
	});
});

test('its author is whoever sent it, and its moments are the server’s', () => {
	const world = createMentorship();
	const id = newId();
	const was = { state: 'done' as const, carried: 2, createdAt: '2031-01-01T00:00:00.000Z' };

	world.do('mentee', 'addActionItem', {
		id,
		set: { assigneeId: world.mentor.memberId },
		text: { text: 'Call' },
		was,
	});

	expect(world.get(actionItem, SHARED, id)?.meta).toMatchObject({
		authorId: world.mentee.memberId,
		createdAt: world.now,
		carried: 2,
	});
});

test('carrying is never below nothing, and what is gone is not found', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	world.do('mentor', 'carryActionItem', { id, back: true });

	expect(world.get(actionItem, SHARED, id)?.meta.carried).toBe(0);
	world.do('mentor', 'removeActionItem', { id });
	for (const name of [
		'completeActionItem',
		'reopenActionItem',
		'carryActionItem',
		'dropActionItem',
	] as const)
		expect(world.run('mentor', name, { id })).toMatchObject({ error: { code: 'not_found' } });
});

test('unknown fields are refused, so that a newer device’s words are not half kept', () => {
	const world = createMentorship();
	const args = { id: addActionItem(world), colour: 'red' };

	expect(world.run('mentor', 'completeActionItem', args)).toMatchObject({
		error: { code: 'invalid' },
	});
});
