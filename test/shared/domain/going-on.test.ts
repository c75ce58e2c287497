// What a mentee takes along to another mentor: theirs, and theirs alone.
import type { Role } from '#shared/domain/entity.ts';
import { goal } from '#shared/domain/goal.ts';
import { countOthers } from '#shared/domain/going-on.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import { startRegular } from '#test/support/sample-session.ts';
import {
	addsGoal,
	type Arrange,
	countAlong,
	type Do,
	GOAL,
	goOn,
	list,
	ownIn,
} from '#test/support/taken-along.ts';
import { expect, test } from 'vitest';

/** A promise of the mentee's. */
const addsItem = (act: Do, id: string, me: string, by: Role = 'mentee') =>
	act(by, 'addActionItem', { id, set: { assigneeId: me }, text: { text: 'Do', ifThen: 'If' } });

test.each<[string, Arrange, number]>([
	['an own goal', (act, { id }) => addsGoal(act, id), 1],
	['a goal the mentor wrote', (act, { id }) => act('mentor', 'addGoal', { id, ...GOAL }), 0],
	[
		'an own goal whose title the mentor has changed',
		(act, { id }) => {
			addsGoal(act, id);
			act('mentor', 'editGoal', { id, text: { title: 'Better' } });
		},
		0,
	],
	[
		'an own goal that is reached',
		(act, { id }) => {
			addsGoal(act, id);
			act('mentee', 'completeGoal', { id });
		},
		0,
	],
	[
		'an own goal that was let go',
		(act, { id }) => {
			addsGoal(act, id);
			act('mentor', 'dropGoal', { id });
		},
		0,
	],
	['an own promise', (act, { id, me }) => addsItem(act, id, me), 1],
	[
		'a promise of theirs that the mentor wrote',
		(act, { id, me }) => addsItem(act, id, me, 'mentor'),
		0,
	],
	[
		'a promise of the mentor’s, written by the mentee',
		(act, { id, mentor }) => addsItem(act, id, mentor),
		0,
	],
	[
		'an own promise that is kept',
		(act, { id, me }) => {
			addsItem(act, id, me);
			act('mentee', 'completeActionItem', { id });
		},
		0,
	],
	[
		'an own promise in other words of the mentor’s',
		(act, { id, me }) => {
			addsItem(act, id, me);
			act('mentor', 'editActionItem', { id, text: { text: 'Do more' } });
		},
		0,
	],
	[
		'an own promise that the mentor has given another day',
		(act, { id, me }) => {
			addsItem(act, id, me);
			act('mentor', 'editActionItem', { id, set: { dueOn: '2026-12-01' } });
		},
		1,
	],
	[
		'a step of the mentor’s on a goal of their own',
		(act, { id, goalId }) => {
			act('mentor', 'addGoal', { id: goalId, ...GOAL });
			act('mentor', 'addMilestone', { id, set: { goalId, order: 'a0' }, text: { text: 'Step' } });
		},
		0,
	],
	[
		'an own step on a goal of the mentor’s',
		(act, { id, goalId }) => {
			act('mentor', 'addGoal', { id: goalId, ...GOAL });
			act('mentee', 'addMilestone', { id, set: { goalId, order: 'a0' }, text: { text: 'Step' } });
		},
		0,
	],
	[
		'an own goal with an own step that is reached, and one of the mentor’s',
		(act, { id, goalId }) => {
			addsGoal(act, goalId);
			act('mentee', 'addMilestone', { id, set: { goalId, order: 'a0' }, text: { text: 'One' } });
			act('mentor', 'completeMilestone', { id });
			const set = { goalId, order: 'a1' };
			act('mentor', 'addMilestone', { id: newId(), set, text: { text: 'Two' } });
		},
		2,
	],
	[
		'an own promise about a goal that the mentor wrote',
		(act, { id, goalId, me }) => {
			act('mentor', 'addGoal', { id: goalId, ...GOAL });
			const set = { assigneeId: me, goalId };
			act('mentee', 'addActionItem', { id, set, text: { text: 'Do' } });
		},
		1,
	],
])('%s: goes along or stays', (_what, arrange, count) => {
	expect(countAlong(arrange)).toBe(count);
});

test('of a goal the fields go along that are the mentee’s alone, without ticks, sessions and check-ins', () => {
	const world = createMentorship();
	const { id: sessionId } = startRegular(world);
	const [goalId, itemId] = [newId(), newId()];
	const text = { ...GOAL.text, obstacle: 'Evenings', notice: '' };
	world.do('mentee', 'addGoal', { id: goalId, set: { ...GOAL.set, dueOn: '2027-03-01' }, text });
	world.do('mentor', 'editGoal', { id: goalId, text: { obstacle: 'Mornings', firstStep: 'Call' } });
	for (const who of ['mentor', 'mentee'] as const) {
		world.do(who, 'agreeGoal', { id: goalId, agreed: true });
		world.do(who, 'setCheckIn', { goalId, sessionId, level: 0, text: { evidence: 'Seen' } });
	}
	const set = { assigneeId: world.mentee.memberId, goalId, sessionId, dueOn: '2026-12-01' };
	world.do('mentee', 'addActionItem', { id: itemId, set, text: { text: 'Write' } });
	world.do('mentor', 'carryActionItem', { id: itemId, carriedIn: sessionId });

	const { fresh, things } = goOn(world);
	const me = fresh.mentee.memberId;
	const [taken] = fresh.records.filter(({ kind }) => kind === 'goal');
	const [item] = fresh.records.filter(({ kind }) => kind === 'action_item');

	expect(things.goals[0]?.without).toEqual(['obstacle', 'firstStep']);
	expect(taken?.body).toEqual({ title: 'Mine', why: 'My why' });
	expect(taken?.meta).toEqual({
		...{ order: 'a0', weight: 2, dueOn: '2027-03-01', state: 'open' },
		...{ authorId: me, agreedBy: [], createdAt: '2026-11-23T15:00:00.000Z' },
	});
	expect(item?.meta).toEqual({
		...{ goalId: taken?.id, authorId: me, assigneeId: me, dueOn: '2026-12-01' },
		...{ state: 'open', carried: 0, createdAt: '2026-11-23T15:00:00.000Z' },
	});
});

const EMPTY = { why: '', title: '[…]' };
test.each<[string, Role, Role, object, number]>([
	['an own one', 'mentee', 'mentee', {}, 0],
	['one the other wrote', 'mentor', 'mentor', {}, 1],
	['one in which the other wrote', 'mentee', 'mentor', { title: 'Theirs' }, 1],
	['one in a smaller field of which the other wrote', 'mentee', 'mentor', { why: 'Theirs' }, 0],
	['one of the other’s that was erased', 'mentor', 'mentor', EMPTY, 0],
	['one they both wrote in, erased', 'mentee', 'mentor', EMPTY, 0],
])('that a goal stays for the other’s words is counted: %s', (_what, adds, edits, text, count) => {
	const world = createMentorship();
	const id = newId();
	world.do(adds, 'addGoal', { id, ...GOAL });
	if (Object.keys(text).length > 0) world.do(edits, 'editGoal', { id, text });
	const counted = () => countOthers({ goals: list(world, goal), items: [] }, world.mentee.memberId);
	expect(counted()).toBe(count);

	world.do('mentor', 'dropGoal', { id });
	expect(counted()).toBe(0);
});

test('a field of the other’s that was erased is not named as staying behind', () => {
	const world = createMentorship();
	const id = newId();
	world.do('mentee', 'addGoal', { id, ...GOAL });
	world.do('mentor', 'editGoal', { id, text: { obstacle: '[…]', notice: 'Seen' } });

	expect(ownIn(world).goals.map(({ without }) => without)).toEqual([['notice']]);
});
