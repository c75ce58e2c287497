import { SHARED } from '#shared/domain/entity.ts';
import { preparation, preparationIdOf } from '#shared/domain/preparation.ts';
import { takeawayIdOf } from '#shared/domain/takeaway.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { expect, test } from 'vitest';

test('each person has one for a session, written field by field, before the session is there', () => {
	const world = createMentorship();
	const sessionId = newId();

	world.do('mentee', 'editPreparation', { sessionId, text: { mood: 'full' } });
	world.do('mentee', 'editPreparation', { sessionId, text: { win: 'The first page is sent' } });
	world.do('mentee', 'editPreparation', { sessionId, text: { knot: 'The second one' } });
	world.do('mentor', 'editPreparation', { sessionId, text: { win: 'A quiet week' } });

	const of = (who: 'mentor' | 'mentee') =>
		world.get(preparation, SHARED, preparationIdOf(sessionId, world[who].memberId));
	expect(of('mentee')).toMatchObject({
		meta: { sessionId, authorId: world.mentee.memberId, at: world.now },
		body: { mood: 'full', win: 'The first page is sent', knot: 'The second one' },
	});
	expect(of('mentor')?.body).toEqual({ win: 'A quiet week' });
});

test('the mood can be taken back, and so can all of it; another’s cannot', () => {
	const world = createMentorship();
	const sessionId = newId();
	const id = preparationIdOf(sessionId, world.mentee.memberId);
	world.do('mentee', 'editPreparation', { sessionId, text: { mood: 'tense', win: 'x' } });

	world.do('mentee', 'editPreparation', { sessionId, text: { mood: null } });
	world.do('mentor', 'removePreparation', { sessionId });
	expect(world.get(preparation, SHARED, id)?.body).toEqual({ win: 'x' });
	world.do('mentee', 'removePreparation', { sessionId });

	expect(world.get(preparation, SHARED, id)).toBeUndefined();
});

test('a mood of one’s own making is no mood', () => {
	const world = createMentorship();
	const angry = { mood: 'angry' } as unknown as { mood: 'calm' };

	expect(world.run('mentee', 'editPreparation', { sessionId: newId(), text: angry })).toMatchObject(
		{
			error: { code: 'invalid' },
		},
	);
	const text = { win: 'x'.repeat(501) };
	expect(world.run('mentee', 'editPreparation', { sessionId: newId(), text })).toMatchObject({
		error: { code: 'too_long', max: 500 },
	});
});

test('it does not lie where a takeaway of the same session would', () => {
	const [sessionId, memberId] = [newId(), newId()];

	expect(preparationIdOf(sessionId, memberId)).not.toBe(takeawayIdOf(sessionId, memberId));
});
