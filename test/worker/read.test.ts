import { applyD1Migrations } from 'cloudflare:test';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import type { BootResponse } from '#shared/protocol.ts';
import { boot } from '#worker/commit/boot.ts';
import * as tables from '#worker/db/schema.ts';
import { tapSql } from './tap.ts';
import {
	addActionItem,
	addGoal,
	aMentor,
	anotherDevice,
	aPair,
	env,
	type Person,
} from './world.ts';

test('a pull in pages gives every change once, cut at whole versions', async () => {
	const mentor = await aMentor();
	const written = await seed(mentor, { versions: 30, each: 40, bytes: 10 });

	const pages = await pullAll(mentor);

	expect(pages.length).toBeGreaterThan(1);
	for (const page of pages) expect(page.spaces['S']!.ops.length).toBeLessThanOrEqual(500);
	const ids = pages.flatMap(({ spaces }) => spaces['S']!.ops.map(([, , id]) => id));
	expect(ids.filter((id) => written.has(id))).toHaveLength(written.size);
	const cuts = pages.map(({ spaces }) => new Set(spaces['S']!.ops.map(([, , , ver]) => ver)));
	for (const [i, cut] of cuts.entries())
		for (const later of cuts.slice(i + 1)) expect(cut.isDisjointFrom(later)).toBe(true);
});

test('a pull of large records stays below what the database can answer', async () => {
	const mentor = await aMentor();
	const written = await seed(mentor, { versions: 20, each: 1, bytes: 200_000 });

	const pages = await pullAll(mentor);

	for (const page of pages) expect(JSON.stringify(page).length).toBeLessThan(700_000);
	const ids = pages.flatMap(({ spaces }) => spaces['S']!.ops.map(([, , id]) => id));
	expect(ids.filter((id) => written.has(id))).toHaveLength(20);
});

test.each([
	{ says: 'in bytes', each: 4, bytes: 200_000 },
	{ says: 'in rows', each: 700, bytes: 10 },
])('a commit larger than a page $says comes whole all the same', async ({ each, bytes }) => {
	const mentor = await aMentor();
	const written = await seed(mentor, { versions: 2, each, bytes });

	const pages = await pullAll(mentor);

	const ids = pages.flatMap(({ spaces }) => spaces['S']!.ops.map(([, , id]) => id));
	expect(ids.filter((id) => written.has(id))).toHaveLength(2 * each);
});

test('a private space that follows a cut page is not passed over', async () => {
	const mentor = await aMentor();
	await seed(mentor, { versions: 12, each: 100, bytes: 10 });
	await mentor.push({
		n: 'addCallLink',
		a: { id: newId(), text: { callKey: 'meet:abc-defg-hij' } },
	});

	const pages = await pullAll(mentor);

	const own = pages.flatMap(({ spaces }) => spaces[mentor.own]!.ops);
	expect(own).toHaveLength(1);
});

test('how far a device is, and what it was refused, is told to its owner only', async () => {
	const { mentor, mentee } = await aPair();
	const muts = mentee.number(addGoal(), { n: 'completeActionItem', a: { id: newId() } });
	await mentee.send(muts);
	const posing = Object.assign(anotherDevice(mentor), { d: mentee.d });

	expect((await posing.pull()).dev).toEqual({ seq: 0, uids: {}, rej: [] });

	expect((await mentee.pull()).dev).toEqual({
		seq: 2,
		uids: { 1: muts[0]?.u, 2: muts[1]?.u },
		rej: [{ s: 2, code: 'not_found' }],
	});
});

test('what was removed is pulled as removed', async () => {
	const mentor = await aMentor();
	const id = newId();
	await mentor.push(addActionItem(mentor.memberId, 'Gone soon', id));
	await mentor.push({ n: 'removeActionItem', a: { id } });

	const pulled = await mentor.pull({ S: 2 });

	expect(pulled.spaces['S']?.ops).toEqual([['del', 'action_item', id, 3]]);
	const row = env.DB.prepare('SELECT body FROM record WHERE id = ?1').bind(id);
	expect(await row.first('body')).toBe('{}');
});

test.each([
	['of another epoch', { epoch: 7 }, true],
	['ahead of the database', { cur: { S: 99 } }, true],
	['older than the oldest tombstone', { cur: { S: 1 }, floor: 2 }, true],
	['new', { cur: {}, floor: 2 }, false],
	['as it should be', { epoch: 1, cur: { S: 2 }, floor: 2 }, false],
])('a copy that is %s is told whether to begin anew', async (_, at, reset) => {
	const mentor = await aMentor();
	await mentor.push(addGoal());
	const { floor = 0, ...rest } = { floor: 0, ...at };
	await env.DB.prepare('UPDATE space SET floor = ?2 WHERE id = ?1')
		.bind(`${mentor.m}/S`, floor)
		.run();

	const body = { p: 1, m: mentor.m, d: mentor.d, conf: 0, epoch: 0, cur: {}, ...rest };
	const response = await mentor.post('/v1/sync/pull', body);

	expect(await response.json()).toMatchObject({ reset, epoch: 1 });
});

test('a first load brings what belongs to no session and the newest sessions, then older ones', async () => {
	const { mentor, mentee } = await aPair();
	const sessions: string[] = [];
	for (let number = 1; number <= 7; number += 1) sessions.push(await hold(mentor, number));
	const orphan = newId();
	await mentor.push({
		n: 'editTakeaway',
		a: { sessionId: orphan, lane: 'ours', text: { text: 'Of a session nobody knows' } },
	});

	const pages: BootResponse[] = [];
	for (let page = 0; pages.at(-1)?.more !== false; page += 1) {
		const response = await mentee.get(`/v1/sync/boot?m=${mentor.m}&window=3&page=${page}`);
		pages.push(await response.json());
	}

	const idsOf = (page: BootResponse) => [
		...new Set(
			page.spaces['S']!.ops.map((op) => (op[0] === 'put' && op[4].meta['sessionId']) || ''),
		),
	];
	expect(pages.map((page) => idsOf(page).filter((id) => id !== ''))).toEqual(
		[[6, 5, 4], [3, 2, 1], [0]].map((page, i) =>
			expect.arrayContaining([...page.map((at) => sessions[at]), ...(i === 2 ? [orphan] : [])]),
		),
	);
	const kinds = pages.map((page) => new Set(page.spaces['S']!.ops.map(([, kind]) => kind)));
	expect(kinds[0]).toContain('mentorship');
	expect(kinds[0]).toContain('session');
	expect(kinds[1]).toEqual(new Set(['agenda_item']));
	const { to } = (await mentee.pull()).spaces['S']!;
	expect(pages[0]!.spaces['S']).toMatchObject({ from: 0, to });
	const ids = pages.flatMap((page) => page.spaces['S']!.ops.map(([, , id]) => id));
	expect(new Set(ids).size).toBe(ids.length);
});

test('a first load reads as often for many sessions as for one', async () => {
	const mentor = await aMentor();
	const { userId } = (await env.DB.prepare(
		'SELECT user_id AS userId FROM membership WHERE mentorship_id = ?1',
	)
		.bind(mentor.m)
		.first<{ userId: string }>())!;
	for (let number = 1; number <= 6; number += 1) await hold(mentor, number);
	const readsOf = async (window: number) => {
		const { DB, seen } = tapSql();
		const booted = await boot(DB, userId, { m: mentor.m, window, page: 0 }, Date.now());
		const ops = booted.ok ? (booted.value.spaces['S']?.ops ?? []) : [];
		return { reads: seen.length, items: ops.filter(([, kind]) => kind === 'agenda_item').length };
	};

	const one = await readsOf(1);
	const many = await readsOf(6);

	expect([one.items, many.items]).toEqual([1, 6]);
	expect(many.reads).toBe(one.reads);
});

test('a first load brings nothing that was removed, and large texts whole', async () => {
	const mentor = await aMentor();
	const id = newId();
	await mentor.push(addGoal(id));
	await mentor.push({ n: 'removeGoal', a: { id } });
	const written = await seed(mentor, { versions: 12, each: 1, bytes: 200_000 });

	const response = await mentor.get(`/v1/sync/boot?m=${mentor.m}`);

	const { spaces } = await response.json<BootResponse>();
	const ids = spaces['S']!.ops.map(([, , at]) => at);
	expect(ids).not.toContain(id);
	expect(ids.filter((at) => written.has(at))).toHaveLength(12);
});

test('migrations keep every row of a database that has some', async () => {
	const { mentor } = await aPair();
	await mentor.push(addGoal(), { n: 'noSuchThing', a: {} });
	const tables = [
		'user',
		'session',
		'membership',
		'invite',
		'space',
		'record',
		'device',
		'rejection',
	];
	const count = async () =>
		Promise.all(
			tables.map((table) =>
				env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<number>('n'),
			),
		);
	const before = await count();

	await env.DB.prepare('DELETE FROM d1_migrations WHERE name > ?1').bind(lastName()).run();
	await applyD1Migrations(env.DB, env.TEST_MIGRATIONS);

	expect(before.every((rows) => rows! > 0)).toBe(true);
	expect(await count()).toEqual(before);
});

test('no migration takes anything away', () => {
	const sql = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries).join('\n');

	expect(sql).not.toMatch(/drop\s+(table|column)|__new_|on delete (cascade|set null)/i);
	expect(sql).toMatch(/create table/i);
});

test('no account comes with the database: there is none before somebody makes one', () => {
	const sql = env.TEST_MIGRATIONS.flatMap(({ queries }) => queries).join('\n');

	expect(sql).not.toMatch(
		/insert\s+(or\s+\w+\s+)?into\s+[`"]?(user|session|account|membership)\b/i,
	);
	expect(sql).toMatch(/create table [`"]?user\b/i);
});

test.each(Object.entries(tables))('the table %s is what its type says', async (_, table) => {
	const { name, columns } = getTableConfig(table);
	const { results } = await env.DB.prepare(
		'SELECT name, type, "notnull" AS isSet FROM pragma_table_info(?1)',
	)
		.bind(name)
		.all<{ name: string; type: string; isSet: number }>();

	const typed = columns.map((column) => ({
		name: column.name,
		type: column.getSQLType().toUpperCase(),
		isSet: column.notNull ? 1 : 0,
	}));
	expect(results).toEqual(typed);
});

const lastName = () => env.TEST_MIGRATIONS.at(-1)?.name ?? '';

async function hold(mentor: Person, number: number): Promise<string> {
	const id = newId();
	const set = {
		order: 'a0',
		minutes: 5,
		minimum: 0,
		protected: false,
		origin: 'template',
		promptIds: [],
	};
	const items = [{ id: newId(), set, text: {} }];
	await mentor.push({ n: 'startSession', a: { id, number, minutes: 45, items } });
	return id;
}

async function pullAll(mentor: Person) {
	const pages = [];
	const cur: Record<string, number> = {};
	for (let more = true; more;) {
		const page = await mentor.pull(cur);
		for (const [space, { from, to }] of Object.entries(page.spaces)) {
			expect(from).toBe(cur[space] ?? 0);
			cur[space] = to;
		}
		pages.push(page);
		({ more } = page);
	}
	return pages;
}

/** Records in so many versions, written below the room. */
async function seed(
	{ m }: Person,
	{ versions, each, bytes }: { versions: number; each: number; bytes: number },
): Promise<Set<string>> {
	const first = (await env.DB.prepare('SELECT ver FROM space WHERE id = ?1')
		.bind(`${m}/S`)
		.first<number>('ver'))!;
	const ids = new Set<string>();
	for (let version = 1; version <= versions; version += 1) {
		const rows = Array.from({ length: each }, () => [newId(), first + version]);
		for (const [id] of rows) ids.add(String(id));
		await env.DB.batch([
			env.DB.prepare(
				`INSERT INTO record (space_id, kind, id, ver, del, session_id, meta, body)
				 SELECT ?2, 'note', value ->> 0, value ->> 1, 0, NULL, '{}', ?3 FROM json_each(?1)`,
			).bind(JSON.stringify(rows), `${m}/S`, JSON.stringify({ text: 'x'.repeat(bytes) })),
			env.DB.prepare('UPDATE space SET ver = ?2 WHERE id = ?1').bind(`${m}/S`, first + version),
		]);
	}
	return ids;
}
