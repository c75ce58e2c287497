import { summaryOf } from '#shared/domain/summary.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import {
	addActionItem,
	addGoal,
	addMilestone,
	startRegular,
} from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const factsOf = (world: MemoryMentorship, sessionId: string) =>
	summaryOf(sessionId, {
		records: world.records,
		readText: (state) => `words of ${state}`,
		now: world.now,
		timeZone: 'Europe/Lisbon',
	});

function setUp() {
	const world = createMentorship();
	const started = startRegular(world);
	const enter = (name: string) =>
		world.do('mentor', 'enterAgendaItem', { sessionId: started.id, id: started.itemId(name) });
	return { world, ...started, enter, facts: () => factsOf(world, started.id) };
}

test('real times are told: of the session and of each item, without pauses', () => {
	const { world, id, enter, facts } = setUp();
	world.pass(7);
	enter('promises');
	world.do('mentor', 'pauseSession', { id });
	world.pass(10);
	world.do('mentor', 'resumeSession', { id });
	world.pass(3);
	world.do('mentor', 'endSession', { id });

	expect(facts()).toMatchObject({
		number: 1,
		phase: 'ended',
		minutes: 45,
		heldMs: 600_000,
		at: '2026-11-23T15:00:00.000Z',
	});
	expect(
		facts()
			?.sections.map(({ templateItem, state, spentMs }) => [templateItem, state, spentMs])
			.slice(0, 3),
	).toEqual([
		['regular.arrive', 'done', 420_000],
		['regular.promises', 'done', 180_000],
		['regular.goal-check', 'open', 0],
	]);
});

test('it is live: it grows with the session and does not wait for its end', () => {
	const { world, facts } = setUp();
	world.pass(5);

	expect(facts()).toMatchObject({ phase: 'live', heldMs: 300_000 });
});

test('action items are those of this session, with owner, date and state', () => {
	const { world, id, facts } = setUp();
	addActionItem(world, undefined, 'From elsewhere');
	const promised = addActionItem(world, id, 'Send the CV');
	world.do('mentee', 'completeActionItem', { id: promised });

	expect(facts()?.actionItems).toEqual([
		{
			id: promised,
			text: 'Send the CV',
			assigneeId: world.mentee.memberId,
			dueOn: '2026-11-27',
			state: 'done',
			carried: 0,
		},
	]);
});

test('a goal’s levels are each person’s, beside those of the last session it was looked at', () => {
	const { world, id, facts } = setUp();
	const goalId = addGoal(world);
	addGoal(world, 'Not looked at');
	const both = (sessionId: string, mentee: number, mentor: number) => {
		world.do('mentee', 'setCheckIn', {
			goalId,
			sessionId,
			level: mentee,
			text: { evidence: 'two pages' },
		});
		world.do('mentor', 'setCheckIn', { goalId, sessionId, level: mentor, text: {} });
	};
	both(id, -1, 0);
	world.do('mentor', 'endSession', { id });
	const second = startRegular(world, 2);
	world.do('mentor', 'endSession', { id: second.id });
	const third = startRegular(world, 3);
	both(third.id, 0, 0);

	expect(facts()?.goals[0]?.levels.every(({ before }) => before === undefined)).toBe(true);
	const [only, ...others] = factsOf(world, third.id)?.goals ?? [];
	expect(others).toEqual([]);
	expect(only).toMatchObject({ id: goalId, title: 'Portfolio' });
	expect(new Set(only?.levels)).toEqual(
		new Set([
			{ memberId: world.mentee.memberId, level: 0, before: -1, evidence: 'two pages' },
			{ memberId: world.mentor.memberId, level: 0, before: 0 },
		]),
	);
});

test('what was agreed and reached in a session belongs to it, and to no other', () => {
	const { world, id, facts } = setUp();
	const goalId = addGoal(world);
	const [reached, open] = [addMilestone(world, goalId), addMilestone(world, goalId, 'a1')];
	world.pass(5);
	for (const who of ['mentee', 'mentor'] as const)
		world.do(who, 'agreeGoal', { id: goalId, agreed: true });
	world.do('mentee', 'completeMilestone', { id: reached });
	world.pass(5);
	world.do('mentor', 'endSession', { id });
	world.pass(60);
	const second = startRegular(world, 2);
	world.pass(5);
	world.do('mentee', 'completeMilestone', { id: open });

	const milestones = ['First page written'];
	expect(facts()?.goals).toEqual([
		{ id: goalId, title: 'Portfolio', levels: [], agreed: true, milestones },
	]);
	expect(factsOf(world, second.id)?.goals).toEqual([
		{ id: goalId, title: 'Portfolio', levels: [], milestones },
	]);
	world.do('mentor', 'editGoal', { id: goalId, text: { why: 'New words' } });
	expect(facts()?.goals).toEqual([{ id: goalId, title: 'Portfolio', levels: [], milestones }]);
});

test('a sealed check-in is no fact yet', () => {
	const { world, id, facts } = setUp();
	world.do('mentee', 'setCheckIn', { goalId: addGoal(world), sessionId: id, level: 2, text: {} });

	expect(facts()?.goals).toEqual([]);
});

test('the next date is the next planned session with a date, not an earlier one', () => {
	const { world, facts } = setUp();
	const plan = (number: number, scheduledAt: string) =>
		world.do('mentor', 'addSession', {
			id: newId(),
			set: { number, minutes: 30, scheduledAt, templateId: undefined },
		});
	expect(facts()).not.toHaveProperty('next');
	plan(3, '2026-12-08T15:00:00.000Z');
	plan(2, '2026-12-01T15:00:00.000Z');

	expect(facts()?.next).toEqual({ at: '2026-12-01T15:00:00.000Z', minutes: 30 });
});

test('notes come as words, ours and mine apart', () => {
	const { world, id, itemId, facts } = setUp();
	const place = { sessionId: id, agendaItemId: itemId('arrive') };
	world.do('mentor', 'updateNote', { ...place, lane: 'ours', update: 'AAAA' });
	world.do('mentee', 'updateNote', { ...place, lane: 'mine', update: 'BBBB' });

	expect(facts()?.sections[0]?.notes).toEqual({ ours: 'words of AAAA', mine: 'words of BBBB' });
	expect(facts()?.sections[1]?.notes).toEqual({ ours: '', mine: '' });
});

test('parked topics and takeaways are told, private ones marked', () => {
	const { world, id, itemId, facts } = setUp();
	world.do('mentor', 'parkAgendaItem', { id: itemId('feedback') });
	world.do('mentee', 'editTakeaway', { sessionId: id, lane: 'mine', text: { text: 'Breathe' } });

	expect(facts()?.sections.find(({ state }) => state === 'parked')?.templateItem).toBe(
		'regular.feedback',
	);
	expect(facts()?.takeaways).toEqual([
		{ memberId: world.mentee.memberId, text: 'Breathe', private: true },
	]);
});

test('a session that is not there has no facts', () => {
	const { world } = setUp();

	expect(factsOf(world, newId())).toBeUndefined();
});

test('a planned date that passed without a session is no next date', () => {
	const { world, facts } = setUp();
	world.do('mentor', 'addSession', {
		id: newId(),
		set: { number: 2, minutes: 30, scheduledAt: '2026-11-24T15:00:00.000Z', templateId: undefined },
	});
	world.pass(36 * 60);
	expect(facts()).toHaveProperty('next');

	world.pass(2 * 60);

	expect(facts()).not.toHaveProperty('next');
});
