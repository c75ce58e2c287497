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
	Variables: SignedInEnv['Variables'] & { membership: Membership };
}

/**
 * After the validator of `source`, whose `m` says which mentorship is meant. `former` lets in those who have
 * left, too: for what only takes something of their own away.
 */
export const requireMember = (source: 'json' | 'query', { former = false } = {}) =>
	createMiddleware<MemberEnv>(async (c, next) => {
		const { m } = (c.req as { valid(source: string): { m: string } }).valid(source);
		const membership = await findMembership(c.env.DB, m, c.get('userId'));
		if (!membership || !(former || isActive(membership)))
			return problem(c, standingOf(membership) ?? 'not_found');
		c.set('membership', membership);
		return next();
	});
