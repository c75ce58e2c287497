// The half of a device's key that the server gives, to one sign-in and to no other.
import { expect, test } from 'vitest';
import { type Person, request, signIn } from './world.ts';

async function askedBy(person: Person) {
	const response = await person.get('/v1/account/key');
	return { status: response.status, body: await response.json<{ secret?: string }>() };
}

test('a sign-in is given the same secret each time, and no other sign-in has it', async () => {
	const [one, other] = [await signIn(), await signIn()];

	const [first, again, foreign] = [await askedBy(one), await askedBy(one), await askedBy(other)];

	expect(first.status).toBe(200);
	expect(Uint8Array.fromBase64(first.body.secret ?? '')).toHaveLength(32);
	expect(again.body).toEqual(first.body);
	expect(foreign.body.secret).not.toBe(first.body.secret);
});

test('signed out, it is given nothing any more', async () => {
	const person = await signIn();
	const before = await askedBy(person);

	await person.post('/v1/auth/sign-out', {});
	const after = await askedBy(person);

	expect(before.status).toBe(200);
	expect(after.status).toBe(401);
	expect(after.body.secret).toBeUndefined();
});

test('nobody in particular is given nothing', async () => {
	expect((await request('/v1/account/key')).status).toBe(401);
});
