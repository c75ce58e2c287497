// Who asks: the sign-in behind a bearer token, and how it stays alive.
import type { Env } from '../env.ts';
import { keepSignIn } from '../db/sign-ins.ts';
import { authOf, bareHeaders } from './auth.ts';
import { endOf, SEEN_EVERY_MS } from './lifetime.ts';

/** One device that is signed in. better-auth calls it a session. */
export interface SignIn {
	readonly id: string;
	readonly userId: string;
	/** Absent for an anonymous account. */
	readonly email: string | undefined;
}

/** The sign-in of the bearer token, if it is one. Using it keeps it alive. */
export async function findSignIn(
	env: Env,
	headers: Headers,
	now: number,
): Promise<SignIn | undefined> {
	if (!/^bearer \S+$/i.test(headers.get('authorization') ?? '')) return undefined;
	const found = await authOf(env).api.getSession({ headers: bareHeaders(headers) });
	if (!found) return undefined;
	const { session, user } = found;
	const isAnonymous = user.isAnonymous === true;
	const endsAt = endOf(isAnonymous, session.createdAt.getTime(), now);
	const isNews = (before: Date, after: number) => after - before.getTime() >= SEEN_EVERY_MS;
	if (isNews(session.updatedAt, now) || isNews(session.expiresAt, endsAt))
		await keepSignIn(env.DB, { id: session.id, userId: user.id, endsAt, now });
	return { id: session.id, userId: user.id, email: isAnonymous ? undefined : user.email };
}
