import { reportOf, semesterOf } from '#shared/domain/report.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { addActionItem, addGoal, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

test.each([
	['2026-10-01', { from: '2026-10-01', to: '2027-03-31' }],
	['2026-12-31', { from: '2026-10-01', to: '2027-03-31' }],
	['2027-01-01', { from: '2026-10-01', to: '2027-03-31' }],
	['2027-03-31', { from: '2026-10-01', to: '2027-03-31' }],
	['2027-04-01', { from: '2027-04-01', to: '2027-09-30' }],
	['2027-09-30', { from: '2027-04-01', to: '2027-09-30' }],
])('%s lies in its half-year', (day, period) => {
	expect(semesterOf(day)).toEqual(period);
});

const whole = { from: '2026-11-01', to: '2026-12-31' };

function hold(world: MemoryMentorship, number: number, startsAt: string, minutes: number) {
	world.now = startsAt;
	const { id } = startRegular(world, number);
	world.pass(minutes);
	return { id, end: () => world.do('mentor', 'endSession', { id }) };
}

function reportFor(world: MemoryMentorship, who: 'mentor' | 'mentee', period = whole) {
	return reportOf(period, {
		records: world.records,
		memberId: world[who].memberId,
		timeZone: 'Europe/Berlin',
	});
}

test('hours are those of sessions that are over, in the period, and not removed', () => {
	const world = createMentorship();
	hold(world, 1, '2026-11-02T15:00:00.000Z', 45).end();
	const removed = hold(world, 2, '2026-11-09T15:00:00.000Z', 30);
	removed.end();
	world.do('mentor', 'removeSession', { id: removed.id, held: true });
	hold(world, 3, '2026-11-16T15:00:00.000Z', 50).end();
	hold(world, 4, '2026-12-31T22:59:00.000Z', 20).end();
	hold(world, 5, '2026-12-31T23:01:00.000Z', 20).end();
	hold(world, 6, '2026-12-20T15:00:00.000Z', 20);

	const facts = reportFor(world, 'mentee');
	expect(facts?.sessions.map(({ number, minutes }) => [number, minutes])).toEqual([
		[1, 45],
		[3, 50],
		// Still the last day of the year in Berlin; the one two minutes later is not.
		[4, 20],
	]);
});

test('pauses are no hours', () => {
	const world = createMentorship();
	const { id, end } = hold(world, 1, '2026-11-02T15:00:00.000Z', 20);
	world.do('mentor', 'pauseSession', { id });
	world.pass(15);
	world.do('mentor', 'resumeSession', { id });
	world.pass(10);
	end();

	expect(reportFor(world, 'mentee')?.sessions[0]?.minutes).toBe(30);
});

test('a goal’s then and now are the first and the last level of one’s own', () => {
	const world = createMentorship();
	world.now = '2026-11-01T15:00:00.000Z';
	const goalId = addGoal(world);
	world.do('mentee', 'editGoal', { id: goalId, text: { asAgreed: 'three projects' } });
	const levels = [
		[-1, 2],
		[-2, 2],
		[0, 1],
	] as const;
	levels.forEach(([mentee, mentor], i) => {
		const { id: sessionId, end } = hold(world, i + 1, `2026-11-0${i + 2}T15:00:00.000Z`, 45);
		world.do('mentee', 'setCheckIn', { goalId, sessionId, level: mentee, text: {} });
		world.do('mentor', 'setCheckIn', { goalId, sessionId, level: mentor, text: {} });
		end();
	});

	expect(reportFor(world, 'mentee')?.goals).toEqual([
		{
			...{ title: 'Portfolio', state: 'open' },
			...{ then: { level: -1 }, now: { level: 0, words: 'three projects' } },
		},
	]);
	expect(reportFor(world, 'mentor')?.goals[0]).toMatchObject({ now: { level: 1 } });
	const oneDay = { from: '2026-11-03', to: '2026-11-03' };
	expect(reportFor(world, 'mentee', oneDay)?.goals[0]).toEqual({
		...{ title: 'Portfolio', state: 'open', now: { level: -2 } },
	});
});

test('action items are one’s own: what was promised or done in the period', () => {
	const world = createMentorship();
	world.now = '2026-10-05T15:00:00.000Z';
	const early = addActionItem(world, undefined, 'promised before, done within');
	addActionItem(world, undefined, 'promised before, still open');
	world.now = '2026-11-05T15:00:00.000Z';
	world.do('mentee', 'completeActionItem', { id: early });
	const dropped = addActionItem(world, undefined, 'let go');
	world.do('mentee', 'dropActionItem', { id: dropped });
	const set = { assigneeId: world.mentor.memberId };
	world.do('mentor', 'addActionItem', { id: newId(), set, text: { text: 'the mentor’s' } });

	expect(reportFor(world, 'mentee')?.actionItems).toEqual([
		{ text: 'promised before, done within', state: 'done' },
		{ text: 'let go', state: 'dropped' },
	]);
});

test('only what a person took along themselves and shared is in it', () => {
	const world = createMentorship();
	const first = hold(world, 1, '2026-11-02T15:00:00.000Z', 45);
	const take = (who: 'mentor' | 'mentee', sessionId: string, lane: 'ours' | 'mine', text: string) =>
		world.do(who, 'editTakeaway', { sessionId, lane, text: { text } });
	take('mentee', first.id, 'ours', 'Ask sooner');
	take('mentor', first.id, 'ours', 'Listen longer');
	first.end();
	const second = hold(world, 2, '2026-11-09T15:00:00.000Z', 45);
	take('mentee', second.id, 'mine', 'I was afraid');
	second.end();

	expect(reportFor(world, 'mentee')?.takeaways).toEqual([{ number: 1, text: 'Ask sooner' }]);
});
