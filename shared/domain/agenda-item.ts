// A thing to talk about in a session, with its time box.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import {
	type Actor,
	defineEntity,
	defineMutator,
	Id,
	type Outcome,
	patched,
	SHARED,
	type StoredRecord,
	type Tx,
	writtenLine,
} from './entity.ts';
import { Reason } from './proposal/reason.ts';

const Minutes = z.int().check(z.minimum(1), z.maximum(120));
export const ORDER_MOST = 200;
/** A fractional index: sorts as text, leaves room between any two. */
export const Order = z.string().check(z.minLength(1), z.maxLength(ORDER_MOST));

/** Where an item came from; decides what is offered for parking first (time-boxes.ts). */
export const Origin = z.enum(['template', 'carried', 'goal', 'mentor', 'mentee']);
export type Origin = z.infer<typeof Origin>;

/** What belongs on screen while an item is talked about, beside what its origin brings along. */
export const SectionKind = z.enum([
	'agreement',
	'plan_b',
	'feedback',
	'goal_canvas',
	'pulses',
	'charts',
]);
export type SectionKind = z.infer<typeof SectionKind>;

export const AgendaItemMeta = z.strictObject({
	sessionId: Id,
	order: Order,
	minutes: Minutes,
	/** The time box is never planned below it. */
	minimum: z.int().check(z.minimum(0), z.maximum(120)),
	/** Keeps its minutes whatever happens before (the wrap-up). */
	protected: z.boolean(),
	state: z.enum(['open', 'done', 'skipped', 'parked']),
	authorId: Id,
	origin: Origin,
	kind: z.optional(SectionKind),
	/** `<template>.<item>`: its title in each person's language, until somebody writes their own. */
	templateItem: z.optional(z.string().check(z.maxLength(80))),
	goalId: z.optional(Id),
	promptIds: z.array(z.string().check(z.maxLength(20))).check(z.maxLength(20)),
	/** Why it was proposed; absent where somebody put it down by hand. */
	reasons: z.optional(z.array(Reason).check(z.maxLength(8))),
	/** Milliseconds really spent, pauses left out. */
	spentMs: z.int().check(z.minimum(0)),
});
export type AgendaItemMeta = z.infer<typeof AgendaItemMeta>;

const AgendaItemBody = z.strictObject({ title: z.optional(writtenLine(160)) });
type AgendaItemBody = z.infer<typeof AgendaItemBody>;

export const agendaItem = defineEntity('agenda_item', AgendaItemMeta, AgendaItemBody, {
	perSession: true,
});
export type AgendaItem = StoredRecord<AgendaItemMeta, AgendaItemBody>;

export const NewAgendaItem = z.strictObject({
	id: Id,
	set: z.omit(AgendaItemMeta, { sessionId: true, state: true, authorId: true, spentMs: true }),
	text: AgendaItemBody,
});
export type NewAgendaItem = z.infer<typeof NewAgendaItem>;

/** Where an item stood when it was removed. */
const Was = z.pick(AgendaItemMeta, { state: true, spentMs: true });

export function addAgendaItem(
	tx: Tx,
	sessionId: string,
	item: NewAgendaItem,
	actor: Actor,
	was: z.infer<typeof Was> = { state: 'open', spentMs: 0 },
): void {
	const meta = { ...item.set, ...was, sessionId, authorId: actor.memberId };
	tx.put(agendaItem, SHARED, item.id, meta, item.text);
}

/** What becomes of a topic that was there before the agenda: its place in it, or a place beside it. */
export const KeptAgendaItem = z.strictObject({
	id: Id,
	set: z.strictObject({
		order: z.optional(Order),
		minutes: z.optional(Minutes),
		minimum: z.optional(AgendaItemMeta.shape.minimum),
		state: z.optional(AgendaItemMeta.shape.state),
		promptIds: z.optional(AgendaItemMeta.shape.promptIds),
		reasons: z.optional(z.nullable(z.array(Reason).check(z.maxLength(8)))),
	}),
});
export type KeptAgendaItem = z.infer<typeof KeptAgendaItem>;

/** Gives those that stay their places. One that somebody has removed in the meantime stays away. */
export const keepAgendaItems = (
	tx: Tx,
	sessionId: string,
	kept: readonly KeptAgendaItem[],
): readonly AgendaItem[] =>
	kept.flatMap(({ id, set }) => {
		const found = tx.get(agendaItem, SHARED, id);
		if (found?.meta.sessionId !== sessionId) return [];
		const item = { ...found, meta: patched(found.meta, set) };
		tx.put(agendaItem, SHARED, id, item.meta, item.body);
		return [item];
	});

const changeState = (state: AgendaItemMeta['state']) =>
	defineMutator(z.strictObject({ id: Id }), (tx, { id }): Outcome => {
		const found = tx.get(agendaItem, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		tx.put(agendaItem, SHARED, id, { ...found.meta, state }, found.body);
		return ok(undefined);
	});

export const agendaItemMutators = {
	addAgendaItem: defineMutator(
		/** `was` undoes a removal. */
		z.strictObject({ sessionId: Id, item: NewAgendaItem, was: z.optional(Was) }),
		(tx, { sessionId, item, was }, actor) => {
			if (tx.get(agendaItem, SHARED, item.id)) return err({ code: 'invalid' });
			addAgendaItem(tx, sessionId, item, actor, was);
			return ok(undefined);
		},
	),

	editAgendaItem: defineMutator(
		z.strictObject({
			id: Id,
			set: z.optional(
				z.strictObject({
					minutes: z.optional(Minutes),
					minimum: z.optional(AgendaItemMeta.shape.minimum),
					protected: z.optional(z.boolean()),
					/** Corrected by hand, once the session is over. */
					spentMs: z.optional(AgendaItemMeta.shape.spentMs),
					goalId: z.optional(z.nullable(Id)),
				}),
			),
			text: z.optional(z.strictObject({ title: z.optional(z.nullable(writtenLine(160))) })),
		}),
		(tx, { id, set, text }) => {
			const found = tx.get(agendaItem, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			tx.put(agendaItem, SHARED, id, patched(found.meta, set), patched(found.body, text));
			return ok(undefined);
		},
	),

	moveAgendaItem: defineMutator(z.strictObject({ id: Id, order: Order }), (tx, { id, order }) => {
		const found = tx.get(agendaItem, SHARED, id);
		if (!found) return err({ code: 'not_found' });
		tx.put(agendaItem, SHARED, id, { ...found.meta, order }, found.body);
		return ok(undefined);
	}),

	completeAgendaItem: changeState('done'),
	reopenAgendaItem: changeState('open'),
	skipAgendaItem: changeState('skipped'),
	parkAgendaItem: changeState('parked'),
};
