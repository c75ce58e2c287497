// Erased means: nowhere any more. And nothing of the other person's is touched.
import { expect, test } from 'vitest';
import { ERASED_TEXT } from '#shared/domain/erased-text.ts';
import { entities } from '#shared/domain/index.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import type { PrivacyResponse } from '#shared/protocol-privacy.ts';
import { noteIdOf } from '#shared/domain/note.ts';
import { tried } from '#test/support/tried.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import type * as z from 'zod/mini';
import { anAddress, signInByEmail } from '../email-world.ts';
import { recordsOf } from '../faults.ts';
import { userIdOf } from '../users.ts';
import { addGoal, aMentor, anotherDevice, aPair, env, Person, request } from '../world.ts';
import { aFullMentorship, dump, erasedDump, roomDump, textOf } from './canaries.ts';

const DAY = 86_400_000;
const CANARY = 'kanarienvogel';
const OTHER = 'bleibtstehen';
const EMAIL = 'kanarienvogel@schule.example';

const del = ({ token }: Person, path: string) =>
	request(path, { method: 'DELETE', headers: { authorization: `Bearer ${token}` } });
const ask = async (person: Person, body: object) => {
	const response = await person.post('/v1/privacy/erasure', body);
	return { status: response.status, ...(await response.json<{ dueAt: string; code?: string }>()) };
};
const privacyOf = async (person: Person) =>
	(await person.get('/v1/privacy')).json<z.infer<typeof PrivacyResponse>>();
const afterUndo = () => Date.now() + RETENTION.undoDays * DAY + 1000;
const bodyOf = async (m: string, id: string) => {
	const row = (await recordsOf(m, 'S')).find((one) => one.id === id)!;
	return JSON.parse(row.body) as Record<string, string>;
};

test('an account is gone after seven days, from every table and room; the other’s words stay, letter by letter', async () => {
	const full = await aFullMentorship(CANARY, OTHER);
	const { mentor, mentee, m, goalId, promiseId, itemId, sessionId } = full;
	const userId = await userIdOf(mentee);
	await env.DB.prepare('UPDATE user SET email = ?2, name = ?3, is_anonymous = 0 WHERE id = ?1')
		.bind(userId, EMAIL, CANARY)
		.run();
	await mentee.post('/v1/calendar', { m, language: 'de' });
	await mentee.ticket();
	const socket = await mentor.connect();

	const before = await dump();
	const kinds = new Set(
		before.flatMap((row) => /^record .*"kind":"(\w+)"/.exec(row)?.slice(1) ?? []),
	);
	expect([...kinds].toSorted()).toEqual(Object.keys(entities).toSorted());
	const found = before.filter((row) => row.includes(CANARY));
	expect(found.length).toBeGreaterThanOrEqual(20);
	const theirs = (row: string) => row.startsWith('record') && row.includes(OTHER);
	const alone = before.filter((row) => theirs(row) && !row.includes(CANARY));
	expect(alone.length).toBeGreaterThan(12);
	const known = await mentor.pull();

	expect((await ask(mentee, { scope: 'account' })).status).toBe(200);
	expect(await eraseDue(env, Date.now() + 6 * DAY)).toBe(0);
	expect((await dump()).filter((row) => row.includes(CANARY)).length).toBeGreaterThanOrEqual(20);
	expect(await eraseDue(env, afterUndo())).toBe(0);

	const after = await dump();
	const traces = [CANARY, EMAIL, userId, mentee.d, mentee.token];
	for (const trace of traces) expect(after.filter((row) => row.includes(trace))).toEqual([]);
	const rooms = (await roomDump(m)) + (await erasedDump());
	expect(traces.filter((trace) => rooms.includes(trace))).toEqual([]);
	// Byte by byte, version and all.
	expect(alone.filter((row) => !after.includes(row))).toEqual([]);
	tried('erasure', { 'rows with a canary': found.length, 'rows untouched': alone.length });

	expect(await bodyOf(m, goalId)).toEqual({ title: ERASED_TEXT, firstStep: `${OTHER} first` });
	expect(await bodyOf(m, promiseId)).toEqual({ text: ERASED_TEXT, ifThen: `${OTHER} then` });
	expect(await bodyOf(m, itemId)).toEqual({ title: ERASED_TEXT });
	expect(textOf((await bodyOf(m, noteIdOf(sessionId, itemId)))['text']!)).toBe(`<${OTHER}>`);
	expect(await bodyOf(m, mentee.memberId)).toEqual({ name: ERASED_TEXT, language: 'en' });
	const orphans = after.filter((row) => row.includes(`${m}/P:${mentee.memberId}"`));
	expect(orphans.map((row) => row.split(' ')[0])).toEqual(['space']);

	// The other one's devices come to the same: by what is sent live, by a pull, and by a first load.
	const live = socket.frames.flatMap((frame) => (frame.k === 'patch' ? [frame.spaces['S']] : []));
	expect(JSON.stringify(live)).toContain(ERASED_TEXT);
	const cursors = Object.fromEntries(Object.entries(known.spaces).map(([s, { to }]) => [s, to]));
	const merged = new Map<string, string>();
	for (const { spaces } of [known, await mentor.pull(cursors)])
		for (const op of spaces['S']?.ops ?? [])
			if (op[0] === 'put') merged.set(op[2], JSON.stringify(op));
			else merged.delete(op[2]);
	const fresh = (await anotherDevice(mentor).pull()).spaces['S']?.ops ?? [];
	const whole = new Map(
		fresh.flatMap((op) => (op[0] === 'put' ? [[op[2], JSON.stringify(op)]] : [])),
	);
	expect([...merged].toSorted()).toEqual([...whole].toSorted());
	expect((await mentee.get('/v1/mentorships')).status).toBe(401);
	expect((await mentor.push(addGoal())).res).toEqual([]);
});

test('one part goes, the account and the rest stay; its devices are told that it is gone', async () => {
	const { mentor, mentee, m } = await aFullMentorship(`${CANARY}2`, OTHER);
	const stranger = await aMentor();
	expect(await ask(mentee, { scope: 'mentorship', m: stranger.m })).toMatchObject({
		status: 404,
		code: 'not_found',
	});
	const { dueAt } = await ask(mentee, { scope: 'mentorship', m });
	expect((await ask(mentee, { scope: 'mentorship', m })).dueAt).toBe(dueAt);
	expect((await privacyOf(mentee)).memberships[0]?.erasure?.dueAt).toBe(dueAt);
	expect((await privacyOf(mentor)).memberships[0]?.erasure).toBeUndefined();

	expect(await eraseDue(env, afterUndo())).toBe(0);

	expect((await dump()).filter((row) => row.includes(`${CANARY}2`))).toEqual([]);
	expect((await privacyOf(mentee)).memberships).toEqual([]);
	const body = { p: 1, m, d: mentee.d, conf: 0, epoch: 0, cur: {} };
	const pulled = await mentee.post('/v1/sync/pull', body);
	expect(await pulled.json()).toMatchObject({ status: 410, code: 'gone' });
	expect((await mentee.get(`/v1/sync/boot?m=${m}`)).status).toBe(410);
	expect((await mentee.send(mentee.number(addGoal()))).status).toBe(410);
	// Whoever was never in it learns nothing.
	const asked = await stranger.post('/v1/sync/pull', { ...body, d: stranger.d });
	expect(asked.status).toBe(404);
	// Nobody takes the place of somebody who was erased.
	expect((await mentor.post('/v1/invites', { m })).status).toBe(400);
});

test('taken back within the seven days it never happens; there is nothing to take back twice', async () => {
	const { mentor, m } = await aPair();
	await ask(mentor, { scope: 'account' });
	await ask(mentor, { scope: 'mentorship', m });
	expect((await privacyOf(mentor)).erasure).toBeDefined();

	expect((await del(mentor, '/v1/privacy/erasure')).status).toBe(200);
	expect((await del(mentor, `/v1/privacy/erasure?m=${m}`)).status).toBe(200);
	expect((await del(mentor, '/v1/privacy/erasure')).status).toBe(404);
	await eraseDue(env, afterUndo());

	expect((await privacyOf(mentor)).erasure).toBeUndefined();
	expect((await privacyOf(mentor)).memberships).toHaveLength(1);
	const { entries, intact } = await (
		await mentor.get('/v1/privacy/audit')
	).json<{ entries: { action: string; m?: string }[]; intact: boolean }>();
	expect(intact).toBe(true);
	expect(entries.filter(({ action }) => action.startsWith('erasure'))).toHaveLength(4);
});

test('when nobody is left in it, the mentorship goes whole', async () => {
	const { mentor, mentee, m } = await aPair();
	const alone = await aMentor();
	await ask(mentor, { scope: 'account' });
	await ask(mentee, { scope: 'account' });
	await ask(alone, { scope: 'mentorship', m: alone.m });
	const socket = await alone.connect();

	expect(await eraseDue(env, afterUndo())).toBe(0);

	const rows = await dump();
	expect(rows.filter((row) => row.includes(m) || row.includes(alone.m))).toEqual([]);
	expect((await socket.closed).reason).toBe('gone');
	expect(socket.frames).toContainEqual({ k: 'bye', code: 'gone' });
	expect(await roomDump(m)).toBe('[]');
	// A device that comes back late founds nothing anew.
	const again = { n: 'addGoal', a: {} };
	expect((await alone.send(alone.number(again))).status).toBe(410);
});

test('every device of an erased account is told that it is gone, and nobody else is', async () => {
	const email = anAddress();
	const [phone, laptop] = [await signInByEmail(email), await signInByEmail(email, undefined, 2)];
	const out = await signInByEmail(email, undefined, 3);
	await out.post('/v1/auth/sign-out', {});
	await ask(laptop, { scope: 'account' });
	const toldTo = async (token: string) => {
		const answer = await new Person(token).get('/v1/mentorships');
		const { code, erased } = await answer.json<{ code?: string; erased?: true }>();
		return { status: answer.status, code, erased };
	};
	expect((await toldTo(phone.token)).status).toBe(200);

	expect(await eraseDue(env, afterUndo())).toBe(0);

	const gone = { status: 401, code: 'not_signed_in', erased: true };
	expect(await toldTo(phone.token)).toEqual(gone);
	expect(await toldTo(laptop.token)).toEqual(gone);
	const unknown = { status: 401, code: 'not_signed_in', erased: undefined };
	// Signed out before; the same half of a token under another signature; a signature that is none at all.
	const forged = phone.token.replace(/\..*/, `.${laptop.token.split('.')[1]}`);
	for (const token of [out.token, forged, `${phone.token}%`, 'N'.repeat(40)])
		expect(await toldTo(token)).toEqual(unknown);
	const others = await signInByEmail(anAddress());
	expect((await toldTo(others.token)).status).toBe(200);
});
