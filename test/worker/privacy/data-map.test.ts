// What is kept and what is said to be kept are the same: a column nobody has given a purpose fails here.
import { expect, test } from 'vitest';
import { entities } from '#shared/domain/index.ts';
import { dataMap, NOUNS, TABLES } from '#worker/privacy/data-map.ts';
import { tried } from '#test/support/tried.ts';
import { env } from '../world.ts';
import { aFullMentorship } from './canaries.ts';

const fieldsOf = (schema: unknown) =>
	Object.keys((schema as { _zod: { def: { shape: object } } })._zod.def.shape).toSorted();

test('every column of every table has a purpose, a basis and a time', async () => {
	const { results } = await env.DB.prepare(
		`SELECT t.name AS tableName, c.name AS columnName FROM sqlite_master t
		 JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT GLOB '_cf*'
		 AND t.name NOT GLOB 'sqlite_*' AND t.name <> 'd1_migrations'`,
	).all<{ tableName: string; columnName: string }>();
	const there = results.map(({ tableName, columnName }) => `${tableName}.${columnName}`);
	const said = Object.entries(TABLES).flatMap(([table, { columns }]) =>
		Object.keys(columns).map((column) => `${table}.${column}`),
	);
	expect(said.toSorted(), 'add it to worker/privacy/data-map.ts').toEqual(there.toSorted());
	expect(new Set(said).size).toBe(said.length);
	tried('data map', { columns: there.length });
});

test('every field of every noun is in it', () => {
	const there = Object.values(entities).map(({ kind, meta, body }) => [
		kind,
		{ meta: fieldsOf(meta), body: fieldsOf(body) },
	]);
	const sorted = (text: string) => text.split(' ').filter(Boolean).toSorted();
	const said = Object.entries(NOUNS).map(([kind, { meta, body }]) => [
		kind,
		{ meta: sorted(meta), body: sorted(body) },
	]);
	expect(Object.fromEntries(said), 'add it to worker/privacy/data-map.ts').toEqual(
		Object.fromEntries(there),
	);
});

test('what is said to be empty is empty', async () => {
	await aFullMentorship('one', 'other');
	const empty = Object.entries(TABLES).flatMap(([table, { columns }]) =>
		Object.entries(columns).flatMap(([column, purpose]) =>
			purpose === 'empty' && table !== 'user' ? [[table, column] as const] : [],
		),
	);
	expect(empty.length).toBeGreaterThan(20);
	for (const [table, column] of empty) {
		const found = await env.DB.prepare(
			`SELECT count(*) AS n FROM "${table}" WHERE coalesce("${column}", '') <> ''`,
		).first<number>('n');
		expect([table, column, found]).toEqual([table, column, 0]);
	}
});

test('no place is said twice', () => {
	const places = dataMap().map(({ place }) => place);
	expect(new Set(places).size).toBe(places.length);
});
