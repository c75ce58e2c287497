// Where a new point goes in a session: before what is protected at the end, after everything else.
import type { CurrentSession } from '../session/current-session.svelte.ts';
import { orderAhead, orderAt, orderAtEnd } from './order-between.ts';

export function orderForNew({ joined, items }: CurrentSession, id: string): string {
	if (joined?.meta.phase === 'planned') return orderAhead(items);
	const atEnd = { id, meta: { order: orderAtEnd(items) } };
	if (!items.at(-1)?.meta.protected) return atEnd.meta.order;
	return orderAt([...items, atEnd], id, items.length - 1) ?? atEnd.meta.order;
}
