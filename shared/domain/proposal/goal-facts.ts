// When the two last looked at a goal, and for how long a focus area has been left out.
import { agendaItem } from '../agenda-item.ts';
import { checkIn } from '../check-in.ts';
import type { Entity, StoredRecord } from '../entity.ts';
import { goal, type Goal } from '../goal.ts';
import type { Session } from '../session.ts';
import { dayIn } from '../time-zone.ts';
import type { Focus, GoalFacts } from './input.ts';

export type List = <M, B>(entity: Entity<M, B>) => readonly StoredRecord<M, B>[];

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const openGoals = (list: List): readonly Goal[] =>
	list(goal)
		.filter(({ meta }) => meta.state === 'open')
		.toSorted((a, b) => compare(a.meta.order, b.meta.order) || compare(a.id, b.id));

/** A goal was looked at where both have checked in, or where its agenda item was talked about. */
function looks(list: List, held: readonly Session[]) {
	const startOf = new Map(held.map(({ id, meta }) => [id, meta.startedAt ?? '']));
	const checkIns = list(checkIn).map(({ meta }) => ({ ...meta, at: meta.at }));
	const talks = list(agendaItem).flatMap(({ meta }) =>
		meta.goalId !== undefined && meta.state === 'done' && startOf.get(meta.sessionId)
			? [
					{
						goalId: meta.goalId,
						sessionId: meta.sessionId,
						at: startOf.get(meta.sessionId) ?? '',
					},
				]
			: [],
	);
	return [...checkIns, ...talks];
}

export function goalFactsOf(
	list: List,
	held: readonly Session[],
	timeZone: string,
): readonly GoalFacts[] {
	const all = looks(list, held);
	return openGoals(list).map(({ id, meta }, i) => {
		const last = all
			.filter(({ goalId }) => goalId === id)
			.map(({ at }) => at)
			.toSorted()
			.at(-1);
		return {
			id,
			place: i + 1,
			createdOn: dayIn(meta.createdAt, timeZone),
			seenOn: last === undefined ? undefined : dayIn(last, timeZone),
			dueOn: meta.dueOn,
			focus: meta.focus,
		};
	});
}

/** Sessions in a row, from the last one back, since the first goal of that kind was there. */
export function sessionsWithout(
	list: List,
	held: readonly Session[],
): { readonly [F in Focus]: number } {
	const all = looks(list, held);
	const count = (focus: Focus) => {
		const goals = openGoals(list).filter(({ meta }) => meta.focus === focus);
		const since = goals.map(({ meta }) => meta.createdAt).toSorted()[0];
		if (since === undefined) return 0;
		const ids = new Set(goals.map(({ id }) => id));
		const seen = new Set(
			all.filter(({ goalId }) => ids.has(goalId)).map(({ sessionId }) => sessionId),
		);
		const back = held.filter(({ meta }) => (meta.startedAt ?? '') >= since).toReversed();
		const last = back.findIndex(({ id }) => seen.has(id));
		return last < 0 ? back.length : last;
	};
	return { strength: count('strength'), stretch: count('stretch') };
}
