// The door of every route about one mentorship: it opens to its members. The statements behind it ask
// again, each by itself, since a membership can end between two of them.
import { createMiddleware } from 'hono/factory';
import type { SignedInEnv } from '../auth/require-user.ts';
import type { Membership } from '../db/head.ts';
import { findMembership } from '../db/memberships.ts';
import { problem } from '../problem.ts';
import { isActive, standingOf } from './standing.ts';

export interface MemberEnv {
	Bindings: SignedInEnv['Bindings'];
	/** Absent where a door lets somebody in who is none (`unless`). */
	Variables: SignedInEnv['Variables'] & { membership: Membership };
}

interface Exceptions<T> {
	/** Lets in those who have left, too: for what only takes something of their own away. */
	readonly former?: boolean;
	/** Requests that found what they are about. */
	readonly unless?: (asked: T) => boolean;
}

/** After the validator of `source`, whose `m` says which mentorship is meant. */
export const requireMember = <T extends { readonly m: string }>(
	source: 'json' | 'query',
	{ former = false, unless }: Exceptions<T> = {},
) =>
	createMiddleware<MemberEnv>(async (c, next) => {
		const asked = (c.req as { valid(source: string): T }).valid(source);
		const membership = await findMembership(c.env.DB, asked.m, c.get('userId'));
		if (!membership && unless?.(asked)) return next();
		if (!membership || !(former || isActive(membership)))
			return problem(c, standingOf(membership) ?? 'not_found');
		c.set('membership', membership);
		return next();
	});
