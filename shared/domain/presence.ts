// Whether the other person's device is there during a session, and when its silence means that the
// connection is gone: only for two who were together in it, once, and never when somebody said good-bye.
// A server that is away is no call that is gone: over a line that carries nothing, silence says nothing.

/** How often a device that is in a session says so. */
export const PRESENCE_MS = 3_000;
/** Silence after which it counts as gone: two in a row may be lost on the way. */
export const GONE_MS = 8_000;
/** The other device may be later than this one at finding a server that was away: it tries no more seldom. */
const RETRY_MS = 30_000;

/**
 * One's own line to the server: `cut` while nothing gets through although the device has a network,
 * `offline` while the device itself has none.
 */
export type Line = 'open' | 'cut' | 'offline';

export interface Presence {
	/** Until when the other counts as here without another word, in milliseconds; undefined when gone. */
	readonly hereUntil?: number | undefined;
	/** Both were in the running session together, so that a silence is worth a pause. */
	readonly together: boolean;
	/** One's own line as it was last seen, and since when it has not been open. */
	readonly line: Line;
	readonly shutAt?: number | undefined;
}

export const nobodyYet: Presence = { together: false, line: 'open' };

/** While one's own line is cut they are where they were. */
export const isHere = ({ hereUntil, line }: Presence, now: number): boolean =>
	hereUntil !== undefined && (line === 'cut' || now < hereUntil);

/** The other device has said where it is. */
export function hear(presence: Presence, at: 'here' | 'away', now: number): Presence {
	return at === 'away'
		? { ...presence, hereUntil: undefined, together: false }
		: { ...presence, hereUntil: now + GONE_MS };
}

/** One's own line changes. Only once it is open again does the other's silence begin to count. */
function seeLine(presence: Presence, line: Line, now: number): Presence {
	if (line === presence.line) return presence;
	const { together, shutAt = now } = presence;
	const until = isHere(presence, now) ? presence.hereUntil : undefined;
	if (line === 'open') {
		const patience = GONE_MS + Math.min(now - shutAt, RETRY_MS);
		return { hereUntil: until && now + patience, together, line };
	}
	const wasHeld = presence.line === 'cut';
	return { hereUntil: until && (wasHeld ? now + GONE_MS : until), together, line, shutAt };
}

/**
 * Time passes, or the session or one's own line changes. `pause`: the session should pause now, because the
 * other person was there a moment ago. Said once: after any pause both have to be together again first.
 */
export function watchOver(
	presence: Presence,
	{ runs, line }: { readonly runs: boolean; readonly line: Line },
	now: number,
): { readonly presence: Presence; readonly pause: boolean } {
	const seen = seeLine(presence, line, now);
	const here = isHere(seen, now);
	const pause = runs && !here && seen.together && line !== 'cut';
	const together = runs && here;
	return { presence: together === seen.together ? seen : { ...seen, together }, pause };
}
