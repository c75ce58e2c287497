// An anonymous account becomes one with an e-mail address, or goes into it.
import { expect, test } from 'vitest';
import { app } from '#worker/app.ts';
import { aFlow, anAddress, openingAfter, signInByEmail, verify, withToken } from './email-world.ts';
import { seatsOf, signedInAs, userIdOf } from './users.ts';
import { addGoal, aMentor, aPair, env, type Person, signIn } from './world.ts';

const goalsOf = async (person: Person) =>
	(await person.pull()).spaces['S']?.ops.filter(([, kind]) => kind === 'goal').length;

test('the first device keeps what it had under the same ids, and goes on where it was', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentor.push(addGoal());
	const [socket, theirs] = [await mentor.connect(), await mentee.connect()];
	const unsent = mentor.number(addGoal(), addGoal());

	const linked = await signInByEmail(anAddress(), mentor);

	expect(await socket.closed).toMatchObject({ code: 4401 });
	expect(socket.frames.at(-1)).toEqual({ k: 'bye', code: 'not_signed_in' });
	expect((await mentor.get('/v1/mentorships')).status).toBe(401);
	expect(await seatsOf(linked)).toEqual([{ m, memberId: mentor.memberId, role: 'mentor' }]);
	expect((await linked.send(unsent)).status).toBe(200);
	expect(await goalsOf(linked)).toBe(3);
	await theirs.next('patch');
	expect(await goalsOf(mentee)).toBe(3);
	await linked.connect();
});

test('the second device adds what it had, also what neither had sent yet', async () => {
	const [one, other] = [await aMentor(), await aMentor()];
	const unsent = [one.number(addGoal()), other.number(addGoal(), addGoal())] as const;
	const email = anAddress();

	const first = await signInByEmail(email, one);
	const second = await signInByEmail(email, other, 2);

	expect((await first.send(unsent[0])).status).toBe(200);
	expect((await second.send(unsent[1])).status).toBe(200);
	const seats = (await seatsOf(first)).map(({ m }) => m);
	expect(seats.toSorted()).toEqual([one.m, other.m].toSorted());
	expect(await seatsOf(second)).toHaveLength(2);
	expect([await goalsOf(first), await goalsOf(second)]).toEqual([1, 2]);
	expect((await first.get('/v1/account')).status).toBe(200);
});

test('the room of what moves lets the old sign-in go, not as one that has left', async () => {
	const { mentor, mentee } = await aPair();
	const email = anAddress();
	await signInByEmail(email);
	const [socket, theirs] = [await mentee.connect(), await mentor.connect()];

	const linked = await signInByEmail(email, mentee, 2);

	expect(await socket.closed).toMatchObject({ code: 4401 });
	expect(socket.frames.map((frame) => ('code' in frame ? frame.code : undefined))).not.toContain(
		'left',
	);
	await linked.push(addGoal());
	await theirs.next('patch');
});

test('who pushes while it moves is told to sign in, and nothing is lost or doubled', async () => {
	const { mentor, mentee } = await aPair();
	const email = anAddress();
	await signInByEmail(email);
	const { flow, code } = await aFlow(email, 2);
	const socket = await mentee.connect();
	const muts = mentee.number(...Array.from({ length: 12 }, () => addGoal()));
	const one = (i: number) => mentee.pushBody(muts.slice(i, i + 1));

	const pushes = muts.map((_, i) => mentee.post('/v1/sync/push', one(i)));
	for (const i of muts.keys()) socket.send({ k: 'push', push: one(i) });
	const answer = await verify(flow, code, mentee.token);
	const statuses = (await Promise.all(pushes)).map(({ status }) => status);

	expect(answer.status).toBe(200);
	expect(await socket.closed).toMatchObject({ code: 4401 });
	expect(statuses.filter((status) => ![200, 401, 409].includes(status))).toEqual([]);
	const codes = socket.frames.flatMap((frame) => ('code' in frame ? [frame.code] : []));
	expect(codes.filter((told) => told === 'left' || told === 'not_found')).toEqual([]);
	const linked = withToken(mentee, answer);
	expect((await linked.send(muts)).status).toBe(200);
	expect(await goalsOf(mentor)).toBe(12);
});

test('the two people of one mentorship are not made one, and nothing has happened', async () => {
	const { mentor, mentee, m } = await aPair();
	const email = anAddress();
	const linked = await signInByEmail(email, mentor);
	const socket = await mentee.connect();
	const { flow, code } = await aFlow(email, 2);

	const answer = await verify(flow, code, mentee.token);

	expect(answer.status).toBe(409);
	expect(await answer.json()).toMatchObject({ code: 'other_seat', m });
	expect(answer.headers.get('set-auth-token')).toBeNull();
	await mentee.push(addGoal());
	await socket.next('patch');
	expect([await goalsOf(mentee), await goalsOf(linked)]).toEqual([1, 1]);
	// The code was right and is still unused: without the other person's device it opens the account.
	expect((await verify(flow, code)).status).toBe(200);
});

test.each([
	['left', 'active'],
	['active', 'left'],
])('the same member under both accounts (%s, %s) stays one, and in', async (theirs, mine) => {
	const email = anAddress();
	const account = await signInByEmail(email);
	const { mentee, mentor, m } = await aPair();
	await env.DB.batch([
		env.DB.prepare(
			'UPDATE membership SET state = ?2 WHERE mentorship_id = ?1 AND member_id = ?3',
		).bind(m, mine, mentee.memberId),
		env.DB.prepare(
			`INSERT INTO membership (mentorship_id, user_id, member_id, role, state, created_at)
			 VALUES (?1, ?2, ?3, 'mentee', ?4, 1)`,
		).bind(m, await signedInAs(account), mentee.memberId, theirs),
	]);

	const linked = await signInByEmail(email, mentee, 2);

	expect(await seatsOf(linked)).toEqual([{ m, memberId: mentee.memberId, role: 'mentee' }]);
	await linked.push(addGoal());
	expect(await goalsOf(mentor)).toBe(1);
});

test('of two devices that link at the same moment each gets in, and has what both had', async () => {
	const [one, other] = [await aMentor(), await aMentor()];
	const email = anAddress();
	const early = await aFlow(email);
	const late = await aFlow(email, 2);

	const answers = await Promise.all([
		verify(early.flow, early.code, one.token),
		verify(late.flow, late.code, other.token),
	]);

	expect(answers.map(({ status }) => status)).toEqual([200, 200]);
	expect(await seatsOf(withToken(one, answers[0]))).toHaveLength(2);
	expect(await seatsOf(withToken(other, answers[1]))).toHaveLength(2);
});

test.each([
	{ says: 'has signed out', isOut: true, status: 400 },
	{ says: 'is still signed in', isOut: false, status: 200 },
])('a device that $says while it links: $status', async ({ isOut, status }) => {
	const mentor = await aMentor();
	const account = await signedInAs(mentor);
	const email = anAddress();
	const { flow, code } = await aFlow(email);
	let asked = 0;
	const world = openingAfter(async () => {
		asked += 1;
		if (isOut) expect((await mentor.post('/v1/auth/sign-out', {})).status).toBe(200);
	});

	const headers = { authorization: `Bearer ${mentor.token}`, 'content-type': 'application/json' };
	const init = { method: 'POST', headers, body: JSON.stringify({ flow, code }) };
	const answer = await app.request('/v1/account/verify', init, world);

	expect({ asked, status: answer.status }).toEqual({ asked: 1, status });
	expect(answer.headers.has('set-auth-token')).toBe(!isOut);
	const named = env.DB.prepare('SELECT id FROM user WHERE email = ?1').bind(email);
	expect(await named.first('id')).toBe(isOut ? null : account);
	expect(await userIdOf(mentor)).toBe(account);
	if (!isOut) return;
	expect(await answer.json()).toMatchObject({ code: 'wrong_code' });
	// The code is still good, for an account in which nothing of that device is.
	const fresh = await verify(flow, code);
	expect(await seatsOf(withToken(mentor, fresh))).toEqual([]);
});

test('when the answer is lost, another code brings everything back', async () => {
	const mentor = await aMentor();
	const unsent = mentor.number(addGoal());
	const email = anAddress();
	const { flow, code } = await aFlow(email);
	await verify(flow, code, mentor.token);

	const again = await verify(flow, code, mentor.token);
	const linked = await signInByEmail(email, mentor, 2);

	expect(again.status).toBe(400);
	expect((await mentor.get('/v1/mentorships')).status).toBe(401);
	expect((await linked.send(unsent)).status).toBe(200);
	expect(await seatsOf(linked)).toHaveLength(1);
});

test('a device can still read what lies on it: its half of the key stays over a new sign-in', async () => {
	const keyOf = async (person: Person) =>
		(await (await person.get('/v1/account/key')).json<{ secret: string }>()).secret;
	const [device, other] = [await signIn(), await signIn()];
	const before = await keyOf(device);
	const email = anAddress();

	const linked = await signInByEmail(email, device);
	const after = await keyOf(linked);
	const again = await signInByEmail(email, linked, 2);

	expect([after, await keyOf(again)]).toEqual([before, before]);
	expect(await keyOf(await signInByEmail(email, other, 3))).not.toBe(before);
});
