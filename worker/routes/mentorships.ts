// What a device that has just signed in may open, and the way out of it.
import { Hono } from 'hono';
import { LeaveRequest, LeaveResponse, MentorshipsResponse } from '#shared/protocol.ts';
import { type MemberEnv, requireMember } from '../access/door.ts';
import { requireUser } from '../auth/require-user.ts';
import { jsonBody } from '../body.ts';
import { findErasureDue } from '../db/erasure-due.ts';
import { listSeats } from '../db/memberships.ts';
import { roomOf } from '../env.ts';
import { writeAudit } from '../privacy/audit.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';

export const mentorships = new Hono<MemberEnv>()
	.get(
		'/',
		requireUser,
		describe('My mentorships, and until when', MentorshipsResponse, SIGNED_IN),
		async (c) => {
			const userId = c.get('userId');
			const [mentorships, erasureDueAt] = await Promise.all([
				listSeats(c.env.DB, userId),
				findErasureDue(c.env.DB, userId),
			]);
			return c.json({ mentorships, ...(erasureDueAt !== undefined && { erasureDueAt }) });
		},
	)
	.post(
		'/leave',
		requireUser,
		describe('Leave a mentorship', LeaveResponse, [...SIGNED_IN, ...WITH_BODY, 'not_found']),
		...jsonBody(LeaveRequest),
		requireMember('json', { former: true }),
		async (c) => {
			const { m } = c.req.valid('json');
			const userId = c.get('userId');
			const state = await roomOf(c.env, m).leave(m, userId);
			const { memberId, state: before } = c.get('membership');
			if (state === 'left') {
				if (before !== state) await writeAudit(c.env, { action: 'left', m, memberId });
				return c.json({ m, state });
			}
			return problem(c, state, { headers: { 'retry-after': '2' } });
		},
	);
