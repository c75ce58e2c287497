// The door of every route that is somebody's: who asks, and not too often.
import { createMiddleware } from 'hono/factory';
import type { Env } from '../env.ts';
import { problem } from '../problem.ts';
import { findUserId } from './auth.ts';

export interface AppEnv {
	Bindings: Env;
	Variables: { requestId: string };
}
export interface SignedInEnv {
	Bindings: Env;
	Variables: { requestId: string; userId: string };
}

export const requireUser = createMiddleware<SignedInEnv>(async (c, next) => {
	const userId = await findUserId(c.env, c.req.raw.headers);
	if (!userId) return problem(c, 'not_signed_in', { headers: { 'www-authenticate': 'Bearer' } });
	const { success } = await c.env.REQUEST_LIMIT.limit({ key: userId });
	if (!success) return problem(c, 'too_many', { headers: { 'retry-after': '30' } });
	c.set('userId', userId);
	return next();
});
