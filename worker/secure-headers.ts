// Headers of every answer. No Access-Control header at all: an extension needs none, nobody else gets one.
import { createMiddleware } from 'hono/factory';
import type { AppEnv } from './auth/require-user.ts';

const HEADERS = {
	'cache-control': 'no-store',
	'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
	'referrer-policy': 'no-referrer',
	'strict-transport-security': 'max-age=31536000; includeSubDomains',
	'x-content-type-options': 'nosniff',
	'x-frame-options': 'DENY',
	'x-robots-tag': 'noindex',
};

export const secureHeaders = createMiddleware<AppEnv>(async (c, next) => {
	await next();
	// The answer to an upgrade comes from the room and cannot be changed.
	if (c.res.status === 101) return;
	c.header('x-request-id', c.get('requestId'));
	for (const [name, value] of Object.entries(HEADERS))
		if (!c.res.headers.has(name)) c.header(name, value);
});
