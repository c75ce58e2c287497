// What an account means for the devices of one person: everything on each of them, nothing lost on the way.
import { aDevice, EMAIL, idsOf, poll } from '#test/support/account-device.ts';
import { AccountServer, CODE } from '#test/support/account-server.ts';
import { ORIGIN } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';

test('two devices with unsent words and one address: both end with everything, once, under its own ids', async () => {
	const server = new AccountServer();
	const [laptop, phone] = [await aDevice(server), await aDevice(server)];
	const [one, two] = [await laptop.found(), await phone.found()];
	server.isDown = true;
	for (const room of server.rooms.values()) room.cutLines();
	const written = [...(await laptop.write(one, 20)), ...(await phone.write(two, 20))];
	server.isDown = false;

	expect(await laptop.signIn()).toEqual({ ok: true, value: { email: EMAIL, foreign: 0 } });
	expect(await phone.signIn()).toEqual({ ok: true, value: { email: EMAIL, foreign: 0 } });
	await poll(() => phone.now()?.mentorships.length).toBe(2);
	// The first one learns of the other's when it next looks.
	await laptop.link.ask('readAccount', null);
	await poll(() => laptop.now()?.mentorships.length).toBe(2);

	await poll(() => written.filter(({ u }) => server.applied().get(u) === 1).length).toBe(40);
	for (const device of [laptop, phone]) {
		for (const [m, mine] of [
			[one, written.slice(0, 20)],
			[two, written.slice(20)],
		] as const) {
			const ids = mine.map(({ a }) => a.id).toSorted();
			await expect.poll(async () => idsOf(await device.records(m)).toSorted()).toEqual(ids);
		}
		expect(device.now()?.quarantined).toBe(0);
		await poll(() => device.link.ask('countUnsent', null)).toMatchObject({ value: { changes: 0 } });
	}
	expect(Math.max(...server.applied().values())).toBe(1);
});

test('two devices of one mentorship write into it without a network, then sign in: nothing is missing', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	await laptop.signIn();
	const phone = await aDevice(server);
	await phone.signIn();
	await poll(() => phone.now()?.mentorships.map(({ id }) => id)).toEqual([m]);
	server.isDown = true;
	server.rooms.get(m)?.cutLines();
	const written = [...(await laptop.write(m, 30)), ...(await phone.write(m, 30))];

	server.isDown = false;
	for (const { world } of [laptop, phone]) await (await world.hub).drain();

	const ids = written.map(({ a }) => a.id).toSorted();
	for (const device of [laptop, phone])
		await expect.poll(async () => idsOf(await device.records(m)).toSorted()).toEqual(ids);
	expect(written.every(({ u }) => server.applied().get(u) === 1)).toBe(true);
});

test('what was never shared stays on its device when its person signs in, until they keep it with the account', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found({ share: false });
	await laptop.write(m, 3);
	expect(server.asked).toEqual([]);

	await laptop.signIn();
	await (await laptop.world.hub).drain();
	expect(laptop.now()?.mentorships[0]).toMatchObject({ id: m, onlyHere: true });
	expect([...server.rooms]).toEqual([]);

	expect(await laptop.link.ask('keepWithAccount', { mentorshipId: m })).toMatchObject({ ok: true });
	await poll(() => laptop.now()?.mentorships[0]?.onlyHere).toBeUndefined();
	const phone = await aDevice(server);
	await phone.signIn();
	await expect.poll(async () => idsOf(await phone.records(m)).length).toBe(3);
});

test('a device without an address keeps nothing with an account', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found({ share: false });

	expect((await laptop.link.ask('keepWithAccount', { mentorshipId: m })).ok).toBe(false);

	expect(server.asked).toEqual([]);
	expect(laptop.now()?.mentorships[0]?.onlyHere).toBe(true);
});

test('the code that one waits for outlives the background, and a wrong one changes nothing', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	await laptop.link.ask('requestCode', { email: EMAIL, purpose: 'sign_in' });
	laptop.world.restart();

	await poll(() => laptop.now()?.account?.code).toMatchObject({ email: EMAIL });
	expect(await laptop.link.ask('verifyCode', { code: '000000' })).toMatchObject({
		error: 'wrong_code',
	});
	expect(laptop.now()?.account?.state).toBe('none');
	expect((await laptop.link.ask('verifyCode', { code: CODE })).ok).toBe(true);

	await poll(() => laptop.now()?.account).toMatchObject({ state: 'signed_in', email: EMAIL });
	expect(JSON.stringify(laptop.world.local.kept)).not.toContain(EMAIL);
});

test.each([
	['no address', 'requestCode', { email: 'mia', purpose: 'sign_in' }],
	['another purpose', 'requestCode', { email: EMAIL, purpose: 'steal' }],
	['letters for a code', 'verifyCode', { code: '12345a' }],
	['a mentorship that is none', 'leave', { mentorshipId: 'x' }],
	['an argument where there is none', 'signOut', { now: true }],
] as const)('%s is not asked of the server', async (_, name, args) => {
	const server = new AccountServer();
	const laptop = await aDevice(server);

	const answer = await laptop.link.ask(name, args as never);

	expect(answer).toMatchObject({ ok: false, error: 'invalid_request' });
	expect(server.asked).toEqual([]);
});

test('a link that is spent takes no other mentorship in its place, and names nobody anew', async () => {
	const server = new AccountServer();
	const [laptop, phone] = [await aDevice(server), await aDevice(server)];
	await laptop.signIn();
	await laptop.link.ask('changeSettings', { name: 'Mia' });
	await phone.found();
	await phone.signIn();

	const url = `${ORIGIN}/join#secret-that-opens-nothing-any-more`;
	expect(await laptop.link.ask('accept', { url, name: 'Somebody' })).toEqual({
		ok: false,
		error: 'invite_spent',
	});

	expect(laptop.now()?.mentorships).toEqual([]);
	expect(laptop.now()?.settings.name).toBe('Mia');
});
