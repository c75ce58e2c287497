// What a body may not be, on every address that takes one (read from our own document), and on the socket.
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { type PROBLEMS, Problem } from '#shared/problem.ts';
import { type Document, operationsOf } from '#test/support/fuzz/operations.ts';
import { tell } from '#test/support/tell.ts';
import { aMentor, aPair, type Person, request, signIn } from './world.ts';

const JSON_TYPE = { 'content-type': 'application/json' };
const utf8 = (text: string) => new TextEncoder().encode(text);

interface Bad {
	readonly says: string;
	readonly body: BodyInit;
	readonly headers?: Readonly<Record<string, string>>;
	readonly code: keyof typeof PROBLEMS;
}
const invalid = (says: string, body: BodyInit): Bad => ({ says, body, code: 'invalid_request' });
const typed = (type: string): Bad => ({
	says: `of type ${type || 'none'}`,
	body: '{}',
	headers: { 'content-type': type },
	code: 'unsupported_type',
});

const tooLong = JSON.stringify({ m: 'x'.repeat(12_000_000) });
const BAD: readonly Bad[] = [
	{ says: 'of 12 MB', body: tooLong, code: 'too_large' },
	{ says: 'of 65 KB in pieces of unknown length', body: inPieces(65_600), code: 'too_large' },
	invalid('nothing', ''),
	invalid('no JSON', '{"m":'),
	invalid('two values', '{}{}'),
	invalid('a text', '"m"'),
	invalid('a list', '[]'),
	invalid('null', 'null'),
	invalid('no fields', '{}'),
	invalid('nested 1,000 deep', `{"m":${'['.repeat(1000)}${']'.repeat(1000)}}`),
	invalid('nested 30,000 deep', '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000)),
	invalid('numbers where texts belong', '{"m":1,"d":2,"secret":3,"language":4}'),
	invalid('lists where texts belong', '{"m":[],"d":[],"secret":[],"language":{}}'),
	invalid('huge numbers', '{"m":1e400,"conf":99999999999999999999,"p":1e309}'),
	invalid('a key twice', `{"m":"${newId()}","m":"${newId()}"}`),
	invalid('a key twice, once in escapes', `{"m":"${newId()}","\\u006d":"${newId()}"}`),
	invalid('__proto__', `{"m":"${newId()}","__proto__":{"role":"mentor"}}`),
	invalid('constructor', `{"m":"${newId()}","constructor":{"prototype":{"a":1}}}`),
	invalid(
		'bytes that are no UTF-8',
		new Uint8Array([...utf8('{"m":"'), 0xff, 0xfe, ...utf8('"}')]),
	),
	invalid('UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0])),
	invalid('a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...utf8('{}')])),
	invalid('half a character', '{"m":"\\ud800"}'),
	...['', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'].map(
		typed,
	),
	...['application/json; charset=utf-16', 'application/jsonp', 'text/json', 'application/xml'].map(
		typed,
	),
	...['gzip', 'br', 'identity, gzip'].map((encoding): Bad => ({
		says: `in ${encoding}`,
		body: '{}',
		headers: { 'content-encoding': encoding },
		code: 'unsupported_type',
	})),
];

/** A stream is read once: each request gets its own. */
function inPieces(bytes: number): BodyInit {
	return { bytes } as unknown as BodyInit;
}
const bodyOf = (body: BodyInit): BodyInit =>
	typeof body === 'object' && 'bytes' in body
		? new ReadableStream({
				start(controller) {
					for (let left = Number(body.bytes); left > 0; left -= 1_000)
						controller.enqueue(utf8(' '.repeat(1_000)));
					controller.close();
				},
			})
		: body;

const post = (route: string, person: Person, { body, headers }: Omit<Bad, 'says' | 'code'>) =>
	request(route, {
		method: 'POST',
		headers: { ...JSON_TYPE, authorization: `Bearer ${person.token}`, ...headers },
		body: bodyOf(body),
	});

test('whatever is wrong with a body is said in a moment, by every address that takes one', async () => {
	const operations = operationsOf(await (await request('/openapi.json')).json<Document>());
	const routes = operations.filter(({ body }) => body !== undefined);
	let tried = 0;
	const times: { readonly kind: string; readonly route: string; readonly ms: number }[] = [];
	for (const { route, body } of routes) {
		const person = await signIn();
		// Where no field has to be there, none is right.
		const wrong = BAD.filter(({ says }) => says !== 'no fields' || body?.required?.length);
		expect(wrong.length).toBeGreaterThan(30);
		const rightly = new Set<string>();
		for (const bad of wrong) {
			const began = performance.now();
			const response = await post(route, person, bad);
			const problem = Problem.safeParse(await response.json());
			times.push({ kind: bad.says, route, ms: performance.now() - began });
			tried += 1;
			// Nobody who has no right here learns what is wrong with what they sent.
			const codes = [bad.code, 'not_signed_in', 'too_many', 'not_found'];
			const said = [route, bad.says, response.status, problem.data?.code];
			expect(said).toEqual([route, bad.says, response.status, expect.toBeOneOf(codes)]);
			expect(response.headers.get('content-type')).toBe('application/problem+json');
			expect(problem.data?.status).toBe(response.status);
			if (problem.data?.code === bad.code) rightly.add(bad.says);
		}
		expect([route, rightly.size]).toEqual([route, wrong.length]);
	}

	expect(routes.length).toBeGreaterThanOrEqual(6);
	expect(tried).toBeGreaterThan(routes.length * 30);
	// What is slow says how busy the machine is; the fastest of each kind, and of each address, how we are.
	const groups = [
		...Map.groupBy(times, ({ kind }) => kind),
		...Map.groupBy(times, ({ route }) => route),
	];
	const slow = groups.flatMap(([name, all]) => (msOf(all, 0) < 50 ? [] : [name]));
	expect(slow).toEqual([]);
	const [half, slowest] = [0.5, 1].map((share) => Math.round(msOf(times, share)));
	tell(
		`bodies: ${tried} tried on ${routes.length} addresses, half within ${half} ms, the slowest ${slowest} ms`,
	);
}, 180_000);

/** How long that share of them took at most, ms. */
const msOf = (times: readonly { readonly ms: number }[], share: number): number =>
	times.map(({ ms }) => ms).toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)]!;

test('12 MB are refused without being read: as fast as what is wrong in a few bytes', async () => {
	const mentor = await aMentor();
	const timeOf = async (bad: Omit<Bad, 'says' | 'code'>) => {
		const times: number[] = [];
		for (let i = 0; i < 9; i += 1) {
			const began = performance.now();
			await (await post('/v1/sync/push', mentor, bad)).text();
			times.push(performance.now() - began);
		}
		return times.toSorted((a, b) => a - b)[4]!;
	};

	const small = await timeOf({ body: '{}' });
	const large = await timeOf({ body: tooLong });

	// Handing over that much takes the test itself a moment.
	expect(large).toBeLessThan(small * 20 + 200);
});

test('the same bodies, put right, are taken', async () => {
	const mentor = await aMentor();
	const { m, d } = mentor;
	const body = JSON.stringify({ p: 1, m, d, conf: 0, epoch: 0, cur: {} });

	expect((await post('/v1/sync/pull', mentor, { body })).status).toBe(200);
	const headers = { 'content-type': 'Application/JSON; charset="UTF-8"' };
	expect((await post('/v1/sync/pull', mentor, { body, headers })).status).toBe(200);
	expect((await post('/v1/sync/pull', mentor, { body: ` \n${body}\n` })).status).toBe(200);
});

const frame = (fields: object) =>
	JSON.stringify({ k: 'hello', p: 1, schema: 1, cur: {}, ...fields });

test.each([
	['no JSON', '{"k":', 1007],
	['a key twice', '{"k":"hello","k":"live","p":1,"schema":1,"cur":{}}', 1007],
	['nested 1,000 deep', `{"k":${'['.repeat(1000)}${']'.repeat(1000)}}`, 1007],
	['__proto__', frame({}).replace('"cur":{}', '"cur":{},"__proto__":{}'), 1007],
	['another version', frame({ p: 2 }), 1007],
	['unknown fields', frame({ role: 'mentor' }), 1007],
	['numbers that are none', frame({ schema: 0.5 }), 1007],
	['70 KB', `"${'x'.repeat(70_000)}"`, 1009],
	['65 KB of umlauts, which fit', `"${'ä'.repeat(33_279)}"`, 1007],
	['65 KB of umlauts and a letter', `"${'ä'.repeat(33_279)}x"`, 1009],
	[
		'a space of somebody else',
		JSON.stringify({ k: 'live', sp: `P:${newId()}`, ev: { t: 'trouble' } }),
		1008,
	],
])('a frame that is %s ends its socket', async (_, text, code) => {
	const { mentor, mentee } = await aPair();
	const [bad, other] = [await mentor.connect(), await mentee.connect()];

	bad.send(text);

	expect((await bad.closed).code).toBe(code);
	// And nobody else's.
	other.send({ k: 'push', push: mentee.pushBody(mentee.number()) as never });
	expect((await other.closed).code).toBe(1007);
});

test.each([
	['an address', '/v1/sync/boot?m=%00&window=1'],
	['an id', `/v1/live/${'9'.repeat(500)}`],
	['a window', `/v1/sync/boot?m=${newId()}&window=99999999999999999999`],
	['encoding', '/v1/%E0%A4%A/boot'],
	['slashes', '/v1//sync///boot'],
	['two values', `/v1/sync/boot?m=${newId()}&m=${newId()}`],
])('%s that nobody would send is refused without a failure', async (_, path) => {
	const { mentor } = await aPair();

	const response = await mentor.get(path);

	expect(response.status).toBeGreaterThanOrEqual(400);
	expect(response.status).toBeLessThan(500);
	expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('what is not there is said alike everywhere, and which methods an address takes', async () => {
	const mentor = await aMentor();
	const nowhere = ['/v1/nope', '/v1/sync/nope', '/v1/live/nope', '/v1/calendar/nope', '/nope'];
	for (const path of nowhere) {
		const response = await mentor.get(path);
		const { requestId: _, ...said } = Problem.parse(await response.json());
		expect([path, said]).toEqual([
			path,
			{
				type: '/problems/not_found',
				code: 'not_found',
				status: 404,
				title: 'There is nothing here',
			},
		]);
	}
	const operations = operationsOf(await (await request('/openapi.json')).json<Document>());
	const byRoute = Map.groupBy(operations, ({ route }) => route);
	for (const [route, all] of byRoute) {
		const taken = all.map(({ method }) => method);
		const path = route.replaceAll(/\{\w+\}/g, newId());
		for (const method of ['PUT', 'PATCH', 'OPTIONS']) {
			const response = await request(path, { method });
			expect([path, method, response.status]).toEqual([path, method, 405]);
			const allow = response.headers.get('allow')?.split(', ') ?? [];
			expect([path, allow]).toEqual([path, expect.arrayContaining(taken)]);
			expect(allow).not.toContain(method);
		}
	}
	expect(byRoute.size).toBeGreaterThan(12);
});
