import { attainment } from '#shared/domain/attainment.ts';
import { checkIn } from '#shared/domain/check-in.ts';
import type { Entity, StoredRecord } from '#shared/domain/entity.ts';
import { goal } from '#shared/domain/goal.ts';
import {
	isNoticeable,
	lastLevels,
	lastLookedAt,
	roundsOf,
	seenByBoth,
} from '#shared/domain/progress.ts';
import { session } from '#shared/domain/session.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { addGoal, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const list = <M, B>(world: MemoryMentorship, { kind }: Entity<M, B>) =>
	world.records.filter((one) => one.kind === kind) as unknown as StoredRecord<M, B>[];
const rounds = (world: MemoryMentorship, goalId: string) =>
	roundsOf(goalId, list(world, checkIn), list(world, session));

/** A session in which both look at a goal, or only the mentee. */
function look(world: MemoryMentorship, number: number, goalId: string, [mentee, mentor]: number[]) {
	const { id: sessionId } = startRegular(world, number);
	world.pass(10);
	const where = { goalId, sessionId };
	if (mentee !== undefined) world.do('mentee', 'setCheckIn', { ...where, level: mentee, text: {} });
	if (mentor !== undefined) world.do('mentor', 'setCheckIn', { ...where, level: mentor, text: {} });
	world.do('mentor', 'endSession', { id: sessionId });
	world.pass(60 * 24 * 14);
	return sessionId;
}

test('a round per session with both levels, the newest first', () => {
	const world = createMentorship();
	const goalId = addGoal(world);
	look(world, 1, goalId, [-1, -2]);
	look(world, 2, addGoal(world, 'Another'), [2, 2]);
	look(world, 3, goalId, [0, 1]);

	const seen = rounds(world, goalId).map(({ session: { meta }, levels }) => [
		meta.number,
		levels.get(world.mentee.memberId)?.meta.level,
		levels.get(world.mentor.memberId)?.meta.level,
	]);
	expect(seen).toEqual([
		[3, 0, 1],
		[1, -1, -2],
	]);
	expect(seenByBoth(rounds(world, goalId)).map((one) => one.session.meta.number)).toEqual([1, 3]);
});

test('a sealed check-in is one’s own round, but no point of the common line', () => {
	const world = createMentorship();
	const goalId = addGoal(world);
	look(world, 1, goalId, [1]);

	expect(rounds(world, goalId)).toHaveLength(1);
	expect(seenByBoth(rounds(world, goalId))).toEqual([]);
});

test('when a goal was last looked at is the moment of the later choice', () => {
	const world = createMentorship();
	const goalId = addGoal(world);
	expect(lastLookedAt(rounds(world, goalId))).toBeUndefined();
	const before = world.now;

	look(world, 1, goalId, [0, 0]);

	const looked = lastLookedAt(rounds(world, goalId)) ?? '';
	expect(looked > before && looked < world.now).toBe(true);
});

test('a person’s number is made of their own last level of each open goal, by weight', () => {
	const world = createMentorship();
	const [first, second, dropped, unseen] = [
		addGoal(world, 'First'),
		addGoal(world, 'Second'),
		addGoal(world, 'Dropped'),
		addGoal(world, 'Unseen'),
	];
	world.do('mentor', 'editGoal', { id: first, set: { weight: 3 } });
	world.do('mentor', 'editGoal', { id: second, set: { weight: 1 } });
	look(world, 1, first, [-2, 0]);
	look(world, 2, first, [1, 0]);
	look(world, 3, second, [-1, 1]);
	look(world, 4, dropped, [2, 2]);
	world.do('mentee', 'dropGoal', { id: dropped });

	const of = (memberId: string) =>
		lastLevels(list(world, goal), list(world, checkIn), list(world, session), memberId);
	const mine = of(world.mentee.memberId);
	expect(mine.map((one) => [one.goal.id, one.weight, one.level])).toEqual([
		[first, 3, 1],
		[second, 1, -1],
	]);
	expect(mine.map((one) => one.goal.id)).not.toContain(unseen);
	expect(attainment(mine)).toBeCloseTo(55.82, 2);
	expect(attainment(of(world.mentor.memberId))).not.toBeCloseTo(55.82, 2);
});

test.each([
	[{}, false],
	[{ notice: '  ' }, false],
	[{ muchMore: 'Online' }, false],
	[{ notice: 'I raise my hand' }, true],
	[{ asAgreed: 'Once a week' }, true],
])('%j says how it is noticed: %s', (body, says) => {
	expect(isNoticeable({ title: 'Speak up', ...body })).toBe(says);
});
