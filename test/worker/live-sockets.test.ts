// Who has a socket, for how long, and how much may come in by it.
import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from 'cloudflare:test';
import { expect, onTestFinished, test, vi } from 'vitest';
import { app } from '#worker/app.ts';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { addGoal, aMentor, aPair, env, type Person, request, upgrade } from './world.ts';

/** What is counted by the second is counted as if all of it came in one, however busy the machine is. */
function holdClock(): void {
	vi.useFakeTimers({ toFake: ['Date'] });
	onTestFinished(() => void vi.useRealTimers());
}

test('a room that sleeps keeps its sockets, and knows whose they are when it wakes', async () => {
	const { mentor, mentee, m } = await aPair();
	const [mine, theirs] = [await mentor.connect(), await mentee.connect()];

	await evictDurableObject(roomOf(env, m));
	mine.send({ k: 'push', push: mentor.pushBody(mentor.number(addGoal())) });

	expect((await mine.next('ack')).ack.seq).toBe(2);
	expect((await theirs.next('patch')).spaces['S']).toMatchObject({ from: 1, to: 2 });
});

test('a sleeping room answers the heart of a socket without waking', async () => {
	const mentor = await aMentor();
	const response = await upgrade(mentor.m, await mentor.ticket());
	const socket = response.webSocket!;
	const answered = new Promise((resolve) =>
		socket.addEventListener('message', ({ data }) => resolve(data)),
	);
	socket.accept();

	socket.send('ping');

	expect(await answered).toBe('pong');
	expect(response.headers.get('sec-websocket-protocol')).toBe('leitfaden.v1');
});

test('a held key loses live frames and keeps the socket', async () => {
	const { mentor, mentee } = await aPair();
	const [mine, theirs] = [await mentor.connect(), await mentee.connect()];
	holdClock();

	for (let i = 0; i < 150; i += 1)
		mine.send({ k: 'live', sp: 'S', ev: { t: 'presence', at: 'panel' } });
	mine.send({ k: 'push', push: mentor.pushBody(mentor.number(addGoal())) });

	expect((await mine.next('ack')).ack.seq).toBe(2);
	await theirs.next('patch');
	expect(theirs.frames.filter(({ k }) => k === 'live').length).toBeLessThan(100);
});

test('a flood of pushes is told to come again, and what was held back comes in then', async () => {
	const mentor = await aMentor();
	const socket = await mentor.connect();
	holdClock();
	const pushes = Array.from({ length: 100 }, () => mentor.pushBody(mentor.number(addGoal())));

	for (const push of pushes) socket.send({ k: 'push', push });
	const nack = await socket.next('nack');

	expect(nack).toEqual({ k: 'nack', d: mentor.d, code: 'retry', retryAfter: 1 });
	const acked = () =>
		socket.frames.reduce(
			(most, frame) => (frame.k === 'ack' ? Math.max(most, frame.ack.seq) : most),
			1,
		);
	expect(acked()).toBeLessThan(101);
	// By the other way, which counts by itself, all that is left.
	const muts = pushes.flatMap((push) => push.muts);
	for (let at = acked() - 1; at < muts.length; at += 25)
		expect((await mentor.send(muts.slice(at, at + 25))).status).toBe(200);
	expect((await mentor.pull()).spaces['S']?.ops.filter(([, kind]) => kind === 'goal')).toHaveLength(
		100,
	);
});

test('as many pushes as a device of ours ever sends are all taken', async () => {
	const mentor = await aMentor();
	const socket = await mentor.connect();
	holdClock();

	// Four a second is what typing brings; a device that has much to tell sends sixteen.
	for (let i = 0; i < 16; i += 1)
		socket.send({ k: 'push', push: mentor.pushBody(mentor.number(addGoal())) });

	for (let seq = 0; seq < 17; seq = (await socket.next('ack')).ack.seq);
	expect(socket.frames.filter(({ k }) => k === 'nack')).toEqual([]);
});

test('a flood of frames closes the socket', async () => {
	const mentor = await aMentor();
	const socket = await mentor.connect();
	holdClock();

	for (let i = 0; i < 600; i += 1)
		socket.send({ k: 'live', sp: 'S', ev: { t: 'presence', at: 'panel' } });

	expect((await socket.closed).code).toBe(1008);
});

test('the fifth socket of a person lets the first one go', async () => {
	const { mentor, mentee } = await aPair();
	const others = await mentee.connect();
	const first = await mentor.connect();

	for (let i = 0; i < 4; i += 1) await mentor.connect();

	expect((await first.closed).code).toBe(1008);
	others.close();
	expect((await others.closed).code).toBe(1000);
});

test('a ticket opens one socket, once', async () => {
	const mentor = await aMentor();
	const ticket = await mentor.ticket();
	const first = await upgrade(mentor.m, ticket);
	first.webSocket?.accept();

	const second = await upgrade(mentor.m, ticket);

	expect([first.status, second.status]).toEqual([101, 401]);
	expect(await second.json()).toMatchObject({ code: 'not_signed_in' });
});

test('a ticket that nobody comes with is gone after its time, one that is still good is not', async () => {
	const mentor = await aMentor();
	const room = roomOf(env, mentor.m);
	/** What lies there, after its first so many have been made late, and when it is looked at next. */
	const look = (late = 0) =>
		runInDurableObject(room, async (_: MentorshipRoom, { storage }) => {
			const tickets = [...(await storage.list<{ expiresAt: number }>({ prefix: 'ticket:' }))];
			for (const [key, ticket] of tickets.slice(0, late))
				await storage.put(key, { ...ticket, expiresAt: 1 });
			const times = tickets.map(([, { expiresAt }]) => expiresAt);
			return { times, alarm: await storage.getAlarm() };
		});

	await mentor.ticket();
	const first = await look();
	expect(first.times).toHaveLength(1);
	expect(first.alarm).toBe(first.times[0]);
	expect(first.times[0]! - Date.now()).toBeLessThanOrEqual(30_000);

	await mentor.ticket();
	expect((await look(1)).times).toHaveLength(2);
	expect(await runDurableObjectAlarm(room)).toBe(true);
	const second = await look(1);
	expect(second.times).toHaveLength(1);
	expect(second.alarm).toBe(second.times[0]);

	expect(await runDurableObjectAlarm(room)).toBe(true);
	expect(await look()).toEqual({ times: [], alarm: null });
});

test('a ticket is worth nothing after its time, in another room, or made up', async () => {
	const [mentor, other] = [await aMentor(), await aMentor()];
	const late = await mentor.ticket();
	await runInDurableObject(roomOf(env, mentor.m), async (_: MentorshipRoom, { storage }) => {
		const tickets = await storage.list<{ expiresAt: number }>({ prefix: 'ticket:' });
		for (const [key, ticket] of tickets) await storage.put(key, { ...ticket, expiresAt: 1 });
	});

	const answers = [
		await upgrade(mentor.m, late),
		await upgrade(other.m, await mentor.ticket()),
		await upgrade(mentor.m, 'A'.repeat(40)),
		await request(`/v1/live/${mentor.m}`, { headers: { upgrade: 'websocket' } }),
	];

	expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401]);
});

test('the page of another site gets no socket', async () => {
	const mentor = await aMentor();
	const from = async (origin: string) =>
		(await upgrade(mentor.m, await mentor.ticket(), { origin })).status;

	expect(await from('https://evil.example')).toBe(404);
	expect(await from('null')).toBe(404);
	expect(await from('chrome-extension://abcdefghijklmnopabcdefghijklmnop')).toBe(101);
});

test('where the ids of our extension are known, another extension gets no socket', async () => {
	const [ours, beta, other] = ['a'.repeat(32), 'b'.repeat(32), 'c'.repeat(32)];
	const mentor = await aMentor();
	const from = async (origin: string | undefined, EXTENSION_IDS = ` ${ours}, ${beta} `) => {
		const headers = {
			upgrade: 'websocket',
			'sec-websocket-protocol': `leitfaden.v1, ${await mentor.ticket()}`,
			...(origin !== undefined && { origin }),
		};
		const here = `https://leitfaden.example/v1/live/${mentor.m}`;
		return (await app.request(here, { headers }, { ...env, EXTENSION_IDS })).status;
	};

	expect(await from(`chrome-extension://${other}`)).toBe(404);
	expect(await from(`chrome-extension://${ours}.evil`)).toBe(404);
	expect(await from(`moz-extension://${ours}`)).toBe(404);
	expect(await from('chrome-extension://')).toBe(404);

	expect(await from(`chrome-extension://${ours}`)).toBe(101);
	expect(await from(`chrome-extension://${beta}`)).toBe(101);
	// Its own page, and what says nothing of where it comes from, as no browser does.
	expect(await from('https://leitfaden.example')).toBe(101);
	expect(await from(undefined)).toBe(101);
	expect(await from(`chrome-extension://${other}`, ' ')).toBe(101);
});

test('whoever was taken out is let go from the socket', async () => {
	const { mentor, mentee, m } = await aPair();
	const socket = await mentee.connect();
	await leave(mentee);

	await roomOf(env, m).membersChanged(m);

	expect((await socket.closed).code).toBe(4403);
	expect((await mentee.post('/v1/live/ticket', { m, d: mentee.d })).status).toBe(403);
	expect((await mentor.push(addGoal())).res).toEqual([]);
});

test('whoever was taken out is let go at their next push, though nobody told the room', async () => {
	const { mentee } = await aPair();
	const socket = await mentee.connect();
	await leave(mentee);

	socket.send({ k: 'push', push: mentee.pushBody(mentee.number(addGoal())) });

	expect((await socket.closed).code).toBe(4403);
});

const leave = ({ m, memberId }: Person) =>
	env.DB.prepare(`UPDATE membership SET state = 'left' WHERE mentorship_id = ?1 AND member_id = ?2`)
		.bind(m, memberId)
		.run();
