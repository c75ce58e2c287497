// Against floods, where nobody is signed in yet. Approximate; what is exact is counted in the database.
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../auth/require-user.ts';
import { floodKey, networksOf } from '../limit.ts';
import { problem } from '../problem.ts';

type FloodLimit = 'SIGN_IN_LIMIT' | 'REQUEST_LIMIT';

/** Counts a hit of the networks behind this request, each of them. An answer when it is one too many. */
export async function tooManyFrom(
	c: Context<AppEnv>,
	limit: FloodLimit,
	thing = '',
): Promise<Response | undefined> {
	const address = c.req.header('cf-connecting-ip');
	if (address === undefined) return undefined;
	for (const network of networksOf(address)) {
		const { success } = await c.env[limit].limit({ key: await floodKey(c.env, thing, network) });
		if (!success) return problem(c, 'too_many', { headers: { 'retry-after': '30' } });
	}
	return undefined;
}

export const fewByAddress = (limit: FloodLimit) =>
	createMiddleware<AppEnv>(async (c, next) => (await tooManyFrom(c, limit)) ?? next());
