// One meeting of a mentorship: begun, led through its agenda, paused, ended.
import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import {
	addAgendaItem,
	agendaItem,
	type AgendaItem,
	AgendaItemMeta,
	keepAgendaItems,
	KeptAgendaItem,
	NewAgendaItem,
} from './agenda-item.ts';
import {
	defineMutator,
	Id,
	NewInstant,
	patched,
	type Rejection,
	SHARED,
	type Tx,
} from './entity.ts';
import { sessionPlanMutators } from './session-plan.ts';
import { Minutes, PausedBecause, session, SessionMeta, type Session } from './session-record.ts';
import { elapsed, itemElapsed, laterOf, resumed } from './session-times.ts';

export { session, SessionMeta, type Session } from './session-record.ts';
export { itemElapsed, sessionElapsed } from './session-times.ts';

type Open = Result<Session, Rejection>;

function requireRunning(tx: Tx, id: string): Open {
	const found = tx.get(session, SHARED, id);
	if (!found) return err({ code: 'not_found' });
	if (found.meta.phase !== 'live' && found.meta.phase !== 'paused') return err({ code: 'closed' });
	return ok(found);
}

/** Books the time of the item that was current, and marks it done unless it was skipped or parked. */
function leaveCurrent(
	tx: Tx,
	meta: SessionMeta,
	now: string,
	leaveAs?: AgendaItemMeta['state'],
): void {
	const item = meta.currentItemId && tx.get(agendaItem, SHARED, meta.currentItemId);
	if (!item) return;
	const spentMs = item.meta.spentMs + itemElapsed(meta, now);
	const state = leaveAs ?? (item.meta.state === 'open' ? 'done' : item.meta.state);
	tx.put(agendaItem, SHARED, item.id, { ...item.meta, spentMs, state }, item.body);
}

/** Where an agenda begins: at what was there before only if that stands first. */
function firstOf(items: readonly NewAgendaItem[], stayed: readonly AgendaItem[]) {
	const open = stayed
		.filter(({ meta }) => meta.state === 'open')
		.toSorted((a, b) => (a.meta.order < b.meta.order ? -1 : 1));
	const [fresh, kept] = [items[0], open[0]];
	return kept && (!fresh || kept.meta.order < fresh.set.order) ? kept.id : fresh?.id;
}

/** Whether pages list it: one that was removed after it was held is only out of sight. */
export const isListed = ({ meta }: Session): boolean => meta.removedAt === undefined;

export const sessionMutators = {
	...sessionPlanMutators,

	/**
	 * Starts the session with its agenda: what is new in it, and the places of what was there before.
	 * Whoever comes second joins what runs: their agenda is dropped whole, since both made it alike.
	 */
	startSession: defineMutator(
		z.strictObject({
			id: Id,
			number: SessionMeta.shape.number,
			minutes: Minutes,
			templateId: SessionMeta.shape.templateId,
			items: z.array(NewAgendaItem).check(z.maxLength(20)),
			kept: z.optional(z.array(KeptAgendaItem).check(z.maxLength(40))),
		}),
		(tx, { id, number, minutes, templateId, items, kept = [] }, actor) => {
			if (items.length + kept.length === 0) return err({ code: 'invalid' });
			const found = tx.get(session, SHARED, id);
			if (found && found.meta.phase !== 'planned') return ok(undefined);
			const there = items.flatMap((item) => tx.get(agendaItem, SHARED, item.id) ?? []);
			if (there.some(({ meta }) => meta.sessionId !== id)) return err({ code: 'invalid' });
			for (const item of items) addAgendaItem(tx, id, item, actor);
			const stayed = keepAgendaItems(tx, id, kept);
			const planned = found ? { scheduledAt: found.meta.scheduledAt } : {};
			const meta = patched<SessionMeta>(
				{ number, minutes, phase: 'live', pausedMs: 0, pausedInItemMs: 0 },
				{
					...planned,
					templateId,
					startedAt: actor.now,
					enteredAt: actor.now,
					currentItemId: firstOf(items, stayed),
				},
			);
			tx.put(session, SHARED, id, meta, found?.body ?? {});
			return ok(undefined);
		},
	),

	/**
	 * `pausedMs`: what it was when a device decided so by itself. One that was away may say it late, when
	 * both have gone on already: then nothing happens.
	 */
	pauseSession: defineMutator(
		z.strictObject({
			id: Id,
			because: z.optional(PausedBecause),
			pausedMs: z.optional(SessionMeta.shape.pausedMs),
		}),
		(tx, { id, because, pausedMs }, actor) => {
			const found = requireRunning(tx, id);
			if (!found.ok) return found;
			const { meta, body } = found.value;
			if (pausedMs !== undefined && pausedMs !== meta.pausedMs) return ok(undefined);
			if (meta.phase === 'paused' && because !== 'trouble') return ok(undefined);
			const pausedAt = meta.pausedAt ?? actor.now;
			const set = { phase: 'paused' as const, pausedAt, pausedBecause: because };
			tx.put(session, SHARED, id, patched(meta, set), body);
			return ok(undefined);
		},
	),

	resumeSession: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const found = requireRunning(tx, id);
		if (!found.ok) return found;
		tx.put(session, SHARED, id, resumed(found.value.meta, actor.now), found.value.body);
		return ok(undefined);
	}),

	/**
	 * Goes to an agenda item; the one before is done. Resumes a paused session. `leaveAs` undoes an
	 * entering: the item that was entered goes back to the state it had.
	 */
	enterAgendaItem: defineMutator(
		z.strictObject({
			sessionId: Id,
			id: Id,
			leaveAs: z.optional(AgendaItemMeta.shape.state),
		}),
		(tx, { sessionId, id, leaveAs }, actor) => {
			const found = requireRunning(tx, sessionId);
			if (!found.ok) return found;
			const next = tx.get(agendaItem, SHARED, id);
			if (!next || next.meta.sessionId !== sessionId) return err({ code: 'not_found' });
			if (found.value.meta.currentItemId === id) return ok(undefined);
			const meta = resumed(found.value.meta, actor.now);
			leaveCurrent(tx, meta, actor.now, leaveAs);
			tx.put(agendaItem, SHARED, id, { ...next.meta, state: 'open' }, next.body);
			const entered = { currentItemId: id, enteredAt: actor.now, pausedInItemMs: 0 };
			tx.put(session, SHARED, sessionId, { ...meta, ...entered }, found.value.body);
			return ok(undefined);
		},
	),

	/** Not the item both are at: its time would go with it. That one is left first, or skipped. */
	removeAgendaItem: defineMutator(z.strictObject({ id: Id }), (tx, { id }) => {
		const item = tx.get(agendaItem, SHARED, id);
		if (!item) return ok(undefined);
		const running = requireRunning(tx, item.meta.sessionId);
		if (running.ok && running.value.meta.currentItemId === id) return err({ code: 'closed' });
		tx.remove(agendaItem, SHARED, id);
		return ok(undefined);
	}),

	/** `at` is given when the session ended by itself, for when the call was left. Never in the future. */
	endSession: defineMutator(
		z.strictObject({ id: Id, at: z.optional(NewInstant) }),
		(tx, { id, at }, actor) => {
			const found = tx.get(session, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.phase === 'ended') return ok(undefined);
			const running = requireRunning(tx, id);
			if (!running.ok) return running;
			const asked = at !== undefined && at < actor.now ? at : actor.now;
			const endedAt = laterOf(asked, found.meta.enteredAt ?? found.meta.startedAt);
			const meta = resumed(found.meta, endedAt);
			leaveCurrent(tx, meta, endedAt);
			tx.put(session, SHARED, id, { ...meta, phase: 'ended', endedAt }, found.body);
			return ok(undefined);
		},
	),

	/** Undoes an end: the item both were at is current again. The time between counts as a pause. */
	reopenSession: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const found = tx.get(session, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		if (found.meta.phase !== 'ended') return ok(undefined);
		const away = elapsed(found.meta.endedAt, actor.now);
		const meta = patched(found.meta, {
			phase: 'live',
			endedAt: null,
			enteredAt: actor.now,
			pausedMs: found.meta.pausedMs + away,
			pausedInItemMs: 0,
		});
		const item = meta.currentItemId && tx.get(agendaItem, SHARED, meta.currentItemId);
		if (item && item.meta.state === 'done')
			tx.put(agendaItem, SHARED, item.id, { ...item.meta, state: 'open' }, item.body);
		tx.put(session, SHARED, id, meta, found.body);
		return ok(undefined);
	}),
};
