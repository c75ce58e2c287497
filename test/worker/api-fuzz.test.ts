// A fuzzer that knows the API from its own document: a request that should be answered well, with one thing
// wrong in it. A route that is added later is in the document, and so it is in here.
import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
// The classic one alone reads JSON Schema; nothing of it is shipped.
import { fromJSONSchema } from 'zod/v4';
import { PROBLEMS, Problem } from '#shared/problem.ts';
import { app } from '#worker/app.ts';
import type { Known } from '#test/support/fuzz/from-schema.ts';
import { harm, harmed, type Sendable } from '#test/support/fuzz/harm.ts';
import {
	type Document,
	type Operation,
	mutation,
	operationsOf,
	requestOf,
} from '#test/support/fuzz/operations.ts';
import { tell } from '#test/support/tell.ts';
import { addGoal, aPair, env, type Person, request } from './world.ts';

const RUNS = 5_000;
const SEED = 20_261_123;
/** At a time, each with two people of its own. */
const LANES = 6;
const SLOW_MS = 1_000;
const CANARY = 'canary-7c1e';

afterEach(() => void vi.restoreAllMocks());

/** Without the limits of floods, which the machine itself would be stopped by, and with the log on. */
const fuzzed = {
	...env,
	LOG: 'on',
	...Object.fromEntries(
		Object.keys(env)
			.filter((name) => name.endsWith('_LIMIT'))
			.map((name) => [name, { limit: () => Promise.resolve({ success: true }) }]),
	),
};

interface Answered {
	readonly sent: Sendable;
	readonly status: number;
	readonly headers: Headers;
	readonly text: string;
	readonly ms: number;
}

async function send(sent: Sendable): Promise<Answered> {
	const { method, path, headers, body } = sent;
	const began = performance.now();
	const context = createExecutionContext();
	const init = { method, headers, ...(body !== undefined && { body }) };
	const response = await app.fetch(new Request(`http://api.test${path}`, init), fuzzed, context);
	response.webSocket?.accept();
	response.webSocket?.close(1000, 'done');
	const text = await response.text();
	await waitOnExecutionContext(context);
	const ms = performance.now() - began;
	return { sent, status: response.status, headers: response.headers, text, ms };
}

/** What a person would send: their own mentorship, device and counterpart. */
const knownTo = (person: Person): Known => {
	const { m, d, memberId, counterpartId } = person;
	const words = fc.oneof(
		fc.constant(`${CANARY} words`),
		fc.string({ minLength: 1, maxLength: 60 }),
	);
	const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
		assigneeId: fc.constantFrom(memberId, counterpartId),
		title: words,
		name: words,
		why: words,
		behaviour: words,
	};
	const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
		m: fc.constant(m),
		mentorship: fc.constant(m),
		d: fc.constant(d),
		schema: fc.constant(1),
		muts: fc.array(
			mutation((name) => byName[name]),
			{ minLength: 1, maxLength: 3 },
		),
		cur: fc.record({ S: fc.nat(9) }),
		secret: fc.constant('A'.repeat(40)),
		file: fc.constantFrom(`${'A'.repeat(40)}.ics`, 'x.ics'),
		email: fc.constant(`${CANARY}@mail.example`),
	};
	return (name) => values[name];
};

test('no request with one thing wrong in it makes the server fail, answer otherwise than it says, or tell', async () => {
	const operations = operationsOf(await (await request('/openapi.json')).json<Document>());
	const lines: string[] = [];
	for (const name of ['log', 'info', 'warn', 'error', 'debug'] as const)
		vi.spyOn(console, name).mockImplementation(
			(...said) => void lines.push(said.map(String).join(' ')),
		);
	const lanes = await Promise.all(
		Array.from({ length: LANES }, (_, lane) => fuzz(operations, lane)),
	);
	const answers = lanes.flat();
	const sent = Map.groupBy(answers, ({ operation }) => `${operation.method} ${operation.route}`);
	const statuses = Map.groupBy(answers, ({ answer }) => answer.status);

	const wrong = answers.flatMap(({ operation, answer }) => wrongIn(operation, answer));
	expect(wrong.slice(0, 5)).toEqual([]);
	expect(answers.length).toBeGreaterThanOrEqual(RUNS);
	for (const operation of operations)
		expect(sent.get(`${operation.method} ${operation.route}`)?.length).toBeGreaterThan(20);
	// Each was done for somebody at least once, so that what is wrong met what is behind the door.
	const done = new Set(
		answers
			.filter(
				({ operation, answer: { sent, status } }) => status < 400 && isAskedIn(sent, operation),
			)
			.map(({ operation }) => `${operation.method} ${operation.route}`),
	);
	const never = [...sent.keys()].filter((name) => !done.has(name)).toSorted();
	expect(never).toEqual(Object.keys(NEVER_DONE).toSorted());
	// The run met what is taken and what is refused, of every kind.
	for (const status of [200, 400, 401, 404, 405, 415])
		expect(statuses.get(status)?.length, String(status)).toBeGreaterThan(20);

	// Whatever was slow among others is asked once more, alone.
	for (const { answer } of answers.filter((one) => one.answer.ms > SLOW_MS))
		expect([answer.sent.path, (await send(answer.sent)).ms < SLOW_MS]).toEqual([
			answer.sent.path,
			true,
		]);

	const secrets = [...new Set(answers.flatMap(({ answer }) => secretsOf(answer)))];
	const refused = answers.filter(({ answer }) => answer.status >= 400);
	expect(leaksIn(lines, secrets)).toEqual([]);
	expect(
		leaksIn(
			refused.map(({ answer }) => answer.text),
			secrets,
		),
	).toEqual([]);
	expect(lines.length).toBeGreaterThanOrEqual(RUNS);
	expect(secrets.length).toBeGreaterThan(LANES);
	// The sweep does find what it looks for.
	expect(leaksIn([...lines, `{"route":"${secrets.at(-1)}"}`], secrets)).toHaveLength(1);

	vi.restoreAllMocks();
	const counts = [...statuses].map(([status, all]) => `${status}: ${all.length}`).sort();
	tell(
		`API fuzz, seed ${SEED}: ${answers.length} requests to ${operations.length} operations (${counts.join(', ')}), slowest ${Math.round(Math.max(...answers.map(({ answer }) => answer.ms)))} ms, ${lines.length} log lines and ${refused.length} refusals swept for ${secrets.length} secrets`,
	);
}, 600_000);

interface Fuzzed {
	readonly operation: Operation;
	readonly answer: Answered;
}

async function fuzz(operations: readonly Operation[], lane: number): Promise<readonly Fuzzed[]> {
	const [mentor, mentee] = await aCouple();
	const people = [mentor, mentee];
	let spare: readonly Person[] = [];
	let ended = 0;
	const drawn = people.map((person, who) => {
		const known = knownTo(person);
		const one = fc.oneof(
			...operations.map((operation) =>
				fc.record({
					operation: fc.constant(operation),
					filled: requestOf(operation, known),
					wrong: harm,
				}),
			),
		);
		const numRuns = Math.ceil(RUNS / LANES / people.length);
		return fc.sample(one, { numRuns, seed: SEED + lane * 2 + who });
	});
	const all: Fuzzed[] = [];
	for (let i = 0; i < drawn[0]!.length; i += 1) {
		// What is counted exactly would refuse most of it; test/worker/limits.test.ts sees that it does.
		if (lane === 0 && i % 5 === 0) await env.DB.exec('DELETE FROM counter');
		for (const [who, person] of people.entries()) {
			const { operation, filled, wrong } = drawn[who]![i]!;
			// Whoever leaves or signs out would only be refused from then on: a couple of their own does.
			const ends = ENDING.test(`${operation.method} ${operation.route}`);
			if (ends && ended++ % 25 === 0) spare = await aCouple();
			const asker = ends ? spare[who]! : person;
			const theirs = (text: string) =>
				text.replaceAll(person.m, asker.m).replaceAll(person.d, asker.d);
			const headers = { ...JSON_TYPE, authorization: `Bearer ${asker.token}` };
			const body =
				filled.body === undefined
					? undefined
					: theirs(JSON.stringify(inOrder(filled.body, person)));
			const request = { method: operation.method, path: theirs(filled.path), headers, body };
			const answer = await send(harmed(request, wrong));
			if (operation.route === '/v1/sync/push' && answer.status === 200)
				person.seq = (JSON.parse(answer.text) as { seq: number }).seq;
			all.push({ operation, answer });
		}
	}
	// The room still works.
	mentor.seq = (await mentor.pull()).dev.seq;
	expect((await mentor.push(addGoal())).res).toEqual([]);
	return all;
}

async function aCouple(): Promise<readonly [Person, Person]> {
	const { mentor, mentee } = await aPair();
	return [mentor, mentee];
}

/** What chance does not get done, and why. */
const NEVER_DONE: Readonly<Record<string, string>> = {
	'DELETE /v1/account/devices/{id}': 'wants the id of another sign-in: authz/routes.test.ts',
	'DELETE /v1/privacy/consent': 'nobody has agreed to anything here: privacy/consent.test.ts',
	'DELETE /v1/invites/{id}': 'wants the id of a link: authz/routes.test.ts',
	'GET /v1/calendar/{file}': 'wants the secret of a calendar link: calendar.test.ts',
	'GET /v1/live/{mentorship}': 'wants a ticket: live.test.ts',
	'POST /v1/account/verify': 'wants the code out of a letter: account.test.ts',
	'POST /v1/invites': 'these have somebody already: invites.test.ts',
	'POST /v1/invites/accept': 'wants the secret of a link: invites.test.ts',
	'POST /v1/privacy/consent': 'wants the hash of the notice as it stands: privacy/consent.test.ts',
};

/** What may end a sign-in or a membership. */
const ENDING = /^(?!GET).* \/v1\/(?!sync|live|invites|calendar|privacy\/(consent|exported))/;

const JSON_TYPE = { 'content-type': 'application/json' };

/** Mutations go on from the last that was taken. */
function inOrder(body: unknown, { seq }: Person): unknown {
	if (typeof body !== 'object' || body === null || !('muts' in body)) return body;
	const muts = body.muts as readonly object[];
	return { ...body, muts: muts.map((one, i) => ({ ...one, s: seq + 1 + i })) };
}

/** What is not as the document says it, with the request it was answered to. */
function wrongIn(
	operation: Operation,
	{ sent, status, headers, text }: Answered,
): readonly string[] {
	const says = (what: string) => [
		`${what}: ${status} ${text.slice(0, 300)} to ${sent.method} ${sent.path.slice(0, 200)} ${JSON.stringify(sent.headers).slice(0, 200)} ${sent.body?.slice(0, 800)}`,
	];
	if (status >= 500) return says('failed');
	if (status >= 400) {
		if (headers.get('content-type') !== 'application/problem+json') return says('no problem');
		// What answers a HEAD has no body.
		if (sent.method === 'HEAD') return [];
		const problem = Problem.safeParse(JSON.parse(text));
		if (!problem.success || problem.data.status !== status) return says('not the problem it is');
		if (PROBLEMS[problem.data.code as keyof typeof PROBLEMS] !== status)
			return says('unknown code');
		if (status === 429 && !headers.get('retry-after')) return says('no retry-after');
		if (status === 405 && !headers.get('allow')) return says('no allow');
	}
	// Another method or address is another operation, or none.
	if (!isAskedIn(sent, operation)) return [];
	const described = operation.responses[status === 101 ? 200 : status];
	if (!described) return says('not described');
	const type = headers.get('content-type')?.split(';')[0] ?? '';
	if (status !== 200 || !described.content) return [];
	const media = described.content[type];
	if (!media) return says('of another type');
	if (type !== 'application/json') return [];
	return schemaOf(media.schema).safeParse(JSON.parse(text)).success ? [] : says('of another shape');
}

const schemas = new Map<unknown, ReturnType<typeof fromJSONSchema>>();
function schemaOf(schema: object) {
	const found = schemas.get(schema) ?? fromJSONSchema(schema as never);
	schemas.set(schema, found);
	return found;
}

const isAskedIn = ({ method, path }: Sendable, operation: Operation): boolean =>
	method === operation.method && isOf(operation, path);

const isOf = ({ route }: Operation, path: string): boolean =>
	new RegExp(`^${route.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? '');

/** Who was signed in, what they wrote, and what was handed out. */
function secretsOf({ sent, text }: Answered): readonly string[] {
	const token = /^Bearer (.{20,})$/.exec(sent.headers['authorization'] ?? '')?.[1];
	const handed = text.matchAll(/"(?:secret|ticket|token)":"([^"]{20,})"/g);
	return [CANARY, ...(token ? [token] : []), ...[...handed].map(([, secret]) => secret!)];
}

const leaksIn = (texts: readonly string[], secrets: readonly string[]): readonly string[] =>
	texts.filter((text) => secrets.some((secret) => text.includes(secret)));
