// A mentee with a mentor, on the mentee's device: something of their own, of the mentor's and of both.
import type { Language } from '#shared/domain/member.ts';
import { idAlong, newId } from '#shared/ids.ts';
import { firstStepIdOf } from '#shared/ui/goals/first-step-id.ts';
import { aPair, dayFromNow } from './panel-scenes.ts';

/** Two goals and a promise of Kim's own; a goal and a promise Ruth wrote, and words of hers in one of Kim's. */
export function someOwnThings(language: Language = 'en') {
	const pair = aPair({ role: 'mentee', language });
	const { link, mentorshipId: m, me } = pair;
	const [goalId, second] = [newId(), newId()];
	const itemId = firstStepIdOf(goalId, '', () => undefined);
	link.did(m, 'addGoal', {
		id: goalId,
		set: { order: 'a0', weight: 2, dueOn: dayFromNow(90) },
		text: {
			title: 'A portfolio I am proud of',
			why: 'So that I can apply in spring.',
			asAgreed: 'three projects, written up',
			firstStep: 'Send the outline',
		},
	});
	link.did(m, 'addMilestone', {
		id: newId(),
		set: { goalId, order: 'a0' },
		text: { text: 'Choose the three' },
	});
	link.otherDid(m, 'editGoal', { id: goalId, text: { obstacle: 'Too many evenings out' } });
	link.otherDid(m, 'agreeGoal', { id: goalId, agreed: true });
	link.did(m, 'addGoal', {
		id: second,
		set: { order: 'a1', weight: 1 },
		text: { title: 'Speak up in the weekly meeting' },
	});
	link.otherDid(m, 'addGoal', {
		id: newId(),
		set: { order: 'a2', weight: 1 },
		text: { title: 'Written by Ruth alone' },
	});
	link.did(m, 'addActionItem', {
		id: itemId,
		set: { assigneeId: me, goalId, dueOn: dayFromNow(5) },
		text: { text: 'Send the outline', ifThen: 'If it gets late, then before breakfast.' },
	});
	link.otherDid(m, 'addActionItem', {
		id: newId(),
		set: { assigneeId: me },
		text: { text: 'Ruth wrote this promise down' },
	});
	return { ...pair, goalId, second, itemId };
}

/** Kim has begun anew with Dana, and nothing is along yet. */
export async function beginAnew({ link, me }: ReturnType<typeof someOwnThings>) {
	const id = newId();
	const mine = await idAlong(id, me);
	link.did(id, 'addMentorship', {
		...{ id, set: { cadence: 'weekly', minutes: 45, timeZone: 'UTC' }, text: {} },
		me: { id: mine, role: 'mentee', text: { name: 'Kim', language: 'en' } },
		other: { id: newId(), text: { name: 'Dana', language: 'en' } },
	});
	return { id, mine };
}
