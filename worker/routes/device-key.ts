// The half of a device's key that only its sign-in can ask for. It is made of the device's name here, under the
// server's secret, and kept nowhere. The name outlives a sign-in that ends by itself: the same account on the same
// device signs in again, and everything opens. Signed out, there is nobody left whom it would be given, and what
// lies on that device opens no more.
import { Hono } from 'hono';
import { DeviceKeyResponse, DeviceKeyState } from '#shared/protocol.ts';
import { peppered } from '../auth/pepper.ts';
import { requireUser, type SignedInEnv } from '../auth/require-user.ts';
import { dropDeviceKey, keepDeviceKey } from '../db/device-keys.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN } from './describe.ts';

export const deviceKey = new Hono<SignedInEnv>()
	.get(
		'/key',
		requireUser,
		describe("This sign-in's half of its device's key", DeviceKeyResponse, SIGNED_IN),
		async (c) => {
			const { id, email } = c.get('signIn');
			const keyId = await keepDeviceKey(c.env.DB, c.get('userId'), id, Date.now());
			if (keyId === undefined) return problem(c, 'not_signed_in');
			const hex = await peppered(c.env, 'device-key', keyId);
			const secret = Uint8Array.fromHex(hex).toBase64();
			return c.json({ secret, ...(email !== undefined && { keyId }) });
		},
	)
	.delete(
		'/key',
		requireUser,
		describe('This device keeps its key in another way now', DeviceKeyState, SIGNED_IN),
		async (c) => {
			await dropDeviceKey(c.env.DB, c.get('userId'), c.get('signIn').id).run();
			return c.json({ kept: false });
		},
	);
