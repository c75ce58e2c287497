import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { addActionItem, addGoal, aPair, type Person, request } from './world.ts';

const RUNS = 300;

/** A request that would be answered well. */
interface Valid {
	readonly path: string;
	readonly body: unknown;
}

const newItem = () => ({
	id: newId(),
	set: { order: 'a0', minutes: 5, minimum: 0, protected: false, origin: 'mentor', promptIds: [] },
	text: { title: 'Topic' },
});

function validRequests(person: Person): Valid[] {
	const { m, d } = person;
	const [sessionId, goalId] = [newId(), newId()];
	const changes = [
		addGoal(goalId),
		addActionItem(person.memberId, 'Send the draft'),
		{ n: 'startSession', a: { id: sessionId, number: 1, minutes: 45, items: [newItem()] } },
		{ n: 'addAgendaItem', a: { sessionId, item: newItem() } },
		{ n: 'setCheckIn', a: { goalId, sessionId, level: 1, text: { evidence: 'Spoke up' } } },
		{
			n: 'updateNote',
			a: { lane: 'ours', sessionId, agendaItemId: newId(), update: 'AQGvyPSsDwAEAQR0ZXh0AWEA' },
		},
		{ n: 'editTakeaway', a: { sessionId, lane: 'mine', text: { text: 'Calm' } } },
		{ n: 'editMember', a: { id: person.memberId, text: { name: 'New name' } } },
		{ n: 'editMentorship', a: { id: m, set: { minutes: 60 } } },
	];
	return [
		...changes.map((change) => ({
			path: '/v1/sync/push',
			body: person.pushBody([
				{ ...change, s: person.seq + 1, u: '0123456789abcdef', t: Date.now() },
			]),
		})),
		{ path: '/v1/sync/pull', body: { p: 1, m, d, conf: 0, epoch: 0, cur: { S: 0 } } },
		{ path: '/v1/live/ticket', body: { m, d } },
		{ path: '/v1/invites', body: { m } },
		{ path: '/v1/invites/accept', body: { secret: 'A'.repeat(40) } },
	];
}

const nasty = fc.oneof(
	fc.constantFrom(
		null,
		-1,
		1e308,
		2 ** 53,
		'',
		'__proto__',
		'\u0000',
		'\ud800',
		'S',
		'P:x',
		"'; DROP TABLE record; --",
		'00000000-0000-7000-8000-000000000000',
		[],
		{},
		[[[[[[]]]]]],
	),
	fc.jsonValue(),
	fc.string({ unit: 'binary', maxLength: 2000 }),
);

/** Where in the body, what happens there, and with what. */
const harm = fc.record({
	request: fc.nat(),
	at: fc.nat(),
	how: fc.constantFrom('replace', 'remove', 'add', 'cut', 'repeat'),
	value: nasty,
	key: fc.oneof(fc.constantFrom('__proto__', 'constructor', 'role', ''), fc.string()),
});
type Harm = typeof harm extends fc.Arbitrary<infer T> ? T : never;

/** Every place in a JSON value, as the object that holds it and its key there. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
	if (typeof value !== 'object' || value === null) return [];
	const holder = value as Record<string, unknown>;
	return Object.keys(holder).flatMap((key) => [
		[holder, key] as [Record<string, unknown>, string],
		...placesIn(holder[key]),
	]);
}

function harmed(body: unknown, { at, how, value, key }: Harm): string {
	const copy = structuredClone(body);
	const places = placesIn(copy);
	const [holder, name] = places[at % places.length]!;
	if (how === 'remove') delete holder[name];
	if (how === 'replace') holder[name] = value;
	if (how === 'add')
		Object.defineProperty(holder, key, {
			value,
			enumerable: true,
			configurable: true,
			writable: true,
		});
	if (how === 'repeat') holder[name] = Array.from({ length: 60 }, () => holder[name]);
	const text = JSON.stringify(copy);
	return how === 'cut' ? text.slice(0, at % text.length) : text;
}

test('no request with one thing wrong in it makes the server fail', async () => {
	const { mentor, mentee } = await aPair();
	const people = [mentor, mentee];
	const answers = new Map<number, number>();

	await fc.assert(
		fc.asyncProperty(harm, fc.nat(1), async (wrong, who) => {
			const person = people[who]!;
			const requests = validRequests(person);
			const { path, body } = requests[wrong.request % requests.length]!;
			const response = await request(path, {
				method: 'POST',
				headers: {
					authorization: `Bearer ${person.token}`,
					'content-type': 'application/json',
				},
				body: harmed(body, wrong),
			});
			answers.set(response.status, (answers.get(response.status) ?? 0) + 1);
			const answer = await response.text();
			expect([response.status, answer]).toEqual([expect.toSatisfy((s: number) => s < 500), answer]);
			if (path === '/v1/sync/push' && response.ok) person.seq = JSON.parse(answer).seq as number;
		}),
		{ numRuns: RUNS, seed: 20261123 },
	);

	// The run met both what is taken and what is refused, and the room still works.
	expect(answers.get(200)).toBeGreaterThan(0);
	expect(answers.get(400)).toBeGreaterThan(RUNS / 4);
	const mine = await mentor.pull();
	mentor.seq = mine.dev.seq;
	expect((await mentor.push(addGoal())).res).toEqual([]);
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
