// A sign-in that ends, by itself or by somebody: no word is lost with it.
import { aDevice, EMAIL, idsOf, poll } from '#test/support/account-device.ts';
import { AccountServer, CODE } from '#test/support/account-server.ts';
import { recorder } from '#test/support/hub-world.ts';
import { tried } from '#test/support/tried.ts';
import { describe, expect, test } from 'vitest';

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

		await poll(() => laptop.now()?.account?.state).toBe('signed_out');
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

	test('and another account on a device that has only read: what is not its own is told of, too', async () => {
		const server = new AccountServer();
		const [laptop, phone] = [await aDevice(server), await aDevice(server)];
		const m = await laptop.found();
		const written = await laptop.write(m, 1);
		await laptop.signIn();
		expect(await phone.signIn()).toMatchObject({ value: { foreign: 0 } });
		await poll(() => phone.now()?.mentorships).toHaveLength(1);
		server.end(server.tokens[1] ?? '');
		await phone.link.ask('readAccount', null);
		await poll(() => phone.now()?.account?.state).toBe('signed_out');

		expect(await phone.signIn('other@example.org')).toMatchObject({ value: { foreign: 1 } });

		expect(idsOf(await phone.records(m))).toEqual(written.map(({ a }) => a.id));
	});

	test('since another took its place: a late answer to the one before stops nothing', async () => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		const heard = recorder();
		const watch = laptop.link.watch(m, heard.listener);
		await poll(() => heard.status()?.connection).toBe('live');
		const tickets = () => server.asked.filter((one) => one.endsWith('/v1/live/ticket')).length;
		const [before, entered, late] = [
			tickets(),
			server.hold('/v1/account/verify'),
			server.hold('/v1/live/ticket'),
		];

		const signingIn = laptop.signIn();
		await poll(tickets).toBe(before + 1);
		entered();
		expect((await signingIn).ok).toBe(true);
		late();

		const written = await laptop.write(m, 2);
		await poll(() => heard.status()).toEqual({ connection: 'live', unsynced: 0 });
		expect(written.map(({ u }) => server.applied().get(u))).toEqual([1, 1]);
		expect(laptop.now()?.account?.state).toBe('signed_in');
		watch.stop();
	});
});
