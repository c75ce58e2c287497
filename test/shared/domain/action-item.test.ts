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

test('the nod is the other person’s: not the assignee’s, not at what is open, gone when it is opened again', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	const nod = { id, agreed: true };
	const meta = () => world.get(actionItem, SHARED, id)?.meta;

	world.do('mentor', 'agreeActionItem', nod);
	expect(meta()).not.toHaveProperty('agreedBy');
	world.do('mentee', 'completeActionItem', { id });
	expect(world.run('mentee', 'agreeActionItem', nod)).toMatchObject({
		error: { code: 'forbidden' },
	});
	world.do('mentor', 'agreeActionItem', nod);
	expect(meta()).toMatchObject({ agreedBy: world.mentor.memberId, agreedAt: world.now });
	world.do('mentee', 'reopenActionItem', { id });
	expect(meta()).not.toHaveProperty('agreedBy');
	expect(meta()).not.toHaveProperty('agreedAt');
});

test('the first nod counts, and can be taken back', () => {
	const world = createMentorship();
	const id = addActionItem(world);
	world.do('mentee', 'completeActionItem', { id });
	world.do('mentor', 'agreeActionItem', { id, agreed: true });
	const { agreedAt } = world.get(actionItem, SHARED, id)?.meta ?? {};
	world.pass(5);

	world.do('mentor', 'agreeActionItem', { id, agreed: true });
	expect(world.get(actionItem, SHARED, id)?.meta).toMatchObject({ agreedAt });
	world.do('mentor', 'agreeActionItem', { id, agreed: false });
	expect(world.get(actionItem, SHARED, id)?.meta).not.toHaveProperty('agreedAt');
});

test('whoever ticks the other person’s promise has nodded by that; ticking one’s own is no nod', () => {
	const world = createMentorship();
	const [own, other] = [addActionItem(world), addActionItem(world)];

	world.do('mentee', 'completeActionItem', { id: own });
	world.do('mentor', 'completeActionItem', { id: other });

	expect(world.get(actionItem, SHARED, own)?.meta).not.toHaveProperty('agreedBy');
	expect(world.get(actionItem, SHARED, other)?.meta).toMatchObject({
		agreedBy: world.mentor.memberId,
	});
});

test('a nod cannot be brought along: not by undoing, not with a new assignee', () => {
	const world = createMentorship();
	const id = newId();
	const was = {
		state: 'done' as const,
		carried: 0,
		createdAt: world.now,
		agreedBy: world.mentor.memberId,
		agreedAt: world.now,
	};
	const set = { assigneeId: world.mentee.memberId };

	world.do('mentee', 'addActionItem', { id, set, text: { text: 'Call' }, was });
	expect(world.get(actionItem, SHARED, id)?.meta).not.toHaveProperty('agreedBy');
	world.do('mentor', 'agreeActionItem', { id, agreed: true });
	world.do('mentee', 'editActionItem', { id, set: { assigneeId: world.mentor.memberId } });
	expect(world.get(actionItem, SHARED, id)?.meta).not.toHaveProperty('agreedBy');
});
