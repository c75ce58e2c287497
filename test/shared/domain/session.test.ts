import { SHARED } from '#shared/domain/entity.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { isListed, session } from '#shared/domain/session.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { regular } from '#shared/content/templates/regular.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const metaOf = (world: MemoryMentorship, id: string) => {
	const found = world.get(session, SHARED, id);
	if (!found) throw new Error('The session is gone');
	return found.meta;
};

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
