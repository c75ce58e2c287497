// What an account means for the devices of one person: everything on each of them, nothing lost on the way.
import { newId, newUid } from '#shared/ids.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import { deviceLabel } from '#shared/link/device-label.ts';
import type { Me } from '#shared/store/view.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { AccountServer, CODE } from '#test/support/account-server.ts';
import { hubWorld, ORIGIN, recorder } from '#test/support/hub-world.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { tried } from '#test/support/tried.ts';
import { afterEach, describe, expect, test } from 'vitest';

const EMAIL = 'mia@example.org';
const poll = <T>(read: () => T) => expect.poll(read, { timeout: 8000, interval: 10 });
const opened: ReturnType<typeof hubWorld>[] = [];
afterEach(async () => {
	for (const world of opened.splice(0)) (await world.hub).stop();
});

async function aDevice(server: AccountServer) {
	const world = hubWorld({ network: server });
	opened.push(world);
	const { link } = world.page();
	let latest: DeviceSnapshot | undefined;
	link.onDevice((snapshot) => (latest = snapshot));
	const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
	const device = {
		world,
		link,
		now: () => latest,
		/** Answers with its id. */
		async found({ share = true } = {}): Promise<string> {
			const m = newId();
			const heard = recorder();
			const watch = link.watch(m, heard.listener);
			const own = { ...me, memberId: newId(), counterpartId: newId() };
			watch.mutate({ u: newUid(), n: 'addMentorship', a: foundingOf(m, own) });
			await poll(() => heard.stored().length).toBe(1);
			if (share) {
				await link.ask('invite', { mentorshipId: m });
				await poll(() => heard.status()?.connection).toBe('live');
				await poll(() => heard.status()?.unsynced).toBe(0);
			}
			return m;
		},
		/** Writes so many promises into it, and waits until they are on the disk. Answers with them. */
		async write(m: string, count: number) {
			const heard = recorder();
			const watch = link.watch(m, heard.listener);
			await poll(() => heard.of('snapshot').length).toBeGreaterThan(0);
			const [{ me: own }] = heard.of<{ me: Me }>('snapshot') as [{ me: Me }];
			const made = Array.from({ length: count }, (_, i) => ({
				u: newUid(),
				n: 'addActionItem',
				a: { id: newId(), set: { assigneeId: own.memberId }, text: { text: `promise ${i}` } },
			}));
			for (const one of made) watch.mutate(one);
			await poll(() => new Set(heard.stored()).size).toBe(count);
			watch.stop();
			return made;
		},
		/** The records as a page has them now. */
		async records(m: string): Promise<readonly StoredRecord[]> {
			const seen = recorder();
			const watch = link.watch(m, seen.listener);
			await poll(() => seen.of('snapshot').length).toBeGreaterThan(0);
			watch.stop();
			return seen.of<{ records: readonly StoredRecord[] }>('snapshot').at(-1)?.records ?? [];
		},
		async signIn(email = EMAIL) {
			const sent = await link.ask('requestCode', { email, purpose: 'sign_in' });
			expect(sent.ok).toBe(true);
			return link.ask('verifyCode', { code: CODE });
		},
	};
	await poll(() => latest).toBeDefined();
	return device;
}
const idsOf = (records: readonly StoredRecord[], kind = 'action_item') =>
	records.filter((one) => one.kind === kind).map(({ id }) => id);

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

describe('signing out', () => {
	/** Whatever this device keeps, by where it keeps it. */
	async function keptOf({ world }: Awaited<ReturnType<typeof aDevice>>) {
		const db = await new Promise<IDBDatabase>((resolve, reject) => {
			const request = indexedDB.open(world.storeName);
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error ?? new Error('not opened'));
		});
		const counts: Record<string, number> = {};
		for (const name of db.objectStoreNames) {
			const request = db.transaction(name).objectStore(name).count();
			counts[name] = await new Promise((resolve) => {
				request.onsuccess = () => resolve(request.result);
			});
		}
		db.close();
		const { meta: _, ...words } = counts;
		return {
			words,
			local: Object.keys(world.local.kept),
			session: Object.keys(world.session.kept),
		};
	}

	test.each([
		['and the server is told', false],
		['though the server cannot be reached, which is said', true],
	])('leaves nothing on the device, %s', async (_, isDown) => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		await laptop.link.ask('changeSettings', { name: 'Mia Canary' });
		await laptop.signIn();
		await laptop.write(m, 3);
		await laptop.link.ask('rememberPlace', { page: 'review', place: { text: 'half a line' } });
		await (
			await laptop.world.hub
		).mutate(newId(), {
			u: newUid(),
			n: 'removeActionItem',
			a: { id: newId() },
		});
		server.isDown = isDown;
		const before = await keptOf(laptop);
		expect(before.words['records']).toBeGreaterThan(0);
		expect(before.words['quarantine']).toBe(1);

		expect(await laptop.link.ask('signOut', null)).toEqual({ ok: true, value: { told: !isDown } });

		await poll(() => laptop.now()?.mentorships).toEqual([]);
		await poll(() => laptop.now()?.account).toEqual({ state: 'none', named: false, wipes: 1 });
		const after = await keptOf(laptop);
		expect(Object.entries(after.words).filter(([, count]) => count > 0)).toEqual([]);
		expect(after.local.filter((key) => /token|named|mirror/.test(key))).toEqual([]);
		expect(after.session.filter((key) => /place|email|codeFlow/.test(key))).toEqual([]);
		expect(laptop.now()?.settings).toEqual({ language: 'en' });
		expect(server.tokens).toHaveLength(isDown ? 1 : 0);
	});

	test('and in again brings back what is with the account', async () => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		await laptop.signIn();
		const written = await laptop.write(m, 4);
		expect(await laptop.link.ask('sendUnsent', null)).toMatchObject({ value: { changes: 0 } });
		await laptop.link.ask('signOut', null);
		await poll(() => laptop.now()?.account?.state).toBe('none');

		await laptop.signIn();

		await poll(() => laptop.now()?.mentorships.map(({ id }) => id)).toEqual([m]);
		expect(idsOf(await laptop.records(m)).toSorted()).toEqual(
			written.map(({ a }) => a.id).toSorted(),
		);
	});

	test('counts what would be lost, and cannot send it without a network', async () => {
		const server = new AccountServer();
		const laptop = await aDevice(server);
		const m = await laptop.found();
		await laptop.found({ share: false });
		server.isDown = true;
		server.rooms.get(m)?.cutLines();
		await laptop.write(m, 4);

		expect(await laptop.link.ask('countUnsent', null)).toEqual({
			ok: true,
			value: { changes: 4, refused: 0, onlyHere: 1 },
		});
		expect(await laptop.link.ask('sendUnsent', null)).toEqual({ ok: false, error: 'unreachable' });
		expect(await laptop.link.ask('countUnsent', null)).toMatchObject({ value: { changes: 4 } });
	});
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

test.each([
	[
		'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/149.0.0.0 Safari/537.36',
		'Chrome, Windows',
	],
	[
		'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/149.0 Safari/537.36 Edg/149.0',
		'Edge, Windows',
	],
	['Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0', 'Firefox, Linux'],
	[
		'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile/15E148 Safari/604.1',
		'Safari, iPhone',
	],
	[
		'Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/149.0 Mobile Safari/537.36',
		'Chrome, Android',
	],
	['something else', undefined],
])('a device is called by what its browser says: %s', (userAgent, label) => {
	expect(deviceLabel(userAgent)).toBe(label);
});
