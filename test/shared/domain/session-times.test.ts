// The time of a session and of its items: pauses, ends, and what is put right afterwards.
import { agendaItem } from '#shared/domain/agenda-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { session, sessionElapsed } from '#shared/domain/session.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const metaOf = (world: MemoryMentorship, id: string) => {
	const found = world.get(session, SHARED, id);
	if (!found) throw new Error('The session is gone');
	return found.meta;
};
const itemOf = (world: MemoryMentorship, id: string) => world.get(agendaItem, SHARED, id)?.meta;
const MINUTE = 60_000;

test('time in a pause belongs to nobody: not to the item, not to the session', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.pass(4);
	world.do('mentor', 'pauseSession', { id });
	world.pass(10);
	world.do('mentee', 'resumeSession', { id });
	world.pass(3);
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });

	expect(itemOf(world, itemId('arrive'))).toMatchObject({ spentMs: 7 * MINUTE, state: 'done' });
	expect(sessionElapsed(metaOf(world, id), world.now)).toBe(7 * MINUTE);
});

test('entering an item ends a pause, and the pause counts for neither item', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.pass(2);
	world.do('mentor', 'pauseSession', { id });
	world.pass(5);
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });
	world.pass(1);
	world.do('mentor', 'endSession', { id });

	expect(itemOf(world, itemId('arrive'))?.spentMs).toBe(2 * MINUTE);
	expect(itemOf(world, itemId('promises'))?.spentMs).toBe(MINUTE);
});

test('pausing twice is one pause, resuming what runs is nothing', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	world.pass(1);
	world.do('mentor', 'pauseSession', { id });
	const { pausedAt } = metaOf(world, id);
	world.pass(1);
	world.do('mentee', 'pauseSession', { id });

	expect(metaOf(world, id).pausedAt).toBe(pausedAt);
	world.do('mentor', 'resumeSession', { id });
	const resumed = metaOf(world, id);
	world.do('mentee', 'resumeSession', { id });
	expect(metaOf(world, id)).toEqual(resumed);
});

test('a session that ended by itself ends when the call was left, not before the item was entered', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.pass(5);
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });
	const enteredAt = world.now;
	world.pass(20);
	const leftAt = world.now;
	world.pass(10);
	world.do('mentor', 'endSession', { id, at: leftAt });

	expect(metaOf(world, id)).toMatchObject({ phase: 'ended', endedAt: leftAt });
	expect(itemOf(world, itemId('promises'))?.spentMs).toBe(20 * MINUTE);

	const other = createMentorship();
	const started = startRegular(other);
	other.pass(5);
	other.do('mentor', 'endSession', { id: started.id, at: '2020-01-01T00:00:00.000Z' });
	expect(metaOf(other, started.id).endedAt).toBe('2026-11-23T15:00:00.000Z');
	expect(enteredAt > '2026').toBe(true);
});

test('an end is never in the future', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	world.pass(5);

	world.do('mentor', 'endSession', { id, at: '2030-01-01T00:00:00.000Z' });

	expect(metaOf(world, id).endedAt).toBe(world.now);
});

test('the first end counts; the second changes nothing', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	world.pass(5);
	world.do('mentor', 'endSession', { id });
	const ended = metaOf(world, id);
	world.pass(5);
	world.do('mentee', 'endSession', { id });

	expect(metaOf(world, id)).toEqual(ended);
});

test('reopened, the item both were at is current again, and the time away counts as a pause', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.pass(5);
	world.do('mentor', 'endSession', { id });
	world.pass(60);
	world.do('mentor', 'reopenSession', { id });
	world.pass(2);

	expect(sessionElapsed(metaOf(world, id), world.now)).toBe(7 * MINUTE);
	expect(itemOf(world, itemId('arrive'))?.state).toBe('open');
	world.do('mentor', 'endSession', { id });
	expect(itemOf(world, itemId('arrive'))?.spentMs).toBe(7 * MINUTE);
});

test('only a session that is over has its times corrected, and never to end before it began', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	const set = { startedAt: '2026-11-23T14:50:00.000Z' };
	expect(world.run('mentor', 'editSession', { id, set })).toMatchObject({
		error: { code: 'invalid' },
	});
	world.pass(30);
	world.do('mentor', 'endSession', { id });

	world.do('mentee', 'editSession', { id, set });

	expect(metaOf(world, id).startedAt).toBe(set.startedAt);
	const upside = { endedAt: '2026-11-23T14:00:00.000Z' };
	expect(world.run('mentee', 'editSession', { id, set: upside })).toMatchObject({
		error: { code: 'invalid' },
	});
});

test('whatever both do, the items’ times add up to the session’s, and none is negative', () => {
	const steps = fc.array(
		fc.record({
			minutes: fc.integer({ min: 0, max: 20 }),
			what: fc.constantFrom('pause', 'resume', 'enter', 'enter', 'end', 'reopen', 'skip'),
			item: fc.nat(5),
		}),
		{ maxLength: 30 },
	);
	fc.assert(
		fc.property(steps, (list) => {
			const world = createMentorship();
			const { id, itemIds } = startRegular(world);
			const items = Object.values(itemIds);
			for (const { minutes, what, item } of list) {
				world.pass(minutes);
				const at = items[item] ?? '';
				if (what === 'pause') world.run('mentor', 'pauseSession', { id });
				if (what === 'resume') world.run('mentee', 'resumeSession', { id });
				if (what === 'enter') world.run('mentor', 'enterAgendaItem', { sessionId: id, id: at });
				if (what === 'end') world.run('mentee', 'endSession', { id });
				if (what === 'reopen') world.run('mentor', 'reopenSession', { id });
				if (what === 'skip') world.run('mentee', 'skipAgendaItem', { id: at });
			}
			world.pass(1);
			world.run('mentor', 'endSession', { id });

			const spent = items.map((each) => itemOf(world, each)?.spentMs ?? Number.NaN);
			expect(Math.min(...spent)).toBeGreaterThanOrEqual(0);
			expect(spent.reduce((a, b) => a + b, 0)).toBe(sessionElapsed(metaOf(world, id), world.now));
		}),
		{ numRuns: 300 },
	);
});

test('the item both are at is not removed: its time stays', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	const arrive = itemId('arrive');
	world.pass(3);

	expect(world.run('mentee', 'removeAgendaItem', { id: arrive })).toMatchObject({
		error: { code: 'closed' },
	});
	world.do('mentor', 'pauseSession', { id });
	expect(world.run('mentee', 'removeAgendaItem', { id: arrive })).toMatchObject({
		error: { code: 'closed' },
	});
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });
	expect(itemOf(world, arrive)?.spentMs).toBe(3 * MINUTE);
});

test('once it is left it is removed, and its time comes back with it', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	const arrive = itemId('arrive');
	world.pass(3);
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });
	const before = world.get(agendaItem, SHARED, arrive);
	const undo = inverseOf(
		'removeAgendaItem',
		{ id: arrive },
		world.get.bind(world),
		world.mentor.memberId,
	);
	world.do('mentor', 'removeAgendaItem', { id: arrive });
	expect(itemOf(world, arrive)).toBeUndefined();

	if (undo) world.do('mentor', undo.name, undo.args);

	expect(world.get(agendaItem, SHARED, arrive)).toEqual(before);
});

test('the item a session ended at can be removed afterwards', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.do('mentor', 'endSession', { id });
	world.do('mentor', 'removeAgendaItem', { id: itemId('arrive') });

	expect(itemOf(world, itemId('arrive'))).toBeUndefined();
});
