// Where an item goes when it is moved to a place in a list.
import { ordersBetween } from '#shared/domain/order.ts';

interface Ordered {
	readonly id: string;
	readonly meta: { readonly order: string };
}

/** The order that puts `id` at index `to` of the list, which is sorted. Undefined if it is there already. */
export function orderAt(list: readonly Ordered[], id: string, to: number): string | undefined {
	const from = list.findIndex((item) => item.id === id);
	const others = list.filter((item) => item.id !== id);
	const at = Math.max(0, Math.min(to, others.length));
	if (at === from) return undefined;
	return between(others[at - 1]?.meta.order, others[at]?.meta.order);
}

/**
 * The order of a topic put down before the session begins: before the end of an agenda that was taken,
 * else where the middle of one will be, should the one who starts it not have seen the topic yet.
 */
export function orderAhead(
	list: readonly (Ordered & { readonly meta: { readonly protected?: boolean } })[],
): string {
	const last = list.at(-1)?.meta;
	return last?.protected
		? between(list.at(-2)?.meta.order, last.order)
		: between(last?.order ?? 'a2', 'a3');
}

export const orderAtEnd = (list: readonly Ordered[]): string => between(list.at(-1)?.meta.order);

const between = (before: string | undefined, after?: string): string =>
	ordersBetween(before, after, 1)[0] ?? '';
