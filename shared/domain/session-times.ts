// How long a session has run, and the item both are at. Times are the server's, and those of a device that
// waits for it are put right by what it knows of that clock; pauses do not count.
import { patched } from './entity.ts';
import type { SessionMeta } from './session-record.ts';

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

/** The session's meta once a pause is over. */
export function resumed(meta: SessionMeta, now: string): SessionMeta {
	if (!meta.pausedAt) return meta;
	const paused = elapsed(meta.pausedAt, now);
	return patched(meta, {
		phase: 'live',
		pausedAt: null,
		pausedBecause: null,
		pausedMs: meta.pausedMs + paused,
		pausedInItemMs: meta.pausedInItemMs + elapsed(laterOf(meta.pausedAt, meta.enteredAt), now),
	});
}

export const laterOf = (a: string, b: string | undefined) => (b !== undefined && b > a ? b : a);
