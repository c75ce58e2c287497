import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { AppEnv } from './auth/require-user.ts';
import { log } from './log.ts';

/** One line per request, with the route's pattern: an address could hold an id. */
export const requestLog = createMiddleware<AppEnv>(async (c, next) => {
	const start = Date.now();
	await next();
	if (c.env.LOG === 'off') return;
	log({
		event: 'request',
		requestId: c.get('requestId'),
		route: `${c.req.method} ${routePath(c, -1)}`,
		status: c.res.status,
		ms: Date.now() - start,
	});
});
