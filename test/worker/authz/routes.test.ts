// Every route × everybody × what is theirs, what is somebody else's and what does not exist.
import { expect, test } from 'vitest';
import { Problem } from '#shared/problem.ts';
import { app } from '#worker/app.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { tried } from '../../support/tried.ts';
import { tapSql } from '../tap.ts';
import { env } from '../world.ts';
import {
	type Actor,
	ask,
	askAs,
	type Asked,
	type Cast,
	createCast,
	nowhere,
	type Place,
} from './cast.ts';
import { type Row, rows, type Say, statusOf } from './rows.ts';

const routes = [
	...new Set(
		app.routes
			.filter(({ method, path }) => method !== 'ALL' || path !== '/*')
			.map(({ method, path }) => `${method} ${path}`),
	),
];

test('every route has a row, and every row a route', () => {
	const missing = routes.filter((route) => !Object.hasOwn(rows, route));
	const message = `Add a row to test/worker/authz/rows.ts (its head shows how) for: ${missing.join(', ')}`;

	expect(missing, message).toEqual([]);
	expect(Object.keys(rows).filter((route) => !routes.includes(route))).toEqual([]);
});

function askedOf(route: string, row: Row, place: Place, who: Actor): Asked {
	const [method = '', path = ''] = route.split(' ');
	return { method, path, ...row.ask?.(place, who) };
}

const saysOf = (row: Row, who: Actor, place: Place) =>
	typeof row.says === 'function' ? row.says(who, place) : row.says;

const sayOf = (row: Row, who: Actor, place: Place, kind: Kind): Say =>
	saysOf(row, who, place)[kind === 'own' ? who.at : who.elsewhere];

type Kind = 'own' | 'foreign' | 'unknown';

/** An answer without the name of its request. */
async function looksOf(response: Response) {
	const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
	const text = new TextDecoder().decode(await response.arrayBuffer());
	const bare = text.replaceAll(/"requestId":"[0-9a-f-]+"/g, '');
	return { status: response.status, headers: headers.map(String).toSorted(), text: bare };
}

/** The hash of every table, but of those that count who asked. */
async function everything(): Promise<Record<string, string>> {
	const tables = await env.DB.prepare(
		`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf*'
		 AND name NOT GLOB 'd1_*' AND name NOT GLOB 'sqlite_*' AND name NOT IN ('counter', 'session')`,
	).all<{ name: string }>();
	const dumps = await env.DB.batch(
		tables.results.map(({ name }) => env.DB.prepare(`SELECT * FROM "${name}"`)),
	);
	const hashes = dumps.map(({ results }) => sha256(JSON.stringify(results)));
	const names = tables.results.map(({ name }) => name);
	const all = await Promise.all(hashes);
	return Object.fromEntries(names.map((name, i) => [name, all[i] ?? '']));
}

const counts = { asked: 0, answered: 0, refused: 0, alike: 0, 'canaries looked for': 0 };

async function tryOne(cast: Cast, route: string, row: Row, who: Actor, place: Place, kind: Kind) {
	const say = sayOf(row, who, place, kind);
	const response = await ask(who.person, askedOf(route, row, place, who));
	const looks = await looksOf(response.clone());
	const at = `${route} by ${who.name}, ${kind}`;
	counts.asked += 1;
	expect({ at, status: looks.status, text: looks.text }).toMatchObject({ status: statusOf(say) });
	if (typeof say === 'string') {
		counts.refused += 1;
		expect({ at, ...Problem.parse(await response.json()) }).toMatchObject({ code: say });
	} else {
		counts.answered += 1;
		// What a schema does not name it takes out: what is left is all there was.
		if (row.answer && say === 200) {
			const body: unknown = JSON.parse(looks.text);
			expect({ at, body: row.answer.parse(body) }).toEqual({ at, body });
		}
	}
	counts['canaries looked for'] += cast.canaries.length;
	const leaked = cast.canaries.filter(
		(canary) => looks.text.includes(canary) && !who.sees.includes(canary),
	);
	expect({ at, leaked }).toEqual({ at, leaked: [] });
	return looks;
}

let cast: Cast | undefined;

const late = ([, { spends }]: [string, Row]) => (spends ? 1 : 0);
const inOrder = Object.entries(rows).toSorted((a, b) => late(a) - late(b));

test.each(inOrder)('%s answers everybody as it should', async (route, row) => {
	cast ??= await createCast();
	const before = await everything();
	// Where no place is named, there is none of somebody else's.
	for (const who of row.ask ? cast.actors : []) {
		const foreign = await tryOne(cast, route, row, who, who.foreign, 'foreign');
		const unknown = await tryOne(cast, route, row, who, nowhere(), 'unknown');
		if (row.differs === undefined && foreign.status >= 400) {
			expect({ who: who.name, ...unknown }).toEqual({ who: who.name, ...foreign });
			counts.alike += 1;
		}
	}
	// Whoever was refused has changed nothing.
	const { stranger, out } = saysOf(row, cast.actors[0]!, nowhere());
	if (typeof stranger === 'string' && typeof out === 'string')
		expect(await everything()).toEqual(before);

	for (const who of cast.actors) await tryOne(cast, route, row, who, who.own, 'own');
	if (row.spends) cast = undefined;
});

test('somebody succeeds at every route, and what they see is theirs', async () => {
	const canaries = new Set<string>();
	cast ??= await createCast();
	const { actors } = cast;
	for (const who of actors) {
		if (who.at !== 'member') continue;
		const asked = askedOf('GET /v1/sync/boot', rows['GET /v1/sync/boot']!, who.own, who);
		const text = await (await ask(who.person, asked)).text();
		for (const canary of who.sees) {
			expect(text).toContain(canary);
			canaries.add(canary);
		}
	}
	expect(canaries.size).toBeGreaterThanOrEqual(5);
	for (const [route, row] of Object.entries(rows)) {
		const may = actors.some((who) => statusOf(sayOf(row, who, who.own, 'own')) < 400);
		expect({ route, may: may || row.twin !== undefined }).toEqual({ route, may: true });
		expect({ route, needless: may && row.twin !== undefined }).toEqual({ route, needless: false });
	}
	tried(
		`the API, ${routes.length} routes × ${actors.length} people × own, foreign, unknown`,
		counts,
	);
});

test('to be refused costs the same work, whether there is something or not', async () => {
	cast ??= await createCast();
	const { actors } = cast;
	const stranger = actors.find(({ name }) => name === 'anonymous')!;
	const statementsOf = async (asked: Asked) => {
		const { DB, seen } = tapSql();
		const rooms: string[] = [];
		const ROOM = new Proxy(env.ROOM, {
			get: (target, name) => {
				rooms.push(String(name));
				return (Reflect.get(target, name) as () => void).bind(target);
			},
		});
		await app.request(...askAs(stranger.person, asked), { ...env, DB, ROOM });
		return { seen, rooms };
	};
	let compared = 0;
	for (const [route, row] of Object.entries(rows)) {
		const { stranger: says } = saysOf(row, stranger, nowhere());
		if (row.differs !== undefined || !row.ask || typeof says === 'number') continue;
		const foreign = await statementsOf(askedOf(route, row, stranger.foreign, stranger));
		const unknown = await statementsOf(askedOf(route, row, nowhere(), stranger));
		expect({ route, ...foreign }).toEqual({ route, ...unknown });
		compared += 1;
	}
	expect(compared).toBeGreaterThan(8);
	tried('refusals compared by their statements', { compared });
});
