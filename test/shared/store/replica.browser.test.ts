// The replica: what it takes of the server's word, and what no answer takes from it.
import { newId, newUid } from '#shared/ids.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { me, mutation, openReplica, promise } from '#test/support/open-replica.ts';
import { expect, test } from 'vitest';

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

test('a record deleted while older pages load is not brought back by them', async () => {
	const { m, store, replica } = await openReplica({ bootPage: 0 });
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
