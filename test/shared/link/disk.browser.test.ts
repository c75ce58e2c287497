// A disk that refuses, goes away or does not open: nothing typed is lost.
import { newUid } from '#shared/ids.ts';
import type { Me } from '#shared/store/view.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';
import { recorder } from '#test/support/hub-world.ts';
import { opened } from '#test/support/keys.ts';
import { expect, test } from 'vitest';
import { promise, poll, founded } from './founded.ts';

test('nothing overtakes what the disk has refused: it is written later, in its order', async () => {
	const { world, page, m, heard, watch, me } = await founded();
	const made = promise(me, 'written late');
	const refused = onAppend(() => {
		throw new DOMException('The disk is full', 'QuotaExceededError');
	});
	watch.mutate(made);
	await refused;
	const done = { u: newUid(), n: 'completeActionItem', a: { id: made.a.id } };

	watch.mutate(done);

	await poll(() => heard.stored()).toEqual(expect.arrayContaining([made.u, done.u]));
	expect(heard.of('rejected')).toEqual([]);
	world.restart();
	const later = recorder();
	page.link.watch(m, later.listener);
	await poll(() => later.of('snapshot').length).toBeGreaterThan(0);
	const [snapshot] = later.of<{ records: { id: string; meta: object }[] }>('snapshot');
	const record = snapshot?.records.find(({ id }) => id === made.a.id);
	expect(record?.meta).toMatchObject({ state: 'done' });
});

test('a page that went before its turn came is told nothing more', async () => {
	const { world, m, me, heard, watch } = await founded();
	const said: string[] = [];
	let hear = (_: unknown) => {};
	let leave = () => {};
	(await world.hub).connect({
		post: (message) => said.push((message as { k: string }).k),
		onMessage: (callback) => (hear = callback),
		onClose: (callback) => (leave = callback),
		close() {},
	});
	hear({ k: 'hello' });
	hear({ k: 'watch', m });
	leave();
	const mutation = promise(me);

	watch.mutate(mutation);

	await poll(() => heard.stored()).toContain(mutation.u);
	expect(said.filter((k) => k !== 'device')).toEqual([]);
});

test('a disk that goes away under the background is opened again, and nothing typed is lost', async () => {
	const { world, heard, watch, me } = await founded();
	const before = await world.hub;
	const database = onAppend((db) => db);
	const kept = promise(me, 'typed before');
	watch.mutate(kept);
	await poll(() => heard.stored()).toContain(kept.u);
	const opened = await database;
	opened?.close();
	opened?.dispatchEvent(new Event('close'));

	const mutation = promise(me, 'typed meanwhile');
	watch.mutate(mutation);

	await poll(() => heard.stored()).toContain(mutation.u);
	expect(await world.hub).not.toBe(before);
	const [last] = heard.of<{ records: { id: string }[] }>('snapshot').slice(-1);
	expect(last?.records.map(({ id }) => id)).toContain(kept.a.id);
});

test('what was unsent is there again after the browser has thrown the disk away', async () => {
	const { world, m, me, heard, watch } = await founded();
	const mutations = Array.from({ length: 5 }, (_, i) => promise(me, `unsent ${i}`));
	for (const mutation of mutations) watch.mutate(mutation);
	await poll(() => heard.stored().length).toBe(6);
	const mirror = async () => JSON.stringify(await opened(world.local).get(`mirror:${m}`));
	await poll(mirror).toContain('unsent 4');
	expect(JSON.stringify(world.local.kept)).not.toContain('unsent 4');

	world.restart({ wiped: true });

	const later = recorder();
	const page = world.page();
	let device: DeviceSnapshot | undefined;
	page.link.onDevice((snapshot) => (device = snapshot));
	page.link.watch(m, later.listener);
	await poll(() => later.of('snapshot').length).toBeGreaterThan(0);
	const [snapshot] = later.of<{ me: Me; records: { id: string; body: object }[] }>('snapshot');
	expect(snapshot?.me).toEqual(me);
	for (const { a } of mutations)
		expect(snapshot?.records.find(({ id }) => id === a.id)?.body).toEqual(a.text);
	expect(device).toMatchObject({ storeLost: true, mentorships: [{ id: m }] });
	await poll(() => later.status()).toMatchObject({ connection: 'local', unsynced: 6 });
});

test('a disk that does not open yet is tried again', async () => {
	const original = IDBFactory.prototype.open;
	let refusals = 0;
	IDBFactory.prototype.open = function () {
		IDBFactory.prototype.open = original;
		refusals += 1;
		throw new DOMException('Internal error opening backing store', 'UnknownError');
	};

	const { heard } = await founded();

	expect(refusals).toBe(1);
	expect(heard.of('snapshot').length).toBeGreaterThan(0);
});

/** Does something when mutations are written the next time, once; resolves when it did. */
function onAppend<T>(run: (db: IDBDatabase) => T): Promise<T | void> {
	const original = IDBDatabase.prototype.transaction;
	return new Promise((resolve) => {
		IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
			const [stores, mode] = args;
			const names = typeof stores === 'string' ? [stores] : [...stores];
			const isAppend = mode === 'readwrite' && names.includes('outbox') && names.includes('uids');
			if (!isAppend) return original.apply(this, args);
			IDBDatabase.prototype.transaction = original;
			try {
				resolve(run(this));
			} catch (error) {
				resolve();
				throw error;
			}
			return original.apply(this, args);
		};
	});
}
