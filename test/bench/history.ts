// A long history, as mutations: what a pair leaves behind in so many sessions.
import { regular } from '#shared/content/templates/regular.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { newId, newUid, sessionIdOf } from '#shared/ids.ts';
import { toBase64 } from '#shared/store/merge-text.ts';
import * as Y from 'yjs';

export interface Made {
	readonly u: string;
	readonly n: MutatorName;
	readonly a: unknown;
}

const made = <N extends MutatorName>(n: N, a: ArgsOf<N>): Made => ({ u: newUid(), n, a });

function noteUpdate(text: string): string {
	const doc = new Y.Doc();
	doc.getText('text').insert(0, text);
	return toBase64(Y.encodeStateAsUpdate(doc));
}

const GOALS = ['Speak up in the seminar', 'A portfolio', 'Sleep before exams', 'Find a flat'];

/** Four goals with their milestones, as far as one person can write them. */
function goals(): readonly { readonly id: string; readonly made: readonly Made[] }[] {
	return GOALS.map((title, i) => {
		const id = newId();
		const order = `a${i}`;
		const text = { title, why: 'It has been long enough.', asAgreed: 'Once a week.' };
		const milestone = { id: newId(), set: { goalId: id, order: 'a0' }, text: { text: 'Half' } };
		return {
			id,
			made: [
				made('addGoal', { id, set: { order, weight: 2 }, text }),
				made('addMilestone', milestone),
			],
		};
	});
}

/** Sessions that are over, each with its agenda, notes, promises, check-ins, feedback and a takeaway. */
export async function history(
	mentorshipId: string,
	memberId: string,
	sessions: number,
): Promise<readonly Made[]> {
	const own = goals();
	const all: Made[] = own.flatMap((goal) => goal.made);
	for (let number = 1; number <= sessions; number += 1) {
		const sessionId = await sessionIdOf(mentorshipId, number);
		const items = newAgenda(regular, 45, newId);
		const start = { id: sessionId, number, minutes: 45, templateId: regular.id, items };
		all.push(made('startSession', start));
		for (const lane of ['ours', 'mine'] as const) {
			const where = { lane, sessionId, agendaItemId: items[3]?.id ?? '' };
			const text = `What we said about the ${number}th draft, and what is still missing. `.repeat(
				8,
			);
			all.push(made('updateNote', { ...where, update: noteUpdate(text) }));
		}
		for (const text of ['Send the next draft', 'Read two pages aloud']) {
			const id = newId();
			const set = { sessionId, assigneeId: memberId };
			all.push(made('addActionItem', { id, set, text: { text: `${text} (${number})` } }));
			// Most are done; a few stay open, as they do.
			if (number % 30 !== 0) all.push(made('completeActionItem', { id }));
			const comment = { id: newId(), actionItemId: id, text: { text: 'Nearly there.' } };
			all.push(made('addComment', comment));
		}
		for (const { id: goalId } of own)
			all.push(made('setCheckIn', { goalId, sessionId, level: (number % 5) - 2, text: {} }));
		const card = { behaviour: 'You waited.', nextTime: 'Wait again.' };
		const about = { sessionId, kind: 'strength' as const };
		all.push(made('addFeedback', { id: newId(), set: about, text: card }));
		all.push(made('editPreparation', { sessionId, text: { win: 'The outline stands.' } }));
		const takeaway = { sessionId, lane: 'ours' as const, text: { text: `Sentence ${number}.` } };
		all.push(made('editTakeaway', takeaway), made('endSession', { id: sessionId }));
	}
	return all;
}
