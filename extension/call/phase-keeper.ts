// Turns what a page says at each look into few states: a page that cannot be read for a moment, a bar that is
// rebuilt, a breakout room must not end a session. Pure; the caller brings the time.
import type { CallState, ProviderId } from './provider.ts';

/** A call is left when it has been gone this long. */
export const LEAVE_MS = 6_000;
/** Zoom takes this long to lead a person to a breakout room and back. */
export const MOVE_MS = 30_000;
/** A key that an address showed is believed this long before its call begins. */
export const KEY_MS = 5 * 60_000;

interface Reading {
	readonly state: CallState;
	readonly moving: boolean;
}

export interface PhaseKeeper {
	/** The state to say, or undefined while nothing new is certain. */
	next(reading: Reading, now: number): CallState | undefined;
}

export function createPhaseKeeper(): PhaseKeeper {
	let shown: CallState | undefined;
	let kept: { provider: ProviderId; key: string; at: number } | undefined;
	let pending: { phase: CallState['phase']; since: number } | undefined;
	let movedAt = -Infinity;

	/** Gives a state the key that this tab's address showed earlier. */
	function keyed(state: CallState, now: number): CallState {
		if (state.phase === 'none') return state;
		if (state.callKey) kept = { provider: state.provider, key: state.callKey, at: now };
		else if (kept?.provider === state.provider) {
			if (now - kept.at > KEY_MS) kept = undefined;
			else {
				kept.at = now;
				return { ...state, callKey: kept.key };
			}
		}
		return state;
	}

	function show(state: CallState): CallState {
		pending = undefined;
		shown = state;
		return state;
	}

	return {
		next({ state: read, moving }, now) {
			const state = keyed(read, now);
			if (moving) movedAt = now;
			if (!shown || isOtherRoom(shown, state)) return show(state);
			if (isSame(shown, state) || (state.phase === 'unknown' && shown.phase !== 'none')) {
				pending = undefined;
				return undefined;
			}
			if (pending?.phase !== state.phase) pending = { phase: state.phase, since: now };
			const grace = graceOf(shown, state, now - movedAt < MOVE_MS);
			if (now - pending.since < grace) return undefined;
			if (state.phase !== 'none') return show(state);

			// A page that only shows a call by its markup says nothing when it is over.
			if (shown.phase === 'in_call') {
				kept = undefined;
				const { presenting: _, ...call } = shown;
				return show({ ...call, phase: 'ended' });
			}
			if (shown.phase === 'ended') {
				kept = undefined;
				return undefined;
			}
			return show(state);
		},
	};
}

function graceOf(shown: CallState, state: CallState, moving: boolean): number {
	const leaves = shown.phase === 'in_call' && state.phase !== 'in_call';
	if (!leaves && (state.phase !== 'none' || shown.phase === 'none')) return 0;
	return moving ? MOVE_MS : LEAVE_MS;
}

function isOtherRoom(shown: CallState, state: CallState): boolean {
	if (shown.phase === 'none' || state.phase === 'none') return false;
	if (shown.provider !== state.provider) return true;
	return (
		shown.callKey !== undefined && state.callKey !== undefined && shown.callKey !== state.callKey
	);
}

function isSame(a: CallState, b: CallState): boolean {
	if (a.phase === 'none' || b.phase === 'none') return a.phase === b.phase;
	return a.phase === b.phase && a.callKey === b.callKey && a.presenting === b.presenting;
}
