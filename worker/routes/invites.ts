// How the second person comes in: a link with a secret in its fragment, used once.
import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import * as z from 'zod/mini';
import { newId, newSecret } from '#shared/ids.ts';
import { AcceptRequest, AcceptResponse, InviteRequest, LIMITS, Uuid } from '#shared/protocol.ts';
import { InviteResponse, InvitesResponse, ListedInvite } from '#shared/protocol-invites.ts';
import { type MemberEnv, requireMember } from '../access/door.ts';
import { standingOf } from '../access/standing.ts';
import { sha256 } from '../auth/hash.ts';
import { requireUser } from '../auth/require-user.ts';
import { jsonBody, whereWrong } from '../body.ts';
import { addInvite, stateOf, takeInvite } from '../db/invites.ts';
import { listInvites, type MadeInvite, revokeInvite } from '../db/made-invites.ts';
import { findFreeSeat } from '../db/seats.ts';
import { roomOf } from '../env.ts';
import { networkOf, secondsToWait } from '../limit.ts';
import { problem } from '../problem.ts';
import { writeAudit } from '../privacy/audit.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';
import { few, LINKS_AN_HOUR } from './few.ts';

const MOST_LISTED = 20;
const QUARTER_HOUR = 15 * 60 * 1000;
/** A person has one link to try; a class behind one address has thirty. */
const TRIES = { limit: 20, windowMs: QUARTER_HOUR };
const TRIES_OF_A_NETWORK = { limit: 200, windowMs: QUARTER_HOUR };

const InMentorship = z.strictObject({ m: Uuid });

export const invites = new Hono<MemberEnv>()
	.post(
		'/',
		requireUser,
		describe('Invite the other person; links made before stop', InviteResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'left',
			'not_found',
		]),
		...jsonBody(InviteRequest),
		requireMember('json'),
		few('links/invite', LINKS_AN_HOUR),
		async (c) => {
			const { m } = c.req.valid('json');
			const userId = c.get('userId');
			const seat = await findFreeSeat(c.env.DB, m, userId);
			if (!seat) return problem(c, 'invalid_request', { detail: 'Both are in already' });

			const [id, secret, now] = [newId(), newSecret(), Date.now()];
			const expiresAt = now + LIMITS.inviteHours * 60 * 60 * 1000;
			const secretHash = await sha256(secret);
			const invite = { ...seat, id, secretHash, createdBy: userId, now, expiresAt };
			const replaced = await addInvite(c.env.DB, invite);
			const { memberId } = c.get('membership');
			await writeAudit(c.env, { action: 'invited', m, memberId });
			return c.json({ id, secret, expiresAt: iso(expiresAt), replaced, back: seat.back });
		},
	)
	.get(
		'/',
		requireUser,
		describe('The links I have made, without their secrets', InvitesResponse, [
			...SIGNED_IN,
			'invalid_request',
			'left',
			'not_found',
		]),
		validator('query', InMentorship, (result, c) => {
			if (!result.success)
				return problem(c, 'invalid_request', { detail: whereWrong(result.error) });
		}),
		requireMember('query'),
		async (c) => {
			const { m } = c.req.valid('query');
			const made = await listInvites(c.env.DB, m, c.get('userId'), MOST_LISTED);
			const now = Date.now();
			return c.json({ invites: made.map((one) => toListed(one, now)) });
		},
	)
	.delete(
		'/:id',
		requireUser,
		describe('Take a link back', ListedInvite, [...SIGNED_IN, 'left', 'not_found']),
		async (c) => {
			const id = Uuid.safeParse(c.req.param('id'));
			if (!id.success) return problem(c, 'not_found');
			const now = Date.now();
			const found = await revokeInvite(c.env.DB, id.data, c.get('userId'), now);
			const refused = standingOf(found);
			if (!found || refused) return problem(c, refused ?? 'not_found');
			const { m, memberId, revokedAt } = found;
			if (revokedAt === now) await writeAudit(c.env, { action: 'invite_revoked', m, memberId });
			return c.json(toListed(found, now));
		},
	)
	.post(
		'/accept',
		requireUser,
		describe('Accept an invitation', AcceptResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'own_invite',
			'invite_spent',
		]),
		...jsonBody(AcceptRequest),
		async (c) => {
			const [userId, now] = [c.get('userId'), Date.now()];
			const address = c.req.header('cf-connecting-ip');
			const waits = await Promise.all([
				secondsToWait(c.env, 'invite', userId, TRIES, now),
				address === undefined
					? 0
					: secondsToWait(c.env, 'invite/net', networkOf(address), TRIES_OF_A_NETWORK, now),
			]);
			const wait = Math.max(...waits);
			if (wait > 0) return problem(c, 'too_many', { headers: { 'retry-after': String(wait) } });

			const secretHash = await sha256(c.req.valid('json').secret);
			const taken = await takeInvite(c.env.DB, secretHash, userId, now);
			if (taken.kind === 'maker') return problem(c, 'own_invite', { more: { state: taken.state } });
			// Wrong, used, taken back, too late: to everybody else it is all one.
			if (taken.kind === 'shut') return problem(c, 'invite_spent');
			const { m, memberId } = taken.seat;
			await roomOf(c.env, m).membersChanged(m);
			// Not again for an answer that was lost on its way.
			if (taken.isNew) await writeAudit(c.env, { action: 'joined', m, memberId });
			return c.json(taken.seat);
		},
	);

function toListed(made: MadeInvite, now: number): ListedInvite {
	const endedAt = made.usedAt ?? made.revokedAt;
	return {
		id: made.id,
		state: stateOf(made, now),
		createdAt: iso(made.createdAt),
		expiresAt: iso(made.expiresAt),
		...(endedAt !== null && { endedAt: iso(endedAt) }),
	};
}

const iso = (at: number) => new Date(at).toISOString();
