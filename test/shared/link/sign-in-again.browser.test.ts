// With the server's help, after its sign-in has ended: what opens again, and for whom.
import { aKeptDevice, CANARY, type KeptDevice, poll } from '#test/support/kept-device.ts';
import { CODE } from '#test/support/account-server.ts';
import { expect, test } from 'vitest';

const ENDED = { mode: 'online', locked: 'ended' } as const;

/** Kept with the server's help, something unsent on it, and its browser closed. `end`: what the server did then. */
async function aClosedDevice(end: (device: KeptDevice, token: string) => void) {
	const device = await aKeptDevice({ named: true });
	expect(await device.choose('online')).toEqual({ ok: true, value: null });
	device.cut();
	await device.write(`${CANARY} unsent`);
	await device.write(`${CANARY} unsent too`);
	for (const token of device.server.tokens) end(device, token);
	device.server.isDown = false;
	await device.end();
	await poll(() => device.now()?.safety).toEqual(ENDED);
	expect(device.texts()).not.toContain(`${CANARY} unsent`);
	return device;
}
const lapse = ({ server }: KeptDevice, token: string) => server.lapse(token);

/** The last promises that the server took, and how often. */
const taken = ({ server }: KeptDevice) => [...server.applied().values()];

test('a sign-in that ended by itself loses nothing: signed in again, all opens, and is sent once', async () => {
	const device = await aClosedDevice(lapse);
	const before = taken(device).length;
	expect(device.now()).toMatchObject({ mentorships: [], account: { state: 'signed_out' } });

	expect((await device.signIn()).ok).toBe(true);

	const texts = [`${CANARY} one`, `${CANARY} unsent`, `${CANARY} unsent too`];
	await poll(() => device.texts()).toEqual(texts);
	await poll(() => device.heard.status()?.unsynced).toBe(0);
	expect(device.now()).toMatchObject({
		account: { state: 'signed_in' },
		safety: { mode: 'online' },
	});
	expect(taken(device).length).toBe(before + 2);
	expect(Math.max(...taken(device))).toBe(1);
	// And so once more: the new sign-in is of the same device.
	for (const token of device.server.tokens) device.server.lapse(token);
	await device.end();
	await poll(() => device.now()?.safety).toEqual(ENDED);
	await device.signIn();
	await poll(() => device.now()?.safety).toEqual({ mode: 'online' });
});

test('signed out from elsewhere, nothing opens to a new sign-in either, and that one is ended', async () => {
	const device = await aClosedDevice(({ server }, token) => server.end(token));

	expect((await device.signIn()).ok).toBe(true);

	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'closed' });
	await poll(() => device.server.tokens).toEqual([]);
	expect(device.now()?.mentorships).toEqual([]);
	expect(await device.link.ask('startOver', null)).toEqual({ ok: true, value: null });
	await poll(() => device.now()?.safety).toEqual({ mode: 'own' });
});

test('another account opens nothing, and takes nothing: with the right one everything is there', async () => {
	const device = await aClosedDevice(lapse);

	await device.signIn('noa@example.org');
	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'closed' });
	expect(device.now()?.mentorships).toEqual([]);
	await poll(() => device.server.tokens).toEqual([]);
	await device.signIn();

	await poll(() => device.texts()?.length).toBe(3);
	await poll(() => device.heard.status()?.unsynced).toBe(0);
});

test('a sign-in that opens nothing stands in nobody’s way, and is ended as soon as that can be told', async () => {
	const device = await aClosedDevice(lapse);
	device.server.unreachable = '/v1/auth/sign-out';
	await device.signIn('noa@example.org');
	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'closed' });
	const [foreign] = device.server.tokens;
	expect(foreign).toBeDefined();
	device.world.restart();
	await poll(() => device.now()?.safety).toEqual(ENDED);

	device.server.unreachable = undefined;
	expect((await device.signIn()).ok).toBe(true);

	await poll(() => device.texts()?.length).toBe(3);
	expect(device.server.tokens).toHaveLength(1);
	expect(device.server.tokens).not.toContain(foreign);
});

test('the code one waits for stays when the background dies; a wrong one and none at all open nothing', async () => {
	const device = await aClosedDevice(lapse);
	const code = () => device.now()?.account?.code?.email;
	const verify = (digits: string) => device.link.ask('verifyCode', { code: digits });
	expect(await verify(CODE)).toEqual({ ok: false, error: 'wrong_code' });
	const noAddress = { email: 'mia at example', purpose: 'sign_in' } as const;
	expect(await device.link.ask('requestCode', noAddress)).toEqual({
		ok: false,
		error: 'invalid_request',
	});
	await device.link.ask('requestCode', { ...noAddress, email: 'noa@example.org' });
	await device.link.ask('dropCode', null);
	await device.link.ask('requestCode', { ...noAddress, email: 'mia@example.org' });

	device.world.restart();
	await poll(code).toBe('mia@example.org');
	expect(await verify('654321')).toEqual({ ok: false, error: 'wrong_code' });
	expect(device.now()?.safety).toEqual(ENDED);
	expect((await verify(CODE)).ok).toBe(true);

	await poll(() => device.texts()?.length).toBe(3);
	expect(JSON.stringify(device.world.local.kept)).not.toContain('mia@example.org');
});

test('when the network goes in the middle of it, it goes on by itself', async () => {
	const device = await aClosedDevice(lapse);
	device.server.losesAnswerOf = '/v1/account/key';
	await device.signIn();
	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'network' });

	device.server.losesAnswerOf = undefined;
	await device.end();

	await poll(() => device.texts()?.length).toBe(3);
});

test('signed in again while it is open, it still opens when the browser begins anew', async () => {
	const device = await aKeptDevice({ named: true });
	await device.choose('online');
	for (const token of device.server.tokens) device.server.lapse(token);
	await device.write(`${CANARY} two`);
	await poll(() => device.now()?.account?.state).toBe('signed_out');
	expect(device.now()?.account?.erased).toBeUndefined();
	// The lock is not made anew for the new sign-in before the browser ends: it is of the same device.
	device.server.losesAnswerOf = '/v1/account/key';
	await device.signIn();
	device.server.losesAnswerOf = undefined;
	await device.end();

	await poll(() => device.texts()?.length).toBe(2);
});

test('without an address there is no way back in, and that is said', async () => {
	const device = await aKeptDevice();
	await device.choose('online');
	for (const token of device.server.tokens) device.server.lapse(token);
	await device.end();

	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'signed_out' });
	expect((await device.signIn()).ok).toBe(false);
	expect(device.now()?.safety?.locked).toBe('signed_out');
});

test('of an account that was erased nothing opens any more, and that is said', async () => {
	const device = await aKeptDevice({ named: true });
	await device.choose('online');
	for (const token of device.server.tokens) device.server.erase(token);
	await device.write(`${CANARY} two`);
	await poll(() => device.now()?.account).toMatchObject({ state: 'signed_out', erased: true });
	await device.end();

	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'erased' });
	expect(await device.link.ask('startOver', null)).toEqual({ ok: true, value: null });
	await poll(() => device.now()?.safety).toEqual({ mode: 'own' });
	await device.signIn();
	expect(device.now()?.account).toMatchObject({ state: 'signed_in' });
	expect(device.now()?.account?.erased).toBeUndefined();
});

test('a device without a sign-in hears that its account was erased when it asks for one', async () => {
	const device = await aClosedDevice(lapse);
	device.server.eraseDevices();

	expect(await device.signIn()).toEqual({ ok: false, error: 'not_signed_in' });

	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'erased' });
	expect(device.server.tokens).toEqual([]);
	expect(await device.link.ask('startOver', null)).toEqual({ ok: true, value: null });
	await poll(() => device.now()?.safety).toEqual({ mode: 'own' });
	expect((await device.signIn()).ok).toBe(true);
});

test('on an open device of an erased account a new sign-in is taken, and opens it from then on', async () => {
	const device = await aKeptDevice({ named: true });
	await device.choose('online');
	for (const token of device.server.tokens) device.server.erase(token);
	await device.write(`${CANARY} two`);
	await poll(() => device.now()?.account?.state).toBe('signed_out');

	expect((await device.signIn()).ok).toBe(true);
	await poll(() => device.server.halves).toHaveLength(1);
	await device.end();

	await poll(() => device.texts()?.length).toBe(2);
});

test.each(['own', 'passphrase'] as const)(
	'kept in another way (%s), the server has half of no key any more',
	async (mode) => {
		const device = await aKeptDevice({ named: true });
		await device.choose('online');
		expect(device.server.halves).toHaveLength(1);

		const words = mode === 'passphrase' ? 'drei kleine Vögel' : undefined;
		expect(await device.choose(mode, words)).toEqual({ ok: true, value: null });

		await poll(() => device.server.halves).toEqual([]);
		expect(device.server.tokens).toHaveLength(1);
	},
);

test('begun anew on a locked device, its sign-in is ended, and the half of its key with it', async () => {
	const device = await aKeptDevice({ named: true });
	await device.choose('online');
	device.server.losesAnswerOf = '/v1/account/key';
	await device.end();
	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'network' });

	expect(await device.link.ask('startOver', null)).toEqual({ ok: true, value: null });

	await poll(() => device.server.tokens).toEqual([]);
	expect(device.server.halves).toEqual([]);
});
