// What two people tell each other for the moment: to the pair, at once, and nowhere kept.
import { runInDurableObject } from 'cloudflare:test';
import { Need, Signal } from '#shared/domain/signal.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { expect, test } from 'vitest';
import { addGoal, aPair, env } from './world.ts';

const events: readonly LiveEvent[] = [
	...Signal.options.map((signal) => ({ t: 'signal' as const, signal })),
	...Need.options.map((need) => ({ t: 'need' as const, need })),
	{ t: 'need', need: null },
	{ t: 'trouble' },
	{ t: 'presence', at: 'panel' },
];

/** Every row of every table of the database, and all the room keeps. */
async function everythingKept(m: string): Promise<string> {
	const tables = await env.DB.prepare(
		"SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'",
	).all<{ name: string }>();
	const names = tables.results.map(({ name }) => name);
	const rows = await Promise.all(
		names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`).all()),
	);
	const room = await runInDurableObject(roomOf(env, m), async (_: MentorshipRoom, { storage }) => [
		...(await storage.list()),
	]);
	return JSON.stringify([names, rows.map(({ results }) => results), room]);
}

test('signals, needs and trouble reach the other person, in order, and nothing of them is kept', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentor.push(addGoal());
	const [mine, theirs] = [await mentor.connect(), await mentee.connect()];
	const before = await everythingKept(m);

	for (const ev of events) mine.send({ k: 'live', sp: 'S', ev });
	const heard: unknown[] = [];
	for (const _ of events) heard.push((await theirs.next('live')).ev);

	expect(heard).toEqual(events);
	expect(await everythingKept(m)).toBe(before);
	expect(before).toContain('goal');
	expect(mine.frames.some(({ k }) => k === 'live')).toBe(false);
});

test.each(events)("$t is refused in the other person's space", async (ev) => {
	const { mentor, mentee } = await aPair();
	const [socket, theirs] = [await mentee.connect(), await mentor.connect()];

	socket.send({ k: 'live', sp: mentor.own, ev });

	expect((await socket.closed).code).toBe(1008);
	expect(theirs.frames.some(({ k }) => k === 'live')).toBe(false);
});

test.each([
	['a signal nobody knows', { t: 'signal', signal: 'louder' }],
	['a need nobody knows', { t: 'need', need: 'money' }],
	['a word of its own', { t: 'signal', signal: 'lost', text: 'at the second slide' }],
	['trouble with a story', { t: 'trouble', why: 'the dog' }],
])('%s closes the socket', async (_, ev) => {
	const { mentor } = await aPair();
	const socket = await mentor.connect();

	socket.send({ k: 'live', sp: 'S', ev: ev as LiveEvent });

	expect((await socket.closed).code).toBe(1007);
});
