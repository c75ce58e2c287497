// Whether the other person's device is there during a session, and when its silence means that the
// connection is gone: only for two who were together in it, once, and never when somebody said good-bye.

/** How often a device that is in a session says so. */
export const PRESENCE_MS = 3_000;
/** Silence after which it counts as gone: two in a row may be lost on the way. */
export const GONE_MS = 8_000;

export interface Presence {
	/** When the other device was last heard, in milliseconds; undefined before, and after a good-bye. */
	readonly heardAt?: number;
	/** Both were in the running session together, so that a silence is worth a pause. */
	readonly together: boolean;
}

export const nobodyYet: Presence = { together: false };

export const isHere = ({ heardAt }: Presence, now: number): boolean =>
	heardAt !== undefined && now - heardAt < GONE_MS;

/** The other device has said where it is. */
export function hear({ together }: Presence, at: 'here' | 'away', now: number): Presence {
	return at === 'away' ? nobodyYet : { heardAt: now, together };
}

/**
 * Time passes, or the session changes. `pause`: the session should pause now, because the other person was
 * there a moment ago. Said once: after any pause both have to be together again first.
 */
export function watchOver(
	presence: Presence,
	session: { readonly runs: boolean },
	now: number,
): { readonly presence: Presence; readonly pause: boolean } {
	const here = isHere(presence, now);
	const pause = session.runs && !here && presence.together;
	const together = session.runs && here;
	const same = together === presence.together;
	return { presence: same ? presence : { ...presence, together }, pause };
}
