// What a running session's clock shows: worked out of the records, so that both people see the same.
import type { AgendaItem, AgendaItemMeta } from './agenda-item.ts';
import { itemElapsed, sessionElapsed, type SessionMeta } from './session.ts';
import { planTimeBoxes, type TimeBox, type TimePlan } from './time-boxes.ts';

const MINUTE_MS = 60_000;

export interface SessionClock {
	/** The time box of the current item, as planned when it was entered. */
	readonly itemMinutes: number;
	/** Left in the current item; negative when it runs over. */
	readonly itemLeftMs: number;
	/** Left in the session; negative when it runs over. */
	readonly sessionLeftMs: number;
	/** The boxes of the items still to come, once the current one has had its time: now, if it runs over. */
	readonly onward: TimePlan;
	/** Whether the protected items still have all their minutes. */
	readonly wrapUpSafe: boolean;
}

/** Undefined while the session does not run. */
export function sessionClock(
	meta: SessionMeta,
	items: readonly AgendaItem[],
	now: string,
): SessionClock | undefined {
	if (meta.phase !== 'live' && meta.phase !== 'paused') return undefined;
	// Gone when somebody has removed it: then the session's own time still runs.
	const current = items.find((item) => item.id === meta.currentItemId);
	const inItemMs = itemElapsed(meta, now);
	const elapsedMs = sessionElapsed(meta, now);
	const sessionLeftMs = meta.minutes * MINUTE_MS - elapsedMs;

	const ahead = items.filter((item) => item !== current && item.meta.state === 'open').map(boxOf);
	const onEntry = planTimeBoxes(
		[...(current ? [boxOf(current)] : []), ...ahead],
		(sessionLeftMs + inItemMs) / MINUTE_MS,
	);
	const itemMinutes = onEntry.minutes.get(current?.id ?? '') ?? 0;
	const protectedMinutes = ahead.reduce((sum, box) => sum + (box.protected ? box.minutes : 0), 0);
	const itemLeftMs = current ? Math.round(itemMinutes * MINUTE_MS) - inItemMs : 0;
	return {
		itemMinutes,
		itemLeftMs,
		sessionLeftMs,
		onward: planTimeBoxes(ahead, (sessionLeftMs - Math.max(0, itemLeftMs)) / MINUTE_MS),
		wrapUpSafe: sessionLeftMs >= protectedMinutes * MINUTE_MS,
	};
}

/** An item that was entered before and is entered again has only the rest of its minutes to get. */
function boxOf({ id, meta }: { id: string; meta: AgendaItemMeta }): TimeBox {
	const spent = meta.spentMs / MINUTE_MS;
	const minutes = Math.max(Math.min(meta.minimum, meta.minutes), meta.minutes - spent, 1);
	return { ...meta, id, minutes };
}
