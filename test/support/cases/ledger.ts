// The open ledger: two-sided done, carry questions answered, comments.
import { newId } from '#shared/ids.ts';
import type { MemoryMentorship } from '../memory-tx.ts';
import { addActionItem } from '../sample-session.ts';
import type { Case } from './case.ts';

/** An action item of the mentee's that they have ticked. */
function ticked(world: MemoryMentorship): string {
	const id = addActionItem(world);
	world.do('mentee', 'completeActionItem', { id });
	world.pass(5);
	return id;
}

function commented(world: MemoryMentorship) {
	const id = newId();
	const text = { text: 'Started on Monday' };
	world.do('mentee', 'addComment', { id, actionItemId: addActionItem(world), text });
	world.pass(5);
	return id;
}

export const ledgerCases: readonly Case[] = [
	[
		'the other person ticking an action item',
		(w) => ['completeActionItem', { id: addActionItem(w) }, 'mentor'],
	],
	[
		'nodding at what the other has done',
		(w) => ['agreeActionItem', { id: ticked(w), agreed: true }, 'mentor'],
	],
	[
		'opening again what one had ticked for the other',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'completeActionItem', { id });
			w.pass(5);
			return ['reopenActionItem', { id }, 'mentor'];
		},
	],
	[
		'removing what one had ticked for the other',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'completeActionItem', { id });
			return ['removeActionItem', { id }, 'mentor'];
		},
	],
	[
		'answering what was carried three times',
		(w) => ['editActionItem', { id: addActionItem(w), set: { settled: 3, dueOn: '2026-12-01' } }],
	],
	[
		'another day for what was carried',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'carryActionItem', { id });
			return ['editActionItem', { id, set: { dueOn: '2026-12-01' } }];
		},
	],
	[
		'a third day',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'editActionItem', { id, set: { dueOn: '2026-12-01' } });
			w.pass(5);
			return ['editActionItem', { id, set: { dueOn: '2026-12-08' } }];
		},
	],
	[
		'removing what was given another day',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'editActionItem', { id, set: { dueOn: '2026-12-01' } });
			w.pass(5);
			return ['removeActionItem', { id }, 'mentor'];
		},
	],
	[
		'carrying an action item in a session',
		(w) => ['carryActionItem', { id: addActionItem(w), carriedIn: newId() }],
	],
	[
		'no longer carrying it in that session',
		(w) => {
			const [id, carriedIn] = [addActionItem(w), newId()];
			w.do('mentor', 'carryActionItem', { id, carriedIn });
			return ['carryActionItem', { id, carriedIn, back: true }];
		},
	],
	[
		'removing what was carried in a session',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'carryActionItem', { id, carriedIn: newId() });
			return ['removeActionItem', { id }, 'mentor'];
		},
	],
	['asking for a nod', (w) => ['editMentorship', { id: w.id, set: { confirmDone: true } }]],
	[
		'asking for no nod any more',
		(w) => {
			w.do('mentor', 'editMentorship', { id: w.id, set: { confirmDone: true } });
			return ['editMentorship', { id: w.id, set: { confirmDone: null } }];
		},
	],
	[
		'a first comment',
		(w) => [
			'addComment',
			{ id: newId(), actionItemId: addActionItem(w), text: { text: 'Half done' } },
		],
	],
	['another wording', (w) => ['editComment', { id: commented(w), text: { text: 'Begun' } }]],
	['removing a comment', (w) => ['removeComment', { id: commented(w) }]],
];
