// Signing in, by better-auth: anonymous accounts and bearer tokens, no cookies, no passwords. Only the
// addresses of ROUTES are open; the rest of better-auth is not reachable.
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { anonymous } from 'better-auth/plugins/anonymous';
import { bearer } from 'better-auth/plugins/bearer';
import { drizzle } from 'drizzle-orm/d1';
import * as schema from '../db/control.ts';
import type { Env } from '../env.ts';
import { ANONYMOUS_SECONDS } from './lifetime.ts';
import { newToken } from './token.ts';

export const AUTH_PATH = '/v1/auth';
export const AUTH_ROUTES = [
	['POST', '/sign-in/anonymous'],
	['POST', '/sign-out'],
] as const;

function createAuth(env: Env) {
	// Without one better-auth falls back to a secret everybody knows.
	if (!env.AUTH_SECRET) throw new Error('AUTH_SECRET is not set: wrangler secret put AUTH_SECRET');
	return betterAuth({
		appName: 'Leitfaden',
		// Used for links and cookies, of which there are none.
		baseURL: 'https://leitfaden.invalid',
		basePath: AUTH_PATH,
		secret: env.AUTH_SECRET,
		database: drizzleAdapter(drizzle(env.DB, { schema }), { provider: 'sqlite', schema }),
		// Who signs in by e-mail does so beside better-auth (email-code.ts), and keeps the account they had.
		// A token counts with its signature only, so that a copy of the database signs nobody in.
		plugins: [anonymous({ disableDeleteAnonymousUser: true }), bearer({ requireSignature: true })],
		// How long it lasts depends on the account: see sign-in.ts, which keeps it alive.
		session: { expiresIn: ANONYMOUS_SECONDS, disableSessionRefresh: true },
		databaseHooks: {
			session: { create: { before: async (made) => ({ data: { ...made, token: newToken() } }) } },
		},
		rateLimit: { enabled: false },
		telemetry: { enabled: false },
		logger: { disabled: true },
		advanced: {
			// Bearer only: without cookies there is nothing another site could ride on.
			disableCSRFCheck: true,
			disableOriginCheck: true,
			ipAddress: { disableIpTracking: true },
		},
	});
}

type Auth = ReturnType<typeof createAuth>;
const auths = new WeakMap<D1Database, Auth>();

/** One per isolate and database. */
export function authOf(env: Env): Auth {
	const auth = auths.get(env.DB) ?? createAuth(env);
	auths.set(env.DB, auth);
	return auth;
}

/** Only what signing in needs goes in: no cookie, no address, no user agent. */
export function bareHeaders(headers: Headers): Headers {
	const bare = new Headers({ accept: 'application/json' });
	for (const name of ['authorization', 'content-type']) {
		const value = headers.get(name);
		if (value !== null) bare.set(name, value);
	}
	return bare;
}
