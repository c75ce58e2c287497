// An account that is about to be erased says so to every device that comes into it: what that one brings along
// goes with it.
import { expect, test } from 'vitest';
import { MentorshipsResponse } from '#shared/protocol.ts';
import { eraseDue } from '#worker/privacy/erase.ts';
import { anAddress, signInByEmail } from './email-world.ts';
import { addGoal, aPair, env, type Person, request } from './world.ts';

const DAY = 86_400_000;
const listOf = async (person: Person) =>
	MentorshipsResponse.parse(await (await person.get('/v1/mentorships')).json());
const undo = ({ token }: Person) =>
	request('/v1/privacy/erasure', {
		method: 'DELETE',
		headers: { authorization: `Bearer ${token}` },
	});

async function anEndingAccount() {
	const email = anAddress();
	const account = await signInByEmail(email);
	const asked = await account.post('/v1/privacy/erasure', { scope: 'account' });
	const { dueAt } = await asked.json<{ dueAt: string }>();
	return { email, account, dueAt };
}

test('a phone with a mentorship that signs in there is told the day with what it may open', async () => {
	const { email, account, dueAt } = await anEndingAccount();
	const { mentee, m } = await aPair();
	expect((await listOf(mentee)).erasureDueAt).toBeUndefined();

	const linked = await signInByEmail(email, mentee, 2);

	const list = await listOf(linked);
	expect(list.mentorships.map((seat) => seat.m)).toEqual([m]);
	expect(list.erasureDueAt).toBe(dueAt);
	expect((await listOf(account)).erasureDueAt).toBe(dueAt);
});

test('taken back from there, nobody is told any more, and what came along stays', async () => {
	const { email, account } = await anEndingAccount();
	const { mentor, mentee } = await aPair();
	const linked = await signInByEmail(email, mentee, 2);

	expect((await undo(linked)).status).toBe(200);

	expect((await listOf(linked)).erasureDueAt).toBeUndefined();
	expect((await listOf(account)).erasureDueAt).toBeUndefined();
	await eraseDue(env, Date.now() + 8 * DAY);
	await linked.push(addGoal());
	expect((await mentor.pull()).spaces['S']?.ops.some(([, kind]) => kind === 'goal')).toBe(true);
});

test('an erasure of one part alone is not said of the account, and nobody hears of another’s', async () => {
	const { mentor, mentee, m } = await aPair();
	expect((await mentee.post('/v1/privacy/erasure', { scope: 'mentorship', m })).status).toBe(200);
	expect((await mentor.post('/v1/privacy/erasure', { scope: 'account' })).status).toBe(200);

	expect((await listOf(mentee)).erasureDueAt).toBeUndefined();
	expect((await listOf(mentor)).erasureDueAt).toBeDefined();
});
