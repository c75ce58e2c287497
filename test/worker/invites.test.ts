import { expect, test } from 'vitest';
import type { InviteState, ListedInvite } from '#shared/protocol-invites.ts';
import { app } from '#worker/app.ts';
import { tried } from '../support/tried.ts';
import { tapSql } from './tap.ts';
import { addGoal, aMentor, aPair, env, type Person, request, signIn } from './world.ts';

const accept = (person: Person, secret: string) => person.post('/v1/invites/accept', { secret });
const leave = (person: Person) => person.post('/v1/mentorships/leave', { m: person.m });
const listed = async (person: Person, m = person.m) =>
	(await (await person.get(`/v1/invites?m=${m}`)).json<{ invites: ListedInvite[] }>()).invites;

interface Made {
	readonly id: string;
	readonly secret: string;
	readonly replaced: number;
	readonly back: boolean;
}
const make = async (person: Person): Promise<Made> =>
	(await person.post('/v1/invites', { m: person.m })).json();

const revoke = (person: Person, id: string) =>
	request(`/v1/invites/${id}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${person.token}` },
	});

const change = (id: string, set: string) =>
	env.DB.prepare(`UPDATE invite SET ${set} WHERE id = ?1`).bind(id).run();

/** A link in each state, each of a mentorship of its own. */
async function inEachState(): Promise<Map<InviteState, { mentor: Person; made: Made }>> {
	const states = new Map<InviteState, { mentor: Person; made: Made }>();
	for (const state of ['open', 'used', 'expired', 'revoked'] as const) {
		const mentor = await aMentor();
		const made = await make(mentor);
		if (state === 'used') await accept(await signIn(), made.secret);
		if (state === 'expired') await change(made.id, 'expires_at = 1');
		if (state === 'revoked') await revoke(mentor, made.id);
		states.set(state, { mentor, made });
	}
	return states;
}

/** All that an answer is but the name of the request. */
async function looks(response: Response) {
	const headers = new Headers(response.headers);
	headers.delete('x-request-id');
	const text = (await response.text()).replaceAll(/"requestId":"[0-9a-f-]+"/g, '');
	return { status: response.status, headers: Object.fromEntries(headers), text };
}

test('a link is told apart by the person who made it, and by nobody else', async () => {
	const states = await inEachState();
	const stranger = await signIn();
	const shut = [await looks(await accept(stranger, 'A'.repeat(40)))];

	for (const [state, { mentor, made }] of states) {
		if (state !== 'open') shut.push(await looks(await accept(stranger, made.secret)));
		const own = await accept(mentor, made.secret);
		expect(await own.json()).toMatchObject({ code: 'own_invite', status: 409, state });
		expect(await listed(mentor)).toMatchObject([{ id: made.id, state }]);
	}

	expect(new Set(shut.map((answer) => JSON.stringify(answer))).size).toBe(1);
	expect(shut[0]).toMatchObject({ status: 410 });
	expect(shut[0]?.text).toContain('invite_spent');
	expect((await accept(stranger, states.get('open')!.made.secret)).status).toBe(200);
});

test('wrong and spent links cost the same statements', async () => {
	const { made } = (await inEachState()).get('used')!;
	const statementsOf = async (secret: string) => {
		const { DB, seen } = tapSql();
		const stranger = await signIn();
		const headers = {
			authorization: `Bearer ${stranger.token}`,
			'content-type': 'application/json',
		};
		const init = { method: 'POST', headers, body: JSON.stringify({ secret }) };
		await app.request('/v1/invites/accept', init, { ...env, DB });
		return seen;
	};

	const wrong = await statementsOf('B'.repeat(40));

	expect(await statementsOf(made.secret)).toEqual(wrong);
	expect(wrong.some((sql) => sql.includes('UPDATE invite'))).toBe(true);
});

test('looking at a link does not use it up', async () => {
	const mentor = await aMentor();
	const { secret } = await make(mentor);
	let looked = 0;

	for (let i = 0; i < 10; i += 1)
		for (const method of ['GET', 'HEAD']) {
			await request(`/join?${secret}`, { method });
			const headers = { authorization: `Bearer ${mentor.token}` };
			const api = await request(`/v1/invites/accept?secret=${secret}`, { method, headers });
			expect(api.status).toBe(405);
			looked += 2;
		}

	tried('looks at an invitation', { looked });
	expect(looked).toBeGreaterThanOrEqual(20);
	expect((await accept(await signIn(), secret)).status).toBe(200);
});

test('a link is taken back by the person who made it, and by nobody else', async () => {
	const mentor = await aMentor();
	const { id, secret } = await make(mentor);
	const stranger = await signIn();
	const unknown = await looks(await revoke(stranger, crypto.randomUUID()));
	expect(await looks(await revoke(stranger, id))).toEqual(unknown);
	expect(unknown.status).toBe(404);

	const taken = await revoke(mentor, id);

	expect(await taken.json()).toMatchObject({ id, state: 'revoked' });
	expect((await accept(stranger, secret)).status).toBe(410);
});

test('taking a used link back changes nothing', async () => {
	const { mentor, made } = (await inEachState()).get('used')!;

	expect(await (await revoke(mentor, made.id)).json()).toMatchObject({ state: 'used' });
	expect(await listed(mentor)).toMatchObject([{ state: 'used' }]);
});

test('a new link stops the one before, and says so', async () => {
	const mentor = await aMentor();
	const first = await make(mentor);
	const second = await make(mentor);

	expect([first.replaced, second.replaced]).toEqual([0, 1]);
	expect((await accept(await signIn(), first.secret)).status).toBe(410);
	expect((await accept(await signIn(), second.secret)).status).toBe(200);
	const states = (await listed(mentor)).map(({ state }) => state);
	expect(states.toSorted()).toEqual(['revoked', 'used']);
});

test('a list of links holds no secret, nor its hash, and only the own ones', async () => {
	const { mentor, mentee, m } = await aPair();
	const text = await (await mentor.get(`/v1/invites?m=${m}`)).text();
	const row = env.DB.prepare('SELECT secret_hash AS hash FROM invite WHERE mentorship_id = ?1');
	const hash = await row.bind(m).first<string>('hash');

	expect(text).toContain('"used"');
	expect(text).not.toContain(hash);
	expect(await listed(mentee, m)).toEqual([]);
});

test('who guesses is slowed down, the others are not', async () => {
	const guesser = await signIn();
	const statuses: number[] = [];
	for (let i = 0; i < 21; i += 1)
		statuses.push((await accept(guesser, `${'C'.repeat(38)}${10 + i}`)).status);

	expect(statuses.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 410));
	expect(statuses.at(-1)).toBe(429);
	const answer = await accept(guesser, 'D'.repeat(40));
	expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
	expect((await accept(await signIn(), 'D'.repeat(40))).status).toBe(410);
});

test('a place somebody has left is kept for that person: they come back, nobody else gets in', async () => {
	const { mentor, mentee } = await aPair();
	const words = 'canary-of-the-one-who-left';
	await mentee.push(addGoal(), {
		n: 'addCallLink',
		a: { id: crypto.randomUUID(), url: 'https://meet.google.com/abc-defg-hij' },
	});
	await env.DB.prepare(
		`INSERT INTO record (space_id, kind, id, ver, del, meta, body)
		 VALUES (?1, 'note', 'n1', 1, 0, '{}', ?2)`,
	)
		.bind(`${mentee.m}/${mentee.own}`, JSON.stringify({ text: words }))
		.run();
	await env.DB.prepare('UPDATE space SET ver = ver + 1 WHERE id = ?1')
		.bind(`${mentee.m}/${mentee.own}`)
		.run();
	expect(JSON.stringify(await mentee.pull())).toContain(words);
	await leave(mentee);

	const made = await make(mentor);
	const stranger = await signIn();
	stranger.m = mentor.m;

	expect(made.back).toBe(true);
	expect((await accept(stranger, made.secret)).status).toBe(410);
	expect((await stranger.get(`/v1/sync/boot?m=${mentor.m}`)).status).toBe(404);
	const own = await accept(mentor, made.secret);
	expect(await own.json()).toMatchObject({ code: 'own_invite', state: 'open' });
	expect((await accept(mentee, made.secret)).status).toBe(200);
	expect(JSON.stringify(await mentee.pull())).toContain(words);
	expect(JSON.stringify(await mentor.pull())).not.toContain(words);
	await mentee.push({ n: 'editMember', a: { id: mentee.memberId, joined: true } });
	expect(JSON.stringify(await mentor.pull())).not.toContain('leftAt');
});

test('the links of somebody who leaves open nothing any more', async () => {
	const mentor = await aMentor();
	const { id, secret } = await make(mentor);
	await leave(mentor);

	expect((await accept(await signIn(), secret)).status).toBe(410);
	for (const answer of [
		await mentor.get(`/v1/invites?m=${mentor.m}`),
		await revoke(mentor, id),
		await mentor.post('/v1/invites', { m: mentor.m }),
	])
		expect(await answer.json()).toMatchObject({ code: 'left', status: 403 });
});

test('nor when that person is back: what they took with them stays taken back', async () => {
	const { mentor, mentee, m } = await aPair();
	await leave(mentee);
	const { secret } = await make(mentor);
	await leave(mentor);
	// As if the other one had brought them back, with a link made while this one was.
	await env.DB.prepare(
		`UPDATE membership SET state = 'active' WHERE mentorship_id = ?1 AND member_id = ?2`,
	)
		.bind(m, mentor.memberId)
		.run();

	expect(await listed(mentor)).toMatchObject([{ state: 'revoked' }, { state: 'used' }]);
	const old = await accept(mentee, secret);
	expect(await old.json()).toMatchObject({ code: 'invite_spent', status: 410 });
	expect((await accept(mentee, (await make(mentor)).secret)).status).toBe(200);
});

test('who has left comes back to their own place, and never into the other one', async () => {
	const { mentor, mentee, m } = await aPair();
	await leave(mentee);
	const { id, secret } = await make(mentor);
	const pointAt = (memberId: string) => change(id, `member_id = '${memberId}'`);
	// Whatever way a link to the other place may come to be.
	await pointAt(mentor.memberId);

	const into = await accept(mentee, secret);

	expect(await into.json()).toMatchObject({ code: 'invite_spent', status: 410 });
	expect((await mentee.get(`/v1/sync/boot?m=${m}`)).status).toBe(403);
	expect(await listed(mentor)).toContainEqual(expect.objectContaining({ id, state: 'open' }));
	await pointAt(mentee.memberId);
	const own = await accept(mentee, secret);
	expect(await own.json()).toMatchObject({ m, memberId: mentee.memberId });
});

test('a place whose person was erased is offered to nobody', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.push({ n: 'editMember', a: { id: mentee.memberId, joined: true } });
	await env.DB.batch([
		env.DB.prepare('DELETE FROM membership WHERE mentorship_id = ?1 AND member_id = ?2').bind(
			m,
			mentee.memberId,
		),
		env.DB.prepare('DELETE FROM invite WHERE mentorship_id = ?1').bind(m),
	]);

	expect((await mentor.post('/v1/invites', { m })).status).toBe(400);
});
