// What lies on the disk, looked at from outside, and what happens when somebody changes it there.
import { newId, newUid } from '#shared/ids.ts';
import type { OutboxRow, QuarantineRow } from '#shared/store/shape.ts';
import type { Batch, Store } from '#shared/store/store.ts';
import { testKeys } from '#test/support/keys.ts';
import { rowOf } from '#test/support/model-client.ts';
import { openStore } from '#test/support/open-store.ts';
import { openDB } from 'idb';
import { expect, test } from 'vitest';

const me = { memberId: newId(), role: 'mentor' as const, counterpartId: newId() };
const CANARY = 'Kanarienvogel';

const recordOf = (m: string, id: string, text: string) => ({
	...{ m, space: 'S', kind: 'goal', id, ver: 3 },
	...{ meta: { order: text }, body: { title: text } },
});
const refusedOf = (m: string, text: string): QuarantineRow => ({
	...{ m, u: newUid(), n: 'editGoal', a: { text }, t: 1 },
	...{ code: 'not_found', at: '2026-11-01T10:00:00.000Z' },
});

/** Something of everything, every word of it a canary. */
async function fullStore() {
	const { name, store, keys } = await openStore();
	const m = newId();
	const ids = [newId(), newId()] as const;
	const joining = { name: `${CANARY} joining`, language: 'de' as const };
	await store.found(rowOf(m, me, { joining }));
	const a = { text: `${CANARY} outbox` };
	const mutations = ['one', 'two'].map((n) => ({ u: newUid(), n, a, t: 1 }));
	const { row } = await store.append(m, mutations);
	const batch: Batch = {
		row: { ...row, cur: { S: 5 } },
		records: ids.map((id) => recordOf(m, id, `${CANARY} record ${id}`)),
		quarantine: [refusedOf(m, `${CANARY} refused`)],
	};
	await store.commit(batch);
	return { name, store, keys, m, ids };
}

/** Every row of every store, as text. */
async function dump(name: string): Promise<string> {
	const db = await openDB(name);
	const rows = await Promise.all([...db.objectStoreNames].map((one) => db.getAll(one)));
	db.close();
	const inText = (_: string, value: unknown) =>
		value instanceof Uint8Array ? String.fromCharCode(...value) : value;
	return JSON.stringify(rows, inText);
}

/** Changes rows behind the store's back. */
async function tamper(name: string, store: string, change: (rows: Row[]) => readonly Row[]) {
	const db = await openDB(name);
	const rows = change((await db.getAll(store)) as Row[]);
	for (const row of rows) await db.put(store, row);
	db.close();
}
type Row = Record<string, unknown> & { x: Uint8Array };

test('no word lies open on the disk, and all of it can be read again', async () => {
	const { name, store, m, ids } = await fullStore();

	const onDisk = await dump(name);
	const loaded = await store.load(m);

	expect(onDisk).not.toContain(CANARY);
	expect(onDisk).toContain(ids[0]);
	expect(loaded?.records.map(({ body }) => body['title']).sort()).toEqual(
		ids.map((id) => `${CANARY} record ${id}`).sort(),
	);
	expect(loaded?.outbox.map(({ s, n }) => [s, n])).toEqual([
		[1, 'one'],
		[2, 'two'],
	]);
	expect(loaded?.row.joining?.name).toBe(`${CANARY} joining`);
	expect((await store.quarantine())[0]?.a).toEqual({ text: `${CANARY} refused` });
});

test('the same search finds what lies open', async () => {
	const { name, m } = await fullStore();
	const db = await openDB(name);
	await db.put('records', recordOf(m, newId(), CANARY));
	db.close();

	expect(await dump(name)).toContain(CANARY);
});

test('two records that were swapped are both noticed, and everything is fetched anew', async () => {
	const { name, store, m } = await fullStore();
	await tamper(name, 'records', ([a, b]) => [
		{ ...a, x: b?.x as Uint8Array } as Row,
		{ ...b, x: a?.x as Uint8Array } as Row,
	]);

	const loaded = await store.load(m);

	expect(loaded?.records).toEqual([]);
	expect(loaded?.row).toMatchObject({ cur: {}, bootPage: 0 });
	const after = await store.load(m);
	expect(after?.row.rev).toBe(loaded?.row.rev);
});

test('an older state of a record is not taken for a newer one', async () => {
	const { name, store, m, ids } = await fullStore();
	await tamper(name, 'records', (rows) => rows.slice(0, 1).map((row) => ({ ...row, ver: 9 })));

	const loaded = await store.load(m);

	expect(loaded?.records).toHaveLength(1);
	expect(ids).toContain(loaded?.records[0]?.id);
});

test('of mutations that were swapped their seqs are left, and it is told', async () => {
	const { name, store, m } = await fullStore();
	await tamper(name, 'outbox', ([a, b]) => [
		{ ...a, u: b?.['u'], x: b?.x as Uint8Array } as Row,
		{ ...b, u: a?.['u'], x: a?.x as Uint8Array } as Row,
	]);

	const loaded = await store.load(m);

	expect(loaded?.outbox.map(({ s, n, a }) => [s, n, a])).toEqual([
		[1, 'nothing', null],
		[2, 'nothing', null],
	]);
	expect(store.broken).toBe(2);
});

test('one flipped bit of a refused change is noticed, and the others are there', async () => {
	const { name, store, m } = await fullStore();
	await store.setAside([refusedOf(m, 'whole')]);
	await tamper(name, 'quarantine', (rows) =>
		rows.slice(0, 1).map((row) => {
			const x = row.x.slice();
			x[20] = (x[20] ?? 0) ^ 1;
			return { ...row, x };
		}),
	);

	expect(await store.quarantine()).toHaveLength(1);
});

/** A store as an earlier version left it: the same rows, open. */
async function openedUp(): Promise<{ name: string; m: string }> {
	const { name, store, m, ids } = await fullStore();
	const loaded = await store.load(m);
	const refused = await store.quarantine();
	store.close();
	const db = await openDB(name);
	for (const row of loaded?.records ?? []) await db.put('records', row);
	for (const row of loaded?.outbox ?? []) await db.put('outbox', row);
	for (const row of refused) await db.put('quarantine', row);
	if (loaded) await db.put('mentorships', loaded.row);
	db.close();
	expect(await dump(name)).toContain(`${CANARY} record ${ids[0]}`);
	return { name, m };
}

const wordsOf = async (store: Store, m: string) => {
	const loaded = await store.load(m);
	return {
		records: loaded?.records.map(({ body }) => body),
		outbox: loaded?.outbox.map(({ a }) => a as OutboxRow['a']),
		joining: loaded?.row.joining,
		refused: (await store.quarantine()).map(({ a }) => a),
	};
};

test('a store of before is read as it is, and sealed; a fall at any write loses nothing', async () => {
	const { name, m } = await openedUp();
	const put = IDBObjectStore.prototype.put;
	const { store: first } = await openStore({ name });
	const before = await wordsOf(first, m);
	let falls = 0;

	for (let at = 0; at < 20; at += 1) {
		let left = at;
		IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
			if ((left -= 1) < 0) throw new DOMException('The disk is full', 'QuotaExceededError');
			return put.apply(this, args as never);
		};
		const fell = await first.reseal().then(
			() => false,
			() => true,
		);
		IDBObjectStore.prototype.put = put;
		if (fell) falls += 1;
		const { store } = await openStore({ name });
		expect(await wordsOf(store, m)).toEqual(before);
		if (!fell) break;
	}

	expect(falls).toBeGreaterThanOrEqual(3);
	expect(await dump(name)).not.toContain(CANARY);
});

test('under a new key everything is written anew; the old one opens nothing any more', async () => {
	const { name, store, keys, m } = await fullStore();
	const before = await wordsOf(store, m);

	await keys.use('new', new Uint8Array(32).fill(9));
	expect(await wordsOf(store, m)).toEqual(before);
	await store.reseal();

	const { store: fresh } = await openStore({ name, keys: await testKeys('new', 9) });
	expect(await wordsOf(fresh, m)).toEqual(before);
	const { store: old } = await openStore({ name });
	expect((await old.load(m))?.records).toEqual([]);
});

test('what is written while everything is written anew stays as it was written', async () => {
	const { store, keys, m } = await fullStore();
	await keys.use('new', new Uint8Array(32).fill(9));

	const row = (await store.load(m))?.row;
	if (!row) throw new Error('not stored');
	const id = newId();
	const writing = store.commit({ row, records: [recordOf(m, id, 'meanwhile')], outbox: [] });
	await Promise.all([writing, store.reseal()]);

	const loaded = await store.load(m);
	expect(loaded?.outbox).toEqual([]);
	expect(loaded?.records.find((one) => one.id === id)?.body).toEqual({ title: 'meanwhile' });
	expect(loaded?.records).toHaveLength(3);
});

test('what was sealed before the key changed, and is written after, is under the new key too', async () => {
	const { name, store, keys, m } = await fullStore();
	const row = await store.found(rowOf(newId(), me));
	const encrypt = SubtleCrypto.prototype.encrypt;
	const gate = Promise.withResolvers<void>();
	let held = 0;
	SubtleCrypto.prototype.encrypt = async function (this: SubtleCrypto, ...args) {
		const hidden = await encrypt.apply(this, args);
		held += 1;
		await gate.promise;
		return hidden;
	};
	const late = newId();
	const writes = [
		store.append(m, [{ u: newUid(), n: 'three', a: { text: 'late' }, t: 3 }]),
		store.setAside([refusedOf(m, 'late')]),
		store.found(rowOf(late, me, { joining: { name: 'late', language: 'de' } })),
		store.commit({ row, records: [recordOf(row.m, newId(), 'late')] }),
	];
	await expect.poll(() => held).toBe(4);
	SubtleCrypto.prototype.encrypt = encrypt;
	await keys.use('new', new Uint8Array(32).fill(9));
	await store.reseal();
	gate.resolve();
	await Promise.all(writes);

	const { store: fresh } = await openStore({ name, keys: await testKeys('new', 9) });
	const loaded = await fresh.load(m);
	expect(loaded?.outbox.map(({ n }) => n)).toEqual(['one', 'two', 'three']);
	expect((await fresh.load(row.m))?.records).toHaveLength(1);
	expect(await fresh.quarantine()).toHaveLength(2);
	expect((await fresh.load(late))?.row.joining?.name).toBe('late');
});

test('a mutation that was changed on the disk comes from its copy, in its place', async () => {
	const { name, store, keys, m } = await fullStore();
	const whole = (await store.load(m))?.outbox ?? [];
	await tamper(name, 'outbox', (rows) =>
		rows.map((row) => ({ ...row, x: row.x.map((byte, i) => (i === 20 ? byte ^ 1 : byte)) })),
	);
	const asked: string[] = [];
	const copies = async (of: string) => {
		asked.push(of);
		return whole.slice(1).map(({ u, n, a, t }) => ({ u, n, a, t }));
	};

	const { store: mended } = await openStore({ name, keys, copies });
	const loaded = await mended.load(m);

	expect(loaded?.outbox.map(({ n }) => n)).toEqual(['nothing', 'two']);
	expect(loaded?.outbox[1]).toEqual(whole[1]);
	expect(mended.broken).toBe(1);
	expect(asked).toEqual([m]);
});
