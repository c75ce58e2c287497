// Seeded runs of two people on three devices over a network and a server that fail in every way the
// protocol names. Whatever happens: nothing written is lost, nothing is applied twice, all are alike.
import { noteIdOf } from '#shared/domain/note.ts';
import { newId } from '#shared/ids.ts';
import { fromBase64 } from '#shared/store/merge-text.ts';
import { type Key, keyOf, type Me } from '#shared/store/view.ts';
import { copyDatabase, type ModelClient, openClient, rowOf } from '#test/support/model-client.ts';
import { ModelServer } from '#test/support/model-server.ts';
import {
	beginning,
	foundingOf,
	type Issued,
	newWorkload,
	nextMutation,
} from '#test/support/model-workload.ts';
import { seeded } from '#test/support/seeded.ts';
import { deleteDB } from 'idb';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

const STEPS = 70;
const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const totals: Record<string, number> = {};

const until = async (met: () => boolean, what: () => string) => {
	for (const began = Date.now(); !met(); await new Promise((resolve) => setTimeout(resolve, 5)))
		if (Date.now() - began > 20_000) throw new Error(`Never came: ${what()}`);
};

for (const seed of SEEDS)
	test(`seed ${seed}: nothing is lost, nothing twice, all alike`, { timeout: 60_000 }, async () => {
		const chance = seeded(seed);
		const server = new ModelServer(chance);
		const m = newId();
		const mentor: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
		const mentee: Me = {
			memberId: mentor.counterpartId,
			role: 'mentee',
			counterpartId: mentor.memberId,
		};
		const work = newWorkload();
		const issued: { one: Issued; by: number }[] = [];
		/** Handed over by a page and not seen stored: sent again after a kill. */
		const unseen = new Map<number, Set<Issued>>();
		const names: string[] = [];

		async function open(user: string, me: Me, bootPage?: number, name = `${m}-${names.length}`) {
			names.push(name);
			const row = rowOf(m, me, bootPage === undefined ? {} : { bootPage });
			return { client: await openClient(server, chance, { user, name, row }), me };
		}

		const issue = async (by: number, one: Issued, again = false) => {
			const device = devices[by];
			if (!device) return;
			if (!again) issued.push({ one, by });
			const waiting = unseen.get(by) ?? new Set();
			unseen.set(by, waiting.add(one));
			await device.client.append([one]).then(
				() => waiting.delete(one),
				() => undefined,
			);
		};

		const reopen = async (by: number) => {
			const device = devices[by];
			if (!device) return;
			device.client.kill();
			const { user, name } = device.client;
			const row = rowOf(m, device.me);
			devices[by] = { ...device, client: await openClient(server, chance, { user, name, row }) };
			for (const one of [...(unseen.get(by) ?? [])]) await issue(by, one, true);
		};

		// The mentor makes and shares it; the mentee joins on two devices, one of which begins with nothing.
		const devices: { client: ModelClient; me: Me }[] = [await open('mentor', mentor)];
		await issue(0, {
			u: '0000000000000001',
			n: 'addMentorship',
			a: foundingOf(m, mentor),
			bad: false,
		});
		await issue(0, beginning(work, mentor.memberId));
		expect(await devices[0]?.client.sync.flush()).toBeUndefined();
		server.members.set('mentee', mentee);
		devices.push(await open('mentee', mentee, 0), await open('mentee', mentee));

		Object.assign(server.faults, {
			drop: 0.05,
			duplicate: 0.06,
			failBefore: 0.04,
			failAfter: 0.04,
			delayMs: 8,
		});
		const ids: string[] = [];
		let copies = 0;
		for (let step = 0; step < STEPS; step += 1) {
			const by = chance.below(devices.length);
			const device = devices[by];
			if (!device) continue;
			const x = chance.next();
			if (x < 0.06) await reopen(by);
			else if (x < 0.09) server.restart();
			else if (x < 0.11) server.cutLines();
			else if (x < 0.15 && copies < 2 && step > 20) {
				// A profile is copied with what waits in it, and both copies go on.
				copies += 1;
				await issue(by, nextMutation(work, device.me, chance, ids));
				const name = `${device.client.name}-copy${copies}`;
				await copyDatabase(device.client.name, name);
				devices.push(await open(device.client.user, device.me, undefined, name));
				totals['copies'] = (totals['copies'] ?? 0) + 1;
			} else {
				const writing = issue(by, nextMutation(work, device.me, chance, ids));
				if (chance.odds(0.5)) await writing;
			}
			if (chance.odds(0.3)) await new Promise((resolve) => setTimeout(resolve, chance.below(12)));
		}

		Object.assign(server.faults, {
			drop: 0,
			duplicate: 0,
			failBefore: 0,
			failAfter: 0,
			delayMs: 0,
		});
		for (let by = 0; by < devices.length; by += 1) await reopen(by);
		const states = () =>
			devices.map(({ client: { replica, sync } }) => ({
				outbox: replica.outbox.length,
				cur: replica.row.cur,
				status: sync.status,
			}));
		await until(
			() =>
				devices.every(({ client: { replica, sync } }) => {
					const behind = Object.entries(replica.row.cur).some(
						([space, ver]) => ver !== server.versions.get(space),
					);
					if (behind || replica.outbox.length > 0) sync.wake();
					return (
						replica.outbox.length === 0 &&
						!behind &&
						Object.keys(replica.row.cur).length === 2 &&
						replica.row.bootPage === undefined
					);
				}),
			() => JSON.stringify({ states: states(), versions: [...server.versions] }),
		);

		// Each mutation once, in the order of its device.
		const times = Map.groupBy(server.applied, ({ u }) => u);
		for (const { one } of issued) expect(times.get(one.u)?.length, `${one.n} ${one.u}`).toBe(1);
		for (const stream of Map.groupBy(server.applied, ({ d }) => d).values())
			expect(stream.map(({ s }) => s)).toEqual(stream.map((_, i) => i + 1));

		// Everything refused is kept with its author's words, on a device of theirs.
		const kept = new Map<string, unknown>();
		for (const { client } of devices)
			for (const row of await client.store.quarantine()) kept.set(row.u, row.a);
		const refused = server.applied.filter(({ ok }) => !ok).map(({ u }) => u);
		for (const u of refused)
			expect(kept.get(u), u).toEqual(issued.find(({ one }) => one.u === u)?.one.a);
		for (const { one } of issued) if (one.bad) expect(refused).toContain(one.u);

		// Every device has what its person may read, on its disk and in its view, and nothing else.
		for (const { client, me } of devices) {
			const truth = server.readable(me.memberId);
			const stored = await client.store.load(m);
			const rows = stored?.records.filter(({ gone }) => !gone) ?? [];
			const own = new Map(rows.map((row) => [keyOf(row.space as 'S', row.id), row]));
			expect([...own.keys()].sort()).toEqual([...truth.keys()].sort());
			for (const [key, { record, ver }] of truth) {
				expect(own.get(key)).toMatchObject({ ver, meta: record.meta, body: record.body });
				expect(client.replica.get(key as Key)).toMatchObject({
					meta: record.meta,
					body: record.body,
				});
			}
		}

		// Counted exactly, and written in full by both at once.
		const counted = server.readable(mentor.memberId).get(keyOf('S', work.counted));
		expect(counted?.record.meta['carried']).toBe(work.carries);
		const state = server
			.readable(mentor.memberId)
			.get(keyOf('S', noteIdOf(work.session, work.item)))?.record.body['text'];
		const doc = new Y.Doc();
		if (state !== undefined) Y.applyUpdate(doc, fromBase64(state as string));
		const text = doc.getText('text').toString();
		for (const word of work.words) expect(text.split(word)).toHaveLength(2);

		for (const [what, count] of Object.entries(server.counts))
			totals[what] = (totals[what] ?? 0) + count;
		totals['rejected'] = (totals['rejected'] ?? 0) + refused.length;
		for (const { client } of devices) client.kill();
		for (const name of names) await deleteDB(name);
	});

test('every fault has really happened', () => {
	for (const fault of [
		'drop',
		'duplicate',
		'failBefore',
		'failAfter',
		'restart',
		'cut',
		'repeated',
		'fork',
		'boot',
		'copies',
		'rejected',
		'socketPush',
	])
		expect(totals[fault] ?? 0, fault).toBeGreaterThan(0);
});
