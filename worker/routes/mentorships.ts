// What a device that has just signed in may open.
import { Hono } from 'hono';
import { MentorshipsResponse } from '#shared/protocol.ts';
import { requireUser, type SignedInEnv } from '../auth/require-user.ts';
import { listSeats } from '../db/memberships.ts';
import { describe, SIGNED_IN } from './describe.ts';

export const mentorships = new Hono<SignedInEnv>().get(
	'/',
	requireUser,
	describe('My mentorships', MentorshipsResponse, SIGNED_IN),
	async (c) => c.json({ mentorships: await listSeats(c.env.DB, c.get('userId')) }),
);
