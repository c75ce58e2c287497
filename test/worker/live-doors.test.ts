// Each door before a socket by itself: where several stand in a row, the others are open here.
import { evictDurableObject, runInDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import type { UpFrame } from '#shared/protocol.ts';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { gate } from './faults.ts';
import { tap } from './tap.ts';
import { addGoal, anotherDevice, aPair, env, type Person, type Socket, upgrade } from './world.ts';

const addCallLink = () => ({ n: 'addCallLink', a: { id: newId(), text: { callKey: 'meet' } } });

/** Says of its ticket that it is for a device of the other one's. */
const posingByTicket = (person: Person, d: string) =>
	Object.assign(anotherDevice(person), { d }).connect();

/** Comes with a device of their own, and pushes under the name of the other one's. */
async function posingByPush(person: Person, d: string): Promise<Socket> {
	const device = anotherDevice(person);
	const socket = await device.connect();
	socket.send({ k: 'push', push: device.pushBody(device.number(addGoal()), d) });
	expect(await socket.next('nack')).toMatchObject({ d, code: 'fork' });
	return socket;
}

test.each([
	['a ticket', posingByTicket],
	['a push', posingByPush],
])(
	'under the name of the other one’s device, by %s, nobody learns that they write',
	async (_, pose) => {
		const { mentor, mentee } = await aPair();
		await mentee.push(addGoal());
		const [watching, own] = [await pose(mentor, mentee.d), await mentee.connect()];

		await mentee.push(addCallLink());
		await mentee.push(addGoal());
		await watching.next('patch');
		const patches = [await own.next('patch'), await own.next('patch')];

		expect(watching.frames.filter(({ k }) => k === 'patch')).toEqual([
			{ k: 'patch', spaces: { S: expect.anything() as unknown } },
		]);
		expect(patches.map(({ d, dev }) => [d, dev?.seq])).toEqual([
			[mentee.d, 2],
			[mentee.d, 3],
		]);
		expect(patches.map(({ spaces }) => Object.keys(spaces))).toEqual([[mentee.own], ['S']]);
	},
);

const session = (sql: string, { token }: Person) =>
	env.DB.prepare(`${sql} WHERE token = ?1`).bind(token.split('.')[0]).run();

test.each([
	['was ended and the room never heard of it', 'DELETE FROM session'],
	['ended by its time', 'UPDATE session SET expires_at = 1'],
])('a ticket whose sign-in %s opens nothing', async (_, sql) => {
	const { mentor, mentee, m } = await aPair();
	const tickets = [await mentee.ticket(), await mentor.ticket()];

	await session(sql, mentee);

	expect(await statuses(m, tickets)).toEqual([401, 101]);
});

const statuses = async (m: string, tickets: readonly string[]) =>
	(await Promise.all(tickets.map((ticket) => upgrade(m, ticket)))).map((answer) => {
		answer.webSocket?.accept();
		return answer.status;
	});

test('a sign-in that ends while its socket is being let in lets none in', async () => {
	const { mentor, mentee, m } = await aPair();
	const tickets = [await mentee.ticket(), await mentor.ticket()];
	const { shut, open } = gate();
	const { shut: bothAsked, open: tellBoth } = gate();
	let asked = 0;
	/** What was true when it was asked is heard when it is no more. */
	const late = (statement: D1PreparedStatement): D1PreparedStatement =>
		tap(statement, {
			bind: (...values) => late(statement.bind(...values)),
			first: (async () => {
				const found = await statement.first();
				asked += 1;
				if (asked === tickets.length) tellBoth();
				await shut;
				return found;
			}) as D1PreparedStatement['first'],
		});
	const prepare = (sql: string) =>
		sql.startsWith('SELECT 1 FROM session') ? late(env.DB.prepare(sql)) : env.DB.prepare(sql);
	await runInDurableObject(roomOf(env, m), (room: MentorshipRoom) => {
		Object.assign(room, { env: { ...env, DB: tap(env.DB, { prepare }) } });
	});

	const letIn = statuses(m, tickets);
	await bothAsked;
	await mentee.post('/v1/auth/sign-out', {});
	open();

	expect(await letIn).toEqual([401, 101]);
});

test('of a sign-in that has ended the room keeps no ticket', async () => {
	const { mentor, mentee, m } = await aPair();
	await Promise.all([mentee.ticket(), mentee.ticket(), mentor.ticket()]);
	const holders = () =>
		runInDurableObject(roomOf(env, m), async (_: MentorshipRoom, { storage }) =>
			[...(await storage.list<{ holder: { memberId: string } }>({ prefix: 'ticket:' })).values()]
				.map(({ holder }) => holder.memberId)
				.toSorted(),
		);
	expect(await holders()).toEqual(
		[mentee, mentee, mentor].map(({ memberId }) => memberId).toSorted(),
	);

	await mentee.post('/v1/auth/sign-out', {});

	expect(await holders()).toEqual([mentor.memberId]);
});

test.each<[UpFrame['k'], UpFrame]>([
	['live', { k: 'live', sp: 'S', ev: { t: 'presence', at: 'panel' } }],
	['hello', { k: 'hello', p: 1, schema: 1, cur: {} }],
])('a room that wakes by a %s of somebody who is out hears nothing of it', async (_, frame) => {
	const { mentor, mentee, m } = await aPair();
	const [left, stays, speaks] = [
		await mentee.connect(),
		await mentor.connect(),
		await anotherDevice(mentor).connect(),
	];
	await env.DB.prepare(
		`UPDATE membership SET state = 'left' WHERE mentorship_id = ?1 AND member_id = ?2`,
	)
		.bind(m, mentee.memberId)
		.run();
	await evictDurableObject(roomOf(env, m));

	left.send(frame);

	expect((await left.closed).code).toBe(4403);
	expect(left.frames.map(({ k }) => k)).toEqual(['welcome', 'bye']);
	// Whoever is in is heard, and is the first one heard.
	speaks.send({ k: 'live', sp: 'S', ev: { t: 'presence', at: 'panel' } });
	expect(await stays.next('live')).toMatchObject({ from: mentor.memberId });
});
