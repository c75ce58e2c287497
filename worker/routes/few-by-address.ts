// Against floods, where nobody is signed in yet. Approximate; what is exact is counted in the database.
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from '../auth/require-user.ts';
import { problem } from '../problem.ts';

export const fewByAddress = createMiddleware<AppEnv>(async (c, next) => {
	const address = c.req.header('cf-connecting-ip');
	if (address !== undefined) {
		const { success } = await c.env.SIGN_IN_LIMIT.limit({ key: address });
		if (!success) return problem(c, 'too_many', { headers: { 'retry-after': '30' } });
	}
	return next();
});
