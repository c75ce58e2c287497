// What a push costs: rows as the database bills them, and that a long history changes nothing.
import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { pull } from '#worker/commit/pull.ts';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { tap } from './tap.ts';
import { userIdOf } from './users.ts';
import { addActionItem, aMentor, env, type Person } from './world.ts';

test('a commit and an empty pull cost the same with no history and with 150 sessions', async () => {
	const [young, old] = [await aMentor(), await aMentor()];
	await seedHistory(old.m, 150);
	const costOf = async (mentor: Person) => {
		await evictDurableObject(roomOf(env, mentor.m));
		const commit = await countRoom(mentor.m);
		await mentor.push(addActionItem(mentor.memberId, 'Costs the same'));
		const read = counting();
		const cur = (await mentor.pull()).spaces;
		await pull(
			read.db,
			await userIdOf(mentor),
			{
				p: 1,
				m: mentor.m,
				d: mentor.d,
				conf: 2,
				epoch: 1,
				cur: Object.fromEntries(Object.entries(cur).map(([space, { to }]) => [space, to])),
			},
			Date.now(),
		);
		return { commit, pull: read.rows };
	};

	const [small, large] = [await costOf(young), await costOf(old)];

	// A row more or less comes from where random ids sort among each other.
	expect(large.commit.read).toBeLessThanOrEqual(small.commit.read + 4);
	expect(large.pull.read).toBeLessThanOrEqual(small.pull.read + 4);
	expect(large.commit.written).toBe(small.commit.written);
});

test('a commit of one record writes four rows', async () => {
	const mentor = await aMentor();
	const rows = await countRoom(mentor.m);

	await mentor.push({
		n: 'addCallLink',
		a: { id: newId(), text: { callKey: 'meet:abc-defg-hij' } },
	});

	// The record with its two indexes' entries, the space, the device.
	expect(rows.written).toBeLessThanOrEqual(5);
});

/** Records as three years leave them behind, written below the room. */
async function seedHistory(m: string, sessions: number): Promise<void> {
	const rows = Array.from({ length: sessions }, () => newId()).flatMap((sessionId) =>
		Array.from({ length: 20 }, () => [newId(), sessionId]),
	);
	await env.DB.prepare(
		`INSERT INTO record (space_id, kind, id, ver, del, session_id, meta, body)
		 SELECT ?2, 'note', value ->> 0, 1, 0, value ->> 1, '{}', '{"text":""}' FROM json_each(?1)`,
	)
		.bind(JSON.stringify(rows), `${m}/S`)
		.run();
}

/** A database that counts rows as D1 bills them. */
function counting() {
	const rows = { read: 0, written: 0 };
	const batch = async <T>(statements: D1PreparedStatement[]) => {
		const results = await env.DB.batch<T>(statements);
		for (const { meta } of results) {
			rows.read += meta.rows_read;
			rows.written += meta.rows_written;
		}
		return results;
	};
	return { db: tap(env.DB, { batch }), rows };
}

async function countRoom(m: string) {
	const { db, rows } = counting();
	await runInDurableObject(roomOf(env, m), (room: MentorshipRoom) => {
		Object.assign(room, { env: { ...env, DB: db } });
	});
	return rows;
}
