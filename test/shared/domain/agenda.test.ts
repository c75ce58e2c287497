import { agendaItem } from '#shared/domain/agenda-item.ts';
import { isTaken } from '#shared/domain/agenda.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { session } from '#shared/domain/session.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { withAgenda } from '#test/support/cases/proposal.ts';
import { addGoal, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const agendaOf = (world: MemoryMentorship, sessionId: string) =>
	world.records
		.filter(({ kind, meta }) => kind === 'agenda_item' && meta['sessionId'] === sessionId)
		.map(({ id }) => world.get(agendaItem, SHARED, id))
		.flatMap((item) => item ?? [])
		.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1));

const set = {
	order: 'a1',
	minutes: 5,
	minimum: 2,
	protected: false,
	origin: 'template' as const,
	promptIds: [],
	reasons: [{ code: 'always' as const, points: 0 }],
};
const item = (more: Partial<typeof set> = {}) => ({
	id: newId(),
	set: { ...set, ...more },
	text: {},
});

test('an agenda can be taken before there is a date, and gives topics their places', () => {
	const world = createMentorship();

	const { sessionId, topicId } = withAgenda(world);

	expect(isTaken(agendaOf(world, sessionId))).toBe(true);
	const topic = world.get(agendaItem, SHARED, topicId);
	expect(topic?.meta).toMatchObject({ order: 'a4', minutes: 20, state: 'open' });
	expect(topic?.body).toEqual({ title: 'The internship' });
});

test('topics alone are no agenda', () => {
	const world = createMentorship();
	const sessionId = newId();
	const { reasons: _, ...topic } = set;
	world.do('mentee', 'addAgendaItem', { sessionId, item: { id: newId(), set: topic, text: {} } });

	expect(isTaken(agendaOf(world, sessionId))).toBe(false);
});

test('whoever takes the same agenda second changes nothing, even with a line less', () => {
	const world = createMentorship();
	const sessionId = newId();
	const [arrive, end] = [item(), item({ order: 'a9' })];
	const args = { sessionId, items: [arrive, end], kept: [], gone: [] };
	world.do('mentor', 'setAgenda', args);
	const before = world.records;

	world.do('mentee', 'setAgenda', { ...args, items: [end] });

	expect(world.records).toEqual(before);
});

test('a session that runs keeps its own agenda', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	const before = world.records;

	world.do('mentee', 'setAgenda', { sessionId, items: [item()], kept: [], gone: [] });

	expect(world.records).toEqual(before);
});

test('nothing of another session can be taken along, or away', () => {
	const world = createMentorship();
	const { sessionId: other, topicId, agendaItemId } = withAgenda(world);
	const sessionId = newId();
	const before = agendaOf(world, other);
	const stolen = { ...item(), id: agendaItemId };

	expect(
		world.run('mentor', 'setAgenda', { sessionId, items: [stolen], kept: [], gone: [] }),
	).toMatchObject({ error: { code: 'invalid' } });
	const kept = [{ id: topicId, set: { order: 'a0' } }];
	world.do('mentor', 'setAgenda', { sessionId, items: [], kept, gone: [agendaItemId] });
	world.run('mentor', 'setAgenda', { sessionId, items: [], kept, gone: [addGoal(world)] });

	expect(agendaOf(world, other)).toEqual(before);
});

const start = (id: string) => ({ id, number: 1, minutes: 45, templateId: 'regular' });

test('starting keeps an agenda that was taken, and begins with what stands first', () => {
	const world = createMentorship();
	const { sessionId, topicId, agendaItemId } = withAgenda(world);
	const kept = [topicId, agendaItemId].map((id) => ({ id, set: {} }));

	world.do('mentor', 'startSession', { ...start(sessionId), items: [], kept });

	expect(agendaOf(world, sessionId).map(({ id }) => id)).toEqual([agendaItemId, topicId]);
	expect(world.get(session, SHARED, sessionId)?.meta.currentItemId).toBe(agendaItemId);
});

test('a session starts with a new agenda around the topics that were there', () => {
	const world = createMentorship();
	const sessionId = newId();
	const { reasons: _, ...topic } = set;
	const [first, second] = [newId(), newId()];
	for (const id of [first, second])
		world.do('mentee', 'addAgendaItem', { sessionId, item: { id, set: topic, text: {} } });
	const [arrive, end] = [item({ order: 'a0' }), item({ order: 'a9' })];
	const kept = [
		{ id: first, set: { order: 'a5', minutes: 20 } },
		{ id: second, set: { state: 'parked' as const } },
	];

	world.do('mentor', 'startSession', { ...start(sessionId), items: [arrive, end], kept });

	expect(agendaOf(world, sessionId).map(({ id, meta }) => [id, meta.state])).toEqual([
		[arrive.id, 'open'],
		[second, 'parked'],
		[first, 'open'],
		[end.id, 'open'],
	]);
	expect(world.get(session, SHARED, sessionId)?.meta.currentItemId).toBe(arrive.id);
});

test('an agenda taken by the one while the other starts with the same: each item is there once', () => {
	const world = createMentorship();
	const sessionId = newId();
	const items = [item(), item({ order: 'a9' })];
	world.do('mentee', 'setAgenda', { sessionId, items, kept: [], gone: [] });

	world.do('mentor', 'startSession', { ...start(sessionId), items });

	expect(agendaOf(world, sessionId).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
});

test('a session without anything to talk about does not start', () => {
	const world = createMentorship();

	expect(world.run('mentor', 'startSession', { ...start(newId()), items: [] })).toMatchObject({
		error: { code: 'invalid' },
	});
});
