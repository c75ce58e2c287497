// Signing out takes everything off the device, whatever is under way; before it, it is said what would be lost.
import { newId, newUid } from '#shared/ids.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { aDevice, EMAIL, idsOf, poll } from '#test/support/account-device.ts';
import { AccountServer, CODE } from '#test/support/account-server.ts';
import { ORIGIN } from '#test/support/hub-world.ts';
import { expect, test } from 'vitest';

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
])('signing out leaves nothing on the device, %s', async (_, isDown) => {
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

test('signing out and in again brings back what is with the account', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	await laptop.signIn();
	const written = await laptop.write(m, 4);
	expect(await laptop.link.ask('sendUnsent', null)).toMatchObject({ value: { changes: 0 } });
	await laptop.signOut();
	await poll(() => laptop.now()?.account?.state).toBe('none');

	await laptop.signIn();

	await poll(() => laptop.now()?.mentorships.map(({ id }) => id)).toEqual([m]);
	expect(idsOf(await laptop.records(m)).toSorted()).toEqual(
		written.map(({ a }) => a.id).toSorted(),
	);
});

const SEAT = 'secret-that-lets-one-back-in';
const ASKED = [
	['the account', '/v1/account', 'readAccount', null],
	['the mentorships', '/v1/mentorships', 'readAccount', null],
	['a sign-in', '/v1/account/verify', 'verifyCode', { code: CODE }],
	['an invitation', '/v1/invites/accept', 'accept', { url: `${ORIGIN}/join#${SEAT}` }],
] as const;
test.each(ASKED)(
	'signing out while %s is asked for takes that along too: what comes late is written nowhere',
	async (_, path, name, args) => {
		const server = new AccountServer();
		const [laptop, phone] = [await aDevice(server), await aDevice(server)];
		const m = await laptop.found();
		await laptop.signIn();
		const [[, me] = []] = [...(server.rooms.get(m)?.members ?? [])];
		if (me) server.seats.set(SEAT, [m, me]);
		// Begun elsewhere: it is what would be founded here.
		await phone.found();
		await phone.signIn();
		await laptop.link.ask('requestCode', { email: EMAIL, purpose: 'sign_in' });
		const letGo = server.hold(path);
		const asked = server.asked.length;
		const late = laptop.link.ask(name, args as never);
		await poll(() => server.asked.slice(asked).some((one) => one.endsWith(path))).toBe(true);

		expect(await laptop.link.ask('signOut', null)).toMatchObject({ ok: true });
		expect(await late).toEqual({ ok: false, error: 'internal' });
		letGo();
		await poll(() => laptop.now()?.account).toEqual({ state: 'none', named: false, wipes: 1 });
		await poll(() => laptop.now()?.mentorships).toEqual([]);
		await laptop.link.ask('countUnsent', null);

		const after = await keptOf(laptop);
		expect(Object.entries(after.words).filter(([, count]) => count > 0)).toEqual([]);
		expect(after.local.filter((key) => /token|named|mirror/.test(key))).toEqual([]);
		expect(after.session.filter((key) => /place|email|codeFlow/.test(key))).toEqual([]);
		// A token that came for nobody is ended: the phone's is left.
		await poll(() => server.tokens).toHaveLength(1);
	},
);

test('signing out tells other pages before the server has answered', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	await laptop.found();
	await laptop.signIn();
	const seen: DeviceSnapshot[] = [];
	laptop.world.page().link.onDevice((snapshot) => seen.push(snapshot));
	await poll(() => seen.at(-1)?.mentorships.length).toBe(1);
	const letGo = server.hold('/v1/auth/sign-out');
	const out = laptop.link.ask('signOut', null);

	await poll(() => seen.at(-1)?.mentorships).toEqual([]);
	expect(seen.at(-1)?.account).toEqual({ state: 'none', named: false, wipes: 1 });
	letGo();
	expect(await out).toEqual({ ok: true, value: { told: true } });
});

test('what is half written in any page is counted', async () => {
	const laptop = await aDevice(new AccountServer());
	const drafts = { a: { was: { text: 'Books', due: '' }, now: { text: 'Books and', due: '' } } };
	const places = [
		['window', { draft: 'a thought', drafts: JSON.stringify(drafts) }],
		['review', { text: '  ', tab: 'now' }],
		['call', { drafts: JSON.stringify({ b: { was: { text: 'x' }, now: { text: 'x ' } } }) }],
	] as const;
	for (const [page, place] of places)
		await laptop.link.ask('rememberPlace', { page, place: { ...place } });

	expect(await laptop.link.ask('countUnsent', null)).toMatchObject({ value: { drafts: 2 } });
});

test('of one mentorship nothing of another is counted, and no report, which can be written on', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const [m, other] = [await laptop.found(), await laptop.found({ share: false })];
	server.isDown = true;
	server.rooms.get(m)?.cutLines();
	await laptop.write(m, 3);
	const places = [
		['window', { mentorshipId: m, draft: 'a thought' }],
		['call', { mentorshipId: other, draft: 'of another' }],
		['lobby', { draft: 'of whom, nobody knows' }],
		[`report:${m}`, { text: 'what we did' }],
	] as const;
	for (const [page, place] of places)
		await laptop.link.ask('rememberPlace', { page, place: { ...place } });
	const countOf = (mentorshipId: string) => laptop.link.ask('countUnsent', { mentorshipId });

	const none = { refused: 0, changes: 0, onlyHere: 0, drafts: 2 };
	expect(await countOf(m)).toEqual({ ok: true, value: { ...none, changes: 3 } });
	expect(await countOf(other)).toEqual({ ok: true, value: { ...none, onlyHere: 1 } });
	expect(await laptop.link.ask('countUnsent', null)).toMatchObject({ value: { drafts: 4 } });
});

test('what would be lost is counted, and cannot be sent without a network', async () => {
	const server = new AccountServer();
	const laptop = await aDevice(server);
	const m = await laptop.found();
	await laptop.found({ share: false });
	server.isDown = true;
	server.rooms.get(m)?.cutLines();
	await laptop.write(m, 4);

	expect(await laptop.link.ask('countUnsent', null)).toEqual({
		ok: true,
		value: { changes: 4, refused: 0, onlyHere: 1, drafts: 0 },
	});
	expect(await laptop.link.ask('sendUnsent', null)).toEqual({ ok: false, error: 'unreachable' });
	expect(await laptop.link.ask('countUnsent', null)).toMatchObject({ value: { changes: 4 } });
});
