// Nothing is kept longer than is said: the clock is put on, and looked for.
import { createScheduledController, evictDurableObject } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { goesOn } from '#shared/domain/kept-until.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import { newId } from '#shared/ids.ts';
import { accountSubject, writeAudit } from '#worker/privacy/audit.ts';
import { append } from '#worker/privacy/audit.ts';
import { chainId, readChain } from '#worker/db/chains.ts';
import { GOES_ON } from '#worker/db/privacy.ts';
import { roomOf } from '#worker/env.ts';
import { isIntact } from '#worker/privacy/chain.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { monthsAfter } from '#worker/privacy/read.ts';
import { purge } from '#worker/privacy/purge.ts';
import type { Letter } from '#worker/mail/letter.ts';
import worker from '#worker/index.ts';
import { userIdOf } from '../users.ts';
import { addGoal, aMentor, aPair, env, invite, type Person } from '../world.ts';
import { dump } from './canaries.ts';

const DAY = 86_400_000;
const nobody = { send: () => Promise.reject(new Error('no letters here')) };
const rowsWith = async (text: string) => (await dump()).filter((row) => row.includes(text));
const months = (n: number, more = 0) => monthsAfter(Date.now(), n) + more;
const end = (person: Person) => person.push({ n: 'completeMentorship', a: { id: person.m } });
const keepFor = (person: Person, retentionMonths: number) =>
	person.push({ n: 'editMentorship', a: { id: person.m, set: { retentionMonths } } });
/** Behind the room's back, which then wakes anew. */
async function endedOn(m: string, at: number): Promise<void> {
	await env.DB.prepare(`UPDATE record SET meta = json_set(meta, '$.endedAt', ?2) WHERE id = ?1`)
		.bind(m, new Date(at).toISOString())
		.run();
	await evictDurableObject(roomOf(env, m));
}
const countOf = async (table: string, where = '1') =>
	env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${where}`).first<number>('n');

test('months are counted as people count them', () => {
	const after = (day: string, n: number) => new Date(monthsAfter(Date.parse(day), n)).toISOString();
	expect(after('2026-01-31T10:00:00.000Z', 1)).toBe('2026-02-28T10:00:00.000Z');
	expect(after('2026-11-23T10:00:00.000Z', 24)).toBe('2028-11-23T10:00:00.000Z');
	expect(after('2026-03-31T10:00:00.000Z', -1)).toBe('2026-02-28T10:00:00.000Z');
});

test('a mentorship goes when its time after the end is over, and not before; one that goes on stays', async () => {
	const [{ mentor }, shorter, goesOn] = [await aPair(), await aMentor(), await aMentor()];
	await keepFor(shorter, 3);
	await end(mentor);
	await end(shorter);

	await purge(env, months(3, -DAY), nobody);
	expect(await rowsWith(shorter.m)).not.toEqual([]);
	await purge(env, months(3, 4 * DAY), nobody);
	expect(await rowsWith(shorter.m)).toEqual([]);
	await purge(env, months(12, -DAY), nobody);
	expect(await rowsWith(mentor.m)).not.toEqual([]);
	await purge(env, months(12, 4 * DAY), nobody);
	expect(await rowsWith(mentor.m)).toEqual([]);
	expect(await rowsWith(goesOn.m)).not.toEqual([]);

	const { res } = await goesOn.push({
		n: 'editMentorship',
		a: { id: goesOn.m, set: { retentionMonths: RETENTION.mentorshipMonths + 1 } },
	});
	expect(res).toMatchObject([{ code: 'invalid' }]);
});

test('shortened late it is still there for a week, with what the other one wrote; by then it may be longer again', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.push(addGoal(newId(), 'bleibt-stehen'));
	await end(mentor);
	await endedOn(m, months(-3));
	expect((await keepFor(mentor, 1)).res).toMatchObject([{ code: 'closed' }]);
	await purge(env, Date.now() + RETENTION.undoDays * DAY, nobody);
	expect(await rowsWith('bleibt-stehen')).not.toEqual([]);

	// Ten days are left of the one month that is taken.
	await endedOn(m, months(-1, 10 * DAY));
	expect((await keepFor(mentor, 1)).res).toEqual([]);
	await purge(env, Date.now() + RETENTION.undoDays * DAY, nobody);
	expect(await rowsWith('bleibt-stehen')).not.toEqual([]);
	expect((await keepFor(mentee, 2)).res).toEqual([]);
	await purge(env, Date.now() + 20 * DAY, nobody);
	expect(await rowsWith('bleibt-stehen')).not.toEqual([]);
	await purge(env, months(2, 14 * DAY), nobody);
	expect(await rowsWith('bleibt-stehen')).toEqual([]);
});

test('the day on which it goes is the same in the rules of both devices as in the database', async () => {
	const days = ['2026-01-31', '2026-08-31', '2027-12-31', '2028-02-29', '2026-11-23', '2027-01-29'];
	const all = days.flatMap((day) =>
		[1, 2, 6, 11, 12].map((n) => [`${day}T22:10:05.123Z`, n] as const),
	);
	const { results } = await env.DB.prepare(
		`SELECT ${GOES_ON} AS goesOn FROM (SELECT json_object('endedAt', value ->> 0, 'retentionMonths',
		   value ->> 1) AS meta FROM json_each(?1))`,
	)
		.bind(JSON.stringify(all))
		.all<{ goesOn: string }>();
	expect(results.map((row) => row.goesOn)).toEqual(all.map(([day, n]) => goesOn(day, n)));
	expect(results).toHaveLength(30);
});

test('what only lives for a while is gone after it: invitations, codes, the audit with its chain intact', async () => {
	const { mentor, m } = await aPair();
	const alone = await aMentor();
	await invite(alone);
	await env.DB.prepare(
		`INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at)
		 VALUES ('v', 'someone@schule.example', 'x', ?1, ?2, ?2)`,
	)
		.bind(Date.now() + DAY, Date.now())
		.run();
	await writeAudit(env, { action: 'joined', m, memberId: mentor.memberId });
	await writeAudit(env, { action: 'invited', m }, months(6));

	await purge(env, Date.now() + 9 * 60_000, nobody);
	expect(await countOf('verification')).toBe(1);
	await purge(env, Date.now() + (RETENTION.codeMinutes + 1) * 60_000, nobody);
	expect(await countOf('verification')).toBe(0);
	await purge(env, Date.now() + 29 * DAY, nobody);
	expect(await countOf('invite', `mentorship_id = '${m}'`)).toBe(1);
	await purge(env, Date.now() + 34 * DAY, nobody);
	expect(await countOf('invite')).toBe(0);

	await purge(env, months(12, DAY), nobody);
	const { ends, entries } = await readChain(env.DB, 'audit', m);
	expect(entries.map(({ fields }) => fields[1])).toContain('invited');
	expect(entries.map(({ fields }) => fields[1])).not.toContain('joined');
	expect(await isIntact(env, chainId('audit', m), ends, entries)).toBe(true);
	await writeAudit(env, { action: 'left', m }, months(12, DAY));
	const more = await readChain(env.DB, 'audit', m);
	expect(await isIntact(env, chainId('audit', m), more.ends, more.entries)).toBe(true);
});

test('an account nobody uses is warned twice and goes; one that comes back stays', async () => {
	const [quiet, returning, guest] = [await aMentor(), await aMentor(), await aMentor()];
	const letters: Letter[] = [];
	const mail = { send: async (letter: Letter) => void letters.push(letter) };
	const address = async (person: Person, email: string) =>
		env.DB.prepare('UPDATE user SET email = ?2, is_anonymous = 0 WHERE id = ?1')
			.bind(await userIdOf(person), email)
			.run();
	await address(quiet, 'quiet@schule.example');
	await address(returning, 'returning@schule.example');
	const lettersTo = (name: string) => letters.filter(({ to }) => to.startsWith(name));
	const gone = months(24, DAY);

	await purge(env, gone - 70 * DAY, mail);
	expect(letters).toEqual([]);
	// The service fails at first: nothing is lost by it.
	await purge(env, gone - 60 * DAY, nobody);
	for (const day of [59, 58, 57]) await purge(env, gone - day * DAY, mail);
	expect(lettersTo('quiet')).toHaveLength(1);
	expect(lettersTo('returning')).toHaveLength(1);
	await env.DB.prepare('UPDATE session SET updated_at = ?2 WHERE user_id = ?1')
		.bind(await userIdOf(returning), gone - 30 * DAY)
		.run();
	for (const day of [14, 13, 2]) await purge(env, gone - day * DAY, mail);
	expect(lettersTo('quiet')).toHaveLength(2);
	expect(lettersTo('returning')).toHaveLength(1);
	expect(await rowsWith(quiet.m)).not.toEqual([]);

	await purge(env, gone + DAY, mail);
	expect(await rowsWith(quiet.m)).toEqual([]);
	expect(await rowsWith('quiet@schule.example')).toEqual([]);
	expect(await rowsWith(guest.m)).toEqual([]);
	expect(await rowsWith(returning.m)).not.toEqual([]);
});

test('signing out is not being away: the account remembers when it was last used', async () => {
	const person = await aMentor();
	const userId = await userIdOf(person);
	await env.DB.batch([
		env.DB.prepare('UPDATE user SET updated_at = 1 WHERE id = ?1').bind(userId),
		env.DB.prepare('UPDATE device SET seen_at = 1 WHERE user_id = ?1').bind(person.memberId),
	]);
	await person.post('/v1/auth/sign-out', {});

	await purge(env, Date.now(), nobody);
	expect(await rowsWith(person.m)).not.toEqual([]);
});

test('what everybody has left goes after a week', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentor.post('/v1/mentorships/leave', { m });
	await purge(env, Date.now() + 8 * DAY, nobody);
	expect(await rowsWith(m)).not.toEqual([]);
	await mentee.post('/v1/mentorships/leave', { m });
	await purge(env, Date.now() + 6 * DAY, nobody);
	expect(await rowsWith(m)).not.toEqual([]);
	await purge(env, Date.now() + 8 * DAY, nobody);
	expect(await rowsWith(m)).toEqual([]);
});

test('the proof of a consent outlives the account for its time, without a name; one of an account that lives stays', async () => {
	const [leaves, stays] = [await aMentor(), await aMentor()];
	const [gone, kept] = [await userIdOf(leaves), await userIdOf(stays)];
	const proof = async (userId: string) => {
		const subject = await accountSubject(env, userId);
		return { subject, left: await countOf('consent', `subject = '${subject}'`) };
	};
	for (const userId of [gone, kept])
		await append(env, 'consent', (await proof(userId)).subject, [1, '1', 'hash', 'de']);
	const { subject } = await proof(gone);
	await leaves.post('/v1/privacy/erasure', { scope: 'account' });
	const done = Date.now() + 8 * DAY;
	await eraseDue(env, done);

	expect(await rowsWith(gone)).toEqual([]);
	expect(await countOf('consent', `subject = '${subject}'`)).toBe(1);
	await purge(env, monthsAfter(done, RETENTION.consentMonths) - DAY, nobody);
	expect(await countOf('consent', `subject = '${subject}'`)).toBe(1);
	await purge(env, monthsAfter(done, RETENTION.consentMonths) + DAY, nobody);
	expect(await rowsWith(subject)).toEqual([]);
	expect((await proof(kept)).left).toBe(1);
});

test('the hourly clock does all this', async () => {
	const person = await aMentor();
	await person.post('/v1/privacy/erasure', { scope: 'account' });
	const scheduledTime = Date.now() + 8 * DAY;
	const controller = createScheduledController({ scheduledTime, cron: '17 * * * *' });
	await worker.scheduled(controller, env);
	expect(await rowsWith(person.m)).toEqual([]);
});
