// What a person reads about themselves: all of it, and nothing about anybody else.
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { type AuditResponse, PrivacyResponse } from '#shared/protocol-privacy.ts';
import { anAddress, signInByEmail } from '../email-world.ts';
import { writeAudit } from '#worker/privacy/audit.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { plan } from '../faults.ts';
import { userIdOf } from '../users.ts';
import { addGoal, aMentor, aPair, env, invite, type Person, request, signIn } from '../world.ts';

const privacyOf = async (person: Person) =>
	PrivacyResponse.parse(await (await person.get('/v1/privacy')).json());
const auditOf = async (person: Person, page = 0) =>
	(await person.get(`/v1/privacy/audit?page=${page}`)).json<z.infer<typeof AuditResponse>>();
const actionsOf = ({ entries }: z.infer<typeof AuditResponse>) =>
	entries.map(({ action }) => action);

test('it says what is kept: address, devices, memberships and how long', async () => {
	const { mentor, mentee, m } = await aPair();
	await env.DB.prepare('UPDATE user SET email = ?2, is_anonymous = 0 WHERE id = ?1')
		.bind(await userIdOf(mentor), 'mine@schule.example')
		.run();
	await mentor.post('/v1/calendar', { m, language: 'en' });
	await mentor.push({ n: 'editMentorship', a: { id: m, set: { retentionMonths: 6 } } });

	const mine = await privacyOf(mentor);
	expect(mine.account.email).toBe('mine@schule.example');
	expect(mine.devices).toMatchObject([{ current: true }]);
	const [membership] = mine.memberships;
	expect(membership).toMatchObject({ m, role: 'mentor', state: 'active', retentionMonths: 6 });
	expect(membership?.calendarSince).toBeDefined();
	expect(membership?.goesOn).toBeUndefined();
	const theirs = await privacyOf(mentee);
	expect(theirs.account.email).toBeUndefined();
	expect(theirs.memberships[0]?.calendarSince).toBeUndefined();

	await mentee.push({ n: 'completeMentorship', a: { id: m } });
	const goesOn = Date.parse((await privacyOf(mentee)).memberships[0]?.goesOn ?? '');
	const months = (goesOn - Date.now()) / (30.44 * 86_400_000);
	expect(Math.abs(months - 6)).toBeLessThan(0.2);
});

test('the device that asks is told apart, also once it has signed in anew and is called by its key', async () => {
	const before = await signIn();
	const email = anAddress();
	const here = await signInByEmail(email, before);
	const other = await signInByEmail(email, undefined, 2);

	const devicesOf = async (person: Person) =>
		(await privacyOf(person)).devices.map(({ id, current }) => ({ id, current }));
	const [mine, theirs] = [await devicesOf(here), await devicesOf(other)];

	expect(mine.map(({ current }) => current).toSorted()).toEqual([false, true]);
	expect(mine.find(({ current }) => current)?.id).toBe(theirs.find((one) => !one.current)?.id);
});

test('the audit says what happened, by whom, without a word of content', async () => {
	const mentor = await aMentor();
	await invite(mentor);
	await mentor.push(
		addGoal(undefined, 'kanarienvogel'),
		{ n: 'editMentorship', a: { id: mentor.m, set: { retentionMonths: 3 } } },
		{ n: 'editMentorship', a: { id: mentor.m, set: { retentionMonths: null } } },
	);
	await mentor.push({ n: 'editMentorship', a: { id: mentor.m, set: { retentionMonths: 99 } } });
	await mentor.post('/v1/privacy/exported', {});
	await mentor.post('/v1/privacy/exported', { m: mentor.m });

	const audit = await auditOf(mentor);
	expect(audit.intact).toBe(true);
	const set = audit.entries.filter(({ action }) => action === 'retention_changed');
	expect(set).toMatchObject([{ months: 12, m: mentor.m, memberId: mentor.memberId }]);
	expect(actionsOf(audit)).toEqual(expect.arrayContaining(['signed_in', 'exported']));
	expect(audit.entries.filter(({ action }) => action === 'exported').map(({ m }) => m)).toEqual(
		expect.arrayContaining([mentor.m, undefined]),
	);
	expect(JSON.stringify(audit)).not.toContain('kanarienvogel');

	await env.DB.prepare(`UPDATE audit SET months = 1 WHERE subject = ?1 AND months IS NOT NULL`)
		.bind(mentor.m)
		.run();
	expect((await auditOf(mentor)).intact).toBe(false);
});

test('a change of the time of keeping is one entry however often it is sent, also when nobody knew what came of it', async () => {
	const mentor = await aMentor();
	const keep = (retentionMonths: number) => ({
		n: 'editMentorship',
		a: { id: mentor.m, set: { retentionMonths } },
	});
	const changed = async () =>
		(await auditOf(mentor)).entries
			.filter(({ action }) => action === 'retention_changed')
			.map(({ months }) => months);
	const once = mentor.number(keep(6));
	for (let sent = 0; sent < 6; sent += 1) expect((await mentor.send(once)).status).toBe(200);
	expect(await changed()).toEqual([6]);

	// What is new in a push of which the half was taken before.
	const socket = await mentor.connect();
	const [more] = mentor.number(keep(3));
	socket.send({ k: 'push', push: mentor.pushBody([...once, more!]) });
	await socket.next('ack');
	expect(await changed()).toEqual([3, 6]);

	await plan(mentor.m, 'after');
	await mentor.push(keep(9));
	expect(await changed()).toEqual([9, 3, 6]);
});

test('both read what happened in their mentorship; nobody else does, and who has left reads what they did', async () => {
	const { mentor, mentee, m } = await aPair();
	const stranger = await signIn();
	await mentor.post('/v1/privacy/exported', { m });
	await mentee.post('/v1/privacy/exported', { m });
	const by = async (person: Person) =>
		(await auditOf(person)).entries
			.filter((entry) => entry.m === m && entry.action === 'exported')
			.map(({ memberId }) => memberId)
			.toSorted();

	const both = [mentor.memberId, mentee.memberId].toSorted();
	expect(await by(mentor)).toEqual(both);
	expect(await by(mentee)).toEqual(both);
	expect(await by(stranger)).toEqual([]);
	expect((await stranger.post('/v1/privacy/exported', { m })).status).toBe(404);
	expect(actionsOf(await auditOf(stranger))).toEqual(['signed_in']);

	await mentee.post('/v1/mentorships/leave', { m });
	expect(await by(mentee)).toEqual([mentee.memberId]);
	expect(await by(mentor)).toEqual(both);
});

test('an erasure that can still be taken back is nobody else’s business, and leaves no gap; once it is done both know', async () => {
	const { mentor, mentee, m } = await aPair();
	const erasure = { scope: 'mentorship', m };
	await mentee.post('/v1/privacy/erasure', erasure);
	await request(`/v1/privacy/erasure?m=${m}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${mentee.token}` },
	});
	await mentee.post('/v1/privacy/erasure', erasure);
	await mentor.post('/v1/privacy/exported', { m });
	const of = async (person: Person) => {
		const { entries, intact } = await auditOf(person);
		expect(intact).toBe(true);
		const inIt = entries.filter((entry) => entry.m === m).toReversed();
		expect(inIt.map(({ seq }) => seq)).toEqual(inIt.map((_, i) => i + 1));
		return inIt.map(({ action }) => action).join(' ');
	};
	const asked = 'erasure_asked erasure_undone erasure_asked';
	expect(await of(mentee)).toBe(`invited joined ${asked} exported`);
	expect(await of(mentor)).toBe('invited joined exported');

	await mentor.post('/v1/privacy/erasure', erasure);
	expect(await of(mentor)).toBe('invited joined exported erasure_asked');
	expect(await of(mentee)).toBe(`invited joined ${asked} exported`);

	await env.DB.prepare('UPDATE erasure SET due_at = 1 WHERE user_id = ?1')
		.bind(await userIdOf(mentee))
		.run();
	expect(await eraseDue(env, Date.now())).toBe(0);
	expect(await of(mentor)).toMatch(/^invited joined exported erasure_asked .*erasure_done$/);
});

test('what an anonymous account did before it went into this one is numbered along', async () => {
	const before = await signIn();
	await before.post('/v1/privacy/exported', {});
	const email = anAddress();
	await signInByEmail(email);

	const { entries } = await auditOf(await signInByEmail(email, before, 2));

	const own = entries.filter((entry) => entry.m === undefined);
	expect(own.filter(({ action }) => action === 'exported')).toHaveLength(1);
	expect(own.length).toBeGreaterThan(3);
	expect(own.map(({ seq }) => seq)).toEqual(own.map((_, i) => own.length - i));
});

test('it comes by pages, the newest first', async () => {
	const person = await aMentor();
	const userId = await userIdOf(person);
	for (let i = 0; i < 52; i += 1) await writeAudit(env, { action: 'exported', userId });

	const [first, second] = [await auditOf(person), await auditOf(person, 1)];
	expect([first.entries.length, first.more]).toEqual([50, true]);
	expect([second.entries.length, second.more]).toEqual([3, false]);
	const seqs = [...first.entries, ...second.entries].map(({ seq }) => seq);
	expect(seqs).toEqual(Array.from({ length: 53 }, (_, i) => 53 - i));
	expect((await person.get('/v1/privacy/audit?page=x')).status).toBe(400);
});

test('nobody without a token is told anything', async () => {
	for (const path of ['/v1/privacy', '/v1/privacy/audit'])
		expect((await request(path)).status).toBe(401);
});
