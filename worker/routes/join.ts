// Where an invitation link leads without the extension: a static page that says what to do with it. The
// secret is in the fragment, which never reaches us.
import { Hono } from 'hono';
import type { AppEnv } from '../auth/require-user.ts';
import { problem } from '../problem.ts';

const JOIN_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join('; ');

const FILES = ['/join', '/join.css', '/join.js'];

export const join = new Hono<AppEnv>();
for (const path of FILES)
	join.get(path, async (c) => {
		const file = await c.env.ASSETS.fetch(new URL(path, c.req.url));
		if (!file.ok) return problem(c, 'not_found');
		const headers = {
			'content-type': file.headers.get('content-type') ?? 'text/plain',
			'content-security-policy': JOIN_POLICY,
		};
		return new Response(file.body, { headers });
	});
