// The action item of a goal's first step, where its person goes on with another mentor: whose words those are.
import { actionItem } from '#shared/domain/action-item.ts';
import type { Role } from '#shared/domain/entity.ts';
import { nthFirstStepId } from '#shared/domain/first-step.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import {
	addsGoal,
	type Arrange,
	countAlong,
	type Do,
	GOAL,
	ownIn,
} from '#test/support/taken-along.ts';
import { expect, test } from 'vitest';

/** A goal's first step, made an action item of the mentee's, in the words that stood there when it was pressed. */
const makesStep = (act: Do, goalId: string, me: string, by: Role = 'mentee') => {
	const id = nthFirstStepId(goalId, 1);
	act(by, 'addActionItem', { id, set: { assigneeId: me, goalId }, text: { text: 'Call' } });
};
const callsIt = { firstStep: 'Call' };

test.each<[string, Arrange, number]>([
	[
		'an own first step that was made an action item',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentee', 'editGoal', { id, text: callsIt });
			makesStep(act, id, me);
		},
		2,
	],
	[
		'an own first step that the mentor has made an action item',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentee', 'editGoal', { id, text: callsIt });
			makesStep(act, id, me, 'mentor');
		},
		1,
	],
	[
		'a first step of the mentor’s that the mentee has made an action item',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentor', 'editGoal', { id, text: callsIt });
			makesStep(act, id, me);
		},
		1,
	],
	[
		'one that says something else in the goal by the time it arrives',
		(act, { id, me }) => {
			addsGoal(act, id);
			act('mentor', 'editGoal', { id, text: callsIt });
			act('mentee', 'editGoal', { id, text: { firstStep: 'Write' } });
			makesStep(act, id, me);
		},
		1,
	],
	[
		'a first step of a goal that the mentor wrote',
		(act, { id, me }) => {
			act('mentor', 'addGoal', { id, ...GOAL, text: { ...GOAL.text, ...callsIt } });
			makesStep(act, id, me);
		},
		0,
	],
	[
		'a first step of a goal that is gone by the time it arrives',
		(act, { id, me }) => makesStep(act, id, me),
		0,
	],
])('%s: goes along or stays', (_what, arrange, count) => {
	expect(countAlong(arrange)).toBe(count);
});

test('of a first step that was made an action item its if-then stays, where that is the mentor’s, also once put back', () => {
	const world = createMentorship();
	const goalId = newId();
	world.do('mentee', 'addGoal', { id: goalId, ...GOAL, text: { ...GOAL.text, ...callsIt } });
	world.do('mentor', 'editGoal', { id: goalId, text: { ifThen: 'If late' } });
	const id = nthFirstStepId(goalId, 1);
	const set = { assigneeId: world.mentee.memberId, goalId };
	world.do('mentee', 'addActionItem', { id, set, text: { text: 'Call', ifThen: 'If late' } });
	const inverse = inverseOf('removeActionItem', { id }, world.get, world.mentee.memberId);
	world.do('mentee', 'removeActionItem', { id });
	if (inverse) world.do('mentee', inverse.name, inverse.args);

	expect(ownIn(world).items.map(({ body }) => body)).toEqual([{ text: 'Call' }]);
	expect(world.get(actionItem, 'S', id)?.meta.joint).toEqual(['ifThen']);
});
