import { agendaItem, type NewAgendaItem } from '../agenda-item.ts';
import { SHARED } from '../entity.ts';
import { session } from '../session-record.ts';
import { back, type Before, type Inverses, to } from './inverse.ts';

/** What goes, as it can be added again. */
function itemOf({ get }: Before, id: string): readonly NewAgendaItem[] {
	const found = get(agendaItem, SHARED, id);
	if (!found) return [];
	const { sessionId: _, state: _state, authorId: _author, spentMs: _spent, ...set } = found.meta;
	return [{ id, set, text: found.body }];
}

export const agendaInverses: Inverses = {
	setAgenda({ sessionId, items, kept, gone }, before) {
		const phase = before.get(session, SHARED, sessionId)?.meta.phase ?? 'planned';
		const isThere = items.some(({ id }) => before.get(agendaItem, SHARED, id));
		if (phase !== 'planned' || isThere) return undefined;
		return to('setAgenda', {
			sessionId,
			items: gone.flatMap((id) => itemOf(before, id)),
			kept: kept.flatMap(({ id, set }) => {
				const found = before.get(agendaItem, SHARED, id);
				return found ? [{ id, set: back(found.meta, set) ?? {} }] : [];
			}),
			gone: items.map(({ id }) => id),
		});
	},
};
