// Leaving a mentorship, and coming back: what was written before has arrived, and stays to read.
import { aDevice, idsOf, poll } from '#test/support/account-device.ts';
import { AccountServer } from '#test/support/account-server.ts';
import { ORIGIN } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';

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

test('a name typed as one joins a second time is written for the other person to see', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	const [[, me] = []] = [...(server.rooms.get(m)?.members ?? [])];
	if (!me) throw new Error('nobody is in');
	const secret = 'secret-that-was-used-before';
	server.seats.set(secret, [m, me]);

	const url = `${ORIGIN}/join#${secret}`;
	expect(await laptop.link.ask('accept', { url, name: 'Mia Berg' })).toMatchObject({ ok: true });

	expect(laptop.now()?.settings.name).toBe('Mia Berg');
	const nameOf = async () =>
		(await laptop.records(m)).find(({ id }) => id === me.memberId)?.body['name'];
	await expect.poll(nameOf).toBe('Mia Berg');
	await poll(() => server.applied().size).toBe(2);
});
