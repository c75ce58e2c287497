import { expect, test } from 'vitest';
import { newId, newUid } from '#shared/ids.ts';
import { gate, plan, recordsOf, versionOf } from './faults.ts';
import {
	addActionItem,
	addGoal,
	addMentorship,
	aMentor,
	anotherDevice,
	aPair,
	env,
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
