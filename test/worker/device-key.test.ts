// The half of a device's key that the server gives: to one device of one account, until somebody ends that.
import type * as z from 'zod/mini';
import type { AccountResponse, DeviceKeyResponse } from '#shared/protocol.ts';
import { dropEnded } from '#worker/drop-ended.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { expect, test } from 'vitest';
import { RETENTION } from '#shared/domain/retention.ts';
import { app } from '#worker/app.ts';
import { monthsAfter } from '#worker/privacy/read.ts';
import { purge } from '#worker/privacy/purge.ts';
import { aFlow, anAddress, signInByEmail, verify, withToken } from './email-world.ts';
import { tap } from './tap.ts';
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

const rowsOf = async (id: string) =>
	(await env.DB.prepare('SELECT id FROM device_key WHERE id = ?1').bind(id).all()).results.length;

test('asked for in the middle of a sign-out it is not noted once more', async () => {
	const { device, keyId } = await aDevice();
	let asked = 0;
	let isGone = false;
	/** Once the half of the key is gone, another request is faster than whatever else is asked of the sign-in. */
	const late = (statement: D1PreparedStatement): D1PreparedStatement => {
		const first =
			<A extends unknown[], R>(run: (...args: A) => Promise<R>) =>
			async (...args: A): Promise<R> => {
				if (isGone) {
					await askedBy(device);
					asked += 1;
				}
				return run.apply(statement, args);
			};
		return tap(statement, {
			bind: (...values) => late(statement.bind(...values)),
			run: first(statement.run) as D1PreparedStatement['run'],
			all: first(statement.all) as D1PreparedStatement['all'],
			raw: first(statement.raw as () => Promise<unknown>) as D1PreparedStatement['raw'],
		});
	};
	const prepare = (sql: string) => {
		isGone ||= sql.startsWith('DELETE FROM device_key');
		return sql.includes('"session"') ? late(env.DB.prepare(sql)) : env.DB.prepare(sql);
	};
	const headers = { authorization: `Bearer ${device.token}` };

	const init = { method: 'POST', headers };
	const DB = tap(env.DB, { prepare });
	expect((await app.request('/v1/auth/sign-out', init, { ...env, DB })).status).toBe(200);

	expect(asked).toBeGreaterThan(0);
	expect(await rowsOf(keyId)).toBe(0);
	expect((await askedBy(device)).status).toBe(401);
});

test('with another address the other devices are given nothing of theirs any more, and this one keeps its own', async () => {
	const { email, device, secret, keyId } = await aDevice();
	const other = await signInByEmail(email, undefined, 2);
	const others = (await askedBy(other)).body;
	const next = anAddress();
	const { flow, code } = await aFlow(next, 1, { purpose: 'change_email' }, device.token);

	const changed = withToken(device, await verify(flow, code, device.token));

	expect(await devicesOf(changed)).toMatchObject([{ current: true }]);
	expect(await rowsOf(keyId)).toBe(1);
	expect(await rowsOf(others.keyId ?? '')).toBe(0);
	expect(await secretOf(changed)).toBe(secret);
	const again = await signInByEmail(next, undefined, 2, others.keyId);
	expect(await secretOf(again)).not.toBe(others.secret);
});

test('a device that keeps its key in another way now leaves nothing behind', async () => {
	const { email, device, keyId } = await aDevice();
	const other = await signInByEmail(email, undefined, 2);
	const others = (await askedBy(other)).body;

	expect((await remove(device, '/v1/account/key')).status).toBe(200);

	expect(await rowsOf(keyId)).toBe(0);
	expect(await rowsOf(others.keyId ?? '')).toBe(1);
	expect(await devicesOf(device)).toHaveLength(2);
	await lapse(device);
	expect(await devicesOf(other)).toMatchObject([{ current: true }]);
});

test('a device is called the same in the list when it signs in again, and is ended by that', async () => {
	const { email, device, keyId } = await aDevice();
	const next = await signInByEmail(email, undefined, 2, keyId);
	const [listed] = await devicesOf(next);
	await lapse(next);
	const again = await signInByEmail(email, undefined, 3, keyId);

	expect((await askedBy(device)).status).toBe(401);
	expect(await devicesOf(again)).toMatchObject([{ id: listed?.id, current: true }]);
	await remove(again, `/v1/account/devices/${listed?.id}`);

	expect((await askedBy(again)).status).toBe(401);
	expect(await rowsOf(keyId)).toBe(0);
});

test('what nobody has opened for two years is forgotten; while there is a sign-in it stays', async () => {
	const [lapsed, alive] = [await aDevice(), await aDevice()];
	await lapse(lapsed.device);
	const nobody = { send: () => Promise.reject(new Error('no letters here')) };
	const end = (days: number) =>
		purge(env, monthsAfter(Date.now(), RETENTION.inactiveMonths) + days * 86_400_000, nobody);

	await end(-4);
	expect(await rowsOf(lapsed.keyId)).toBe(1);
	await end(4);

	expect(await rowsOf(lapsed.keyId)).toBe(0);
	expect(await rowsOf(alive.keyId)).toBe(1);
});

test('it goes with the account', async () => {
	const { email, device, keyId } = await aDevice();
	expect(await rowsOf(keyId)).toBe(1);
	await lapse(device);
	const other = await signInByEmail(email, undefined, 2);
	await other.post('/v1/privacy/erasure', { scope: 'account' });

	await eraseDue(env, Date.now() + 8 * 86_400_000);

	expect((await other.get('/v1/account')).status).toBe(401);
	expect(await rowsOf(keyId)).toBe(0);
	// Its device had no sign-in to hear that by: it hears of it when it asks for one.
	const { flow, code } = await aFlow(email, 3);
	const answer = await verify(flow, code, undefined, undefined, keyId);
	expect(answer.status).toBe(401);
	expect(await answer.json()).toMatchObject({ code: 'not_signed_in', erased: true });
	expect((await verify(flow, code)).status).toBe(200);
});
