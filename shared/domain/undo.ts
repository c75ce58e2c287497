// Undo is a mutation like any other: the one that puts back what was there. Text in notes is undone by
// Yjs, and what both have seen at once (a started session, revealed check-ins) is not taken back.
import { actionItem } from './action-item.ts';
import { agendaItem } from './agenda-item.ts';
import { callLink } from './call-link.ts';
import { checkIn, checkInIdOf } from './check-in.ts';
import { privateSpace, SHARED, type Tx } from './entity.ts';
import { goal } from './goal.ts';
import type { ArgsOf, MutatorName } from './index.ts';
import { member } from './member.ts';
import { mentorship } from './mentorship.ts';
import { session } from './session.ts';
import { takeaway, takeawayIdOf } from './takeaway.ts';

export type Inverse = {
	[N in MutatorName]: { readonly name: N; readonly args: ArgsOf<N> };
}[MutatorName];

/** How things stood before the mutation. */
interface Before {
	readonly get: Tx['get'];
	/** Whose undo it is. */
	readonly memberId: string;
}

/**
 * What undoes a mutation, given the records before it (`get`) and who made it. Undefined when it changed
 * nothing, or cannot be taken back.
 */
export function inverseOf<N extends MutatorName>(
	name: N,
	args: ArgsOf<N>,
	get: Tx['get'],
	memberId: string | undefined,
): Inverse | undefined {
	const invert = inverses[name] as Inverter<N> | undefined;
	return memberId === undefined ? undefined : invert?.(args, { get, memberId });
}

type Inverter<N extends MutatorName> = (args: ArgsOf<N>, before: Before) => Inverse | undefined;

const to = <N extends MutatorName>(name: N, args: ArgsOf<N>) => ({ name, args }) as Inverse;

/** The patch that takes a patch back: each field it names, as it was; null where there was none. */
function back<P extends object>(fields: object, patch: P | undefined): P | undefined {
	if (!patch) return undefined;
	const was = fields as Readonly<Record<string, unknown>>;
	return Object.fromEntries(Object.keys(patch).map((key) => [key, was[key] ?? null])) as P;
}

/** Both patches of an edit, taken back; what was not given stays away. */
function backBoth<S extends object, T extends object>(
	found: { readonly meta: object; readonly body: object },
	{ set, text }: { readonly set?: S | undefined; readonly text?: T | undefined },
): { set?: S; text?: T } {
	const [oldSet, oldText] = [back(found.meta, set), back(found.body, text)];
	return { ...(oldSet && { set: oldSet }), ...(oldText && { text: oldText }) };
}

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

const actionState =
	(after: 'open' | 'done' | 'dropped') =>
	({ id }: { id: string }, { get }: Before): Inverse | undefined => {
		const was = get(actionItem, SHARED, id)?.meta;
		if (!was || was.state === after) return undefined;
		if (was.state === 'done') return to('completeActionItem', { id, at: was.completedAt });
		return to(was.state === 'open' ? 'reopenActionItem' : 'dropActionItem', { id });
	};

const goalState =
	(after: 'open' | 'reached' | 'dropped') =>
	({ id }: { id: string }, { get }: Before): Inverse | undefined => {
		const was = get(goal, SHARED, id)?.meta.state;
		if (was === undefined || was === after) return undefined;
		const name = { open: 'reopenGoal', reached: 'completeGoal', dropped: 'dropGoal' } as const;
		return to(name[was], { id });
	};

/** One's own takeaway, in whichever lane it is. */
function ownTakeaway({ get, memberId }: Before, sessionId: string) {
	const id = takeawayIdOf(sessionId, memberId);
	const shared = get(takeaway, SHARED, id);
	const found = shared ?? get(takeaway, privateSpace(memberId), id);
	const lane = shared ? ('ours' as const) : ('mine' as const);
	return found && { sessionId, lane, text: found.body };
}

/** One's own check-in while nobody else has seen it. */
function sealedCheckIn({ get, memberId }: Before, where: { goalId: string; sessionId: string }) {
	const id = checkInIdOf(where.goalId, where.sessionId, memberId);
	const found = get(checkIn, privateSpace(memberId), id);
	return found && { ...where, level: found.meta.level, text: found.body };
}

const inverses: { readonly [N in MutatorName]?: Inverter<N> } = {
	editMentorship({ id, ...patch }, { get }) {
		const found = get(mentorship, SHARED, id);
		return found && to('editMentorship', { id, ...backBoth(found, patch) });
	},
	completeMentorship: ({ id }, { get }) =>
		get(mentorship, SHARED, id)?.meta.state === 'active'
			? to('reopenMentorship', { id })
			: undefined,
	reopenMentorship: ({ id }, { get }) =>
		get(mentorship, SHARED, id)?.meta.state === 'ended'
			? to('completeMentorship', { id })
			: undefined,
	editMember({ id, text, joined }, { get }) {
		const found = get(member, SHARED, id);
		const old = found && back(found.body, text);
		return old && !joined ? to('editMember', { id, text: old }) : undefined;
	},

	addSession: ({ id }, { get }) =>
		get(session, SHARED, id) ? undefined : to('removeSession', { id }),
	editSession({ id, set }, { get }) {
		const found = get(session, SHARED, id);
		return found && to('editSession', { id, set: back(found.meta, set) ?? {} });
	},
	removeSession({ id, held, back: wasBack }, { get }) {
		const was = get(session, SHARED, id)?.meta;
		if (held && was?.phase === 'ended')
			return to('removeSession', wasBack ? { id, held } : { id, held, back: true });
		if (was?.phase !== 'planned' || was.scheduledAt === undefined) return undefined;
		const { number, minutes, scheduledAt, templateId } = was;
		return to('addSession', { id, set: { number, minutes, scheduledAt, templateId } });
	},
	pauseSession: ({ id }, { get }) =>
		get(session, SHARED, id)?.meta.phase === 'live' ? to('resumeSession', { id }) : undefined,
	resumeSession: ({ id }, { get }) =>
		get(session, SHARED, id)?.meta.phase === 'paused' ? to('pauseSession', { id }) : undefined,
	enterAgendaItem({ sessionId, id }, { get }) {
		const from = get(session, SHARED, sessionId)?.meta.currentItemId;
		const leaveAs = get(agendaItem, SHARED, id)?.meta.state;
		if (from === undefined || from === id || !get(agendaItem, SHARED, from)) return undefined;
		return to('enterAgendaItem', { sessionId, id: from, leaveAs });
	},
	endSession({ id }, { get }) {
		const phase = get(session, SHARED, id)?.meta.phase;
		return phase === 'live' || phase === 'paused' ? to('reopenSession', { id }) : undefined;
	},
	reopenSession: ({ id }, { get }) =>
		get(session, SHARED, id)?.meta.phase === 'ended' ? to('endSession', { id }) : undefined,

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

	addActionItem: ({ id }) => to('removeActionItem', { id }),
	editActionItem({ id, ...patch }, { get }) {
		const found = get(actionItem, SHARED, id);
		return found && to('editActionItem', { id, ...backBoth(found, patch) });
	},
	completeActionItem: actionState('done'),
	reopenActionItem: actionState('open'),
	carryActionItem: ({ id, back: wasBack }, { get }) =>
		get(actionItem, SHARED, id) && to('carryActionItem', wasBack ? { id } : { id, back: true }),
	dropActionItem: actionState('dropped'),
	removeActionItem({ id }, { get }) {
		const found = get(actionItem, SHARED, id);
		if (!found) return undefined;
		const { state, carried, createdAt, completedAt, authorId: _, ...set } = found.meta;
		const was = { state, carried, createdAt, completedAt };
		return to('addActionItem', { id, set, text: found.body, was });
	},

	addGoal: ({ id }) => to('removeGoal', { id }),
	editGoal({ id, ...patch }, { get }) {
		const found = get(goal, SHARED, id);
		return found && to('editGoal', { id, ...backBoth(found, patch) });
	},
	agreeGoal({ id, agreed }, { get, memberId }) {
		const was = get(goal, SHARED, id)?.meta.agreedBy.includes(memberId);
		return was === undefined || was === agreed ? undefined : to('agreeGoal', { id, agreed: was });
	},
	moveGoal({ id }, { get }) {
		const found = get(goal, SHARED, id);
		return found && to('moveGoal', { id, order: found.meta.order });
	},
	completeGoal: goalState('reached'),
	dropGoal: goalState('dropped'),
	reopenGoal: goalState('open'),
	removeGoal({ id }, { get }) {
		const found = get(goal, SHARED, id);
		if (!found) return undefined;
		const { order, dueOn, weight, state, agreedBy, createdAt } = found.meta;
		const set = { order, dueOn, weight };
		return to('addGoal', { id, set, text: found.body, was: { state, agreedBy, createdAt } });
	},

	setCheckIn({ goalId, sessionId }, before) {
		const was = sealedCheckIn(before, { goalId, sessionId });
		return was ? to('setCheckIn', was) : to('removeCheckIn', { goalId, sessionId });
	},
	editCheckIn({ goalId, sessionId, level, text }, { get, memberId }) {
		const found = get(checkIn, SHARED, checkInIdOf(goalId, sessionId, memberId));
		if (!found) return undefined;
		const oldText = back(found.body, text);
		return to('editCheckIn', {
			goalId,
			sessionId,
			...(level !== undefined && { level: found.meta.level }),
			...(oldText && { text: oldText }),
		});
	},
	removeCheckIn({ goalId, sessionId }, before) {
		const was = sealedCheckIn(before, { goalId, sessionId });
		return was && to('setCheckIn', was);
	},

	editTakeaway({ sessionId }, before) {
		const was = ownTakeaway(before, sessionId);
		return was ? to('editTakeaway', was) : to('removeTakeaway', { sessionId });
	},
	removeTakeaway({ sessionId }, before) {
		const was = ownTakeaway(before, sessionId);
		return was && to('editTakeaway', was);
	},

	addCallLink({ id }, { get, memberId }) {
		const was = get(callLink, privateSpace(memberId), id);
		return was ? to('addCallLink', { id, text: was.body }) : to('removeCallLink', { id });
	},
	removeCallLink({ id }, { get, memberId }) {
		const was = get(callLink, privateSpace(memberId), id);
		return was && to('addCallLink', { id, text: was.body });
	},
};
