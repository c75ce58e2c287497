import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { addGoal, aMentor, aPair, env, invite, request, signIn } from './world.ts';

const accept = (secret: string) => ({ secret });

test('an invitation lets the other person in, and both see each other', async () => {
	const mentor = await aMentor();
	const mentee = await signIn();

	const response = await mentee.post('/v1/invites/accept', accept(await invite(mentor)));

	const seat = { m: mentor.m, memberId: mentor.counterpartId, role: 'mentee' };
	expect(await response.json()).toEqual(seat);
	const mine = await mentee.get('/v1/mentorships');
	expect(await mine.json()).toEqual({ mentorships: [seat] });
	Object.assign(mentee, seat);
	expect((await mentee.pull()).spaces['S']?.ops).toHaveLength(3);
});

test('an invitation lets in one person, once', async () => {
	const mentor = await aMentor();
	const secret = await invite(mentor);
	const people = await Promise.all([signIn(), signIn(), signIn()]);

	const answers = await Promise.all(
		people.map((person) => person.post('/v1/invites/accept', accept(secret))),
	);

	expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410]);
	const late = await (await signIn()).post('/v1/invites/accept', accept(secret));
	expect(await late.json()).toMatchObject({ code: 'invite_spent', status: 410 });
});

test('of two invitations to one seat only one is worth something', async () => {
	const mentor = await aMentor();
	const secrets = [await invite(mentor), await invite(mentor)];
	await env.DB.prepare('UPDATE invite SET revoked_at = NULL').run();
	const people = [await signIn(), await signIn()];

	const answers = await Promise.all(
		people.map((person, i) => person.post('/v1/invites/accept', accept(secrets[i]!))),
	);

	expect(answers.map(({ status }) => status).sort()).toEqual([200, 410]);
});

test('the answer to an acceptance that was lost can be had again, by the same person', async () => {
	const mentor = await aMentor();
	const secret = await invite(mentor);
	const mentee = await signIn();
	await mentee.post('/v1/invites/accept', accept(secret));

	const again = await mentee.post('/v1/invites/accept', accept(secret));

	expect(await again.json()).toMatchObject({ m: mentor.m, role: 'mentee' });
});

test.each([
	['expired', 'expires_at = 1'],
	['taken back', 'revoked_at = 1'],
])('an invitation that was %s lets nobody in', async (_, change) => {
	const mentor = await aMentor();
	const secret = await invite(mentor);
	await env.DB.prepare(`UPDATE invite SET ${change} WHERE mentorship_id = ?1`).bind(mentor.m).run();

	const response = await (await signIn()).post('/v1/invites/accept', accept(secret));

	expect(response.status).toBe(410);
});

test('an invitation is not spent by the person who made it, nor by looking at its page', async () => {
	const mentor = await aMentor();
	const secret = await invite(mentor);

	const own = await mentor.post('/v1/invites/accept', accept(secret));
	for (let i = 0; i < 5; i += 1) await request(`/join?${secret}`);

	expect(await own.json()).toMatchObject({ code: 'own_invite', state: 'open' });
	const response = await (await signIn()).post('/v1/invites/accept', accept(secret));
	expect(response.status).toBe(200);
});

test('a secret nobody made opens as little as a used one, and no secret is stored as it is', async () => {
	const mentor = await aMentor();
	const secret = await invite(mentor);

	const response = await mentor.post('/v1/invites/accept', accept('A'.repeat(40)));

	expect(response.status).toBe(410);
	const { results } = await env.DB.prepare('SELECT * FROM invite').all();
	expect(results.length).toBeGreaterThan(0);
	expect(JSON.stringify(results)).not.toContain(secret);
});

test('nobody is invited to a seat that is taken', async () => {
	const { mentor } = await aPair();

	expect((await mentor.post('/v1/invites', { m: mentor.m })).status).toBe(400);
});

test('what is not yours and what does not exist look alike', async () => {
	const { mentor } = await aPair();
	const stranger = await signIn();
	const bodiesFor = async (m: string) => {
		stranger.m = m;
		const pull = { p: 1, m, d: stranger.d, conf: 0, epoch: 0, cur: {} };
		stranger.seq = 0;
		const answers = [
			await stranger.send(stranger.number(addGoal())),
			await stranger.post('/v1/sync/pull', pull),
			await stranger.get(`/v1/sync/boot?m=${m}`),
			await stranger.post('/v1/live/ticket', { m, d: stranger.d }),
			await stranger.post('/v1/invites', { m }),
		];
		return Promise.all(
			answers.map(async (answer) => {
				const { requestId: _, ...problem } = await answer.json<Record<string, unknown>>();
				return [answer.status, problem];
			}),
		);
	};

	const foreign = await bodiesFor(mentor.m);
	const unknown = await bodiesFor(newId());

	expect(foreign).toEqual(unknown);
	expect(foreign.map(([status]) => status)).toEqual([404, 404, 404, 404, 404]);
});

test('whoever was a member once is told so, and gets nothing', async () => {
	const { mentor, mentee, m } = await aPair();
	await env.DB.prepare(
		`UPDATE membership SET state = 'left' WHERE mentorship_id = ?1 AND member_id = ?2`,
	)
		.bind(m, mentee.memberId)
		.run();
	const pull = { p: 1, m, d: mentee.d, conf: 0, epoch: 0, cur: {} };

	const answers = [
		await mentee.send(mentee.number(addGoal())),
		await mentee.post('/v1/sync/pull', pull),
		await mentee.get(`/v1/sync/boot?m=${m}`),
		await mentee.post('/v1/live/ticket', { m, d: mentee.d }),
		await mentee.post('/v1/invites', { m }),
	];

	for (const answer of answers) {
		expect(answer.status).toBe(403);
		const problem = await answer.json();
		expect(problem).toMatchObject({ code: 'left' });
		expect(JSON.stringify(problem)).not.toContain(mentor.memberId);
	}
	expect(await (await mentee.get('/v1/mentorships')).json()).toEqual({ mentorships: [] });
});

test('a token is who somebody is until they sign out', async () => {
	const person = await signIn();
	expect((await person.get('/v1/mentorships')).status).toBe(200);
	const account = await (await person.get('/v1/account')).json();

	await person.post('/v1/auth/sign-out', {});

	expect(account).toMatchObject({ email: null });
	expect((await person.get('/v1/mentorships')).status).toBe(401);
});

test('no two tokens are alike, and each is made of 256 random bits', async () => {
	const people = await Promise.all(Array.from({ length: 20 }, signIn));
	const tokens = people.map(({ token }) => token.split('.')[0] ?? '');

	expect(new Set(tokens).size).toBe(20);
	// Thirty-two bytes in base64url. Letters of a clock or a counter would be the same at their place.
	for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
	for (let at = 0; at < 42; at += 1)
		expect(new Set(tokens.map((token) => token[at])).size).toBeGreaterThan(4);
});

test('a cookie opens nothing', async () => {
	const person = await signIn();
	const cookie = `better-auth.session_token=${person.token}`;

	const response = await request('/v1/mentorships', { headers: { cookie } });

	expect(response.status).toBe(401);
	expect(response.headers.get('set-cookie')).toBeNull();
});

test.each([
	['POST', '/v1/auth/delete-anonymous-user'],
	// It would hand out the half of the token that the database has.
	['GET', '/v1/auth/get-session'],
	['POST', '/v1/auth/update-user'],
	['GET', '/v1/auth/list-sessions'],
	['GET', '/v1/auth/error'],
	['POST', '/v1/auth/sign-in/email'],
])('%s %s of better-auth is not open', async (method, path) => {
	const person = await signIn();

	const response = await request(path, {
		method,
		headers: { authorization: `Bearer ${person.token}` },
	});

	expect(response.status).toBe(404);
});

test('one network makes so many accounts a minute, however many addresses it has', async () => {
	let made = 0;
	const make = () => {
		made += 1;
		return request('/v1/auth/sign-in/anonymous', {
			method: 'POST',
			headers: { 'cf-connecting-ip': `2001:db8:99:1::${made.toString(16)}` },
		});
	};
	const statuses: number[] = [];
	// Twice the limit: a minute may turn in between.
	while (made < 250 && !statuses.includes(429))
		statuses.push(
			...(await Promise.all(Array.from({ length: 10 }, make))).map(({ status }) => status),
		);

	expect(statuses).toContain(429);
	const elsewhere = { 'cf-connecting-ip': '2001:db8:98:1::1' };
	const other = await request('/v1/auth/sign-in/anonymous', { method: 'POST', headers: elsewhere });
	expect(other.status).toBe(200);
});

test('a sign-in leaves no address and no browser behind', async () => {
	await request('/v1/auth/sign-in/anonymous', {
		method: 'POST',
		headers: { 'user-agent': 'canary-agent', 'x-forwarded-for': '203.0.113.7' },
	});

	const { results } = await env.DB.prepare('SELECT * FROM session').all();

	expect(JSON.stringify(results)).not.toMatch(/canary-agent|203\.0\.113\.7/);
});

test('a token out of the database signs nobody in, without its signature', async () => {
	const person = await signIn();
	const bare = person.token.split('.')[0] ?? '';
	const row = env.DB.prepare('SELECT 1 AS n FROM session WHERE token = ?1').bind(bare);
	expect(await row.first('n')).toBe(1);

	const headers = { authorization: `Bearer ${bare}` };
	expect((await request('/v1/mentorships', { headers })).status).toBe(401);
	expect((await person.get('/v1/mentorships')).status).toBe(200);
});

test('a sign-in outlives a year of silence, and each day of use begins it anew', async () => {
	const day = 86_400_000;
	const person = await signIn();
	const token = person.token.split('.')[0] ?? '';
	const leftDays = async () => {
		const row = env.DB.prepare('SELECT expires_at AS at FROM session WHERE token = ?1').bind(token);
		return ((await row.first<number>('at')) ?? 0) / day - Date.now() / day;
	};
	expect(await leftDays()).toBeGreaterThan(366);
	await env.DB.prepare('UPDATE session SET expires_at = ?2 WHERE token = ?1')
		.bind(token, Date.now() + 5 * day)
		.run();

	expect((await person.get('/v1/mentorships')).status).toBe(200);

	expect(await leftDays()).toBeGreaterThan(366);
});

test('an invitation of somebody who has left opens nothing, and cannot be made', async () => {
	const mentor = await aMentor();
	const mentee = await signIn();
	const secret = await invite(mentor);
	await env.DB.prepare(`UPDATE membership SET state = 'left' WHERE mentorship_id = ?1`)
		.bind(mentor.m)
		.run();

	const response = await mentee.post('/v1/invites/accept', accept(secret));

	expect(response.status).toBe(410);
	expect(await (await mentee.get('/v1/mentorships')).json()).toEqual({ mentorships: [] });
	expect((await mentor.post('/v1/invites', { m: mentor.m })).status).toBe(403);
});
