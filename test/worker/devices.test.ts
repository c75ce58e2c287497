import { runInDurableObject } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import type * as z from 'zod/mini';
import { newId } from '#shared/ids.ts';
import type { AccountResponse } from '#shared/protocol.ts';
import { dropEnded } from '#worker/drop-ended.ts';
import { roomOf } from '#worker/env.ts';
import { anAddress, signInByEmail } from './email-world.ts';
import { addGoal, aPair, env, type Person, request, signIn, upgrade } from './world.ts';

test('who signs out has no socket any more, and the other person keeps theirs', async () => {
	const { mentor, mentee } = await aPair();
	const [socket, other] = [await mentee.connect(), await mentor.connect()];

	const begin = Date.now();
	await mentee.post('/v1/auth/sign-out', {});

	expect(await socket.closed).toEqual({ code: 4401, reason: 'signed out' });
	expect(Date.now() - begin).toBeLessThan(5000);
	expect(socket.frames.at(-1)).toEqual({ k: 'bye', code: 'not_signed_in' });
	await mentor.push(addGoal());
	await other.next('patch');
});

test('nothing that was still on its way comes in after a sign-out', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.connect();
	const ticket = await mentee.ticket();
	const push = mentee.pushBody(mentee.number(addGoal()));
	const goals = async () =>
		(await mentor.pull()).spaces['S']?.ops.filter(([, kind]) => kind === 'goal').length;

	// A frame that left the device before it heard of its end: the room hears it on the socket it has closed.
	await runInDurableObject(roomOf(env, m), async (room, state) => {
		const [socket] = state.getWebSockets(`member:${mentee.memberId}`);
		await mentee.post('/v1/auth/sign-out', {});
		await room.webSocketMessage(socket!, JSON.stringify({ k: 'push', push }));
	});

	expect((await upgrade(m, ticket)).status).toBe(401);
	expect((await mentee.post('/v1/sync/push', push)).status).toBe(401);
	expect(await goals()).toBe(0);
	await mentor.push(addGoal());
	expect(await goals()).toBe(1);
	expect((await upgrade(m, await mentor.ticket())).status).toBe(101);
});

const MINUTE = 60_000;

test.each([
	['was ended and the room never heard of it', 'DELETE FROM session WHERE token = ?1'],
	['ended by its time', 'UPDATE session SET expires_at = 1 WHERE token = ?1'],
])('a socket whose sign-in %s is closed within a minute, by whoever is heard', async (_, sql) => {
	const { mentor, mentee } = await aPair();
	const [stays, listens, speaks] = [
		await mentor.connect(),
		await mentee.connect(),
		await mentee.connect(),
	];
	const push = mentee.pushBody(mentee.number(addGoal()));
	const goals = async () =>
		(await mentor.pull()).spaces['S']?.ops.filter(([, kind]) => kind === 'goal').length;

	await env.DB.prepare(sql).bind(mentee.token.split('.')[0]).run();
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + MINUTE });
	try {
		speaks.send({ k: 'push', push });

		expect((await speaks.closed).code).toBe(4401);
		expect((await listens.closed).code).toBe(4401);
		expect(await goals()).toBe(0);
		stays.send({ k: 'push', push: mentor.pushBody(mentor.number(addGoal())) });
		await stays.next('ack');
		expect(await goals()).toBe(1);
		expect(listens.frames.filter(({ k }) => k === 'patch')).toEqual([]);
	} finally {
		vi.useRealTimers();
	}
});

test('what one person pushes is not told to a socket whose sign-in has ended', async () => {
	const { mentor, mentee } = await aPair();
	const listens = await mentee.connect();
	await env.DB.prepare('DELETE FROM session WHERE token = ?1')
		.bind(mentee.token.split('.')[0])
		.run();
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + MINUTE });
	try {
		await mentor.push(addGoal());

		expect((await listens.closed).code).toBe(4401);
		expect(listens.frames.filter(({ k }) => k === 'patch' || k === 'ops')).toEqual([]);
	} finally {
		vi.useRealTimers();
	}
});

async function devicesOf(person: Person) {
	const answer = await person.get('/v1/account');
	return (await answer.json<z.infer<typeof AccountResponse>>()).devices;
}

test('an account sees its devices, signs out one or all others, and their sockets close', async () => {
	const email = anAddress();
	const { mentor, mentee } = await aPair();
	const here = await signInByEmail(email, mentor);
	const place = { m: mentor.m, memberId: mentor.memberId, counterpartId: mentor.counterpartId };
	const phone = Object.assign(await signInByEmail(email, undefined, 2), place);
	const laptop = Object.assign(await signInByEmail(email, undefined, 3), place);
	const sockets = [await phone.connect(), await laptop.connect(), await here.connect()] as const;
	const id = (await devicesOf(phone)).find(({ current }) => current)?.id ?? '';
	const begin = Date.now();

	const one = await del(here, `/v1/account/devices/${id}`);
	const first = await sockets[0].closed;
	const rest = await del(here, '/v1/account/devices');
	const second = await sockets[1].closed;

	expect(Date.now() - begin).toBeLessThan(5000);
	expect([first.code, second.code]).toEqual([4401, 4401]);
	const named = { label: 'Firefox on Linux' };
	expect(await one.json()).toMatchObject({ email, devices: [named, named] });
	expect(await rest.json()).toMatchObject({ email, devices: [{ ...named, current: true }] });
	for (const out of [phone, laptop]) expect((await out.get('/v1/mentorships')).status).toBe(401);
	await mentee.push(addGoal());
	await sockets[2].next('patch');
});

const del = (person: Person, path: string) =>
	request(path, { method: 'DELETE', headers: { authorization: `Bearer ${person.token}` } });

test('nobody signs out a device of somebody else, and an unknown one looks the same', async () => {
	const [one, other] = [await signIn(), await signIn()];
	const id = (await devicesOf(other))[0]?.id ?? '';

	const answers = [
		await del(one, `/v1/account/devices/${id}`),
		await del(one, `/v1/account/devices/${newId()}`),
	];

	expect(answers.map(({ status }) => status)).toEqual([404, 404]);
	expect(await devicesOf(other)).toHaveLength(1);
	expect((await del(other, `/v1/account/devices/${id}`)).status).toBe(200);
	expect((await other.get('/v1/account')).status).toBe(401);
});

test('an anonymous account has no address and one device', async () => {
	const person = await signIn();

	const account = await (await person.get('/v1/account')).json();

	expect(account).toMatchObject({ email: null, devices: [{ label: null, current: true }] });
});

const DAY = 86_400_000;

/** As if so many days had passed for this sign-in since it was made, or since it was last seen. */
async function age(person: Person, made: number, seen: number): Promise<void> {
	const token = person.token.split('.')[0];
	const now = Date.now();
	await env.DB.prepare(
		`UPDATE session SET created_at = ?2, updated_at = ?3,
		   expires_at = expires_at - (updated_at - ?3) WHERE token = ?1`,
	)
		.bind(token, now - made * DAY, now - seen * DAY)
		.run();
}

test.each([
	[0, 29, 200],
	[0, 31, 401],
])('with an address, seen %2$i days ago: %3$i', async (made, seen, status) => {
	const person = await signInByEmail(anAddress());
	await age(person, made, seen);

	expect((await person.get('/v1/account')).status).toBe(status);
});

test('with an address, a sign-in is over after ninety days, however often it is used', async () => {
	const person = await signInByEmail(anAddress());
	const endsIn = async () => {
		const row = env.DB.prepare('SELECT expires_at AS at FROM session WHERE token = ?1');
		const at = await row.bind(person.token.split('.')[0]).first<number>('at');
		return Math.round(((at ?? 0) - Date.now()) / DAY);
	};
	const left: number[] = [await endsIn()];
	for (const made of [10, 59, 70, 89]) {
		await age(person, made, 1);
		expect((await person.get('/v1/account')).status).toBe(200);
		left.push(await endsIn());
	}

	expect(left).toEqual([30, 30, 30, 20, 1]);
	await age(person, 90, 1);
	expect((await person.get('/v1/account')).status).toBe(401);
});

test('the clock removes what has ended, and nothing else', async () => {
	await dropEnded(env, Date.now());
	const [gone, here] = [await signInByEmail(anAddress()), await signIn()];
	await age(gone, 31, 31);
	const count = () => env.DB.prepare('SELECT count(*) AS n FROM session').first<number>('n');
	const before = await count();

	await dropEnded(env, Date.now());

	expect(await count()).toBe((before ?? 0) - 1);
	expect((await here.get('/v1/account')).status).toBe(200);
});
