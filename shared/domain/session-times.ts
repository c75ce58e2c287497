// How long a session has run, and the item both are at. Times are the server's; pauses do not count.
import type { SessionMeta } from './session.ts';

/** Milliseconds between two instants, never negative. */
export const elapsed = (from: string | undefined, to: string): number =>
	from === undefined ? 0 : Math.max(0, Date.parse(to) - Date.parse(from));

/** Milliseconds the current item has run, without its pauses. */
export function itemElapsed(meta: SessionMeta, now: string): number {
	if (meta.phase === 'ended') return 0;
	const until = meta.pausedAt ?? now;
	return Math.max(0, elapsed(meta.enteredAt, until) - meta.pausedInItemMs);
}

/** Milliseconds the session has run, without its pauses. */
export function sessionElapsed(meta: SessionMeta, now: string): number {
	const until = meta.endedAt ?? meta.pausedAt ?? now;
	return Math.max(0, elapsed(meta.startedAt, until) - meta.pausedMs);
}
