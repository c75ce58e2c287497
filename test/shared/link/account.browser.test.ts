// What an account means for the devices of one person: everything on each of them, nothing lost on the way.
import { aDevice, EMAIL, idsOf, poll } from '#test/support/account-device.ts';
import { AccountServer, CODE } from '#test/support/account-server.ts';
import { ORIGIN, recorder } from '#test/support/hub-world.ts';
import { tried } from '#test/support/tried.ts';
import { describe, expect, test } from 'vitest';

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
			await expect
				.poll(async () => idsOf(await device.records(m)).toSorted(), { timeout: 8000 })
				.toEqual(ids);
		}
		expect(device.now()?.quarantined).toBe(0);
		expect(await device.link.ask('countUnsent', null)).toMatchObject({ value: { changes: 0 } });
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
		await expect
			.poll(async () => idsOf(await device.records(m)).toSorted(), { timeout: 8000 })
			.toEqual(ids);
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

describe('a sign-in that ends', () => {
	const points = Array.from({ length: 12 }, (_, i) => i);

	test(`after any of ${points.length} requests takes no word with it: writing goes on, and all is sent after the next sign-in`, async () => {
		let changes = 0;
		for (const after of points) {
			const server = new AccountServer();
			const laptop = await aDevice(server);
			const m = await laptop.found();
			await laptop.signIn();
			const heard = recorder();
			const watch = laptop.link.watch(m, heard.listener);
			await poll(() => heard.status()?.connection).toBe('live');

			server.endsAfter = after;
			const written = await laptop.write(m, 5);
			server.rooms.get(m)?.cutLines();
			for (let i = 0; i < 20 && laptop.now()?.account?.state !== 'signed_out'; i += 1) {
				written.push(...(await laptop.write(m, 2)));
				await (await laptop.world.hub).drain();
				await laptop.link.ask('readAccount', null);
			}
			await poll(() => laptop.now()?.account).toMatchObject({ state: 'signed_out', named: true });
			written.push(...(await laptop.write(m, 5)));
			expect(laptop.now()?.mentorships[0]?.over).toBeUndefined();

			expect(await laptop.signIn()).toMatchObject({ ok: true });
			await poll(() => written.filter(({ u }) => server.applied().get(u) !== 1)).toEqual([]);
			await poll(() => heard.status()).toEqual({ connection: 'live', unsynced: 0 });
			expect(laptop.now()?.quarantined).toBe(0);
			watch.stop();
			changes += written.length;
		}
		tried('sign-ins that ended', { ends: points.length, changes });
		expect(changes).toBeGreaterThan(points.length * 10);
	});

	test('on another device is no leaving: sockets close, the mentorship stays, the words wait', async () => {
		const server = new AccountServer();
		const [laptop, phone] = [await aDevice(server), await aDevice(server)];
		const m = await laptop.found();
		await laptop.signIn();
		await phone.signIn();
		const heard = recorder();
		const watch = laptop.link.watch(m, heard.listener);
		await poll(() => heard.status()?.connection).toBe('live');

		expect((await phone.link.ask('revokeOthers', null)).ok).toBe(true);
		await poll(() => heard.status()?.problem).toBe('not_signed_in');
		const written = await laptop.write(m, 2);

		expect(laptop.now()?.account?.state).toBe('signed_out');
		expect(laptop.now()?.mentorships[0]).not.toHaveProperty('over');
		expect(heard.status()?.unsynced).toBe(2);
		expect(written.some(({ u }) => server.applied().has(u))).toBe(false);
		watch.stop();
	});

	test('is not followed by another without a word: that one would have nothing of what is here', async () => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		server.end(server.tokens[0] ?? '');
		const before = server.asked.filter((one) => one.includes('anonymous')).length;

		await laptop.write(m, 1);
		await poll(() => laptop.now()?.account).toMatchObject({ state: 'signed_out', named: false });
		expect(await laptop.link.ask('invite', { mentorshipId: m })).toEqual({
			ok: false,
			error: 'not_signed_in',
		});

		expect(server.asked.filter((one) => one.includes('anonymous'))).toHaveLength(before);
		expect(await laptop.link.ask('countUnsent', null)).toMatchObject({ value: { changes: 1 } });
	});

	test('by a code whose answer was lost is followed by a second code, and all is sent', async () => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		await laptop.link.ask('requestCode', { email: EMAIL, purpose: 'sign_in' });
		server.losesAnswerOf = '/v1/account/verify';
		expect(await laptop.link.ask('verifyCode', { code: CODE })).toMatchObject({
			error: 'unreachable',
		});
		server.losesAnswerOf = undefined;
		const written = await laptop.write(m, 2);
		await poll(() => laptop.now()?.account).toMatchObject({ state: 'signed_out', named: false });
		expect(await laptop.link.ask('verifyCode', { code: CODE })).toMatchObject({
			error: 'wrong_code',
		});

		expect(await laptop.signIn()).toEqual({ ok: true, value: { email: EMAIL, foreign: 0 } });

		await poll(() => laptop.now()?.account).toMatchObject({ state: 'signed_in', email: EMAIL });
		await poll(() => written.filter(({ u }) => server.applied().get(u) !== 1)).toEqual([]);
	});

	test('and another account in its place: what is not its own is told of, and stays', async () => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		await laptop.signIn();
		server.end(server.tokens[0] ?? '');
		await laptop.link.ask('readAccount', null);

		expect(await laptop.signIn('other@example.org')).toMatchObject({ value: { foreign: 1 } });

		const [written] = await laptop.write(m, 1);
		expect(idsOf(await laptop.records(m))).toEqual([written?.a.id]);
	});
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

test('who leaves a mentorship has sent what they wrote before, and keeps what is here to read', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	const written = await laptop.write(m, 3);

	expect(await laptop.link.ask('leave', { mentorshipId: m })).toEqual({ ok: true, value: null });

	await poll(() => laptop.now()?.mentorships[0]).toMatchObject({ over: 'left', state: 'ended' });
	expect(written.every(({ u }) => server.applied().get(u) === 1)).toBe(true);
	expect(idsOf(await laptop.records(m))).toHaveLength(3);
	expect(server.rooms.get(m)?.members.size).toBe(0);
});

test.each(['by a new link', 'on another device'])(
	'who left and is invited back, %s, goes on where it was',
	async (how) => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		await laptop.signIn();
		const before = await laptop.write(m, 2);
		const [user, me] = [...(server.rooms.get(m)?.members ?? [])][0] ?? [];
		if (user === undefined || !me) throw new Error('nobody is in');
		await laptop.link.ask('leave', { mentorshipId: m });
		await poll(() => laptop.now()?.mentorships[0]?.over).toBe('left');

		if (how === 'by a new link') {
			const secret = 'secret-that-lets-one-back-in';
			server.seats.set(secret, [m, me]);
			const url = `${ORIGIN}/join#${secret}`;
			expect(await laptop.link.ask('accept', { url, name: 'Mia' })).toMatchObject({ ok: true });
		} else {
			server.rooms.get(m)?.members.set(user, me);
			await laptop.link.ask('readAccount', null);
		}

		await poll(() => laptop.now()?.mentorships[0]).not.toHaveProperty('over');
		const after = await laptop.write(m, 2);
		const all = [...before, ...after];
		await poll(() => all.filter(({ u }) => server.applied().get(u) !== 1)).toEqual([]);
		expect(idsOf(await laptop.records(m)).toSorted()).toEqual(all.map(({ a }) => a.id).toSorted());
	},
);

test('nobody leaves without the server having heard of it', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	server.isDown = true;

	expect(await laptop.link.ask('leave', { mentorshipId: m })).toMatchObject({ ok: false });

	expect(laptop.now()?.mentorships[0]).not.toHaveProperty('over');
	expect(laptop.now()?.mentorships[0]?.state).toBe('active');
});

test('nobody leaves while what they wrote has not arrived, and is told why', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	await laptop.signIn();
	server.end(server.tokens[0] ?? '');
	const written = await laptop.write(m, 1);

	expect(await laptop.link.ask('leave', { mentorshipId: m })).toEqual({
		ok: false,
		error: 'not_signed_in',
	});

	expect(server.asked.filter((one) => one.endsWith('/leave'))).toEqual([]);
	expect(laptop.now()?.mentorships[0]).not.toHaveProperty('over');
	expect(idsOf(await laptop.records(m))).toEqual(written.map(({ a }) => a.id));
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
