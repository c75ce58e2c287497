// A mentorship with two sessions behind it, on the mentor's device: something of everything a review shows.
import { findTemplate } from '#shared/content/templates/index.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { toBase64 } from '#shared/store/merge-text.ts';
import * as Y from 'yjs';
import { aCouple } from './couple.ts';

export function noteUpdate(text: string): string {
	const doc = new Y.Doc();
	doc.getText('text').insert(0, text);
	return toBase64(Y.encodeStateAsUpdate(doc));
}

const at = (day: string, time: string) => `2026-${day}T${time}:00.000Z`;

/** Session 1 on 26 October, session 2 on 9 November 2026, each at 15:00 UTC; nothing planned next. */
export async function twoSessions() {
	const couple = aCouple();
	const { link, mentorshipId, mia, jonas } = couple;
	const goalId = newId();
	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });
	link.did(
		mentorshipId,
		'addGoal',
		{
			id: goalId,
			set: { order: 'a0', weight: 1, dueOn: '2027-03-01' },
			text: {
				title: 'A portfolio I am proud of',
				why: 'So that I can apply in spring.',
				asAgreed: 'three projects, written up',
			},
		},
		at('10-26', '15:05'),
	);
	link.did(mentorshipId, 'agreeGoal', { id: goalId, agreed: true }, at('10-26', '15:06'));
	link.otherDid(mentorshipId, 'agreeGoal', { id: goalId, agreed: true }, at('10-26', '15:07'));

	const first = await held(couple, 1, '10-26', goalId, [-1, -1]);
	const second = await held(couple, 2, '11-09', goalId, [0, -1]);
	const { items, sessionId } = second;
	const [, , , topic = '', feedback = ''] = items;
	link.did(mentorshipId, 'parkAgendaItem', { id: feedback }, at('11-09', '15:45'));
	link.otherDid(
		mentorshipId,
		'editAgendaItem',
		{ id: topic, text: { title: 'The talk at the student conference' } },
		at('11-09', '15:20'),
	);
	link.did(mentorshipId, 'updateNote', {
		...{ lane: 'ours', sessionId, agendaItemId: topic },
		update: noteUpdate(
			'Start with the failure, not with the result.\nAsk Prof. Lang for ten minutes in the colloquium.',
		),
	});
	link.did(mentorshipId, 'updateNote', {
		...{ lane: 'mine', sessionId, agendaItemId: topic },
		update: noteUpdate('He lights up when he talks about teaching.'),
	});
	const promises = [
		{ by: mia, text: 'Introduce Jonas to Prof. Lang', dueOn: '2026-11-13' },
		{ by: jonas, text: 'Send a first outline of the talk', dueOn: '2026-11-20' },
		{ by: jonas, text: 'Write up the second project' },
	].map(({ by, text, dueOn }, i) => {
		const id = newId();
		link.did(
			mentorshipId,
			'addActionItem',
			{
				id,
				set: { sessionId, assigneeId: by, ...(dueOn && { dueOn }) },
				text: { text },
			},
			at('11-09', `15:4${i + 1}`),
		);
		return id;
	});
	link.otherDid(
		mentorshipId,
		'editTakeaway',
		{ sessionId, lane: 'ours', text: { text: 'I may show what did not work.' } },
		at('11-09', '15:44'),
	);
	return {
		...couple,
		goalId,
		promises,
		firstId: first.sessionId,
		sessionId,
		items,
	};
}

async function held(
	{ link, mentorshipId }: ReturnType<typeof aCouple>,
	number: number,
	day: string,
	goalId: string,
	[mentorLevel, menteeLevel]: readonly [number, number],
) {
	const template = findTemplate('regular');
	if (!template) throw new Error('the regular template is gone');
	const sessionId = await sessionIdOf(mentorshipId, number);
	const items = newAgenda(template, 45, newId);
	link.did(
		mentorshipId,
		'startSession',
		{ id: sessionId, number, minutes: 45, templateId: template.id, items },
		at(day, '15:00'),
	);
	const starts = ['15:05', '15:09', '15:14', '15:35', '15:40'];
	items.slice(1).forEach(({ id }, i) => {
		link.did(mentorshipId, 'enterAgendaItem', { sessionId, id }, at(day, starts[i] ?? '15:41'));
	});
	const checkIn = { goalId, sessionId };
	link.did(
		mentorshipId,
		'setCheckIn',
		{ ...checkIn, level: mentorLevel, text: {} },
		at(day, '15:12'),
	);
	link.otherDid(
		mentorshipId,
		'setCheckIn',
		{ ...checkIn, level: menteeLevel, text: { evidence: 'Two of them are half written.' } },
		at(day, '15:13'),
	);
	link.did(mentorshipId, 'endSession', { id: sessionId }, at(day, '15:46'));
	return { sessionId, items: items.map(({ id }) => id) };
}
