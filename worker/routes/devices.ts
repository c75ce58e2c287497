// The account one is signed in to, and the devices that are.
import { type Context, Hono } from 'hono';
import { AccountResponse } from '#shared/protocol.ts';
import { closeSockets } from '../auth/close-sockets.ts';
import { requireUser, type SignedInEnv } from '../auth/require-user.ts';
import { type Ended, endDevice, endOtherDevices, listDevices } from '../db/sign-ins.ts';
import { log } from '../log.ts';
import { problem } from '../problem.ts';
import { writeAudit } from '../privacy/audit.ts';
import { describe, SIGNED_IN } from './describe.ts';

export const devices = new Hono<SignedInEnv>()
	.get('/', requireUser, describe('My account and its devices', AccountResponse, SIGNED_IN), (c) =>
		answer(c),
	)
	.delete(
		'/devices',
		requireUser,
		describe('Sign out on all other devices', AccountResponse, SIGNED_IN),
		async (c) => {
			const { id, userId } = c.get('signIn');
			await close(c, await endOtherDevices(c.env.DB, userId, id));
			return answer(c);
		},
	)
	.delete(
		'/devices/:id',
		requireUser,
		describe('Sign out on one device', AccountResponse, [...SIGNED_IN, 'not_found']),
		async (c) => {
			const ended = await endDevice(c.env.DB, c.get('userId'), c.req.param('id'));
			if (!ended.any) return problem(c, 'not_found');
			await close(c, ended);
			return answer(c);
		},
	);

async function answer(c: Context<SignedInEnv>): Promise<Response> {
	const { id, userId, email } = c.get('signIn');
	const found = await listDevices(c.env.DB, userId, id, Date.now());
	return c.json({ email: email ?? null, devices: found });
}

async function close(c: Context<SignedInEnv>, { signIns, any }: Ended): Promise<void> {
	const missed = await closeSockets(c.env, c.get('userId'), signIns);
	if (any) await writeAudit(c.env, { action: 'device_revoked', userId: c.get('userId') });
	if (missed > 0 && c.env.LOG !== 'off') log({ event: 'sockets_missed', count: missed });
}
