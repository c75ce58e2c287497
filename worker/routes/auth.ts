// The few addresses of better-auth that are open, with our problems for its errors.
import { type Context, Hono } from 'hono';
import type { ProblemCode } from '#shared/problem.ts';
import { AUTH_PATH, AUTH_ROUTES, authOf, bareHeaders } from '../auth/auth.ts';
import { closeSockets } from '../auth/close-sockets.ts';
import type { AppEnv } from '../auth/require-user.ts';
import { findSignIn } from '../auth/sign-in.ts';
import { limitBody } from '../body.ts';
import { endDevice } from '../db/sign-ins.ts';
import { problem } from '../problem.ts';
import { writeAudit } from '../privacy/audit.ts';
import { describe } from './describe.ts';
import { tooManyFrom } from './few-by-address.ts';

export const auth = new Hono<AppEnv>();

const summaries: Record<(typeof AUTH_ROUTES)[number][1], string> = {
	'/sign-in/anonymous': 'Sign in without a name; the token is in the answer',
	'/sign-out': 'End this sign-in',
};

for (const [method, path] of AUTH_ROUTES) {
	const described = describe(summaries[path], undefined, [
		'invalid_request',
		'too_many',
		'internal',
	]);
	auth.on(method, path, described, limitBody, (c) => answer(c, method, path));
}

async function answer(c: Context<AppEnv>, method: string, path: string): Promise<Response> {
	const refused = path === '/sign-out' ? undefined : await tooManyFrom(c, 'SIGN_IN_LIMIT');
	if (refused) return refused;
	const headers = bareHeaders(c.req.raw.headers);
	// Nothing we open takes fields: whatever was sent is not read.
	if (method === 'POST') headers.set('content-type', 'application/json');
	const request = new Request(`https://leitfaden.invalid${AUTH_PATH}${path}`, {
		method,
		headers,
		...(method === 'POST' && { body: '{}' }),
	});
	const ending = path === '/sign-out' ? await findSignIn(c.env, headers, Date.now()) : undefined;
	// With the half of its key, at once: in between it could be asked for, and noted, once more.
	if (ending) await endDevice(c.env.DB, ending.userId, ending.id);
	const answered = await authOf(c.env).handler(request);
	if (!answered.ok) return problem(c, codeOf(answered.status));
	if (ending) {
		await closeSockets(c.env, ending.userId, [ending.id]);
		await writeAudit(c.env, { action: 'signed_out', userId: ending.userId });
	}
	if (path === '/sign-in/anonymous') {
		const { user } = await answered.clone().json<{ user: { id: string } }>();
		await writeAudit(c.env, { action: 'signed_in', userId: user.id });
	}
	// Its cookies stay here: bearer only.
	const token = answered.headers.get('set-auth-token');
	return new Response(answered.body, {
		headers: {
			'content-type': 'application/json',
			...(token !== null && { 'set-auth-token': token }),
		},
	});
}

function codeOf(status: number): ProblemCode {
	if (status === 401 || status === 403) return 'not_signed_in';
	if (status === 404) return 'not_found';
	return status < 500 ? 'invalid_request' : 'internal';
}
