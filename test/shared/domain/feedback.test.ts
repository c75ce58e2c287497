import { SHARED } from '#shared/domain/entity.ts';
import { feedback } from '#shared/domain/feedback.ts';
import { newId } from '#shared/ids.ts';
import { withEnded } from '#test/support/cases/pulse.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { expect, test } from 'vitest';

function setUp() {
	const world = createMentorship();
	const { sessionId } = withEnded(world);
	const id = newId();
	const set = { sessionId, kind: 'strength' as const };
	world.do('mentee', 'addFeedback', { id, set, text: { behaviour: 'You asked back' } });
	return { world, id, set };
}

test('either one gives a card to the other', () => {
	const { world, id, set } = setUp();
	const other = newId();
	const text = { behaviour: 'You opened up', nextTime: 'Again' };
	world.do('mentor', 'addFeedback', { id: other, set: { ...set, kind: 'stretch' }, text });

	const [mentor, mentee] = [world.mentor.memberId, world.mentee.memberId];
	expect(world.get(feedback, SHARED, id)?.meta).toMatchObject({ fromId: mentee, toId: mentor });
	expect(world.get(feedback, SHARED, other)?.meta).toMatchObject({ fromId: mentor, toId: mentee });
});

test('only whoever wrote it changes or removes it', () => {
	const { world, id } = setUp();
	const before = world.records;

	const edited = world.run('mentor', 'editFeedback', { id, text: { behaviour: 'I was great' } });
	const removed = world.run('mentor', 'removeFeedback', { id });

	expect([edited, removed]).toMatchObject([
		{ error: { code: 'forbidden' } },
		{ error: { code: 'forbidden' } },
	]);
	expect(world.records).toEqual(before);
});

test('a card says what they did, in bounds', () => {
	const { world, set } = setUp();
	const add = (text: { behaviour: string }) =>
		world.run('mentee', 'addFeedback', { id: newId(), set, text });

	expect(add({ behaviour: '   ' })).toMatchObject({ error: { code: 'invalid' } });
	expect(add({ behaviour: 'x'.repeat(501) })).toEqual({
		ok: false,
		error: { code: 'too_long', max: 500 },
	});
});

test('a card that is gone is not changed, and removing it again is fine', () => {
	const { world, id } = setUp();
	world.do('mentee', 'removeFeedback', { id });

	expect(world.run('mentee', 'editFeedback', { id, set: { kind: 'stretch' } })).toMatchObject({
		error: { code: 'not_found' },
	});
	world.do('mentee', 'removeFeedback', { id });
});
