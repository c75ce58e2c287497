// The agenda of a session that has not begun, taken as a whole: what was proposed, with the topics that
// were there before. Starting the session keeps it.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	addAgendaItem,
	agendaItem,
	type AgendaItem,
	keepAgendaItems,
	KeptAgendaItem,
	NewAgendaItem,
} from './agenda-item.ts';
import { defineMutator, Id, SHARED } from './entity.ts';
import { session } from './session-record.ts';

/** Whether somebody has taken an agenda for it, and not only put topics down. */
export const isTaken = (items: readonly AgendaItem[]): boolean =>
	items.some(({ meta }) => meta.reasons !== undefined);

export const agendaMutators = {
	/**
	 * Takes an agenda ahead; `gone` takes it back. Item ids are the same on both devices, so whoever comes
	 * second keeps what is there, and a session that runs by now keeps its own.
	 */
	setAgenda: defineMutator(
		z.strictObject({
			sessionId: Id,
			items: z.array(NewAgendaItem).check(z.maxLength(20)),
			kept: z.array(KeptAgendaItem).check(z.maxLength(40)),
			gone: z.array(Id).check(z.maxLength(40)),
		}),
		(tx, { sessionId, items, kept, gone }, actor) => {
			const found = tx.get(session, SHARED, sessionId);
			if (found && found.meta.phase !== 'planned') return ok(undefined);
			const there = items.flatMap(({ id }) => tx.get(agendaItem, SHARED, id) ?? []);
			if (there.some(({ meta }) => meta.sessionId !== sessionId)) return err({ code: 'invalid' });
			if (there.length > 0) return ok(undefined);
			for (const id of gone)
				if (tx.get(agendaItem, SHARED, id)?.meta.sessionId === sessionId)
					tx.remove(agendaItem, SHARED, id);
			for (const item of items) addAgendaItem(tx, sessionId, item, actor);
			keepAgendaItems(tx, sessionId, kept);
			return ok(undefined);
		},
	),
};
