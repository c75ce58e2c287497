import { agendaItem } from '#shared/domain/agenda-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { session } from '#shared/domain/session.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const metaOf = (world: MemoryMentorship, id: string) => world.get(session, SHARED, id)?.meta;
const lost = { because: 'connection' as const, pausedMs: 0 };

test('both devices notice at once, and the session is paused once, at the same item', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });
	const at = world.now;
	world.do('mentor', 'pauseSession', { id, ...lost });
	world.pass(1);
	world.do('mentee', 'pauseSession', { id, ...lost });

	const meta = metaOf(world, id);
	expect(meta).toMatchObject({ phase: 'paused', pausedAt: at, pausedBecause: 'connection' });
	world.do('mentee', 'resumeSession', { id });
	expect(metaOf(world, id)).toMatchObject({ phase: 'live', currentItemId: itemId('promises') });
	expect(metaOf(world, id)).not.toHaveProperty('pausedBecause');
	expect(world.get(agendaItem, SHARED, itemId('promises'))?.meta.state).toBe('open');
});

test('a device that was away does not pause again what the other has carried on alone', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	world.do('mentor', 'pauseSession', { id, ...lost });
	world.pass(2);
	world.do('mentor', 'resumeSession', { id });
	world.pass(5);

	world.do('mentee', 'pauseSession', { id, ...lost });

	expect(metaOf(world, id)).toMatchObject({ phase: 'live', pausedMs: 120_000 });
});

test('nor when going on to the next item has ended the pause', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.do('mentor', 'pauseSession', { id, ...lost });
	world.pass(2);
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });

	world.do('mentee', 'pauseSession', { id, because: 'trouble', pausedMs: 0 });

	expect(metaOf(world, id)).toMatchObject({ phase: 'live' });
	expect(metaOf(world, id)).not.toHaveProperty('pausedBecause');
});

test('trouble is a better reason than a lost connection, and never the other way round', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	const at = world.now;
	world.do('mentor', 'pauseSession', { id, ...lost });
	world.pass(1);
	world.do('mentee', 'pauseSession', { id, because: 'trouble', pausedMs: 0 });
	world.do('mentor', 'pauseSession', { id, ...lost });

	expect(metaOf(world, id)).toMatchObject({ pausedBecause: 'trouble', pausedAt: at });
});

test('a pause by hand has no reason, and a session that ends keeps none', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	world.do('mentor', 'pauseSession', { id });
	expect(metaOf(world, id)).not.toHaveProperty('pausedBecause');
	world.do('mentor', 'pauseSession', { id, because: 'trouble' });
	world.do('mentor', 'endSession', { id });

	expect(metaOf(world, id)).toMatchObject({ phase: 'ended' });
	expect(metaOf(world, id)).not.toHaveProperty('pausedBecause');
});
