// A backup that is put back brings nobody back, whatever fails on the way and however old it is.
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { erasedOf } from '#worker/env.ts';
import { accountSubject } from '#worker/privacy/audit.ts';
import { eraseAccount } from '#worker/privacy/erase.ts';
import { purge } from '#worker/privacy/purge.ts';
import { anAddress, signInByEmail } from '../email-world.ts';
import { tap } from '../tap.ts';
import { signedInAs, userIdOf } from '../users.ts';
import { addGoal, aMentor, aPair, env, type Person } from '../world.ts';
import { takeBackup } from './backup.ts';
import { dump } from './canaries.ts';

const DAY = 86_400_000;
const nobody = { send: () => Promise.reject(new Error('no letters here')) };
const rowsWith = async (text: string) => (await dump()).filter((row) => row.includes(text));
const later = () => Date.now() + 8 * DAY;
const run = (on = env) => purge(on, later(), nobody);
const asks = (person: Person, body: object) => person.post('/v1/privacy/erasure', body);
const write = (person: Person, text: string) => person.push(addGoal(newId(), text));

test('whoever was erased since is erased once more; all others stay', async () => {
	const [leaves, stays] = [await aMentor(), await aMentor()];
	const { mentor, mentee, m } = await aPair();
	await write(mentee, 'zurueckgeholt');
	const restore = await takeBackup();
	const userId = await userIdOf(leaves);
	await asks(leaves, { scope: 'account' });
	await asks(mentee, { scope: 'mentorship', m });
	await run();
	expect(await rowsWith(userId)).toEqual([]);

	await restore();
	expect(await rowsWith(userId)).not.toEqual([]);
	expect(await rowsWith('zurueckgeholt')).not.toEqual([]);
	await run();

	const gone = [userId, leaves.m, 'zurueckgeholt'];
	for (const trace of gone) expect(await rowsWith(trace)).toEqual([]);
	for (const trace of [stays.m, mentor.memberId]) expect(await rowsWith(trace)).not.toEqual([]);
	// Once is enough.
	const before = await dump();
	await run();
	expect(await dump()).toEqual(before);
});

test('one that fails half way is done by the next run: of an account, a part, a whole mentorship', async () => {
	const alone = await aMentor();
	const { mentee, m } = await aPair();
	const [whole, part] = [await aPair(), { mentee, m }];
	await write(part.mentee, 'teilweise');
	const restore = await takeBackup();
	const userId = await userIdOf(alone);
	await asks(alone, { scope: 'account' });
	await asks(part.mentee, { scope: 'mentorship', m: part.m });
	for (const person of [whole.mentor, whole.mentee])
		await asks(person, { scope: 'mentorship', m: whole.m });
	await run();
	const traces = [userId, alone.m, 'teilweise', whole.m];
	for (const trace of traces) expect(await rowsWith(trace)).toEqual([]);

	await restore();
	// The list is heard, and no other room.
	const getByName = (name: string) => {
		if (name === 'erased') return env.ROOM.getByName(name);
		throw new Error('this room is out of reach');
	};
	await run({ ...env, ROOM: tap(env.ROOM, { getByName }) });
	for (const trace of traces) expect(await rowsWith(trace)).not.toEqual([]);
	await run();
	for (const trace of traces) expect(await rowsWith(trace)).toEqual([]);
});

test('many are done over several runs, none is lost', async () => {
	const ids = Array.from({ length: 25 }, newId);
	await env.DB.prepare(
		`INSERT INTO user (id, name, email, email_verified, is_anonymous, created_at, updated_at)
		 SELECT value, '', value, 0, 1, ?2, ?2 FROM json_each(?1)`,
	)
		.bind(JSON.stringify(ids), Date.now())
		.run();
	const restore = await takeBackup();
	for (const id of ids) await eraseAccount(env, id, later());
	await restore();

	const left = async () =>
		env.DB.prepare(`SELECT count(*) AS n FROM user WHERE id IN (SELECT value FROM json_each(?1))`)
			.bind(JSON.stringify(ids))
			.first<number>('n');
	expect(await left()).toBe(25);
	await run();
	expect(await left()).toBe(5);
	await run();
	expect(await left()).toBe(0);
});

/** An account with an address, and a device with one of its own that goes into it once a backup was taken. */
async function linkedSince(person: Person) {
	const email = anAddress();
	await signInByEmail(email);
	const former = await signedInAs(person);
	const restore = await takeBackup();
	const linked = await signInByEmail(email, person, 2);
	expect(await userIdOf(linked)).not.toBe(former);
	return { linked, former, restore };
}

test.each(['account', 'mentorship'] as const)(
	'a backup from before an account was linked: the %s that was erased does not come back under the former one',
	async (scope) => {
		const { mentee, mentor, m } = await aPair();
		const word = `vorher${scope}`;
		await write(mentee, word);
		await write(mentor, `${word}other`);
		const { linked, former, restore } = await linkedSince(mentee);
		await asks(linked, scope === 'account' ? { scope } : { scope, m });
		await run();
		expect(await rowsWith(`"${word}"`.replaceAll('"', '\\"'))).toEqual([]);

		await restore();
		expect(await userIdOf(mentee)).toBe(former);
		await run();

		const texts = (await rowsWith(word)).filter((row) => !row.includes(`${word}other`));
		expect(texts).toEqual([]);
		expect(await userIdOf(mentee)).toBeNull();
		// Of the account only where all of it was asked for.
		const account = await env.DB.prepare('SELECT 1 FROM user WHERE id = ?1').bind(former).first();
		expect(account === null).toBe(scope === 'account');
		expect(await rowsWith(`${word}other`)).not.toEqual([]);
	},
);

test('a backup from before an account was linked: whoever lives loses nothing by the former one having gone', async () => {
	const person = await aMentor();
	await write(person, 'lebtweiter');
	const { former, restore } = await linkedSince(person);
	// What is left of it is empty, and has had its time.
	await eraseAccount(env, former, later());

	await restore();
	expect(await userIdOf(person)).toBe(former);
	await run();

	expect(await rowsWith('lebtweiter')).not.toEqual([]);
	expect(await userIdOf(person)).toBe(former);
});

test('an erasure of what is gone by itself holds up no other', async () => {
	const [idle, person] = [await aMentor(), await aMentor()];
	const [idleId, userId] = [await userIdOf(idle), await userIdOf(person)];
	await env.DB.prepare('INSERT INTO erasure VALUES (?1, ?2, 1, 1)').bind(idleId, newId()).run();
	await asks(person, { scope: 'account' });

	await run();

	expect(await rowsWith(userId)).toEqual([]);
	expect(await rowsWith(idle.m)).not.toEqual([]);
	expect(await rowsWith(await accountSubject(env, userId))).toHaveLength(1);
	expect((await dump()).filter((row) => row.startsWith('erasure '))).toEqual([]);
	expect(await erasedOf(env).listErased(0)).not.toEqual([]);
});
