import { agendaItem } from '#shared/domain/agenda-item.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { isListed, session, sessionElapsed } from '#shared/domain/session.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { regular } from '#shared/content/templates/regular.ts';
import { newId } from '#shared/ids.ts';
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

test('two who start the same session at once are in one, with the agenda of the first', () => {
	const world = createMentorship();
	const id = newId();
	const start = () => ({
		id,
		number: 1,
		minutes: 45,
		templateId: 'regular',
		items: newAgenda(regular, 45, newId),
	});
	world.do('mentor', 'startSession', start());
	const first = metaOf(world, id);
	world.pass(1);
	world.do('mentee', 'startSession', start());

	expect(metaOf(world, id)).toEqual(first);
	expect(world.records.filter(({ kind }) => kind === 'agenda_item')).toHaveLength(6);
});

test('a session cannot be started with items that already stand elsewhere', () => {
	const world = createMentorship();
	startRegular(world);
	const taken = world.records.find(({ kind }) => kind === 'agenda_item')?.id ?? '';
	const items = newAgenda(regular, 45, () => taken).slice(0, 1);

	const outcome = world.run('mentee', 'startSession', {
		id: newId(),
		number: 2,
		minutes: 45,
		items,
		templateId: undefined,
	});

	expect(outcome).toMatchObject({ error: { code: 'invalid' } });
});

test('a planned date is kept when the session starts, and topics added before stay', () => {
	const world = createMentorship();
	const id = newId();
	const scheduledAt = '2026-11-23T14:55:00.000Z';
	world.do('mentor', 'addSession', {
		id,
		set: { number: 1, minutes: 30, scheduledAt, templateId: undefined },
	});
	const [topic] = newAgenda(regular, 45, newId);
	if (topic) world.do('mentee', 'addAgendaItem', { sessionId: id, item: topic });

	world.do('mentee', 'startSession', {
		id,
		number: 1,
		minutes: 45,
		items: newAgenda(regular, 45, newId),
		templateId: undefined,
	});

	expect(metaOf(world, id)).toMatchObject({ phase: 'live', scheduledAt, startedAt: world.now });
	expect(world.records.filter(({ kind }) => kind === 'agenda_item')).toHaveLength(7);
});

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

test('nothing runs in a session that is over, and one that was held is not removed', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	world.do('mentor', 'endSession', { id });

	for (const outcome of [
		world.run('mentor', 'pauseSession', { id }),
		world.run('mentor', 'resumeSession', { id }),
		world.run('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('feedback') }),
		world.run('mentor', 'removeSession', { id }),
	])
		expect(outcome).toMatchObject({ ok: false, error: { code: 'closed' } });
});

test('a session held by mistake goes out of sight and comes back; nothing of it is deleted', () => {
	const world = createMentorship();
	const { id } = startRegular(world);
	const remove = { id, held: true } as const;
	expect(world.run('mentor', 'removeSession', remove)).toMatchObject({ error: { code: 'closed' } });
	world.do('mentor', 'endSession', { id });
	const before = metaOf(world, id);
	const get = world.get.bind(world) as Parameters<typeof inverseOf>[2];
	const inverse = inverseOf('removeSession', remove, get, 'anyone');

	world.do('mentor', 'removeSession', remove);
	expect(isListed(world.get(session, SHARED, id)!)).toBe(false);
	expect(world.records.filter(({ kind }) => kind === 'agenda_item')).toHaveLength(6);
	world.do('mentor', 'removeSession', inverse?.args as typeof remove);

	expect(metaOf(world, id)).toEqual(before);
});

test('an item of another session cannot be entered', () => {
	const world = createMentorship();
	const first = startRegular(world);
	world.do('mentor', 'endSession', { id: first.id });
	const second = startRegular(world, 2);

	const outcome = world.run('mentor', 'enterAgendaItem', {
		sessionId: second.id,
		id: first.itemId('arrive'),
	});

	expect(outcome).toMatchObject({ error: { code: 'not_found' } });
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

test('the first date wins when both plan one at once; a date that has not begun can be cancelled', () => {
	const world = createMentorship();
	const id = newId();
	const plan = (scheduledAt: string) => ({
		id,
		set: { number: 1, minutes: 45, scheduledAt, templateId: undefined },
	});
	world.do('mentor', 'addSession', plan('2026-12-01T15:00:00.000Z'));
	world.do('mentee', 'addSession', plan('2026-12-02T15:00:00.000Z'));

	expect(metaOf(world, id).scheduledAt).toBe('2026-12-01T15:00:00.000Z');
	world.do('mentee', 'removeSession', { id });
	expect(world.get(session, SHARED, id)).toBeUndefined();
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

test('a summary in people’s own words stays through whatever happens to the session', () => {
	const world = createMentorship();
	const { id, itemId } = startRegular(world);
	const bodyOf = () => world.get(session, SHARED, id)?.body;
	world.do('mentee', 'editSession', { id, text: { summary: 'We found the thread.' } });

	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('promises') });
	world.do('mentor', 'pauseSession', { id });
	world.do('mentor', 'resumeSession', { id });
	world.do('mentor', 'endSession', { id });
	world.do('mentor', 'reopenSession', { id });
	world.do('mentor', 'endSession', { id });
	world.do('mentor', 'editSession', { id, set: { minutes: 30 } });
	world.do('mentor', 'removeSession', { id, held: true });
	expect(bodyOf()).toEqual({ summary: 'We found the thread.' });

	world.do('mentor', 'editSession', { id, text: { summary: null } });
	expect(bodyOf()).toEqual({});
	const tooLong = world.run('mentor', 'editSession', { id, text: { summary: 'x'.repeat(2002) } });
	expect(tooLong).toEqual({ ok: false, error: { code: 'too_long', max: 2001 } });
});

test('a date is agreed once both have said yes; another date wants another yes', () => {
	const world = createMentorship();
	const id = newId();
	const set = { number: 1, minutes: 45, scheduledAt: '2026-12-01T15:00:00.000Z' };
	const agreedBy = () => world.get(session, 'S', id)?.meta.dateAgreedBy;
	world.do('mentor', 'addSession', { id, set: { ...set, templateId: undefined } });
	expect(agreedBy()).toEqual([world.mentor.memberId]);

	const { scheduledAt } = set;
	world.do('mentee', 'agreeDate', { id, scheduledAt, agreed: true });
	expect(agreedBy()).toEqual([world.mentor.memberId, world.mentee.memberId]);

	world.do('mentee', 'editSession', { id, set: { scheduledAt: '2026-12-02T15:00:00.000Z' } });
	expect(agreedBy()).toEqual([world.mentee.memberId]);

	world.do('mentor', 'editSession', { id, set: { minutes: 30 } });
	expect(agreedBy()).toEqual([world.mentee.memberId]);
});

test('nobody says yes to a date they never saw: moved meanwhile, or cancelled and planned anew', () => {
	const world = createMentorship();
	const id = newId();
	const [seen, moved] = ['2026-12-01T15:00:00.000Z', '2026-12-02T15:00:00.000Z'];
	const plan = (scheduledAt: string) => ({
		id,
		set: { number: 1, minutes: 45, scheduledAt, templateId: undefined },
	});
	const agreedBy = () => world.get(session, 'S', id)?.meta.dateAgreedBy;
	const yes = { id, scheduledAt: seen, agreed: true };
	world.do('mentor', 'addSession', plan(seen));

	world.do('mentor', 'editSession', { id, set: { scheduledAt: moved } });
	world.do('mentee', 'agreeDate', yes);
	expect(agreedBy()).toEqual([world.mentor.memberId]);

	world.do('mentor', 'removeSession', { id });
	world.do('mentor', 'addSession', plan(moved));
	world.do('mentee', 'agreeDate', yes);
	expect(agreedBy()).toEqual([world.mentor.memberId]);

	world.do('mentee', 'agreeDate', { ...yes, scheduledAt: moved });
	world.do('mentor', 'agreeDate', { ...yes, agreed: false });
	expect(agreedBy()).toEqual([world.mentor.memberId, world.mentee.memberId]);
});
