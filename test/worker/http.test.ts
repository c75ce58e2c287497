import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { Problem, PROBLEMS } from '#shared/problem.ts';
import { app } from '#worker/app.ts';
import { framesOf } from '#worker/problem.ts';
import { tap } from './tap.ts';
import { addGoal, aMentor, env, type Person, request, signIn, upgrade } from './world.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const bearer = ({ token }: Person) => ({ authorization: `Bearer ${token}` });
const pullOf = (mentor: Person) => ({ p: 1, m: mentor.m, d: mentor.d, conf: 0, epoch: 0, cur: {} });

test.each([
	['an unknown address', 'GET', '/nope', {}, 404, 'not_found'],
	['an unknown address below the API', 'POST', '/v1/nope', {}, 404, 'not_found'],
	['the wrong method', 'GET', '/v1/sync/push', {}, 405, 'method_not_allowed'],
	['the wrong method without a body', 'DELETE', '/healthz', {}, 405, 'method_not_allowed'],
	['no token', 'POST', '/v1/sync/push', JSON_TYPE, 401, 'not_signed_in'],
	['no token for a list', 'GET', '/v1/mentorships', {}, 401, 'not_signed_in'],
	['a socket without an upgrade', 'GET', `/v1/live/${newId()}`, {}, 400, 'invalid_request'],
	['a socket to no id', 'GET', '/v1/live/nope', {}, 404, 'not_found'],
] as const)('%s is a problem', async (_, method, path, headers, status, code) => {
	const response = await request(path, { method, headers });

	await expectProblem(response, status, code);
});

test.each([
	['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=b', 415],
	['plain text', { 'content-type': 'text/plain' }, '{}', 415],
	['no type', {}, new Uint8Array([123, 125]), 415],
	['a compressed body', { ...JSON_TYPE, 'content-encoding': 'gzip' }, '{}', 415],
	['broken JSON', JSON_TYPE, '{"m":', 400],
	['nothing', JSON_TYPE, '', 400],
	['a list', JSON_TYPE, '[]', 400],
	['JSON nested beyond reason', JSON_TYPE, '['.repeat(30_000), 400],
	['a number', JSON_TYPE, '1e999', 400],
])('%s is not taken as a request', async (_, headers, body, status) => {
	const person = await signIn();

	for (const path of ['/v1/sync/push', '/v1/sync/pull', '/v1/live/ticket', '/v1/invites']) {
		const init = { method: 'POST', headers: { ...bearer(person), ...headers }, body };
		await expectProblem(await request(path, init), status);
	}
});

test('a key nobody knows is refused wherever it stands', async () => {
	const mentor = await aMentor();
	const push = mentor.pushBody(mentor.number(addGoal()));
	const refused = [
		['/v1/sync/push', { ...push, role: 'mentor' }],
		['/v1/sync/push', { ...push, muts: [{ ...push.muts[0], authorId: newId() }] }],
		['/v1/sync/pull', { ...pullOf(mentor), user: 'x' }],
		['/v1/sync/pull', { ...pullOf(mentor), cur: { '../S': 1 } }],
		['/v1/sync/pull', JSON.parse(`{"__proto__":{"m":1},"p":1}`)],
		['/v1/live/ticket', { m: mentor.m, d: mentor.d, memberId: newId() }],
		['/v1/invites', { m: mentor.m, role: 'mentor' }],
		['/v1/invites/accept', { secret: 'A'.repeat(40), user: 'x' }],
	] as const;

	for (const [path, body] of refused)
		await expectProblem(await mentor.post(path, body), 400, 'invalid_request');
	await expectProblem(await mentor.get(`/v1/sync/boot?m=${mentor.m}&user=x`), 400);
	await expectProblem(await mentor.get(`/v1/sync/boot?m=${mentor.m}&window=-1`), 400);
	await expectProblem(await mentor.get('/v1/sync/boot'), 400);
});

test('a problem says where a request is wrong and never what was in it', async () => {
	const mentor = await aMentor();

	const response = await mentor.post('/v1/sync/pull', { ...pullOf(mentor), conf: 'canary-text' });

	const problem = await response.json<{ detail: string }>();
	expect(problem.detail).toBe('At conf');
	expect(JSON.stringify(problem)).not.toContain('canary');
});

test.each([
	['with its length', () => JSON.stringify({ m: 'x'.repeat(70_000) })],
	['in pieces of unknown length', () => stream(JSON.stringify({ m: 'x'.repeat(70_000) }))],
])('a body above 64 KB sent %s is refused', async (_, body) => {
	const person = await signIn();

	const response = await request('/v1/sync/push', {
		method: 'POST',
		headers: { ...bearer(person), ...JSON_TYPE },
		body: body(),
	});

	await expectProblem(response, 413, 'too_large');
});

test('a push may hold fifty mutations and no more', async () => {
	const mentor = await aMentor();
	const muts = mentor.number(...Array.from({ length: 51 }, () => addGoal()));

	await expectProblem(await mentor.send(muts), 400);
	expect((await mentor.send(muts.slice(0, 50))).status).toBe(200);
});

test('args above 16 KB are refused alone', async () => {
	const mentor = await aMentor();

	const { res, seq } = await mentor.push(addGoal(newId(), 'x'.repeat(17_000)), addGoal());

	expect(res).toEqual([{ s: 2, code: 'too_long', max: 16 * 1024 }]);
	expect(seq).toBe(3);
});

test('the 16 KB are bytes, as on the device', async () => {
	const mentor = await aMentor();
	const ofSize = (bytes: number) => {
		const id = newId();
		const left = bytes - JSON.stringify(addGoal(id, '').a).length;
		return addGoal(id, 'ä'.repeat(left / 2) + 'x'.repeat(left % 2));
	};

	const { res } = await mentor.push(ofSize(16 * 1024), ofSize(16 * 1024 + 1));

	// What fits is looked at, and then the title is too long.
	expect(res).toEqual([
		{ s: 2, code: 'too_long', max: 321 },
		{ s: 3, code: 'too_long', max: 16 * 1024 },
	]);
});

test('a device whose records are too old a version is told to upgrade', async () => {
	const mentor = await aMentor();
	const body = { ...mentor.pushBody(mentor.number(addGoal())), schema: 0 };

	await expectProblem(await mentor.post('/v1/sync/push', body), 426, 'upgrade');
});

test('every answer carries the headers that keep it where it belongs', async () => {
	const mentor = await aMentor();
	const answers = [
		await request('/healthz'),
		await request('/join'),
		await request('/nope'),
		await mentor.get('/v1/mentorships'),
	];

	for (const { headers } of answers) {
		expect(headers.get('x-content-type-options')).toBe('nosniff');
		expect(headers.get('referrer-policy')).toBe('no-referrer');
		expect(headers.get('cache-control')).toBe('no-store');
		expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
		expect(headers.get('content-security-policy')).toMatch(/default-src 'none'.*frame-ancestors/);
		expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
		expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
		expect(headers.get('set-cookie')).toBeNull();
	}
});

test("another site's preflight gets no permission", async () => {
	const response = await request('/v1/sync/push', {
		method: 'OPTIONS',
		headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
	});

	expect(response.ok).toBe(false);
	expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test('the worker says that it runs, and that its database answers', async () => {
	expect((await request('/healthz')).status).toBe(200);
	expect((await request('/readyz')).status).toBe(200);
	const broken = { ...env, DB: { ...env.DB, prepare: () => undefined, batch: fails } };

	const response = await app.request('/readyz', {}, broken);

	await expectProblem(response, 503, 'retry');
});

test('whether its database answers is asked by one address so often and no oftener', async () => {
	const keys: string[] = [];
	let asked = 0;
	const batch = <T>(statements: D1PreparedStatement[]) => {
		asked += 1;
		return env.DB.batch<T>(statements);
	};
	/** One a key. */
	const limit = async ({ key }: { key: string }) => {
		keys.push(key);
		return { success: keys.indexOf(key) === keys.length - 1 };
	};
	const counting = { ...env, DB: tap(env.DB, { batch }), REQUEST_LIMIT: { limit } };
	const ask = (path: string, address: string) =>
		app.request(path, { headers: { 'cf-connecting-ip': address } }, counting);

	expect((await ask('/readyz', '203.0.113.11')).status).toBe(200);
	await expectProblem(await ask('/readyz', '203.0.113.11'), 429, 'too_many');
	expect((await ask('/readyz', '203.0.113.12')).status).toBe(200);

	expect(asked).toBe(2);
	expect((await ask('/healthz', '203.0.113.11')).status).toBe(200);
	expect(keys).toHaveLength(3);
});

test('an outage of the database is a 503 to try again, and a bug is a 500 that says nothing', async () => {
	const person = await signIn();
	const get = (message: string) => {
		const prepare = (sql: string) => {
			if (sql.includes('membership')) throw new Error(message);
			return env.DB.prepare(sql);
		};
		const DB = tap(env.DB, { prepare });
		return app.request('/v1/mentorships', { headers: bearer(person) }, { ...env, DB });
	};

	await expectProblem(await get('D1_ERROR: Network connection lost.'), 503, 'retry');
	const bug = await get('canary in a message');
	expect(await bug.clone().text()).not.toContain('canary');
	await expectProblem(bug, 500, 'internal');
});

test('the API describes itself, with every address that is open', async () => {
	const spec = await (
		await request('/openapi.json')
	).json<{
		openapi: string;
		paths: Record<string, Record<string, { responses: object; requestBody?: object }>>;
	}>();

	expect(spec.openapi).toBe('3.1.0');
	// The files of the web page are no API; all else is, and who may ask is in authz/rows.ts.
	const open = app.routes
		.filter(({ method, path }) => method !== 'ALL' && /^\/(v1|healthz|readyz)/.test(path))
		.map(({ path }) => path.replaceAll(/:(\w+)/g, '{$1}'));
	expect(open.length).toBeGreaterThan(20);
	expect(open.filter((path) => !Object.hasOwn(spec.paths, path))).toEqual([]);
	const push = spec.paths['/v1/sync/push']?.['post'];
	expect(Object.keys(push?.responses ?? {})).toEqual(
		expect.arrayContaining(['200', '400', '401', '404', '409', '413', '415', '426', '429', '503']),
	);
	expect(JSON.stringify(push?.requestBody)).toContain('"muts"');
	expect(JSON.stringify(spec)).not.toContain('undefined');
});

async function expectProblem(response: Response, status: number, code?: string): Promise<void> {
	expect(response.status).toBe(status);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
	const problem = Problem.parse(await response.json());
	expect(problem.status).toBe(status);
	expect(PROBLEMS).toHaveProperty(problem.code, status);
	expect(problem.requestId).toBeTruthy();
	if (code) expect(problem.code).toBe(code);
}

function fails(): never {
	throw new Error('D1_ERROR: no such table');
}

function stream(text: string): ReadableStream {
	const bytes = new TextEncoder().encode(text);
	return new ReadableStream({
		start(controller) {
			for (let i = 0; i < bytes.length; i += 1000) controller.enqueue(bytes.slice(i, i + 1000));
			controller.close();
		},
	});
}

test('what is logged of an error nobody expected holds none of its words', () => {
	const error = new TypeError('A canary\n    written in three\nlines');

	const frames = framesOf(error);

	expect(frames).toMatch(/ at /);
	expect(frames).not.toMatch(/canary|written|lines/);
	expect(framesOf({ name: 'TypeError', message: 'canary' })).toBe('TypeError');
});

test('rooms are not woken without end by somebody who is not signed in', async () => {
	const m = newId();
	const headers = { 'cf-connecting-ip': '203.0.113.9' };
	const statuses: number[] = [];
	// A minute may begin anew while they come.
	while (statuses.length < 1250 && !statuses.includes(429)) {
		const burst = Array.from({ length: 50 }, () => upgrade(m, 'no-ticket', headers));
		statuses.push(...(await Promise.all(burst)).map(({ status }) => status));
	}

	expect(statuses.filter((status) => status === 401).length).toBeGreaterThan(0);
	expect(statuses).toContain(429);
});
