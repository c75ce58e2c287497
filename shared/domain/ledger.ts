// The open promises of a mentorship: found anew in every session, never copied from one to the next.
import type { ActionItem } from './action-item.ts';

/** Those that stood open at `now`: what is due first comes first, then what was carried most. */
export function openActionItems(items: readonly ActionItem[], now: string): readonly ActionItem[] {
	return items
		.filter((item) => item.meta.state === 'open' && item.meta.createdAt <= now)
		.toSorted(byUrgency);
}

function byUrgency(a: ActionItem, b: ActionItem): number {
	return (
		compare(a.meta.dueOn ?? '9', b.meta.dueOn ?? '9') ||
		b.meta.carried - a.meta.carried ||
		compare(a.meta.createdAt, b.meta.createdAt) ||
		compare(a.id, b.id)
	);
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** What an item that was carried that often calls for. */
export type CarryHint = 'none' | 'notice' | 'decide' | 'ask_why';

/** Twice: a quiet dot. Three times: shrink it, date it or drop it. Five times: ask what makes it hard. */
export function carryHint(carried: number): CarryHint {
	if (carried >= 5) return 'ask_why';
	if (carried >= 3) return 'decide';
	return carried === 2 ? 'notice' : 'none';
}

/** Overdue is a day that is over where the person is. */
export const isOverdue = ({ meta }: ActionItem, today: string): boolean =>
	meta.state === 'open' && meta.dueOn !== undefined && meta.dueOn < today;

/** Carried often, and since then neither made smaller nor given a day. */
export const wantsDecision = ({ meta }: ActionItem): boolean =>
	meta.state === 'open' &&
	['decide', 'ask_why'].includes(carryHint(meta.carried)) &&
	(meta.settled ?? 0) < meta.carried;

/** Done by its assignee, where that counts only once the other has nodded. */
export const waitsForNod = ({ meta }: ActionItem, confirmDone: true | undefined): boolean =>
	confirmDone === true && meta.state === 'done' && meta.agreedBy === undefined;

/** What the two still have to do with at `now`: the open ones, then those that wait for a nod. */
export const ledgerItems = (
	items: readonly ActionItem[],
	now: string,
	confirmDone: true | undefined,
): readonly ActionItem[] => [
	...openActionItems(items, now),
	...items
		.filter((item) => waitsForNod(item, confirmDone))
		.toSorted((a, b) => compare(a.meta.completedAt ?? '', b.meta.completedAt ?? '')),
];
