// The door of every route that is somebody's: who asks, and not too often.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { isSignedIn } from '../db/sign-ins.ts';
import type { Env } from '../env.ts';
import { problem } from '../problem.ts';
import { isErased } from './erased-sign-in.ts';
import { findSignIn, type SignIn } from './sign-in.ts';

export interface AppEnv {
	Bindings: Env;
	Variables: { requestId: string };
}
export interface SignedInEnv {
	Bindings: Env;
	Variables: { requestId: string; userId: string; signIn: SignIn };
}

export const requireUser = createMiddleware<SignedInEnv>(async (c, next) => {
	const signIn = await findSignIn(c.env, c.req.raw.headers, Date.now());
	if (!signIn) return notSignedIn(c);
	const limit = isRead(c) ? c.env.READ_LIMIT : c.env.REQUEST_LIMIT;
	const { success } = await limit.limit({ key: signIn.userId });
	if (!success) return problem(c, 'too_many', { headers: { 'retry-after': '30' } });
	c.set('userId', signIn.userId);
	c.set('signIn', signIn);
	await next();
	// What this account had may have moved to another meanwhile, and its sign-in ended with that: a device
	// must not take it for having left.
	const isNoMember = c.res.status === 403 || c.res.status === 404;
	if (isNoMember && !(await isSignedIn(c.env.DB, signIn.id, Date.now())))
		c.res = await notSignedIn(c);
});

/** A pull is a read with a body. */
const isRead = ({ req }: Context) => req.method === 'GET' || req.path.endsWith('/sync/pull');

async function notSignedIn(c: Context<SignedInEnv>): Promise<Response> {
	const erased = await isErased(c.env, c.req.raw.headers);
	const headers = { 'www-authenticate': 'Bearer' };
	return problem(c, 'not_signed_in', { headers, ...(erased && { more: { erased } }) });
}
