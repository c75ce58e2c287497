// Whoever asks too often is told when to come again, and nobody else is slowed down for it.
import { expect, test } from 'vitest';
import { Problem } from '#shared/problem.ts';
import { aMentor, aPair, type Person } from './world.ts';

/** How many of them were taken before one was refused, which says for how long; that none was fails. */
async function untilRefused(most: number, send: () => Promise<Response>): Promise<number> {
	for (let taken = 0; taken < most; taken += 10) {
		const answers = await Promise.all(Array.from({ length: 10 }, send));
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
