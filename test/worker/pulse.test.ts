// What one person thinks of a session, before the other has said theirs: in one place, and in no frame.
import { createScheduledController } from 'cloudflare:test';
import { expect, test, vi } from 'vitest';
import { pulseIdOf } from '#shared/domain/pulse.ts';
import { newId } from '#shared/ids.ts';
import type { BootResponse } from '#shared/protocol.ts';
import { SEALED_BEFORE } from '#worker/db/sealed-pulses.ts';
import { expirePulses } from '#worker/expire-pulses.ts';
import worker from '#worker/index.ts';
import { gate, plan, recordsOf, versionOf } from './faults.ts';
import { addGoal, anotherDevice, aPair, env, type Person } from './world.ts';

const DAY = 86_400_000;
const answers = { heard: 1, matters: 2, fits: 5, worth: 4 };

const submitPulse = (sessionId: string, set: object, comment?: string) => ({
	n: 'submitPulse',
	a: { sessionId, set, text: comment === undefined ? {} : { comment } },
});

/** A session that both have behind them. */
async function anEnd(mentor: Person, number = 1): Promise<string> {
	const id = newId();
	const set = { order: 'a0', minutes: 5, minimum: 2, protected: false, promptIds: [] };
	const item = { id: newId(), set: { ...set, origin: 'mentor' }, text: { title: 'Talk' } };
	await mentor.push(
		{ n: 'startSession', a: { id, number, minutes: 45, items: [item] } },
		{ n: 'endSession', a: { id } },
	);
	return id;
}

/** Every row of every table, as text, with the space it lies in where it lies in one. */
async function dump(): Promise<{ table: string; space: string; text: string }[]> {
	const { results } = await env.DB.prepare(
		`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_cf%' ESCAPE '\\'
		 AND name <> 'd1_migrations'`,
	).all<{ name: string }>();
	const tables = await Promise.all(
		results.map(async ({ name }) => {
			const rows = await env.DB.prepare(`SELECT * FROM "${name}"`).all();
			return rows.results.map((row) => ({
				table: name,
				space: String(row['space_id'] ?? ''),
				text: JSON.stringify(row),
			}));
		}),
	);
	return tables.flat();
}

/** What gives a pulse away: its words, its id, its kind, and the name of an answer. */
const traces = (id: string) => ['canary-', id, 'pulse', 'heard', 'submitPulse'];
const tells = (text: string, id: string) => traces(id).filter((trace) => text.includes(trace));

const bootOf = async (person: Person) =>
	(await person.get(`/v1/sync/boot?m=${person.m}`)).json<BootResponse>();

const runClock = async (at: number) => {
	const controller = createScheduledController({ scheduledTime: at, cron: '17 * * * *' });
	await worker.scheduled(controller, env);
};

test('before the second answer nothing of the first is shared, sent or told; then both are, at once', async () => {
	const { mentor, mentee, m } = await aPair();
	const sessionId = await anEnd(mentor);
	const id = pulseIdOf(sessionId, mentee.memberId);
	const [theirs, phone] = [await mentor.connect(), await anotherDevice(mentor).connect()];
	const mine = await mentee.connect();
	const own = await anotherDevice(mentee).connect();
	const { shut, open } = gate();
	await plan(m, shut);

	// By socket, with the commit held back: what is relayed early would be on its way by now.
	const muts = mentee.number(submitPulse(sessionId, answers, 'canary-mentee'));
	mine.send({ k: 'push', push: mentee.pushBody(muts) });
	const goals = [mentor.push(addGoal()), mentee.push(addGoal())];
	await theirs.next('ops');
	open();
	await Promise.all([...goals, mine.next('ack')]);
	const before = (await versionOf(m, 'S'))!;
	// Corrected, aside, and given again: none of it shows either.
	await mentee.push(submitPulse(sessionId, { heard: 2 }, 'canary-changed'));
	await mentee.push({ n: 'removePulse', a: { sessionId } });
	await mentee.push(submitPulse(sessionId, answers, 'canary-mentee'));
	await mentor.push(addGoal());

	const found = (await dump()).filter(({ text }) => tells(text, id).length > 0);
	expect(found.map(({ table, space }) => [table, space])).toEqual([
		['record', `${m}/${mentee.own}`],
	]);
	expect(found[0]?.text).toContain('canary-mentee');
	const told = JSON.stringify([
		theirs.frames,
		phone.frames,
		await mentor.pull(),
		await anotherDevice(mentor).pull(),
		await bootOf(mentor),
	]);
	expect(tells(told, id)).toEqual([]);
	expect(told).toContain('Speak in public');
	// Its author's other device has it, by its own commit.
	expect(tells(JSON.stringify(own.frames), id)).toEqual(['canary-', id, 'pulse', 'heard']);
	expect(await versionOf(m, 'S')).toBe(before + 1);

	await mentor.push(submitPulse(sessionId, { heard: 5, worth: 3 }, 'canary-mentor'));

	const shared = (await recordsOf(m, 'S')).filter(({ kind }) => kind === 'pulse');
	expect(new Set(shared.map(({ ver }) => ver))).toEqual(new Set([before + 2]));
	expect(shared.map(({ body }) => body).toSorted()).toEqual([
		'{"comment":"canary-mentee"}',
		'{"comment":"canary-mentor"}',
	]);
	for (const socket of [theirs, phone, mine, own]) {
		const revealing = socket.frames.filter((frame) =>
			JSON.stringify(frame).includes('canary-mentor'),
		);
		expect(revealing.map(({ k }) => k)).toEqual(['patch']);
		expect(JSON.stringify(revealing[0])).toContain('canary-mentee');
	}
	const sealed = (await dump()).filter(
		({ space, text }) => space.includes('/P:') && tells(text, id).includes('canary-'),
	);
	expect(sealed).toEqual([]);
});

test('of two answers at the same moment neither is shown without the other', async () => {
	const { mentor, mentee, m } = await aPair();
	const sessionId = await anEnd(mentor);
	const sockets = [await mentor.connect(), await mentee.connect()];

	await Promise.all([
		mentor.push(submitPulse(sessionId, { fits: 4 }, 'canary-mentor')),
		mentee.push(submitPulse(sessionId, { fits: 2 }, 'canary-mentee')),
	]);

	for (const socket of sockets) {
		const shared = socket.frames.flatMap((frame) =>
			frame.k === 'patch'
				? [(frame.spaces['S']?.ops ?? []).filter(([, kind]) => kind === 'pulse')]
				: [],
		);
		expect(shared.filter((ops) => ops.length > 0).map((ops) => ops.length)).toEqual([2]);
	}
	expect((await recordsOf(m, 'S')).filter(({ kind }) => kind === 'pulse')).toHaveLength(2);
});

test('alone for thirty days it is gone, from the database and from its author’s devices', async () => {
	const { mentor, mentee, m } = await aPair();
	const [alone, both] = [await anEnd(mentor, 1), await anEnd(mentor, 2)];
	await mentee.push(submitPulse(alone, answers, 'canary-alone'));
	await mentee.push(submitPulse(both, answers, 'canary-both'));
	await mentor.push(submitPulse(both, answers));
	const [mine, theirs] = [await mentee.connect(), await mentor.connect()];
	const cur = Object.fromEntries(
		Object.entries((await mentee.pull()).spaces).map(([space, { to }]) => [space, to]),
	);
	const heard = theirs.frames.length;
	const now = Date.now();

	await runClock(now + 29 * DAY);
	expect(JSON.stringify(await dump())).toContain('canary-alone');
	await runClock(now + 30 * DAY + 60_000);

	const { spaces } = await mine.next('patch');
	const id = pulseIdOf(alone, mentee.memberId);
	const to = cur[mentee.own]! + 1;
	expect(spaces).toEqual({
		[mentee.own]: { from: cur[mentee.own], to, ops: [['del', 'pulse', id, to]] },
	});
	expect((await anotherDevice(mentee).pull(cur)).spaces[mentee.own]?.ops).toEqual([
		['del', 'pulse', id, to],
	]);
	const left = await dump();
	expect(JSON.stringify(left)).not.toContain('canary-alone');
	expect(left.filter(({ text }) => text.includes('canary-both'))).toMatchObject([
		{ space: `${m}/S` },
	]);
	expect(theirs.frames).toHaveLength(heard);

	await runClock(now + 31 * DAY);
	expect(await versionOf(m, mentee.own)).toBe(to);
	await mentee.push(submitPulse(alone, { heard: 3 }));
	expect(await versionOf(m, mentee.own)).toBe(to + 1);
});

test('its removal survives a commit that fails, and loses no push beside it', async () => {
	const { mentor, mentee, m } = await aPair();
	const sessionId = await anEnd(mentor);
	await mentee.push(submitPulse(sessionId, answers, 'canary-alone'));
	const watched = await plan(m, 'before', 'after');

	const [, pushed] = await Promise.all([runClock(Date.now() + 31 * DAY), mentee.push(addGoal())]);

	expect(pushed.res).toEqual([]);
	expect(watched.commits).toBeGreaterThan(2);
	expect((await recordsOf(m, 'S')).filter(({ kind }) => kind === 'goal')).toHaveLength(1);
	const rows = await recordsOf(m, mentee.own);
	expect(rows).toMatchObject([{ kind: 'pulse', del: 1, meta: '{}', body: '{}' }]);
});

test('one that is answered while the clock runs is kept, for both', async () => {
	const { mentor, mentee, m } = await aPair();
	const sessionId = await anEnd(mentor);
	await mentee.push(submitPulse(sessionId, answers));
	const { shut, open } = gate();
	const watched = await plan(m, shut);

	const answering = mentor.push(submitPulse(sessionId, answers));
	await expect.poll(() => watched.commits).toBe(1);
	const expiring = runClock(Date.now() + 31 * DAY);
	open();
	await Promise.all([answering, expiring]);

	expect((await recordsOf(m, 'S')).filter(({ kind }) => kind === 'pulse')).toHaveLength(2);
});

test('rooms that keep failing hold up no other; how many there were is logged, and nothing else', async () => {
	await runClock(Date.now() + 31 * DAY);
	const [stuck, fine] = [await aPair(), await aPair()];
	for (const { mentor, mentee } of [stuck, fine])
		await mentee.push(submitPulse(await anEnd(mentor), answers, 'canary-alone'));
	const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
	const get = (name: string) => {
		if (name === stuck.m) throw new Error('canary: this room is out of reach');
		return env.ROOM.getByName(name);
	};
	const ROOM = { getByName: get } as unknown as typeof env.ROOM;

	// One at once, the stuck one first: it is the oldest.
	await expirePulses({ ...env, ROOM, LOG: 'on' }, Date.now() + 31 * DAY, 1);

	const kept = await recordsOf(stuck.m, stuck.mentee.own);
	expect(kept).toMatchObject([{ kind: 'pulse', del: 0 }]);
	expect(await recordsOf(fine.m, fine.mentee.own)).toMatchObject([{ kind: 'pulse', del: 1 }]);
	expect(log.mock.calls).toEqual([['{"event":"expire_failed","count":1}']]);
	log.mockRestore();
	await runClock(Date.now() + 31 * DAY);
	expect(await recordsOf(stuck.m, stuck.mentee.own)).toMatchObject([{ kind: 'pulse', del: 1 }]);
});

test('what the clock asks is answered from its own index, however much else there is', async () => {
	const { results } = await env.DB.prepare(`EXPLAIN QUERY PLAN ${SEALED_BEFORE}`)
		.bind('2026-11-23T15:00:00.000Z', 10, 0)
		.all<{ detail: string }>();

	expect(results.map(({ detail }) => detail)).toEqual([
		expect.stringMatching(/^SEARCH record USING INDEX record_sealed_pulse/),
	]);
});
