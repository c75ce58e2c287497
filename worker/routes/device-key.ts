// The half of a device's key that only its sign-in can ask for. It is made of the sign-in's own name under the
// server's secret and kept nowhere: once the device is signed out there is nobody left whom it would be given,
// and what lies on that device opens no more.
import { Hono } from 'hono';
import { DeviceKeyResponse } from '#shared/protocol.ts';
import { peppered } from '../auth/pepper.ts';
import { requireUser, type SignedInEnv } from '../auth/require-user.ts';
import { findKeyId } from '../db/sign-ins.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN } from './describe.ts';

export const deviceKey = new Hono<SignedInEnv>().get(
	'/key',
	requireUser,
	describe("This sign-in's half of its device's key", DeviceKeyResponse, SIGNED_IN),
	async (c) => {
		const keyId = await findKeyId(c.env.DB, c.get('signIn').id);
		if (keyId === undefined) return problem(c, 'not_signed_in');
		const hex = await peppered(c.env, 'device-key', keyId);
		return c.json({ secret: Uint8Array.fromHex(hex).toBase64() });
	},
);
