// The store: what is written into it is on the disk, whole and once.
import { newId } from '#shared/ids.ts';
import { StaleRow } from '#shared/store/store.ts';
import { rowOf } from '#test/support/model-client.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { me, mutation, openReplica, promise } from '#test/support/open-replica.ts';
import { openStore } from '#test/support/open-store.ts';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** What was opened, with which stores and how durably. */
let transactions: { stores: string[]; mode: string; durability: string }[];
const original = IDBDatabase.prototype.transaction;

beforeEach(() => {
	transactions = [];
	IDBDatabase.prototype.transaction = function (this: IDBDatabase, ...args) {
		const tx = original.apply(this, args as never);
		const { mode, durability } = tx;
		transactions.push({ stores: [...tx.objectStoreNames], mode, durability });
		return tx;
	} as typeof original;
});

afterEach(() => {
	IDBDatabase.prototype.transaction = original;
});

test('a mutation is on the disk in one strict transaction, with its seq and its uid', async () => {
	const { m, store, replica } = await openReplica();
	transactions = [];

	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);

	const writes = transactions.filter(({ mode }) => mode === 'readwrite');
	expect(writes).toEqual([
		{ stores: ['mentorships', 'outbox', 'uids'], mode: 'readwrite', durability: 'strict' },
	]);
	const stored = await store.load(m);
	expect(stored?.outbox.map(({ s }) => s)).toEqual([1, 2]);
	expect(stored?.row.next).toBe(3);
});

test('every transaction that the outbox or the quarantine takes part in is strict', async () => {
	const { m, store, replica } = await openReplica();
	const fine = promise(newId());
	const bad = mutation('editActionItem', { id: newId(), text: { text: 'mine' } });
	await replica.append([mutation('addMentorship', foundingOf(m, me)), fine, bad]);
	const { d } = replica.row;
	const uids = Object.fromEntries(replica.outbox.map(({ s, u }) => [s, u]));

	await replica.applySpaces({}, { d, dev: { seq: 3, uids, rej: [{ s: 3, code: 'not_found' }] } });
	await store.dropQuarantined(bad.u);

	const concerned = transactions.filter(
		({ stores, mode }) =>
			mode === 'readwrite' && (stores.includes('outbox') || stores.includes('quarantine')),
	);
	expect(concerned.length).toBeGreaterThan(2);
	expect(new Set(concerned.map(({ durability }) => durability))).toEqual(new Set(['strict']));
});

test('a mutation sent again is written once, also after it was confirmed', async () => {
	const { m, store, replica } = await openReplica();
	const founding = mutation('addMentorship', foundingOf(m, me));

	await replica.append([founding]);
	await replica.append([founding, founding]);
	const { d } = replica.row;
	await replica.applySpaces({}, { d, dev: { seq: 1, uids: { 1: founding.u }, rej: [] } });
	await replica.append([founding]);

	expect((await store.load(m))?.outbox).toEqual([]);
	expect(replica.row.next).toBe(2);
});

test('a uid is forgotten once the page has seen it stored, and by itself after a week', async () => {
	let now = Date.now();
	const { store, name, mark } = await openStore({ now: () => now });
	const m = newId();
	await store.found(rowOf(m, me));
	const [seen, never] = [promise(newId()), promise(newId())];
	await store.append(m, [seen, never]);

	await store.forgetUids([seen.u]);
	expect(await store.written([seen.u, never.u])).toEqual(new Set([never.u]));
	store.close();
	now += 8 * 86_400_000;
	const { store: later } = await openStore({ name, mark, now: () => now });

	expect(await later.written([never.u])).toEqual(new Set());
	expect((await later.load(m))?.outbox).toHaveLength(2);
});

test('what was refused is in quarantine with its words, in the transaction that confirms it', async () => {
	const { m, store, replica } = await openReplica();
	const words = { id: newId(), text: { text: 'nobody else has this sentence' } };
	const bad = mutation('editActionItem', words);
	await replica.append([mutation('addMentorship', foundingOf(m, me)), bad]);
	const uids = Object.fromEntries(replica.outbox.map(({ s, u }) => [s, u]));
	const { d } = replica.row;
	transactions = [];

	await replica.applySpaces({}, { d, dev: { seq: 2, uids, rej: [{ s: 2, code: 'not_found' }] } });

	expect(await store.quarantine()).toMatchObject([{ u: bad.u, a: words, code: 'not_found', m }]);
	expect(transactions.filter(({ mode }) => mode === 'readwrite')).toHaveLength(1);
});

test('two copies of a row in memory never write over each other', async () => {
	const { m, store, replica, open } = await openReplica();
	const other = await open();
	await replica.append([mutation('addMentorship', foundingOf(m, me))]);

	const stale = { row: other.row };
	await expect(store.commit(stale)).rejects.toThrow(StaleRow);
	const id = newId();
	await other.append([promise(id)]);

	expect((await store.load(m))?.outbox.map(({ s }) => s)).toEqual([1, 2]);
	expect(other.get(`S/${id}`)).toBeDefined();
});

test('a store that the browser has thrown away is noticed', async () => {
	const { store, name, mark } = await openStore();
	expect(store.lost).toBe(false);
	store.close();
	await deleteDB(name);

	const { store: fresh } = await openStore({ name, mark });
	expect(fresh.lost).toBe(true);
	fresh.close();

	expect((await openStore({ name, mark })).store.lost).toBe(false);
});
