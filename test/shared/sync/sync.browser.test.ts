// What the sync of one mentorship does with each answer of the server.
import { newId, newUid } from '#shared/ids.ts';
import { privateSpace } from '#shared/domain/entity.ts';
import { keyOf, type Me } from '#shared/store/view.ts';
import { type ModelClient, openClient, rowOf } from '#test/support/model-client.ts';
import { ModelServer } from '#test/support/model-server.ts';
import { foundingOf } from '#test/support/model-workload.ts';
import { seeded } from '#test/support/seeded.ts';
import { afterEach, expect, test } from 'vitest';

const opened: ModelClient[] = [];
afterEach(() => {
	for (const client of opened.splice(0)) client.kill();
});
const poll = <T>(read: () => T) => expect.poll(read, { interval: 5 });

const promise = (me: Me, text = 'call') => ({
	u: newUid(),
	n: 'addActionItem',
	a: { id: newId(), set: { assigneeId: me.memberId }, text: { text } },
});

/** A mentorship whose mentor has shared it, at rest. */
async function shared({ server = new ModelServer(seeded(7)) } = {}) {
	const m = newId();
	const mentor: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
	const open = async (user: string, me: Me, bootPage?: number, name = newId()) => {
		const row = rowOf(m, me, bootPage === undefined ? {} : { bootPage });
		const client = await openClient(server, seeded(3), { user, name, row });
		opened.push(client);
		return client;
	};
	const client = await open('mentor', mentor);
	await client.append([{ u: newUid(), n: 'addMentorship', a: foundingOf(m, mentor) }]);
	await poll(() => client.sync.status.connection).toBe('live');
	await poll(() => client.replica.outbox.length).toBe(0);
	return { server, m, mentor, client, open };
}

test('what one writes is at the other at once, over the socket', async () => {
	const { server, mentor, client, open } = await shared();
	const mentee: Me = {
		memberId: mentor.counterpartId,
		role: 'mentee',
		counterpartId: mentor.memberId,
	};
	server.members.set('mentee', mentee);
	const other = await open('mentee', mentee, 0);
	await poll(() => other.sync.status.connection).toBe('live');

	const mutation = promise(mentor);
	await client.append([mutation]);

	await poll(() => other.replica.get(keyOf('S', mutation.a.id))?.body).toEqual({ text: 'call' });
	expect(server.counts['socketPush']).toBeGreaterThan(0);
});

test('a hotel that answers everything with its own page is no server', async () => {
	const { server, mentor, client } = await shared();
	server.portal = () =>
		new Response('<h1>Welcome</h1>', { headers: { 'content-type': 'text/html' } });
	server.cutLines();

	const mutation = promise(mentor);
	await client.append([mutation]);
	await poll(() => client.sync.status.connection).toBe('offline');
	expect(client.replica.outbox.map(({ u }) => u)).toEqual([mutation.u]);

	server.portal = undefined;
	client.sync.wake();
	await poll(() => client.replica.outbox.length).toBe(0);
	expect(server.applied.filter(({ u }) => u === mutation.u)).toHaveLength(1);
});

test('JSON that is not ours is no answer either', async () => {
	const { server, mentor, client } = await shared();
	server.portal = () =>
		new Response('{"ok":true}', { headers: { 'content-type': 'application/json' } });
	server.cutLines();

	await client.append([promise(mentor)]);

	await poll(() => client.sync.status.connection).toBe('offline');
	expect(client.replica.outbox).toHaveLength(1);
});

test('a whole session offline is sent in order when the network is back', async () => {
	const { server, mentor, client } = await shared();
	server.portal = () => {
		throw new TypeError('network');
	};
	server.cutLines();
	const mutations = Array.from({ length: 330 }, (_, i) => promise(mentor, `offline ${i}`));
	await client.append(mutations);
	await poll(() => client.sync.status.connection).toBe('offline');

	server.portal = undefined;
	client.sync.wake();
	await poll(() => client.replica.outbox.length).toBe(0);

	const sent = server.applied.map(({ u }) => u).slice(-mutations.length);
	expect(sent).toEqual(mutations.map(({ u }) => u));
	expect(server.counts['fork']).toBeUndefined();
});

test('without a valid sign-in nothing is sent, nothing is lost, and it is said', async () => {
	const { server, mentor, client } = await shared();
	const body = { type: 't', code: 'not_signed_in', status: 401, title: 't' };
	server.portal = () =>
		new Response(JSON.stringify(body), {
			status: 401,
			headers: { 'content-type': 'application/problem+json' },
		});
	server.cutLines();
	await client.append([promise(mentor)]);
	await poll(() => client.sync.status.problem).toBe('not_signed_in');
	expect(client.replica.outbox).toHaveLength(1);

	server.portal = undefined;
	client.sync.wake();
	client.sync.poke();
	expect(client.sync.status.problem).toBe('not_signed_in');
	client.sync.resume();

	await poll(() => client.replica.outbox.length).toBe(0);
	expect(client.sync.status.problem).toBeUndefined();
});

test('a push that is too large is halved until it fits', async () => {
	const { server, mentor, client } = await shared();
	server.tooLargeAbove = 3;

	const mutations = Array.from({ length: 20 }, () => promise(mentor));
	await client.append(mutations);
	await poll(() => client.replica.outbox.length).toBe(0);

	expect(server.counts['too_large']).toBeGreaterThan(0);
	expect(server.applied).toHaveLength(21);
	expect(await client.store.quarantine()).toEqual([]);
});

test('a mutation too large by itself goes to quarantine, and those behind it go on', async () => {
	const { server, mentor, client } = await shared();
	server.tooLargeAbove = 0;
	const [big, behind] = [promise(mentor, 'too big'), promise(mentor, 'behind')];
	await client.append([big]);
	await poll(() => client.replica.outbox[0]?.n).toBe('nothing');
	server.tooLargeAbove = Number.POSITIVE_INFINITY;

	await client.append([behind]);
	client.sync.wake();
	await poll(() => client.replica.outbox.length).toBe(0);

	expect(await client.store.quarantine()).toMatchObject([{ u: big.u, a: big.a, code: 'too_long' }]);
	expect(client.replica.get(keyOf('S', behind.a.id))).toBeDefined();
});

test('a database set back to before is given again what this device still has', async () => {
	const { server, m, mentor, client } = await shared();
	const [kept, later] = [promise(mentor, 'confirmed'), promise(mentor, 'not yet')];
	await client.append([kept]);
	await poll(() => client.replica.outbox.length).toBe(0);
	const before = client.replica.row.d;

	server.restore();
	await client.append([later]);
	await poll(() => client.replica.outbox.length).toBe(0);

	expect(server.counts['gap']).toBeGreaterThan(0);
	expect(client.replica.row.d).not.toBe(before);
	await poll(() => client.replica.row.epoch).toBe(2);
	expect(server.readable(mentor.memberId).has(keyOf('S', later.a.id))).toBe(true);
	await poll(() => client.replica.get(keyOf('S', m))).toBeUndefined();
});

test('a copy older than the oldest tombstone is dropped and fetched anew', async () => {
	const { server, mentor, client } = await shared();
	const mutation = promise(mentor);
	await client.append([mutation]);
	await poll(() => client.replica.outbox.length).toBe(0);

	server.floor = 1000;
	client.sync.stop();
	server.floor = 2;
	const again = await openClient(server, seeded(4), {
		user: 'mentor',
		name: client.name,
		row: client.replica.row,
	});
	opened.push(again);

	await poll(() => again.sync.status.connection).toBe('live');
	expect(again.replica.get(keyOf('S', mutation.a.id))).toBeDefined();
});

test('what was shown before its commit goes again when the commit does not come', async () => {
	const { server, mentor, client, open } = await shared();
	const mentee: Me = {
		memberId: mentor.counterpartId,
		role: 'mentee',
		counterpartId: mentor.memberId,
	};
	server.members.set('mentee', mentee);
	const other = await open('mentee', mentee, 0);
	await poll(() => other.sync.status.connection).toBe('live');
	const seen: boolean[] = [];
	const mutation = promise(mentor);
	const key = keyOf('S', mutation.a.id);
	other.replica.listen({
		onChange: () => void seen.push(other.replica.get(key) !== undefined),
		onRejected() {},
		onRow() {},
	});

	server.faults.failBefore = 1;
	await client.append([mutation]);
	await poll(() => seen.includes(true) && seen.at(-1) === false).toBe(true);
	server.faults.failBefore = 0;

	await poll(() => other.replica.get(key) !== undefined).toBe(true);
	expect(server.applied.filter(({ u }) => u === mutation.u)).toHaveLength(1);
});

test('what is private never leaves for the other person, relayed or committed', async () => {
	const { server, mentor, client, open } = await shared();
	const mentee: Me = {
		memberId: mentor.counterpartId,
		role: 'mentee',
		counterpartId: mentor.memberId,
	};
	server.members.set('mentee', mentee);
	const other = await open('mentee', mentee, 0);
	await poll(() => other.sync.status.connection).toBe('live');
	const secret = { callKey: 'meet:canary' };

	await client.append([{ u: newUid(), n: 'addCallLink', a: { id: newId(), text: secret } }]);
	await poll(() => client.replica.outbox.length).toBe(0);
	const shown = promise(mentor);
	await client.append([shown]);
	await poll(() => other.replica.get(keyOf('S', shown.a.id)) !== undefined).toBe(true);

	expect(
		[...other.replica.keys()].some((key) => key.startsWith(privateSpace(mentor.memberId))),
	).toBe(false);
	expect(JSON.stringify(await other.store.load(other.replica.row.m))).not.toContain('canary');
});

test.each([
	['over the socket', false],
	['over HTTP alone', true],
])(
	'how far the clock is off is learnt %s, and stays known without a network',
	async (_, noSocket) => {
		const server = new ModelServer(seeded(7));
		server.ahead = 15 * 60_000;
		if (noSocket)
			server.openSocket = (_protocols, events) => {
				queueMicrotask(() => events.onClose());
				return { send() {}, close() {} };
			};
		const m = newId();
		const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };
		const client = await openClient(server, seeded(3), {
			user: 'mentor',
			name: newId(),
			row: rowOf(m, me),
		});
		opened.push(client);
		expect(client.sync.status).not.toHaveProperty('skew');
		await client.append([{ u: newUid(), n: 'addMentorship', a: foundingOf(m, me) }]);
		await poll(() => client.replica.outbox.length).toBe(0);

		await poll(() => Math.abs((client.sync.status.skew ?? 0) - 15 * 60_000)).toBeLessThan(2000);
		server.portal = () => {
			throw new TypeError('network');
		};
		server.cutLines();
		client.sync.wake();
		await client.append([promise(me)]);
		await poll(() => client.sync.status.connection).toBe('offline');
		expect(client.sync.status.skew).toBeGreaterThan(14 * 60_000);
	},
);
