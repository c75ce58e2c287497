// The half of a device's key that the server gives: to one device of one account, until somebody ends that.
import type * as z from 'zod/mini';
import type { AccountResponse, DeviceKeyResponse } from '#shared/protocol.ts';
import { dropEnded } from '#worker/drop-ended.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { expect, test } from 'vitest';
import { anAddress, signInByEmail } from './email-world.ts';
import { env, type Person, request, signIn } from './world.ts';

async function askedBy(person: Person) {
	const response = await person.get('/v1/account/key');
	const body = await response.json<Partial<DeviceKeyResponse>>();
	return { status: response.status, body };
}
const remove = ({ token }: Person, path: string) =>
	request(path, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
const secretOf = async (person: Person) => (await askedBy(person)).body.secret;
const devicesOf = async (person: Person) =>
	(await (await person.get('/v1/account')).json<z.infer<typeof AccountResponse>>()).devices;

/** Its time is over, and the clock has removed it. */
async function lapse({ token }: Person): Promise<void> {
	const bare = token.split('.')[0];
	await env.DB.prepare('UPDATE session SET expires_at = 1 WHERE token = ?1').bind(bare).run();
	await dropEnded(env, Date.now());
}

/** A device of an account with an address, whose key has a half here. */
async function aDevice() {
	const email = anAddress();
	const device = await signInByEmail(email);
	const { secret, keyId } = (await askedBy(device)).body;
	return { email, device, secret, keyId: keyId ?? '' };
}

test('a sign-in is given the same secret each time, and no other sign-in has it', async () => {
	const [one, other] = [await signIn(), await signIn()];

	const [first, again, foreign] = [await askedBy(one), await askedBy(one), await askedBy(other)];

	expect(first.status).toBe(200);
	expect(Uint8Array.fromBase64(first.body.secret ?? '')).toHaveLength(32);
	expect(again.body).toEqual(first.body);
	expect(foreign.body.secret).not.toBe(first.body.secret);
	// Without an address there is no way back in.
	expect(first.body.keyId).toBeUndefined();
});

test('signed out, it is given nothing any more', async () => {
	const person = await signIn();
	const before = await askedBy(person);

	await person.post('/v1/auth/sign-out', {});
	const after = await askedBy(person);

	expect(before.status).toBe(200);
	expect(after.status).toBe(401);
	expect(after.body.secret).toBeUndefined();
});

test('nobody in particular is given nothing', async () => {
	expect((await request('/v1/account/key')).status).toBe(401);
});

test('after a sign-in has ended by itself, the same account on the same device is given the same', async () => {
	const { email, device, secret, keyId } = await aDevice();
	await lapse(device);
	expect((await askedBy(device)).status).toBe(401);

	const again = await signInByEmail(email, undefined, 2, keyId);
	const elsewhere = await signInByEmail(email, undefined, 3);

	expect(await secretOf(again)).toBe(secret);
	expect(await secretOf(elsewhere)).not.toBe(secret);
});

test('one device has one sign-in: the one before ends with the next', async () => {
	const { email, device, secret, keyId } = await aDevice();

	const again = await signInByEmail(email, undefined, 2, keyId);

	expect((await askedBy(device)).status).toBe(401);
	expect(await secretOf(again)).toBe(secret);
	expect(await devicesOf(again)).toHaveLength(1);
	await lapse(again);
	expect(await secretOf(await signInByEmail(email, undefined, 3, keyId))).toBe(secret);
});

test.each([
	['signed out', ({ device }: Ended) => device.post('/v1/auth/sign-out', {})],
	['signed out from another', async ({ device, other }: Ended) => revoke(other, device)],
	['signed out with all others', ({ other }: Ended) => remove(other, '/v1/account/devices')],
	[
		'signed out from another after its sign-in had ended',
		async ({ device, other }: Ended) => {
			await lapse(device);
			await revoke(other, device);
		},
	],
	[
		'signed out with all others after its sign-in had ended',
		async ({ device, other }: Ended) => {
			await lapse(device);
			await remove(other, '/v1/account/devices');
		},
	],
])('%s, a device is given nothing of it any more, also when it signs in again', async (_, end) => {
	const { email, device, secret, keyId } = await aDevice();
	const other = await signInByEmail(email, undefined, 2);
	const othersSecret = await secretOf(other);
	await end({ device, other });

	const again = await signInByEmail(email, undefined, 3, keyId);

	expect(await secretOf(again)).not.toBe(secret);
	// Who ended it has kept theirs; a key that never was is answered in the same way.
	expect(await secretOf(other)).toBe(othersSecret);
	const unknown = await askedBy(
		await signInByEmail(anAddress(), undefined, 1, crypto.randomUUID()),
	);
	expect(Object.keys(unknown.body)).toEqual(Object.keys((await askedBy(again)).body));
});
interface Ended {
	readonly device: Person;
	readonly other: Person;
}
async function revoke(other: Person, device: Person): Promise<void> {
	const gone = (await devicesOf(other)).find(({ current }) => !current);
	expect((await remove(other, `/v1/account/devices/${gone?.id}`)).status).toBe(200);
	expect((await askedBy(device)).status).toBe(401);
}

test('another account that shows the key’s name is given its own, and takes nothing away', async () => {
	const { email, device, secret, keyId } = await aDevice();
	const foreign = await signInByEmail(anAddress(), undefined, 1, keyId);

	expect(await secretOf(foreign)).not.toBe(secret);
	expect(await devicesOf(foreign)).toHaveLength(1);
	expect((await remove(foreign, `/v1/account/devices/${keyId}`)).status).toBe(404);
	expect((await remove(foreign, '/v1/account/devices')).status).toBe(200);
	await lapse(device);

	expect(await secretOf(await signInByEmail(email, undefined, 2, keyId))).toBe(secret);
});

test('what ended by itself stays in the list of devices until it is signed out', async () => {
	const { email, device, keyId } = await aDevice();
	const bare = await signInByEmail(email, undefined, 2);
	const other = await signInByEmail(email, undefined, 3);
	await lapse(device);
	// Never given half of a key: nothing is left of it.
	await lapse(bare);

	const before = await devicesOf(other);
	expect(before).toMatchObject([
		{ current: true },
		{ id: keyId, label: 'Firefox on Linux', current: false, lapsed: true },
	]);
	expect(before[0]).not.toHaveProperty('lapsed');
	await remove(other, `/v1/account/devices/${keyId}`);

	expect(await devicesOf(other)).toMatchObject([{ current: true }]);
});

test('it goes with the account', async () => {
	const { email, device, keyId } = await aDevice();
	const rowsOf = async (id: string) =>
		(await env.DB.prepare('SELECT id FROM device_key WHERE id = ?1').bind(id).all()).results.length;
	expect(await rowsOf(keyId)).toBe(1);
	await lapse(device);
	const other = await signInByEmail(email, undefined, 2);
	await other.post('/v1/privacy/erasure', { scope: 'account' });

	await eraseDue(env, Date.now() + 8 * 86_400_000);

	expect((await other.get('/v1/account')).status).toBe(401);
	expect(await rowsOf(keyId)).toBe(0);
});
