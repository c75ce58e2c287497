// A database that fails, and a room that goes: nothing is lost, and nothing is applied twice.
import { evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { roomOf } from '#worker/env.ts';
import { plan, recordsOf, versionOf } from './faults.ts';
import { addActionItem, addGoal, aMentor, aPair, env } from './world.ts';

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
