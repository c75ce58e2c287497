// A session apart from its running: its date and who said yes to it, its length, its summary.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import { defineMutator, Id, NewInstant, nullableText, patched, SHARED } from './entity.ts';
import { Minutes, session, SessionMeta, SUMMARY_MOST } from './session-record.ts';
import { TypedOver, typedOver } from './typed-over.ts';

export const sessionPlanMutators = {
	/** Plans a session: the next date. */
	addSession: defineMutator(
		z.strictObject({
			id: Id,
			set: z.strictObject({
				number: SessionMeta.shape.number,
				minutes: Minutes,
				scheduledAt: NewInstant,
				templateId: SessionMeta.shape.templateId,
			}),
		}),
		(tx, { id, set }, actor) => {
			if (tx.get(session, SHARED, id)) return ok(undefined);
			const meta = patched<SessionMeta>(
				{
					number: set.number,
					minutes: set.minutes,
					phase: 'planned',
					dateAgreedBy: [actor.memberId],
					pausedMs: 0,
					pausedInItemMs: 0,
				},
				set,
			);
			tx.put(session, SHARED, id, meta, {});
			return ok(undefined);
		},
	),

	/** Moves the date, changes the length, corrects the times of one that is over; writes the summary. */
	editSession: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(
				z.strictObject({
					minutes: z.optional(Minutes),
					scheduledAt: z.optional(z.nullable(NewInstant)),
					templateId: z.optional(z.nullable(z.string().check(z.maxLength(60)))),
					startedAt: z.optional(NewInstant),
					endedAt: z.optional(NewInstant),
					leadId: z.optional(z.nullable(Id)),
				}),
			),
			text: z.optional(
				z.strictObject({
					summary: nullableText(SUMMARY_MOST),
				}),
			),
			/** What stood there when the typing began: two people may write at once. */
			from: z.optional(z.strictObject({ summary: TypedOver })),
		}),
		(tx, { id, set, text, from }, actor) => {
			const found = tx.get(session, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const over = found.meta.phase === 'ended';
			if ((set?.startedAt || set?.endedAt) && !over) return err({ code: 'invalid' });
			const moves = set?.scheduledAt != null && set.scheduledAt !== found.meta.scheduledAt;
			const agreed = moves ? { dateAgreedBy: [actor.memberId] } : {};
			const meta = patched(patched(found.meta, set), agreed);
			if (over && meta.startedAt && meta.endedAt && meta.endedAt < meta.startedAt)
				return err({ code: 'invalid' });
			// Until there is one, the facts stand in its place: what was typed was typed over them.
			const now = found.body.summary ?? from?.summary ?? '';
			const summary = typedOver(tx, text?.summary, from?.summary, now);
			tx.put(
				session,
				SHARED,
				id,
				meta,
				patched(found.body, summary === undefined ? {} : { summary }),
			);
			return ok(undefined);
		},
	),

	/**
	 * One person's yes to the date, or no longer. `scheduledAt` is the date they saw: what was moved
	 * meanwhile nobody has said yes to, and then nothing happens.
	 */
	agreeDate: defineMutator(
		z.strictObject({ id: Id, scheduledAt: NewInstant, agreed: z.boolean() }),
		(tx, { id, scheduledAt, agreed }, actor) => {
			const found = tx.get(session, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.phase !== 'planned') return err({ code: 'closed' });
			if (found.meta.scheduledAt !== scheduledAt) return ok(undefined);
			const others = (found.meta.dateAgreedBy ?? []).filter((by) => by !== actor.memberId);
			const dateAgreedBy = agreed ? [...others, actor.memberId] : others;
			tx.put(session, SHARED, id, { ...found.meta, dateAgreedBy }, found.body);
			return ok(undefined);
		},
	),

	/**
	 * Cancels a date that has not begun; one that has begun in the meantime stays. `held` takes a session
	 * that is over out of sight, for both, and `back` shows it again: nothing of anybody's is deleted.
	 */
	removeSession: defineMutator(
		z.strictObject({
			id: Id,
			held: z.optional(z.literal(true)),
			back: z.optional(z.literal(true)),
		}),
		(tx, { id, held, back }, actor) => {
			const found = tx.get(session, SHARED, id);
			if (!found) return ok(undefined);
			if (held) {
				if (found.meta.phase !== 'ended') return err({ code: 'closed' });
				const removedAt = back ? null : (found.meta.removedAt ?? actor.now);
				tx.put(session, SHARED, id, patched(found.meta, { removedAt }), found.body);
				return ok(undefined);
			}
			if (found.meta.phase !== 'planned') return err({ code: 'closed' });
			tx.remove(session, SHARED, id);
			return ok(undefined);
		},
	),
};
