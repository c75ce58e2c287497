// Signing in, by better-auth: anonymous accounts and bearer tokens, no cookies, no passwords. Only the
// addresses of ROUTES are open; the rest of better-auth is not reachable.
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { betterAuth } from 'better-auth/minimal';
import { anonymous } from 'better-auth/plugins/anonymous';
import { bearer } from 'better-auth/plugins/bearer';
import { drizzle } from 'drizzle-orm/d1';
import * as schema from '../db/control.ts';
import type { Env } from '../env.ts';

export const AUTH_PATH = '/v1/auth';
export const AUTH_ROUTES = [
	['POST', '/sign-in/anonymous'],
	['POST', '/sign-out'],
	['GET', '/get-session'],
] as const;

const DAY = 24 * 60 * 60;

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
		// The anonymous account stays when a person signs in for real: only its membership rows move.
		// A token counts with its signature only, so that a copy of the database signs nobody in.
		plugins: [anonymous({ disableDeleteAnonymousUser: true }), bearer({ requireSignature: true })],
		// The token is all an anonymous account has: one that ended in a long summer would lock its person
		// out of their mentorships for good. Each day of use begins it anew.
		session: { expiresIn: 400 * DAY, updateAge: DAY },
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

/** The account behind the bearer token, if it is one. */
export async function findUserId(env: Env, headers: Headers): Promise<string | undefined> {
	if (!/^bearer \S+$/i.test(headers.get('authorization') ?? '')) return undefined;
	const signedIn = await authOf(env).api.getSession({ headers: bareHeaders(headers) });
	return signedIn?.user.id;
}
