// Whoever asks too often is told when to come again, and nobody else is slowed down for it.
import { expect, test } from 'vitest';
import { en } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import { Problem } from '#shared/problem.ts';
import { app } from '#worker/app.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { readChain } from '#worker/db/chains.ts';
import { aMentor, aPair, env, type Person, request } from './world.ts';

/** How many of them were taken before one was refused, which says for how long; that none was fails. */
async function untilRefused(
	most: number,
	send: () => Promise<Response>,
	atOnce = 10,
): Promise<number> {
	for (let taken = 0; taken < most; taken += atOnce) {
		const answers = await Promise.all(Array.from({ length: atOnce }, send));
		const refused = answers.filter(({ status }) => status === 429);
		for (const answer of answers)
			expect([200, 429], await answer.clone().text()).toContain(answer.status);
		for (const answer of refused) {
			expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
			expect(Problem.parse(await answer.json()).code).toBe('too_many');
		}
		if (refused.length > 0) return taken + answers.length - refused.length;
	}
	throw new Error(`${most} were taken, and none was refused`);
}

test('three hundred reads a minute; the other person still reads, and both still write', async () => {
	const { mentor, mentee } = await aPair();
	const reads = [
		() => mentor.get('/v1/mentorships'),
		() => mentor.post('/v1/sync/pull', { ...pull(mentor) }),
		() => mentor.get(`/v1/sync/boot?m=${mentor.m}`),
	];
	let next = 0;

	// A minute may begin anew while they come.
	const taken = await untilRefused(620, () => reads[next++ % reads.length]!());

	expect(taken).toBeGreaterThanOrEqual(300);
	expect(taken).toBeLessThanOrEqual(600);
	expect((await mentee.get('/v1/mentorships')).status).toBe(200);
	expect((await mentor.post('/v1/live/ticket', { m: mentor.m, d: mentor.d })).status).toBe(200);
}, 180_000);

const pull = ({ m, d }: Person) => ({ p: 1, m, d, conf: 0, epoch: 0, cur: {} });

test('thirty links an hour, of each kind and to the letter', async () => {
	const [mentor, other] = [await aMentor(), await aMentor()];
	const invite = (person: Person) => person.post('/v1/invites', { m: person.m });
	const calendar = (person: Person) => person.post('/v1/calendar', { m: person.m, language: 'en' });

	expect(await untilRefused(40, () => invite(mentor))).toBe(30);
	expect(await untilRefused(40, () => calendar(mentor))).toBe(30);

	expect((await invite(mentor)).status).toBe(429);
	expect((await invite(other)).status).toBe(200);
	expect((await calendar(other)).status).toBe(200);
}, 120_000);

/** So many of one account can be written down at the same time without one of them giving up. */
const AT_ONCE = 5;

test('thirty times an hour a person has something written down: a file that was made, an erasure, an agreement', async () => {
	const [person, other] = [await aMentor(), await aMentor()];
	const textHash = await sha256(noticeText(en));
	const asked = {
		'/v1/privacy/exported': { m: person.m },
		'/v1/privacy/erasure': { scope: 'account' },
		'/v1/privacy/consent': { textVersion: en.version, textHash, language: 'en' },
	};
	for (const [path, body] of Object.entries(asked)) {
		expect([path, await untilRefused(40, () => person.post(path, body), AT_ONCE)]).toEqual([
			path,
			30,
		]);
		expect((await other.post(path, { ...body, ...('m' in body && { m: other.m }) })).status).toBe(
			200,
		);
	}

	// What was asked for can still be taken back.
	const undo = { method: 'DELETE', headers: { authorization: `Bearer ${person.token}` } };
	expect((await request('/v1/privacy/erasure', undo)).status).toBe(200);
	const { entries } = await readChain(env.DB, 'audit', person.m);
	expect(entries.filter(({ fields }) => fields[1] === 'exported')).toHaveLength(30);
}, 120_000);

test('the platform counts a network by a keyed hash, each as its own, and never gets the address', async () => {
	const keys: string[] = [];
	const limit = { limit: async ({ key }: { key: string }) => ({ success: keys.push(key) > 0 }) };
	const counting = { ...env, REQUEST_LIMIT: limit, SIGN_IN_LIMIT: limit };
	const paths = [`/v1/live/${crypto.randomUUID()}`, `/v1/calendar/${'A'.repeat(40)}.ics`];
	for (const address of ['203.0.113.77', '203.0.113.78', '2001:db8:77:78::1'])
		for (const path of paths)
			await app.request(path, { headers: { 'cf-connecting-ip': address } }, counting);

	// Of the link by itself, and of whoever tries one after the other; an IPv6 network has a wider one around it.
	expect(keys).toHaveLength(3 + 3 + 5);
	expect(new Set(keys).size).toBe(keys.length);
	expect(keys.filter((key) => !/^[0-9a-f]{64}$/.test(key))).toEqual([]);
});
