import type { ActionItem } from '#shared/domain/action-item.ts';
import { newId } from '#shared/ids.ts';
import { firstStepIdOf } from '#shared/ui/goals/first-step-id.ts';
import { expect, test } from 'vitest';

const [goalId, otherGoalId] = [newId(), newId()];
const item = (state: ActionItem['meta']['state'], text: string) =>
	({ meta: { state }, body: { text } }) as ActionItem;

test('both devices give a first step the same id, and another goal’s another', () => {
	const none = () => undefined;
	const id = firstStepIdOf(goalId, 'Write to Jo', none);

	expect(firstStepIdOf(goalId, 'Write to Jo', none)).toBe(id);
	expect(firstStepIdOf(goalId, 'Call Jo', none)).toBe(id);
	expect(firstStepIdOf(otherGoalId, 'Write to Jo', none)).not.toBe(id);
	expect(id).not.toBe(goalId);
});

test.each([
	['is open', item('open', 'Write to Jo'), 'Write to Jo', true],
	['is open in other words', item('open', 'Ask Jo'), 'Write to Jo', true],
	['is done', item('done', 'Write to Jo'), 'Write to Jo', true],
	['was another, now done', item('done', 'Ask Jo'), 'Write to Jo', false],
	['was another, now let go', item('dropped', 'Ask Jo'), 'Write to Jo', false],
])('a step that %s', (_, made, step, isThatOne) => {
	const first = firstStepIdOf(goalId, step, () => undefined);
	const id = firstStepIdOf(goalId, step, (asked) => (asked === first ? made : undefined));

	expect(id === first).toBe(isThatOne);
});
