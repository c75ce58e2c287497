// How the second person comes in: a link with a secret in its fragment, used once.
import { Hono } from 'hono';
import { newSecret } from '#shared/ids.ts';
import {
	AcceptRequest,
	AcceptResponse,
	InviteRequest,
	InviteResponse,
	LIMITS,
} from '#shared/protocol.ts';
import { sha256 } from '../auth/hash.ts';
import { requireUser, type SignedInEnv } from '../auth/require-user.ts';
import { jsonBody } from '../body.ts';
import { addInvite, findFreeSeat, takeInvite } from '../db/invites.ts';
import { findMembership } from '../db/memberships.ts';
import { roomOf } from '../env.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';

export const invites = new Hono<SignedInEnv>()
	.post(
		'/',
		requireUser,
		describe('Invite the other person', InviteResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'left',
			'not_found',
		]),
		...jsonBody(InviteRequest),
		async (c) => {
			const { m } = c.req.valid('json');
			const userId = c.get('userId');
			const membership = await findMembership(c.env.DB, m, userId);
			if (!membership) return problem(c, 'not_found');
			if (membership.state !== 'active') return problem(c, 'left');
			const seat = await findFreeSeat(c.env.DB, m, membership.role);
			if (!seat) return problem(c, 'invalid_request', { detail: 'Both are in already' });

			const secret = newSecret();
			const now = Date.now();
			const expiresAt = now + LIMITS.inviteHours * 60 * 60 * 1000;
			const secretHash = await sha256(secret);
			await addInvite(c.env.DB, { ...seat, secretHash, createdBy: userId, now, expiresAt });
			return c.json({ secret, expiresAt: new Date(expiresAt).toISOString() });
		},
	)
	.post(
		'/accept',
		requireUser,
		describe('Accept an invitation', AcceptResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'not_found',
			'invite_spent',
		]),
		...jsonBody(AcceptRequest),
		async (c) => {
			const secretHash = await sha256(c.req.valid('json').secret);
			const taken = await takeInvite(c.env.DB, secretHash, c.get('userId'), Date.now());
			if (taken.kind === 'member')
				return problem(c, 'invalid_request', { detail: 'You are in this mentorship already' });
			if (taken.kind !== 'taken')
				return problem(c, taken.kind === 'unknown' ? 'not_found' : 'invite_spent');
			await roomOf(c.env, taken.seat.m).membersChanged(taken.seat.m);
			return c.json(taken.seat);
		},
	);
