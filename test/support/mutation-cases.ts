// One call of each mutator that can be undone, with what has to be there before it.
import type { ArgsOf } from '#shared/domain/index.ts';
import { session } from '#shared/domain/session.ts';
import { newId } from '#shared/ids.ts';
import { availabilityCases } from './cases/availability.ts';
import type { Case } from './cases/case.ts';
import { templateCases } from './cases/template.ts';
import { feedbackCases, pulseCases } from './cases/pulse.ts';
import { ledgerCases } from './cases/ledger.ts';
import { proposalCases } from './cases/proposal.ts';
import { sessionCases } from './cases/session.ts';
import { signatureCases } from './cases/signature.ts';
import { goalCases, milestoneCases } from './cases/milestone.ts';
import type { MemoryMentorship } from './memory-tx.ts';
import { addActionItem, addGoal, startRegular } from './sample-session.ts';

const item = (more: Partial<ArgsOf<'addAgendaItem'>['item']['set']> = {}) => ({
	id: newId(),
	set: {
		order: 'b1',
		minutes: 10,
		minimum: 4,
		protected: false,
		origin: 'mentee' as const,
		promptIds: ['A1'],
		...more,
	},
	text: { title: 'Portfolio review' },
});

function withItem(world: MemoryMentorship) {
	const { id: sessionId } = startRegular(world);
	const added = item();
	world.do('mentee', 'addAgendaItem', { sessionId, item: added });
	return { sessionId, id: added.id };
}

export function withSealed(world: MemoryMentorship) {
	const { id: sessionId } = startRegular(world);
	const where = { goalId: addGoal(world), sessionId };
	world.do('mentee', 'setCheckIn', { ...where, level: -1, text: { evidence: 'two pages' } });
	return where;
}

const planned = (world: MemoryMentorship) => {
	const id = newId();
	const set = { number: 1, minutes: 45, scheduledAt: '2026-12-01T15:00:00.000Z' };
	world.do('mentor', 'addSession', { id, set: { ...set, templateId: 'regular' } });
	return id;
};

export const cases: readonly Case[] = [
	...pulseCases,
	...feedbackCases,
	...ledgerCases,
	...sessionCases,
	...signatureCases,
	['renaming a mentorship', (w) => ['editMentorship', { id: w.id, text: { title: 'Thesis' } }]],
	['changing the rhythm', (w) => ['editMentorship', { id: w.id, set: { cadence: 'monthly' } }]],
	[
		'keeping it for less long',
		(w) => ['editMentorship', { id: w.id, set: { retentionMonths: 3 } }],
	],
	['ending a mentorship', (w) => ['completeMentorship', { id: w.id }]],
	[
		'a new name',
		(w) => {
			w.do('mentee', 'editMember', { id: w.mentee.memberId, joined: true });
			return ['editMember', { id: w.mentee.memberId, text: { name: 'Benedikt' } }];
		},
	],
	[
		'planning a date',
		() => {
			const set = { number: 1, minutes: 45, scheduledAt: '2026-12-01T15:00:00.000Z' };
			return ['addSession', { id: newId(), set: { ...set, templateId: undefined } }];
		},
	],
	[
		'moving a date',
		(w) => {
			const set = { scheduledAt: '2026-12-02T15:00:00.000Z', templateId: 'closing' };
			return ['editSession', { id: planned(w), set }];
		},
	],
	[
		'saying no to a date',
		(w) => {
			const id = planned(w);
			const scheduledAt = w.get(session, 'S', id)?.meta.scheduledAt ?? '';
			return ['agreeDate', { id, scheduledAt, agreed: false }, 'mentor'];
		},
	],
	['cancelling a date', (w) => ['removeSession', { id: planned(w) }]],
	[
		'removing a session that was held',
		(w) => {
			const { id } = startRegular(w);
			w.do('mentor', 'endSession', { id });
			return ['removeSession', { id, held: true }];
		},
	],
	['pausing', (w) => ['pauseSession', { id: startRegular(w).id }]],
	[
		'going on to an item',
		(w) => {
			const { id, itemId } = startRegular(w);
			return ['enterAgendaItem', { sessionId: id, id: itemId('promises') }];
		},
	],
	[
		'going back to an item that was parked',
		(w) => {
			const { id, itemId } = startRegular(w);
			w.do('mentor', 'parkAgendaItem', { id: itemId('feedback') });
			return ['enterAgendaItem', { sessionId: id, id: itemId('feedback') }];
		},
	],
	['ending a session', (w) => ['endSession', { id: startRegular(w).id }]],
	['adding a topic', (w) => ['addAgendaItem', { sessionId: startRegular(w).id, item: item() }]],
	[
		'changing a topic',
		(w) => {
			const { id } = withItem(w);
			return [
				'editAgendaItem',
				{ id, set: { minutes: 12, goalId: newId() }, text: { title: null } },
			];
		},
	],
	['moving a topic', (w) => ['moveAgendaItem', { id: withItem(w).id, order: 'a5' }]],
	['removing a topic', (w) => ['removeAgendaItem', { id: withItem(w).id }]],
	[
		'removing a topic that was parked',
		(w) => {
			const { id } = withItem(w);
			w.do('mentor', 'parkAgendaItem', { id });
			return ['removeAgendaItem', { id }];
		},
	],
	...(['completeAgendaItem', 'skipAgendaItem', 'parkAgendaItem'] as const).map((name): Case => [
		name,
		(w) => [name, { id: withItem(w).id }],
	]),
	[
		'reopening a skipped topic',
		(w) => {
			const { id } = withItem(w);
			w.do('mentor', 'skipAgendaItem', { id });
			return ['reopenAgendaItem', { id }];
		},
	],
	[
		'adding an action item',
		(w) => {
			const set = { assigneeId: w.mentor.memberId };
			return ['addActionItem', { id: newId(), set, text: { text: 'Ask Ms Lee' } }];
		},
	],
	[
		'changing an action item',
		(w) => {
			const id = addActionItem(w);
			const set = { dueOn: null, assigneeId: w.mentor.memberId };
			return ['editActionItem', { id, set, text: { text: 'Send it', ifThen: 'If late, call' } }];
		},
	],
	['completing an action item', (w) => ['completeActionItem', { id: addActionItem(w) }]],
	[
		'reopening an action item',
		(w) => {
			const id = addActionItem(w);
			w.do('mentee', 'completeActionItem', { id });
			return ['reopenActionItem', { id }];
		},
	],
	[
		'dropping an action item that was done',
		(w) => {
			const id = addActionItem(w);
			w.do('mentee', 'completeActionItem', { id });
			return ['dropActionItem', { id }];
		},
	],
	['carrying an action item', (w) => ['carryActionItem', { id: addActionItem(w) }]],
	[
		'removing an action item that was carried and done',
		(w) => {
			const id = addActionItem(w);
			w.do('mentor', 'carryActionItem', { id });
			w.do('mentee', 'completeActionItem', { id });
			return ['removeActionItem', { id }, 'mentor'];
		},
	],
	[
		'adding a goal',
		() => [
			'addGoal',
			{ id: newId(), set: { order: 'a0', weight: 1 }, text: { title: 'Speak up' } },
		],
	],
	[
		'changing a goal',
		(w) => {
			const text = { title: 'Portfolio online', why: 'To apply', less: null };
			return ['editGoal', { id: addGoal(w), set: { weight: 3, dueOn: '2027-02-01' }, text }];
		},
	],
	['agreeing to a goal', (w) => ['agreeGoal', { id: addGoal(w), agreed: true }]],
	['moving a goal', (w) => ['moveGoal', { id: addGoal(w), order: 'a7' }]],
	['reaching a goal', (w) => ['completeGoal', { id: addGoal(w) }]],
	['letting a goal go', (w) => ['dropGoal', { id: addGoal(w) }]],
	[
		'reaching a goal that was let go',
		(w) => {
			const id = addGoal(w);
			w.do('mentee', 'dropGoal', { id });
			return ['completeGoal', { id }];
		},
	],
	[
		'opening a goal again that was let go',
		(w) => {
			const id = addGoal(w);
			w.do('mentee', 'dropGoal', { id });
			return ['reopenGoal', { id }];
		},
	],
	[
		'removing a goal one had ticked',
		(w) => {
			const id = addGoal(w);
			w.do('mentee', 'agreeGoal', { id, agreed: true });
			w.do('mentee', 'completeGoal', { id });
			return ['removeGoal', { id }];
		},
	],
	...goalCases,
	...milestoneCases,
	[
		'a first check-in',
		(w) => {
			const where = { goalId: addGoal(w), sessionId: startRegular(w).id };
			return ['setCheckIn', { ...where, level: 1, text: {} }];
		},
	],
	['another level', (w) => ['setCheckIn', { ...withSealed(w), level: 2, text: {} }]],
	['taking a check-in back', (w) => ['removeCheckIn', withSealed(w)]],
	[
		'correcting a check-in that both have seen',
		(w) => {
			const where = withSealed(w);
			w.do('mentor', 'setCheckIn', { ...where, level: 0, text: {} });
			return ['editCheckIn', { ...where, level: 1, text: { evidence: null } }];
		},
	],
	[
		'a first takeaway',
		(w) => {
			const { id } = startRegular(w);
			return ['editTakeaway', { sessionId: id, lane: 'ours', text: { text: 'Ask sooner' } }];
		},
	],
	...(['editTakeaway', 'removeTakeaway'] as const).map((name): Case => [
		`${name} of a private one`,
		(w) => {
			const { id: sessionId } = startRegular(w);
			const [lane, text] = ['mine' as const, { text: 'Breathe' }];
			w.do('mentee', 'editTakeaway', { sessionId, lane, text });
			return name === 'removeTakeaway'
				? [name, { sessionId }]
				: [name, { sessionId, lane: 'ours', text: { text: 'Breathe first' } }];
		},
	]),
	[
		'linking a call',
		() => ['addCallLink', { id: newId(), text: { callKey: 'meet:abc-defg-hij' } }],
	],
	[
		'unlinking a call',
		(w) => {
			const id = newId();
			w.do('mentee', 'addCallLink', { id, text: { callKey: 'meet:abc-defg-hij' } });
			return ['removeCallLink', { id }];
		},
	],
	...templateCases,
	...proposalCases,
	...availabilityCases,
];
