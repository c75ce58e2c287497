// A session nobody has ended, long after the fact: when it was most likely over.
import type { AgendaItem } from '#shared/domain/agenda-item.ts';
import type { Session } from '#shared/domain/session.ts';

const FORGOTTEN_MS = 12 * 60 * 60_000;
const MINUTE = 60_000;

/** When the last thing anybody did in it ran out; undefined while it may well be going on. */
export function forgottenEnd(
	{ meta }: Session,
	items: readonly AgendaItem[],
	now: string,
): string | undefined {
	const lastSign = meta.pausedAt ?? meta.enteredAt ?? meta.startedAt;
	if (lastSign === undefined || Date.parse(now) - Date.parse(lastSign) < FORGOTTEN_MS)
		return undefined;
	if (meta.pausedAt !== undefined) return meta.pausedAt;
	const current = items.find(({ id }) => id === meta.currentItemId);
	const minutes = current?.meta.minutes ?? meta.minutes;
	return new Date(Date.parse(lastSign) + minutes * MINUTE).toISOString();
}
