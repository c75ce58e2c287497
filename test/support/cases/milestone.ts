import { newId } from '#shared/ids.ts';
import type { MemoryMentorship } from '../memory-tx.ts';
import { addGoal, addMilestone } from '../sample-session.ts';
import type { Case } from './case.ts';

function withDone(world: MemoryMentorship) {
	const id = addMilestone(world);
	world.do('mentor', 'completeMilestone', { id });
	world.pass(5);
	return id;
}

export const milestoneCases: readonly Case[] = [
	[
		'adding a milestone',
		(w) => {
			const set = { goalId: addGoal(w), order: 'a0', dueOn: '2026-12-18' };
			return ['addMilestone', { id: newId(), set, text: { text: 'Three pieces chosen' } }];
		},
	],
	[
		'changing a milestone',
		(w) => {
			const set = { dueOn: '2027-01-08' };
			return ['editMilestone', { id: addMilestone(w), set, text: { text: 'Two pieces' } }];
		},
	],
	['moving a milestone', (w) => ['moveMilestone', { id: addMilestone(w), order: 'a5' }]],
	['reaching a milestone', (w) => ['completeMilestone', { id: addMilestone(w) }]],
	['opening a milestone again', (w) => ['reopenMilestone', { id: withDone(w) }]],
	['removing a milestone that was done', (w) => ['removeMilestone', { id: withDone(w) }]],
];

export const goalCases: readonly Case[] = [
	[
		'filling the canvas of a goal',
		(w) => {
			const text = { notice: 'I send it without asking', obstacle: 'Evenings', ifThen: 'If…' };
			const set = { focus: 'stretch' as const };
			return ['editGoal', { id: addGoal(w), set, text: { ...text, firstStep: 'Ask Jo' } }];
		},
	],
	[
		'typing where somebody else has typed too',
		(w) => {
			const id = addGoal(w);
			w.do('mentor', 'editGoal', { id, text: { why: 'Applications open' } });
			return ['editGoal', { id, text: { why: 'I like it' }, from: { why: '' } }, 'mentee'];
		},
	],
];
