// What an account has when it goes into another one: all of it goes along, in every table.
import { expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { en as notice } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import { newId } from '#shared/ids.ts';
import type { AuditResponse, PrivacyResponse } from '#shared/protocol-privacy.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { accountSubject } from '#worker/privacy/audit.ts';
import { eraseAccount } from '#worker/privacy/erase.ts';
import { anAddress, signInByEmail } from './email-world.ts';
import { seatsOf, signedInAs } from './users.ts';
import { aMentor, env, invite, type Person, request, signIn } from './world.ts';

/** Columns that say whose a row is, and do not go along. */
const STAY = [
	'account.user_id',
	// It ends.
	'session.user_id',
	// Of an account nobody used: that one stays behind, empty.
	'inactivity_notice.user_id',
];

test('everything of an account goes along: no table is forgotten', async () => {
	const { results: tables } = await env.DB.prepare(
		`SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql LIKE '%REFERENCES%'`,
	).all<{ name: string; sql: string }>();
	const owners = tables.flatMap(({ name, sql }) =>
		[...sql.matchAll(/FOREIGN KEY \(`(\w+)`\) REFERENCES `user`/g)].map((found) => ({
			table: name,
			column: found[1] ?? '',
		})),
	);
	const email = anAddress();
	await signInByEmail(email);
	const mentor = await aMentor();
	const guest = await signIn();
	await guest.post('/v1/invites/accept', { secret: await invite(mentor) });
	Object.assign(guest, { m: mentor.m, memberId: mentor.counterpartId });
	const seat = await aMentor();
	const secret = await invite(seat);
	const feed = await (
		await seat.post('/v1/calendar', { m: seat.m, language: 'en' })
	).json<{ secret: string }>();
	const holders = [guest, seat];
	await Promise.all(holders.map((one) => one.get('/v1/account/key')));
	const ids = await Promise.all(holders.map(signedInAs));
	await env.DB.prepare('INSERT INTO erasure VALUES (?1, ?2, 1, 2)').bind(ids[1], newId()).run();
	const count = async () => {
		const counts = await env.DB.batch<{ n: number }>(
			owners.map(({ table, column }) =>
				env.DB.prepare(`SELECT count(*) AS n FROM "${table}" WHERE "${column}" IN (?1, ?2)`).bind(
					...ids,
				),
			),
		);
		return Object.fromEntries(
			owners
				.map(
					({ table, column }, i) => [`${table}.${column}`, counts[i]?.results[0]?.n ?? 0] as const,
				)
				.filter(([name]) => !STAY.includes(name)),
		);
	};
	const before = await count();

	const linked = [await signInByEmail(email, guest, 2), await signInByEmail(email, seat, 3)];

	expect(Object.keys(before).length).toBeGreaterThanOrEqual(5);
	// A new table that says whose its rows are: move it in worker/db/move-account.ts and put one here.
	expect(Object.entries(before).filter(([, n]) => n === 0)).toEqual([]);
	expect(Object.entries(await count()).filter(([, n]) => n > 0)).toEqual([]);
	expect((await request(`/v1/calendar/${feed.secret}.ics`)).status).toBe(200);
	const late = await signIn();
	expect((await late.post('/v1/invites/accept', { secret })).status).toBe(200);
	expect(await seatsOf(linked[0]!)).toHaveLength(2);
});

const privacyOf = async (person: Person) =>
	(await (await person.get('/v1/privacy')).json<z.infer<typeof PrivacyResponse>>()).consents;
const actionsOf = async (person: Person) => {
	const told = await (await person.get('/v1/privacy/audit')).json<z.infer<typeof AuditResponse>>();
	expect(told.intact).toBe(true);
	return told.entries.map(({ action }) => action);
};

test('what was agreed to and done before an account had an address is still theirs, and goes with it', async () => {
	const email = anAddress();
	const laptop = await signInByEmail(email);
	const [phone, stranger] = [await signIn(), await signIn()];
	const textHash = await sha256(noticeText(notice));
	const agreed = { textVersion: notice.version, textHash, language: 'en' };
	for (const person of [phone, stranger])
		expect((await person.post('/v1/privacy/consent', agreed)).status).toBe(200);
	const emptied = await signedInAs(phone);
	const subject = await accountSubject(env, emptied);

	const linked = await signInByEmail(email, phone, 2);

	for (const one of [linked, laptop]) {
		expect(await privacyOf(one)).toMatchObject([{ textHash }]);
		const actions = await actionsOf(one);
		expect(actions.filter((action) => action === 'signed_in')).toHaveLength(3);
		expect(actions).toContain('account_linked');
	}
	expect(await privacyOf(stranger)).toHaveLength(1);

	// The emptied account's end is not theirs; their own is its, too.
	const left = () =>
		env.DB.prepare('SELECT count(*) AS n FROM audit WHERE subject = ?1').bind(subject).first('n');
	const isMarked = () =>
		env.DB.prepare('SELECT 1 AS n FROM erased WHERE id_hash = ?1').bind(subject).first('n');
	const written = await left();
	expect(written).toBeGreaterThan(0);
	await eraseAccount(env, emptied, Date.now());
	expect([await left(), await isMarked()]).toEqual([written, null]);
	expect(await privacyOf(laptop)).toHaveLength(1);
	await eraseAccount(env, await signedInAs(laptop), Date.now());
	expect([await left(), await isMarked()]).toEqual([0, 1]);
	expect(await privacyOf(stranger)).toHaveLength(1);
});
