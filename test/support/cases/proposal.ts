import { newId } from '#shared/ids.ts';
import type { Case } from './case.ts';
import type { MemoryMentorship } from '../memory-tx.ts';

const reasons = [{ code: 'number' as const, points: 40, n: 2 }];
const set = {
	order: 'a1',
	minutes: 10,
	minimum: 4,
	protected: false,
	origin: 'template' as const,
	promptIds: [],
};

/** A topic put down for a session that has no date yet. */
function withTopic(world: MemoryMentorship) {
	const [sessionId, id] = [newId(), newId()];
	const item = {
		id,
		set: { ...set, origin: 'mentee' as const },
		text: { title: 'The internship' },
	};
	world.do('mentee', 'addAgendaItem', { sessionId, item });
	return { sessionId, id };
}

/** The same with an agenda taken around it. */
export function withAgenda(world: MemoryMentorship) {
	const { sessionId, id } = withTopic(world);
	const agendaItemId = newId();
	const item = { id: agendaItemId, set: { ...set, order: 'a3', reasons }, text: {} };
	const place = { id, set: { order: 'a4', minutes: 20, reasons } };
	world.do('mentee', 'setAgenda', { sessionId, items: [item], kept: [place], gone: [] });
	return { sessionId, topicId: id, agendaItemId };
}

export const proposalCases: readonly Case[] = [
	[
		'taking an agenda',
		(w) => {
			const { sessionId, id } = withTopic(w);
			const item = { id: newId(), set: { ...set, order: 'a3', reasons }, text: {} };
			const kept = [{ id, set: { order: 'a4', minutes: 20, reasons } }];
			return ['setAgenda', { sessionId, items: [item], kept, gone: [] }];
		},
	],
	[
		'taking an agenda back',
		(w) => {
			const { sessionId, topicId, agendaItemId } = withAgenda(w);
			const kept = [{ id: topicId, set: { state: 'open' as const, reasons: null } }];
			return ['setAgenda', { sessionId, items: [], kept, gone: [agendaItemId] }];
		},
	],
	[
		'beginning a preparation',
		() => ['editPreparation', { sessionId: newId(), text: { mood: 'full', win: 'Sent it' } }],
	],
	...(['editPreparation', 'removePreparation'] as const).map((name): Case => [
		`${name} of one that is there`,
		(w) => {
			const sessionId = newId();
			const text = { mood: 'full', win: 'Sent it', knot: 'The second chapter' } as const;
			w.do('mentee', 'editPreparation', { sessionId, text });
			return name === 'removePreparation'
				? [name, { sessionId }]
				: [name, { sessionId, text: { mood: null, knot: null, win: 'Sent it all' } }];
		},
	]),
];
