// So many of a thing one account makes in that time: of links that open something nobody needs many, and of what is
// written down of a person, to be read again whole each time, neither.
import { createMiddleware } from 'hono/factory';
import type { SignedInEnv } from '../auth/require-user.ts';
import type { Limit } from '../db/counters.ts';
import { secondsToWait } from '../limit.ts';
import { problem } from '../problem.ts';

const HOUR = 60 * 60 * 1000;
export const LINKS_AN_HOUR: Limit = { limit: 30, windowMs: HOUR };
export const NOTES_AN_HOUR: Limit = { limit: 30, windowMs: HOUR };

/** After the doors of the route, so that what was refused anyway counts for nothing. */
export const few = (thing: string, limit: Limit) =>
	createMiddleware<SignedInEnv>(async (c, next) => {
		const wait = await secondsToWait(c.env, thing, c.get('userId'), limit, Date.now());
		if (wait > 0) return problem(c, 'too_many', { headers: { 'retry-after': String(wait) } });
		return next();
	});
