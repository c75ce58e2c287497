// To the devices of people who were in it, what was erased is gone, not unknown: so they let go of their copy.
import { createMiddleware } from 'hono/factory';
import type { SignedInEnv } from '../auth/require-user.ts';
import { findErased } from '../db/erasures.ts';
import type { Env } from '../env.ts';
import { problem } from '../problem.ts';
import { erasedHash } from './erase.ts';

/** Whether what this person had of it was erased. */
export async function isGone(env: Env, m: string, userId: string): Promise<boolean> {
	const hash = await erasedHash.part(env, m, userId);
	return (await findErased(env.DB, [hash])).size > 0;
}

/** After the validator of `source`, whose `m` says which mentorship is meant. */
export const tellGone = (source: 'json' | 'query') =>
	createMiddleware<SignedInEnv>(async (c, next) => {
		const { m } = (c.req as { valid(source: string): { readonly m: string } }).valid(source);
		await next();
		if (c.res.status !== 404) return;
		if (await isGone(c.env, m, c.get('userId'))) c.res = problem(c, 'gone');
	});
