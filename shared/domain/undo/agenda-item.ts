import { agendaItem } from '../agenda-item.ts';
import { session } from '../session.ts';
import { SHARED } from '../entity.ts';
import { backBoth, type Before, type Inverse, type Inverses, to } from './inverse.ts';

const agendaState =
	(after: 'open' | 'done' | 'skipped' | 'parked') =>
	({ id }: { id: string }, { get }: Before): Inverse | undefined => {
		const was = get(agendaItem, SHARED, id)?.meta.state;
		if (was === undefined || was === after) return undefined;
		const name = {
			open: 'reopenAgendaItem',
			done: 'completeAgendaItem',
			skipped: 'skipAgendaItem',
			parked: 'parkAgendaItem',
		} as const;
		return to(name[was], { id });
	};

export const agendaItemInverses: Inverses = {
	enterAgendaItem({ sessionId, id }, { get }) {
		const from = get(session, SHARED, sessionId)?.meta.currentItemId;
		const leaveAs = get(agendaItem, SHARED, id)?.meta.state;
		if (from === undefined || from === id || !get(agendaItem, SHARED, from)) return undefined;
		return to('enterAgendaItem', { sessionId, id: from, leaveAs });
	},
	addAgendaItem: ({ item }) => to('removeAgendaItem', { id: item.id }),
	editAgendaItem({ id, ...patch }, { get }) {
		const found = get(agendaItem, SHARED, id);
		return found && to('editAgendaItem', { id, ...backBoth(found, patch) });
	},
	moveAgendaItem({ id }, { get }) {
		const found = get(agendaItem, SHARED, id);
		return found && to('moveAgendaItem', { id, order: found.meta.order });
	},
	removeAgendaItem({ id }, { get }) {
		const found = get(agendaItem, SHARED, id);
		if (!found) return undefined;
		const { sessionId, state, spentMs, authorId: _, ...set } = found.meta;
		const item = { id, set, text: found.body };
		return to('addAgendaItem', { sessionId, item, was: { state, spentMs } });
	},
	completeAgendaItem: agendaState('done'),
	reopenAgendaItem: agendaState('open'),
	skipAgendaItem: agendaState('skipped'),
	parkAgendaItem: agendaState('parked'),
};
