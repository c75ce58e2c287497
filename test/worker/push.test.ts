import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { newId, newUid } from '#shared/ids.ts';
import { pull } from '#worker/commit/pull.ts';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { gate, plan, recordsOf, versionOf } from './faults.ts';
import { tap } from './tap.ts';
import {
	addActionItem,
	addGoal,
	addMentorship,
	aMentor,
	anotherDevice,
	aPair,
	env,
	type Person,
	signIn,
} from './world.ts';

test('what is pushed is pulled, with the uids that confirm it', async () => {
	const mentor = await aMentor();
	const id = newId();
	const [mutation] = mentor.number(addActionItem(mentor.memberId, 'Send the draft', id));

	const pushed = await (await mentor.send([mutation!])).json();

	expect(pushed).toMatchObject({ d: mentor.d, seq: 2, res: [] });
	const pulled = await mentor.pull({ S: 1, [mentor.own]: 0 }, 1);
	expect(pulled).toMatchObject({ epoch: 1, more: false, reset: false });
	expect(pulled.spaces).toEqual({
		[mentor.own]: { from: 0, to: 0, ops: [] },
		S: {
			from: 1,
			to: 2,
			ops: [
				[
					'put',
					'action_item',
					id,
					2,
					{ meta: expect.anything(), body: { text: 'Send the draft' } },
				],
			],
		},
	});
	expect(pulled.dev).toEqual({ seq: 2, uids: { 2: mutation!.u }, rej: [] });
});

test('a push that is sent twice is applied once', async () => {
	const mentor = await aMentor();
	const muts = mentor.number(addActionItem(mentor.memberId, 'Once'));
	await mentor.send(muts);
	const version = await versionOf(mentor.m, 'S');

	const again = await mentor.send(muts);

	expect(await again.json()).toMatchObject({ seq: 2, res: [] });
	expect(await versionOf(mentor.m, 'S')).toBe(version);
});

test('a push that is sent twice at once, and once more with news, is applied once', async () => {
	const mentor = await aMentor();
	const muts = mentor.number(addActionItem(mentor.memberId, 'One'));
	const more = mentor.number(addActionItem(mentor.memberId, 'Two'));

	const answers = await Promise.all([
		mentor.send(muts),
		mentor.send(muts),
		mentor.send([...muts, ...more]),
	]);

	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	const items = (await recordsOf(mentor.m, 'S')).filter(({ kind }) => kind === 'action_item');
	expect(items).toHaveLength(2);
});

test('a hole in the seqs is answered with where to go on', async () => {
	const mentor = await aMentor();
	mentor.seq = 5;

	const response = await mentor.send(mentor.number(addGoal()));

	expect(response.status).toBe(409);
	expect(await response.json()).toMatchObject({ code: 'gap', expect: 2 });
});

test('a copied profile is told what was really done under its name', async () => {
	const mentor = await aMentor();
	const [done] = mentor.number(addGoal());
	await mentor.send([done!]);

	const response = await mentor.send([{ ...done!, u: newUid() }]);

	expect(response.status).toBe(409);
	const problem = await response.json<{ code: string; dev: { seq: number; uids: object } }>();
	expect(problem.code).toBe('fork');
	expect(problem.dev.seq).toBe(2);
	expect(problem.dev.uids).toMatchObject({ 2: done!.u });
});

test("nobody can push under the other person's device", async () => {
	const { mentor, mentee } = await aPair();

	const response = await mentee.send(mentee.number(addGoal()), mentor.d);

	expect(await response.json()).toMatchObject({ code: 'fork', dev: { seq: 0, uids: {}, rej: [] } });
	expect((await mentee.send([{ ...mentee.number(addGoal())[0]!, s: 1 }])).status).toBe(200);
});

test('a refused mutation is spent, and says why, also when it is sent again', async () => {
	const mentor = await aMentor();
	const muts = mentor.number(
		{ n: 'completeActionItem', a: { id: newId() } },
		addActionItem(mentor.memberId, 'x'.repeat(501)),
		{ n: 'noSuchThing', a: {} },
		addActionItem(mentor.memberId, 'Goes on'),
	);
	const refusals = [
		{ s: 2, code: 'not_found' },
		{ s: 3, code: 'too_long', max: 500 },
		{ s: 4, code: 'unknown_mutation' },
	];

	const first = await mentor.send(muts);
	const again = await mentor.send(muts);

	expect(await first.json()).toMatchObject({ seq: 5, res: refusals });
	expect(await again.json()).toMatchObject({ seq: 5, res: refusals });
	expect((await mentor.pull()).dev.rej).toEqual(refusals);
});

test('a mutation with contents that make its mutator throw is refused, and blocks nobody', async () => {
	const mentor = await aMentor();
	const note = { lane: 'mine', sessionId: newId(), agendaItemId: newId(), update: 'AAECAwQFBgc=' };

	const pushed = await mentor.push({ n: 'updateNote', a: note }, addGoal());

	expect(pushed).toMatchObject({ seq: 3, res: [{ s: 2, code: 'invalid' }] });
});

test('an id of another kind is not overwritten', async () => {
	const mentor = await aMentor();
	const id = newId();
	await mentor.push(addGoal(id, 'A goal stays a goal'));

	const pushed = await mentor.push(addActionItem(mentor.memberId, 'Not here', id));

	expect(pushed.res).toEqual([{ s: 3, code: 'invalid' }]);
	expect((await recordsOf(mentor.m, 'S')).find((row) => row.id === id)?.kind).toBe('goal');
});

test('only addMentorship begins a mentorship, and only under its own id', async () => {
	const stranger = await signIn();
	stranger.m = newId();
	const [memberId, otherId] = [newId(), newId()];

	const unknown = await stranger.send(stranger.number(addGoal()));
	stranger.seq = 0;
	const foreign = await stranger.send(stranger.number(addMentorship(newId(), memberId, otherId)));
	stranger.seq = 0;
	const alone = await stranger.send(stranger.number(addMentorship(stranger.m, memberId, memberId)));

	expect([unknown.status, foreign.status, alone.status]).toEqual([404, 400, 400]);
	expect(await versionOf(stranger.m, 'S')).toBeNull();
});

test('a mentorship holds no second one', async () => {
	const mentor = await aMentor();

	const other = addMentorship(newId(), mentor.memberId, mentor.counterpartId);

	expect((await mentor.push(other)).res).toEqual([{ s: 2, code: 'invalid' }]);
});

test('of two who begin the same mentorship one gets it', async () => {
	const [one, two] = [await signIn(), await signIn()];
	const m = newId();
	for (const person of [one, two]) Object.assign(person, { m });

	const answers = await Promise.all(
		[one, two].map((person) => person.send(person.number(addMentorship(m, newId(), newId())))),
	);

	expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
});

test('twenty pushes at once leave twenty versions or fewer, without a hole, and no write is lost', async () => {
	const { mentor, mentee, m } = await aPair();
	const before = (await versionOf(m, 'S'))!;
	const people = Array.from({ length: 10 }, () => [anotherDevice(mentor), anotherDevice(mentee)]);

	const answers = await Promise.all(
		people.flat().map((person) => person.push(addActionItem(person.memberId, 'At once'))),
	);

	expect(answers.every(({ seq, res }) => seq === 1 && res.length === 0)).toBe(true);
	const records = await recordsOf(m, 'S');
	expect(records.filter(({ kind }) => kind === 'action_item')).toHaveLength(20);
	const after = (await versionOf(m, 'S'))!;
	const versions = new Set(records.map(({ ver }) => ver).filter((ver) => ver > before));
	expect([...versions].sort((a, b) => a - b)).toEqual(
		Array.from({ length: after - before }, (_, i) => before + 1 + i),
	);
});

test('what comes while a commit is on its way is one commit', async () => {
	const { mentor, mentee, m } = await aPair();
	const { shut, open } = gate();
	const watched = await plan(m, shut);
	const before = (await versionOf(m, 'S'))!;

	const first = mentor.push(addGoal());
	await expect.poll(() => watched.commits).toBe(1);
	const rest = [
		mentee.push(addActionItem(mentee.memberId, 'One')),
		anotherDevice(mentor).push(addActionItem(mentor.memberId, 'Two')),
		anotherDevice(mentee).push(addActionItem(mentee.memberId, 'Three')),
	];
	// The last one is in the group when its own question has been answered by the room.
	await anotherDevice(mentor).ticket();
	open();
	await Promise.all([first, ...rest]);

	expect(watched.commits).toBeLessThanOrEqual(3);
	expect(await versionOf(m, 'S')).toBe(before + watched.commits);
});

test('more than a commit may hold is written in several, in order', async () => {
	const mentor = await aMentor();
	const item = () => ({
		id: newId(),
		set: {
			order: 'a0',
			minutes: 5,
			minimum: 0,
			protected: false,
			origin: 'template',
			promptIds: [],
		},
		text: {},
	});
	const start = (number: number) => ({
		n: 'startSession',
		a: { id: newId(), number, minutes: 45, items: Array.from({ length: 20 }, item) },
	});
	const starts = Array.from({ length: 25 }, (_, i) => start(i + 1));

	for (let i = 0; i < starts.length; i += 5) await mentor.push(...starts.slice(i, i + 5));

	const sizes = new Map<number, number>();
	for (const { ver } of await recordsOf(mentor.m, 'S')) sizes.set(ver, (sizes.get(ver) ?? 0) + 1);
	expect(Math.max(...sizes.values())).toBeLessThanOrEqual(400);
	expect((await recordsOf(mentor.m, 'S')).filter(({ kind }) => kind === 'session')).toHaveLength(
		25,
	);
});

test('a stale version aborts the whole commit, and the push is run again on what is there', async () => {
	const mentor = await aMentor();
	await env.DB.prepare('UPDATE space SET ver = ver + 1 WHERE id = ?1').bind(`${mentor.m}/S`).run();
	const watched = await plan(mentor.m);

	const pushed = await mentor.push(addGoal());

	expect(pushed).toMatchObject({ seq: 2, res: [] });
	expect(watched.commits).toBe(2);
	expect((await recordsOf(mentor.m, 'S')).filter(({ kind }) => kind === 'goal')).toMatchObject([
		{ ver: 3 },
	]);
});

test.each([
	['before', ['before'], 2],
	['after', ['after'], 1],
	['before and after', ['before', 'after'], 2],
	['after a commit that another one waits for', ['after', 'before', 'fine'], 3],
] as const)(
	'a database error %s it is written applies nothing twice',
	async (_, faults, commits) => {
		const { mentor, mentee, m } = await aPair();
		const watched = await plan(m, ...faults);
		const [one, two] = [newId(), newId()];

		const answers = await Promise.all([
			mentor.push(addActionItem(mentor.memberId, 'Mentor', one)),
			mentee.push(addActionItem(mentee.memberId, 'Mentee', two)),
		]);

		expect(answers.map(({ res }) => res)).toEqual([[], []]);
		expect(watched.commits).toBeGreaterThanOrEqual(commits);
		const items = (await recordsOf(m, 'S')).filter(({ kind }) => kind === 'action_item');
		expect(items.map(({ id }) => id).sort()).toEqual([one, two].sort());
	},
);

test('a database that keeps failing gives a 503 to try again, and the retry is applied once', async () => {
	const mentor = await aMentor();
	await plan(mentor.m, 'before', 'after', 'before');
	const muts = mentor.number(addActionItem(mentor.memberId, 'Again'));

	const first = await mentor.send(muts);
	const second = await mentor.send(muts);

	// The second attempt was written though nobody heard of it, so the third found it done.
	expect([first.status, second.status]).toEqual([200, 200]);
	await plan(mentor.m, 'before', 'before', 'before');
	const failed = await mentor.send(mentor.number(addGoal()));
	expect(failed.status).toBe(503);
	expect(failed.headers.get('retry-after')).toBe('2');
	expect(await failed.json()).toMatchObject({ code: 'retry' });
});

test('an overloaded database is not asked again', async () => {
	const mentor = await aMentor();
	const watched = await plan(mentor.m, 'overloaded');

	const response = await mentor.send(mentor.number(addGoal()));

	expect(response.status).toBe(503);
	expect(Number(response.headers.get('retry-after'))).toBeGreaterThanOrEqual(10);
	expect(watched.commits).toBe(1);
});

test('an evicted room goes on where it was', async () => {
	const mentor = await aMentor();
	const muts = mentor.number(addActionItem(mentor.memberId, 'Before'));
	await mentor.send(muts);

	await evictDurableObject(roomOf(env, mentor.m));

	expect(await (await mentor.send(muts)).json()).toMatchObject({ seq: 2, res: [] });
	expect(await mentor.push(addGoal())).toMatchObject({ seq: 3 });
	expect(await versionOf(mentor.m, 'S')).toBe(3);
});

test('whoever was taken out can write nothing more', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.push(addGoal());
	await env.DB.prepare(
		`UPDATE membership SET state = 'left' WHERE mentorship_id = ?1 AND member_id = ?2`,
	)
		.bind(m, mentee.memberId)
		.run();
	const before = await versionOf(m, 'S');

	const response = await mentee.send(mentee.number(addGoal()));

	expect(response.status).toBe(403);
	expect(await response.json()).toMatchObject({ code: 'left' });
	expect(await versionOf(m, 'S')).toBe(before);
	expect((await mentor.push(addGoal())).res).toEqual([]);
});

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

const userIdOf = async ({ m, memberId }: Person) =>
	(await env.DB.prepare(
		'SELECT user_id FROM membership WHERE mentorship_id = ?1 AND member_id = ?2',
	)
		.bind(m, memberId)
		.first<string>('user_id'))!;

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
