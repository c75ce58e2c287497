import { agendaItem } from '#shared/domain/agenda-item.ts';
import type { Entity, Role, StoredRecord } from '#shared/domain/entity.ts';
import { propose } from '#shared/domain/proposal.ts';
import { readHistory } from '#shared/domain/proposal/read-history.ts';
import { giveBack, keepAll, takeLines } from '#shared/domain/proposal/take-lines.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { addActionItem, addGoal, startRegular } from '#test/support/sample-session.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const DAY = 24 * 60;

/** As one of the two sees it, in whatever order their device has it. */
function historyOf(
	world: MemoryMentorship,
	{
		who = 'mentee' as Role,
		sessionId = newId(),
		number = 2,
		minutes = 45,
		sort = (n: number) => n,
	} = {},
) {
	const own = (space: string) => space === 'S' || space === `P:${world[who].memberId}`;
	const records = world.records
		.filter(({ space }) => own(space))
		.map((record, i) => ({ record, at: sort(i) }))
		.toSorted((a, b) => a.at - b.at)
		.map(({ record }) => record);
	const list = <M, B>(entity: Entity<M, B>) =>
		records.filter(({ kind }) => kind === entity.kind) as unknown as StoredRecord<M, B>[];
	const input = readHistory({
		...{ list, sessionId, number, minutes },
		mentorshipId: world.id,
		now: world.now,
	});
	if (!input) throw new Error('there is no mentorship');
	return input;
}

function held(world: MemoryMentorship, number: number) {
	const started = startRegular(world, number);
	world.pass(45);
	world.do('mentor', 'endSession', { id: started.id });
	return started;
}

function checkedIn(world: MemoryMentorship, goalId: string, sessionId: string) {
	for (const who of ['mentor', 'mentee'] as const)
		world.do(who, 'setCheckIn', { goalId, sessionId, level: 0, text: {} });
}

test('a goal was looked at where both have checked in; one alone, sealed, does not count', () => {
	const world = createMentorship();
	const [seen, sealed] = [addGoal(world, 'Portfolio'), addGoal(world, 'Speak up')];
	world.pass(10 * DAY);
	const { id } = held(world, 1);
	checkedIn(world, seen, id);
	world.do('mentee', 'setCheckIn', { goalId: sealed, sessionId: id, level: 1, text: {} });
	world.pass(14 * DAY);

	const { goals, today } = historyOf(world);

	const seenOn = new Map(goals.map((goal) => [goal.id, goal.seenOn]));
	expect([seenOn.get(seen), seenOn.get(sealed), today]).toEqual([
		'2026-12-03',
		undefined,
		'2026-12-17',
	]);
});

test('a goal that was talked about as an agenda item was looked at, too', () => {
	const world = createMentorship();
	const goalId = addGoal(world);
	const { id, itemId } = startRegular(world);
	world.do('mentor', 'editAgendaItem', { id: itemId('goal-check'), set: { goalId } });
	world.do('mentor', 'enterAgendaItem', { sessionId: id, id: itemId('goal-check') });
	world.do('mentor', 'endSession', { id });

	expect(historyOf(world).goals[0]?.seenOn).toBe('2026-11-23');
});

test('the day turns where the rhythm is counted, not in UTC', () => {
	const world = createMentorship();
	world.now = '2026-11-23T23:30:00.000Z';

	expect(historyOf(world).today).toBe('2026-11-24');
});

test('goals that are reached or dropped, promises that are done, topics that are elsewhere: not there', () => {
	const world = createMentorship();
	const [reached, dropped, open] = [addGoal(world), addGoal(world), addGoal(world)];
	world.do('mentee', 'completeGoal', { id: reached });
	world.do('mentee', 'dropGoal', { id: dropped });
	const [done, carried] = [addActionItem(world), addActionItem(world)];
	world.do('mentee', 'completeActionItem', { id: done });
	world.do('mentee', 'carryActionItem', { id: carried });
	const topic = aTopic();
	world.do('mentor', 'addAgendaItem', { sessionId: newId(), item: aTopic() });
	const sessionId = newId();
	world.do('mentor', 'addAgendaItem', { sessionId, item: topic });

	const { goals, carried: promises, topics } = historyOf(world, { sessionId });

	expect(goals.map(({ id, place }) => [id, place])).toEqual([[open, 1]]);
	expect(promises).toEqual([1]);
	expect(topics.map(({ id, by, minutes }) => [id, by, minutes])).toEqual([
		[topic.id, 'mentor', 10],
	]);
});

const aTopic = () => ({
	id: newId(),
	set: {
		order: 'a2',
		minutes: 10,
		minimum: 4,
		protected: false,
		origin: 'mentor' as const,
		promptIds: [],
	},
	text: { title: 'The internship' },
});

test('a focus area is left out for as many sessions as none of its goals was looked at', () => {
	const world = createMentorship();
	const add = (focus: 'strength' | 'stretch') => {
		const id = newId();
		world.do('mentee', 'addGoal', {
			id,
			set: { order: 'a0', weight: 1, focus },
			text: { title: focus },
		});
		return id;
	};
	held(world, 1);
	const [strength] = [add('strength'), add('stretch')];
	const ids = [2, 3, 4].map((number) => held(world, number).id);
	checkedIn(world, strength, ids[1] ?? '');

	expect(historyOf(world, { number: 5 }).sessionsWithout).toEqual({ strength: 1, stretch: 3 });
});

test('the pulse counts once both have seen it, and that of the last session only', () => {
	const world = createMentorship();
	const { id: sessionId } = held(world, 1);
	const answers = { heard: 5, matters: 4, worth: 2 };
	world.do('mentor', 'submitPulse', { sessionId, set: answers, text: {} });
	expect(historyOf(world, { who: 'mentor' }).pulse).toEqual([]);

	world.do('mentee', 'submitPulse', { sessionId, set: { heard: 2, fits: 1, worth: 2 }, text: {} });

	expect(historyOf(world).pulse).toEqual([3, 0, 0, 0]);
	held(world, 2);
	expect(historyOf(world).pulse).toEqual([]);
});

test('the programme decides: its template by number, its middle unless it comes by itself, its end', () => {
	const world = createMentorship();
	const use = (sequence: string[]) =>
		world.do('mentor', 'editMentorship', { id: world.id, set: { sequence } });
	const read = (number: number) => {
		const { template, midterm, closing, planned } = historyOf(world, { number });
		return [template.id, midterm?.id, closing?.id, planned];
	};
	expect(read(1)).toEqual(['first-meeting', undefined, 'closing', undefined]);

	use(['first-meeting', 'agreement', 'regular', 'regular', 'midterm', 'closing']);
	expect(read(2)).toEqual(['agreement', undefined, 'closing', 6]);
	expect(read(5)).toEqual(['midterm', 'midterm', 'closing', 6]);
	use(['first-meeting', 'regular', 'regular', 'regular']);
	expect(read(3)).toEqual(['regular', 'midterm', 'closing', 4]);
	use(['first-meeting', 'regular', 'regular']);
	expect(read(2)).toEqual(['regular', undefined, 'closing', 3]);
});

/** Something of everything. */
function aHistory() {
	const world = createMentorship();
	const goals = [addGoal(world, 'Portfolio'), addGoal(world, 'Speak up'), addGoal(world, 'Thesis')];
	const { id } = held(world, 1);
	checkedIn(world, goals[1] ?? '', id);
	addActionItem(world, id);
	const late = addActionItem(world, id);
	for (let i = 0; i < 3; i += 1) world.do('mentee', 'carryActionItem', { id: late });
	const sessionId = newId();
	const topics = [aTopic(), aTopic()];
	world.do('mentee', 'addAgendaItem', { sessionId, item: topics[0] ?? aTopic() });
	world.do('mentor', 'addAgendaItem', { sessionId, item: topics[1] ?? aTopic() });
	world.do('mentee', 'setCheckIn', { goalId: goals[0] ?? '', sessionId: id, level: 1, text: {} });
	world.pass(24 * DAY);
	return { world, sessionId, topicIds: topics.map((topic) => topic.id) };
}

test('the same history gives both people the same proposal, in whatever order their devices have it', () => {
	const { world, sessionId } = aHistory();
	const wanted = propose(historyOf(world, { sessionId }));
	expect(wanted.length).toBeGreaterThan(4);

	fc.assert(
		fc.property(fc.func(fc.nat()), fc.constantFrom('mentor', 'mentee'), (sort, who) => {
			expect(propose(historyOf(world, { sessionId, who: who as Role, sort }))).toEqual(wanted);
		}),
	);
});

test('taken, a proposal is the agenda in its order and with its minutes; given back, only topics are left', () => {
	const { world, sessionId, topicIds } = aHistory();
	const agenda = () =>
		world.records
			.filter(({ kind, meta }) => kind === 'agenda_item' && meta['sessionId'] === sessionId)
			.flatMap(({ id }) => world.get(agendaItem, 'S', id) ?? [])
			.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1));
	const lines = propose(historyOf(world, { sessionId, minutes: 30 }));
	const idOf = new Map(lines.map(({ key }) => [key, newId()]));
	const taken = takeLines(lines, { idOf, goalTitles: new Map(), topicIds });

	world.do('mentee', 'setAgenda', { sessionId, ...taken, gone: [] });

	const open = agenda().filter(({ meta }) => meta.state === 'open');
	expect(open.map(({ meta }) => [meta.minutes, meta.reasons])).toEqual(
		lines.map(({ minutes, reasons }) => [minutes, reasons]),
	);
	expect(keepAll(agenda()).map(({ id }) => id)).toEqual(agenda().map(({ id }) => id));
	expect(topicIds.filter((id) => !agenda().some((item) => item.id === id))).toEqual([]);

	world.do('mentor', 'setAgenda', { sessionId, items: [], ...giveBack(agenda()) });

	expect(
		agenda()
			.map(({ id }) => id)
			.toSorted(),
	).toEqual(topicIds.toSorted());
	expect(agenda().every(({ meta }) => meta.state === 'open' && !meta.reasons)).toBe(true);
});
