// An erasure is taken back while it is not due. From then on it is under way: the list of what was erased, which
// no database forgets, may know of it already.
import { expect, test } from 'vitest';
import { RETENTION } from '#shared/domain/retention.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { purge } from '#worker/privacy/purge.ts';
import { anAddress, signInByEmail } from '../email-world.ts';
import { signedInAs, userIdOf } from '../users.ts';
import { aMentor, aPair, env, type Person, request } from '../world.ts';
import { takeBackup } from './backup.ts';

const undo = async ({ token }: Person, query = '') =>
	request(`/v1/privacy/erasure${query}`, {
		method: 'DELETE',
		headers: { authorization: `Bearer ${token}` },
	});
const dueIn = (ms: number) =>
	env.DB.prepare('UPDATE erasure SET due_at = ?1')
		.bind(Date.now() + ms)
		.run();
const isAsked = async (person: Person) =>
	'erasure' in (await (await person.get('/v1/privacy')).json<object>());
interface Told {
	readonly memberships: readonly { readonly state: string }[];
}
const nobody = { send: () => Promise.reject(new Error('no letters here')) };

test('once it is due it is not taken back any more, be it of the account or of a part', async () => {
	const person = await aMentor();
	await person.post('/v1/privacy/erasure', { scope: 'account' });
	await person.post('/v1/privacy/erasure', { scope: 'mentorship', m: person.m });

	await dueIn(-1);
	for (const query of ['', `?m=${person.m}`]) {
		const late = await undo(person, query);
		expect(late.status).toBe(404);
		expect(await late.json()).toMatchObject({ code: 'not_found' });
	}
	expect(await isAsked(person)).toBe(true);
	// It says nowhere that it was.
	const audit = await (await person.get('/v1/privacy/audit')).text();
	expect(audit).toContain('erasure_asked');
	expect(audit).not.toContain('erasure_undone');

	await dueIn(60_000);
	for (const query of ['', `?m=${person.m}`]) expect((await undo(person, query)).status).toBe(200);
	expect(await isAsked(person)).toBe(false);
	await purge(env, Date.now() + RETENTION.undoDays * 86_400_000, nobody);
	expect((await person.get('/v1/privacy')).status).toBe(200);
});

test('one that has begun and failed half way is done by the next run, whatever is asked meanwhile', async () => {
	const person = await aMentor();
	await person.post('/v1/privacy/erasure', { scope: 'account' });
	await dueIn(-1);
	// The list is written, and then the database is away.
	const broken = { ...env, DB: { ...env.DB, prepare: env.DB.prepare.bind(env.DB), batch: away } };
	expect(await eraseDue(broken as never, Date.now())).toBe(1);

	expect((await undo(person)).status).toBe(404);
	expect(await eraseDue(env, Date.now())).toBe(0);
	const told = await person.get('/v1/privacy');
	expect(told.status).toBe(401);
	expect(await told.json()).toMatchObject({ erased: true });
});

const DUE = RETENTION.undoDays * 86_400_000 + 60_000;
const isIn = async (person: Person) =>
	(await (await person.get('/v1/privacy')).json<Told>()).memberships[0]?.state === 'active';

test('a backup with one that was taken back since erases nobody', async () => {
	const { mentor, mentee, m } = await aPair();
	await mentee.post('/v1/privacy/erasure', { scope: 'account' });
	await mentor.post('/v1/privacy/erasure', { scope: 'mentorship', m });
	const restore = await takeBackup();
	expect((await undo(mentee)).status).toBe(200);
	expect((await undo(mentor, `?m=${m}`)).status).toBe(200);

	await restore();
	expect(await isAsked(mentee)).toBe(true);
	await purge(env, Date.now() + DUE, nobody);

	expect(await isAsked(mentee)).toBe(false);
	for (const one of [mentee, mentor]) expect(await isIn(one)).toBe(true);
});

test('nor one that was taken back by the account which that one went into', async () => {
	const { mentee, m } = await aPair();
	const email = anAddress();
	await signInByEmail(email);
	await mentee.post('/v1/privacy/erasure', { scope: 'mentorship', m });
	const restore = await takeBackup();
	const former = await signedInAs(mentee);
	const linked = await signInByEmail(email, mentee, 2);
	expect(await userIdOf(linked)).not.toBe(former);
	expect((await undo(linked, `?m=${m}`)).status).toBe(200);

	await restore();
	await purge(env, Date.now() + DUE, nobody);
	expect(await isIn(mentee)).toBe(true);
});

test('asked for anew after it was taken back it is done, also when a backup is put back to before', async () => {
	const person = await aMentor();
	const ask = () => person.post('/v1/privacy/erasure', { scope: 'account' });
	await ask();
	const restore = await takeBackup();
	await undo(person);
	await ask();
	await dueIn(-1);
	await purge(env, Date.now(), nobody);
	expect((await person.get('/v1/privacy')).status).toBe(401);

	await restore();
	expect(await isAsked(person)).toBe(true);
	await purge(env, Date.now(), nobody);
	expect((await person.get('/v1/privacy')).status).toBe(401);
});

const away = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'));
