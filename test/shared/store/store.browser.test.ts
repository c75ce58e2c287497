import { newId, newUid } from '#shared/ids.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import { Replica } from '#shared/store/replica.ts';
import { StaleRow, Store } from '#shared/store/store.ts';
import { systemClock } from '#shared/store/clock.ts';
import type { Me } from '#shared/store/view.ts';
import { testKeys } from '#test/support/keys.ts';
import { memoryMark, rowOf } from '#test/support/model-client.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';

const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
const mutation = (n: string, a: unknown, u = newUid()) => ({ u, n, a, t: 1 });
const promise = (id: string) =>
	mutation('addActionItem', { id, set: { assigneeId: me.memberId }, text: { text: 'call' } });

/** What was opened, with which stores and how durably. */
let transactions: { stores: string[]; mode: string; durability: string }[];
const original = IDBDatabase.prototype.transaction;
const opened: Store[] = [];

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
	for (const store of opened.splice(0)) store.close();
});

async function openStore({ name = newId(), mark = memoryMark(), now = Date.now } = {}) {
	const keys = await testKeys();
	const store = await Store.open({ name, mark, keys, now, newStoreId: newId });
	opened.push(store);
	return { store, name, mark };
}

async function openReplica(shared = true) {
	const m = newId();
	const { store, name, mark } = await openStore();
	await store.found(rowOf(m, me, { shared }));
	const open = async () => {
		const loaded = await store.load(m);
		if (!loaded) throw new Error('not stored');
		const mergeText = createMergeText();
		const newDevice = () => `d${newId()}`;
		return new Replica(loaded, { store, clock: systemClock, mergeText, newDevice });
	};
	return { m, store, name, mark, open, replica: await open() };
}

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

test('a row leaves the outbox only when seq and uid are both confirmed', async () => {
	const { m, store, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);
	const [first, second] = replica.outbox;
	const { d } = replica.row;

	const ofAnother = { d: 'another-device', dev: { seq: 2, uids: {}, rej: [] } };
	await replica.applySpaces({}, ofAnother);
	expect(replica.outbox).toHaveLength(2);

	const dev = { seq: 1, uids: { 1: first?.u ?? '' }, rej: [] };
	expect(await replica.applySpaces({}, { d, dev })).toBe('applied');

	expect(replica.outbox).toEqual([second]);
	expect((await store.load(m))?.outbox).toEqual([second]);
});

test('a patch that does not tell of every mutation it confirms is a gap, not a fork', async () => {
	const { m, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);
	const [first, second] = replica.outbox;
	const { d } = replica.row;

	// The patch of the first went down with its line.
	const patch = { d, dev: { seq: 2, uids: { 2: second?.u ?? '' }, rej: [] } };
	expect(await replica.applySpaces({}, patch)).toBe('gap');
	expect(replica.outbox).toEqual([first, second]);
	expect(replica.row.d).toBe(d);

	const pulled = { d, dev: { seq: 2, uids: { 1: first?.u ?? '', 2: second?.u ?? '' }, rej: [] } };
	expect(await replica.applySpaces({}, pulled, 1)).toBe('applied');
	expect(replica.outbox).toEqual([]);
});

test('another uid under one of our seqs is a fork, in a patch too', async () => {
	const { m, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me))]);
	const { d } = replica.row;

	const foreign = { d, dev: { seq: 1, uids: { 1: newUid() }, rej: [] } };

	expect(await replica.applySpaces({}, foreign)).toBe('fork');
	expect(replica.outbox).toHaveLength(1);
	expect(replica.row.d).not.toBe(d);
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

test('a reset drops what is confirmed, never the outbox or the quarantine', async () => {
	const { m, store, replica } = await openReplica();
	const record = { meta: {}, body: { callKey: 'meet:a' } };
	const id = newId();
	await replica.applySpaces(
		{ S: { from: 0, to: 1, ops: [['put', 'call_link', id, 1, record]] } },
		undefined,
	);
	await replica.append([mutation('addMentorship', foundingOf(m, me))]);
	await store.setAside([{ m, u: newUid(), n: 'x', a: 'kept', t: 1, code: 'invalid', at: 'now' }]);

	await replica.reset();

	const stored = await store.load(m);
	expect(stored?.records).toEqual([]);
	expect(stored?.outbox).toHaveLength(1);
	expect(await store.quarantine()).toHaveLength(1);
	expect(replica.get(`S/${id}`)).toBeUndefined();
	expect(replica.get(`S/${m}`)).toBeDefined();
});

test('leaving a mentorship keeps every unsent word in quarantine', async () => {
	const { m, store, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);

	await replica.close('left');

	expect((await store.load(m))?.outbox).toEqual([]);
	expect((await store.quarantine()).map(({ code }) => code)).toEqual(['left', 'left']);
});

test('an emptied mutation, whose words are kept already, is not kept a second time', async () => {
	const { m, store, replica } = await openReplica();
	await replica.append([mutation('addMentorship', foundingOf(m, me)), promise(newId())]);
	await replica.giveUp(2, 'too_long');

	await replica.close('left');

	const kept = await store.quarantine();
	expect(kept.map(({ n }) => n).sort()).toEqual(['addActionItem', 'addMentorship']);
	expect(kept.find(({ n }) => n === 'addActionItem')?.code).toBe('too_long');
});

test('a record deleted while older pages load is not brought back by them', async () => {
	const m = newId();
	const { store } = await openStore();
	await store.found(rowOf(m, me, { bootPage: 0 }));
	const loaded = await store.load(m);
	if (!loaded) throw new Error('not stored');
	const replica = new Replica(loaded, {
		store,
		clock: systemClock,
		mergeText: createMergeText(),
		newDevice: newId,
	});
	const id = newId();
	const page = (ops: never[], more: boolean) => ({
		p: 1,
		epoch: 1,
		spaces: { S: { from: 0, to: 5, ops } },
		more,
		now: 0,
	});

	await replica.applyBoot(page([], true), 0);
	await replica.applySpaces({ S: { from: 5, to: 6, ops: [['del', 'goal', id, 6]] } }, undefined);
	const old = ['put', 'goal', id, 3, { meta: {}, body: {} }] as never;
	await replica.applyBoot(page([old], false), 1);

	expect(replica.get(`S/${id}`)).toBeUndefined();
	expect((await store.load(m))?.records).toEqual([]);
	expect(replica.row.bootPage).toBeUndefined();
});

test('a mentorship that was never shared refuses on the spot what can never be applied', async () => {
	const { m, store, replica } = await openReplica(false);
	const lost = mutation('editActionItem', { id: newId(), text: { text: 'to nobody' } });

	await replica.append([mutation('addMentorship', foundingOf(m, me)), lost]);

	expect((await store.load(m))?.outbox).toHaveLength(1);
	expect(await store.quarantine()).toMatchObject([{ u: lost.u, code: 'not_found' }]);
});

test('args that are too long are kept and named, and take no seq', async () => {
	const { store, replica } = await openReplica();
	const long = mutation('updateNote', { update: 'a'.repeat(17_000) });

	await replica.append([long]);

	expect(replica.row.next).toBe(1);
	expect(await store.quarantine()).toMatchObject([{ u: long.u, code: 'too_long', max: 16_384 }]);
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

test('a foreign private space is never stored, whoever sends it', async () => {
	const { m, store, replica } = await openReplica();
	const op = ['put', 'call_link', newId(), 1, { meta: {}, body: { callKey: 'x' } }] as never;

	await replica.applySpaces(
		{ [`P:${me.counterpartId}`]: { from: 0, to: 1, ops: [op] } },
		undefined,
	);

	expect((await store.load(m))?.records).toEqual([]);
	expect(replica.row.cur).toEqual({});
});
