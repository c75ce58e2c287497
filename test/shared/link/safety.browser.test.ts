// Four ways to keep the key, each through the end of a browser: what can be read then, by whom, and what is told.
import {
	aKeptDevice as aDevice,
	CANARY,
	type KeptDevice,
	poll,
} from '#test/support/kept-device.ts';
import { openDB } from 'idb';
import { expect, test } from 'vitest';

/** Everything that lies on this device's disks, the words of the person's own keys aside. */
async function onDisk({ world }: KeptDevice): Promise<string> {
	const db = await openDB(world.storeName);
	const rows = await Promise.all([...db.objectStoreNames].map((one) => db.getAll(one)));
	db.close();
	const inText = (_: string, value: unknown) =>
		value instanceof Uint8Array ? String.fromCharCode(...value) : value;
	return JSON.stringify([rows, world.local.kept], inText);
}

test('on a device of one’s own nothing is asked, and nothing lies open', async () => {
	const device = await aDevice();
	await device.end();

	expect(device.now()?.safety).toEqual({ mode: 'own' });
	await poll(() => device.texts()).toEqual([`${CANARY} one`]);
	expect(await onDisk(device)).not.toContain(CANARY);
});

test('with a passphrase a browser that begins is locked, and opened by nothing else', async () => {
	const device = await aDevice();
	expect(await device.choose('passphrase', 'drei kleine Vögel')).toEqual({ ok: true, value: null });
	await device.write(`${CANARY} two`);
	await device.end();

	expect(device.now()).toMatchObject({
		mentorships: [],
		safety: { mode: 'passphrase', locked: 'passphrase' },
	});
	const wrong = await device.link.ask('unlock', { passphrase: 'drei kleine Voegel' });
	expect(wrong).toEqual({ ok: false, error: 'wrong_passphrase' });
	// The same letters, put together in another way.
	const right = await device.link.ask('unlock', {
		passphrase: 'drei kleine Vögel'.normalize('NFD'),
	});
	expect(right).toEqual({ ok: true, value: null });

	await poll(() => device.texts()?.length).toBe(2);
	expect(device.now()?.safety).toEqual({ mode: 'passphrase' });
	expect(await onDisk(device)).not.toMatch(/Kanarienvogel|drei kleine/);
});

test('unlocked it stays, however often the background dies; what was typed meanwhile is written', async () => {
	const device = await aDevice();
	await device.choose('passphrase', 'drei kleine Vögel');

	device.world.restart();
	await device.write(`${CANARY} after`);
	device.world.restart();

	await poll(() => device.texts()).toEqual([`${CANARY} one`, `${CANARY} after`]);
	expect(device.now()?.safety).toEqual({ mode: 'passphrase' });
});

test('a passphrase that is too short changes nothing', async () => {
	const device = await aDevice();

	expect(await device.choose('passphrase', 'kurz')).toEqual({
		ok: false,
		error: 'invalid_request',
	});
	await device.end();

	expect(device.now()?.safety).toEqual({ mode: 'own' });
});

test('the server helps a sign-in that it knows: at once, or when it can be reached', async () => {
	const device = await aDevice();
	expect(await device.choose('online')).toEqual({ ok: true, value: null });
	device.server.isDown = true;
	await device.end();
	expect(device.now()?.safety).toEqual({ mode: 'online', locked: 'network' });

	device.server.isDown = false;
	await (await device.world.hub).drain();

	await poll(() => device.texts()).toEqual([`${CANARY} one`]);
});

test('signed out from elsewhere, nothing here opens any more, and it can begin anew', async () => {
	const device = await aDevice();
	await device.choose('online');
	for (const token of device.server.tokens) device.server.end(token);
	await device.end();

	await poll(() => device.now()?.safety).toEqual({ mode: 'online', locked: 'signed_out' });
	expect(await device.link.ask('startOver', null)).toEqual({ ok: true, value: null });

	await poll(() => device.now()?.safety).toEqual({ mode: 'own' });
	expect(device.now()?.mentorships).toEqual([]);
	expect(await onDisk(device)).not.toContain(device.m);
});

test('signed in anew, the key is locked for the new sign-in', async () => {
	const device = await aDevice({ named: true });
	await device.choose('online');
	await device.signIn();
	const envelope = () => device.world.local.kept['envelope'] as { token?: string };
	await poll(() => envelope().token).toBe(device.world.local.kept['token']);
	await device.end();

	await poll(() => device.texts()).toEqual([`${CANARY} one`]);
});

test('on a shared computer everything ends with the browser', async () => {
	const device = await aDevice({ named: true });
	expect(await device.choose('shared')).toEqual({ ok: true, value: null });
	device.world.restart();
	await device.write(`${CANARY} sent`);
	await poll(() => device.heard.status()?.unsynced).toBe(0);
	await device.end();

	expect(device.now()).toMatchObject({ mentorships: [], safety: { mode: 'shared' } });
	expect(device.now()?.storeLost).toBeUndefined();
	expect(await onDisk(device)).not.toContain(device.m);
	await device.signIn();
	await poll(() => device.now()?.mentorships.length).toBe(1);
});

test('what was not sent when a shared computer’s browser ended is told', async () => {
	const device = await aDevice({ named: true });
	await device.choose('shared');
	device.cut();
	await device.write(`${CANARY} unsent`);
	await device.end();

	expect(device.now()).toMatchObject({ mentorships: [], storeLost: true });
});

test('nobody makes a computer a shared one whose texts would be lost with it', async () => {
	const alone = await aDevice({ share: false });
	const nameless = await aDevice();
	const unsent = await aDevice({ named: true });
	unsent.cut();
	await unsent.write('not sent');

	const refusals = await Promise.all([alone, nameless, unsent].map((one) => one.choose('shared')));

	expect(refusals.map((one) => !one.ok && one.error)).toEqual(['not_named', 'not_named', 'unsent']);
	expect(await alone.choose('online')).toEqual({ ok: false, error: 'not_signed_in' });
	expect(alone.now()?.safety).toEqual({ mode: 'own' });
});

test('signing out takes the keys too: what may be left of it opens no more', async () => {
	const device = await aDevice({ named: true });
	await device.choose('passphrase', 'drei kleine Vögel');
	const before = device.world.local.kept['envelope'];
	await device.link.ask('signOut', null);
	await device.end();

	expect(device.now()).toMatchObject({ mentorships: [], safety: { mode: 'own' } });
	expect(device.world.local.kept['envelope']).not.toEqual(before);
	expect(device.world.session.kept['key']).toBeUndefined();
});

test('a key that one place has lost comes from the other', async () => {
	const device = await aDevice();
	delete device.world.local.kept['envelope'];
	await device.end();

	await poll(() => device.texts()).toEqual([`${CANARY} one`]);
	expect(device.world.local.kept['envelope']).toBeDefined();
});

test('choices that follow each other at once lose nothing between them', async () => {
	const device = await aDevice();
	const words = ['drei kleine Vögel', 'vier kleine Vögel'] as const;

	await Promise.all([
		device.choose('passphrase', words[0]),
		device.choose('own'),
		device.choose('passphrase', words[1]),
		device.write(`${CANARY} meanwhile`),
	]);
	await device.end();
	expect((await device.link.ask('unlock', { passphrase: words[0] })).ok).toBe(false);
	expect((await device.link.ask('unlock', { passphrase: words[1] })).ok).toBe(true);

	await poll(() => device.texts()).toEqual([`${CANARY} one`, `${CANARY} meanwhile`]);
});

test('a choice that the disk stops halfway is finished before the next one', async () => {
	const device = await aDevice();
	const words = ['drei kleine Vögel', 'vier kleine Vögel'] as const;
	const { put } = IDBObjectStore.prototype;
	let refusals = 0;
	IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
		if (this.name !== 'records') return put.apply(this, args as never);
		refusals += 1;
		throw new DOMException('The disk is full', 'QuotaExceededError');
	};
	const halves = [
		await device.choose('passphrase', words[0]),
		await device.choose('passphrase', words[1]),
	];
	IDBObjectStore.prototype.put = put;
	expect(halves.map(({ ok }) => ok)).toEqual([false, false]);
	expect(refusals).toBeGreaterThan(1);

	await device.end();
	expect((await device.link.ask('unlock', { passphrase: words[0] })).ok).toBe(true);
	await poll(() => device.texts()).toEqual([`${CANARY} one`]);
	expect((await device.choose('own')).ok).toBe(true);
	await device.end();

	await poll(() => device.texts()).toEqual([`${CANARY} one`]);
});
