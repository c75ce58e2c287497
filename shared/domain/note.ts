// A text for one agenda item of a session: ours (both write at once) or mine (nobody else reads it).
// There is one record per item and lane, so that two people who start writing at once write in one text.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { err, ok } from '../result.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	privateSpace,
	SHARED,
	type StoredRecord,
} from './entity.ts';

/** Base64 of a Yjs update; its `Y.Text` is named `text`. */
const YjsUpdate = z.base64().check(z.minLength(4), z.maxLength(12_000));
/** The largest merged state a note may reach, in base64 characters. */
export const NOTE_STATE_MAX = 256 * 1024;

const NoteMeta = z.strictObject({ sessionId: Id, agendaItemId: Id });
type NoteMeta = z.infer<typeof NoteMeta>;

const NoteBody = z.strictObject({ text: z.string() });
type NoteBody = z.infer<typeof NoteBody>;

export const note = defineEntity('note', NoteMeta, NoteBody, { perSession: true });
export type Note = StoredRecord<NoteMeta, NoteBody>;

/** The id of an agenda item's note; the same in both lanes, which differ by their space. */
export const noteIdOf = (sessionId: string, agendaItemId: string) =>
	joinIds(sessionId, agendaItemId);

export const noteMutators = {
	updateNote: defineMutator(
		z.strictObject({
			lane: z.enum(['ours', 'mine']),
			sessionId: Id,
			agendaItemId: Id,
			update: YjsUpdate,
		}),
		(tx, { lane, sessionId, agendaItemId, update }, actor) => {
			const space = lane === 'ours' ? SHARED : privateSpace(actor.memberId);
			const id = noteIdOf(sessionId, agendaItemId);
			const merged = tx.mergeText(tx.get(note, space, id)?.body.text, update);
			if (merged.length > NOTE_STATE_MAX) return err({ code: 'too_long', max: NOTE_STATE_MAX });
			tx.put(note, space, id, { sessionId, agendaItemId }, { text: merged });
			return ok(undefined);
		},
	),
};
