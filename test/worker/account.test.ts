import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test';
import { expect, test } from 'vitest';
import { app } from '#worker/app.ts';
import { sha256 } from '#worker/auth/hash.ts';
import {
	aFlow,
	anAddress,
	anotherCode,
	askForCode,
	letterTo,
	openingAfter,
	signInByEmail,
	verify,
	withToken,
} from './email-world.ts';
import { env, lettersTo, type Person, request, signIn } from './world.ts';

const codeOf = async (answer: Response) => (await answer.json<{ code: string }>()).code;

test('a code from a letter signs in, to the same account each time', async () => {
	const email = anAddress();

	const first = await signInByEmail(email);
	const second = await signInByEmail(email, undefined, 2);

	const account = await (await second.get('/v1/account')).json();
	expect(account).toMatchObject({
		email,
		devices: [
			{ label: 'Firefox on Linux', current: true },
			{ label: 'Firefox on Linux', current: false },
		],
	});
	expect((await first.get('/v1/mentorships')).status).toBe(200);
});

test('however an address is written, it is one account', async () => {
	const email = anAddress();
	await signInByEmail(email);

	const { flow } = await (await askForCode(email.toUpperCase())).json<{ flow: string }>();

	expect((await letterTo(email, 2)).to).toBe(email);
	expect(flow).toMatch(/^[\w-]{40}$/);
});

test('a code works once', async () => {
	const { flow, code } = await aFlow(anAddress());

	expect((await verify(flow, code)).status).toBe(200);
	const again = await verify(flow, code);

	expect(again.status).toBe(400);
	expect(await codeOf(again)).toBe('wrong_code');
	expect(again.headers.get('set-auth-token')).toBeNull();
});

test('of eight who use a right code at the same moment one gets in', async () => {
	const { flow, code } = await aFlow(anAddress());

	const answers = await Promise.all(Array.from({ length: 8 }, () => verify(flow, code)));

	const tokens = answers.flatMap((answer) => answer.headers.get('set-auth-token') ?? []);
	expect(tokens).toHaveLength(1);
	expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(400)]);
});

test('a code belongs to the browser that asked: another one has no use for it', async () => {
	const email = anAddress();
	const other = anAddress();
	const a = await aFlow(email);
	const b = await aFlow(other);

	expect((await verify(b.flow, a.code)).status).toBe(400);
	expect((await verify(a.flow, a.code)).status).toBe(200);
	expect((await verify(b.flow, b.code)).status).toBe(200);
});

test('whoever asks for another code ends none, and has no use for it', async () => {
	const email = anAddress();
	const mine = await aFlow(email);
	const foreign = [await aFlow(email, 2), await aFlow(email, 3)];

	for (const { flow } of foreign) expect((await verify(flow, mine.code)).status).toBe(400);
	expect((await askForCode(email)).status).toBe(429);
	expect((await verify(mine.flow, mine.code)).status).toBe(200);
});

test('of the codes for a change of address only the newest is worth anything', async () => {
	const person = await signInByEmail(anAddress());
	const change = () => aFlow(anAddress(), 1, { purpose: 'change_email' }, person.token);
	const [old, newest] = [await change(), await change()];

	expect((await verify(old.flow, old.code, person.token)).status).toBe(400);
	expect((await verify(newest.flow, newest.code, person.token)).status).toBe(200);
});

test.each([
	{ says: 'another one has signed out', isOut: true, status: 400 },
	{ says: 'is still signed in', isOut: false, status: 200 },
])('a device that $says while it changes the address: $status', async ({ isOut, status }) => {
	const [old, next] = [anAddress(), anAddress()];
	const device = await signInByEmail(old);
	const other = await signInByEmail(old, undefined, 2);
	const { flow, code } = await aFlow(next, 1, { purpose: 'change_email' }, device.token);
	const headers = { authorization: `Bearer ${device.token}`, 'content-type': 'application/json' };
	const ending = { method: 'DELETE', headers: { authorization: `Bearer ${other.token}` } };
	let asked = 0;
	const world = openingAfter(async () => {
		asked += 1;
		if (isOut) expect((await request('/v1/account/devices', ending)).status).toBe(200);
	});

	const init = { method: 'POST', headers, body: JSON.stringify({ flow, code }) };
	const ctx = createExecutionContext();
	const answer = await app.request('/v1/account/verify', init, world, ctx);
	await waitOnExecutionContext(ctx);

	expect({ asked, status: answer.status }).toEqual({ asked: 1, status });
	if (isOut) expect(await codeOf(answer)).toBe('wrong_code');
	const accountOf = (person: Person) => person.get('/v1/account');
	const still = isOut ? other : withToken(device, answer);
	expect(await (await accountOf(still)).json()).toMatchObject({ email: isOut ? old : next });
	expect((await accountOf(isOut ? device : other)).status).toBe(401);
});

test('after five wrong tries the right code is none either', async () => {
	const [locked, open] = [await aFlow(anAddress()), await aFlow(anAddress())];
	for (let i = 1; i <= 5; i += 1)
		expect((await verify(locked.flow, anotherCode(locked.code, i))).status).toBe(400);
	for (let i = 1; i <= 4; i += 1) await verify(open.flow, anotherCode(open.code, i));

	expect((await verify(locked.flow, locked.code)).status).toBe(400);
	expect((await verify(open.flow, open.code)).status).toBe(200);
});

test('a code is over after ten minutes', async () => {
	const { flow, code } = await aFlow(anAddress());
	const row = (sql: string) => env.DB.prepare(`${sql} WHERE flow_hash = ?1`);
	const hash = await sha256(flow);
	const endsAt = await row('SELECT ends_at AS at FROM email_code').bind(hash).first<number>('at');
	const end = (at: number) => row('UPDATE email_code SET ends_at = ?2').bind(hash, at).run();

	await end(Date.now());
	const late = await verify(flow, code);
	await end(Date.now() + 60_000);
	const inTime = await verify(flow, code);

	expect((endsAt ?? 0) - Date.now()).toBeLessThanOrEqual(600_000);
	expect([late.status, inTime.status]).toEqual([400, 200]);
});

test('wrong, used, expired and unknown are told apart by nothing', async () => {
	const { flow, code } = await aFlow(anAddress());
	const used = await aFlow(anAddress());
	await verify(used.flow, used.code);
	const answers = [
		await verify(flow, anotherCode(code)),
		await verify(used.flow, used.code),
		await verify('A'.repeat(40), code),
	];

	const told = await Promise.all(
		answers.map(async (answer) => {
			const { requestId: _, ...problem } = await answer.json<Record<string, unknown>>();
			return [answer.status, problem, namesOf(answer)];
		}),
	);

	expect(told[1]).toEqual(told[0]);
	expect(told[2]).toEqual(told[0]);
});

const namesOf = (answer: Response) => [...answer.headers.keys()].sort();

test('neither codes nor flows nor addresses to count are stored as they are', async () => {
	const email = anAddress();
	const { flow, code } = await aFlow(email);
	await verify(flow, anotherCode(code));

	const { results: codes } = await env.DB.prepare('SELECT * FROM email_code').all();
	const { results: counters } = await env.DB.prepare('SELECT * FROM counter').all();

	expect(codes.length).toBeGreaterThan(0);
	expect(JSON.stringify(codes)).not.toContain(flow);
	const { code_hash: hash } = codes.find((row) => row['email'] === email) ?? {};
	expect(hash).toMatch(/^[0-9a-f]{64}$/);
	expect(JSON.stringify(counters)).not.toContain(email);
});

test.each([
	[{}],
	[{ email: 'a@example.org\r\nBcc: b@example.org' }],
	[{ email: 'a@localhost' }],
	[{ email: 'a@127.0.0.1' }],
	[{ email: `${'a'.repeat(250)}@example.org` }],
	[{ purpose: 'sign_up' }],
	[{ language: 'fr' }],
	[{ name: 'Somebody' }],
])('no code is sent for %j', async (fields) => {
	const email = anAddress();
	const more = Object.keys(fields).length === 0 ? { email: undefined } : fields;

	const answer = await askForCode(email, more);

	expect(answer.status).toBe(400);
	expect(await codeOf(answer)).toBe('invalid_request');
	expect(await lettersTo(email)).toEqual([]);
});

test('an address is changed by a code to the new one: all other devices are out, the old one is told', async () => {
	const [before, after] = [anAddress(), anAddress()];
	const phone = await signInByEmail(before);
	const laptop = await signInByEmail(before, undefined, 2);
	const change = { purpose: 'change_email', language: 'de' };
	const { flow, code } = await aFlow(after, 1, change, laptop.token);

	expect((await verify(flow, code)).status).toBe(400);
	expect((await verify(flow, code, (await signIn()).token)).status).toBe(400);
	const answer = await verify(flow, code, laptop.token);

	expect(await answer.json()).toEqual({ email: after });
	const token = answer.headers.get('set-auth-token') ?? '';
	for (const old of [phone.token, laptop.token])
		expect((await ask('/v1/account', old)).status).toBe(401);
	const account = await (await ask('/v1/account', token)).json();
	expect(account).toMatchObject({ email: after, devices: [{ current: true }] });
	expect((await letterTo(before, 3)).subject).toBe(
		'Dein Konto bei Leitfaden hat eine neue Adresse',
	);
	expect((await letterTo(before, 3)).text).not.toContain(after);
});

const ask = (path: string, token: string) =>
	request(path, { headers: { authorization: `Bearer ${token}` } });

test('an address that has an account of its own is not taken from it', async () => {
	const [mine, theirs] = [anAddress(), anAddress()];
	const me = await signInByEmail(mine);
	const them = await signInByEmail(theirs);
	const { flow, code } = await aFlow(theirs, 2, { purpose: 'change_email' }, me.token);

	const answer = await verify(flow, code, me.token);

	expect(answer.status).toBe(409);
	expect(await codeOf(answer)).toBe('email_taken');
	expect(await (await me.get('/v1/account')).json()).toMatchObject({ email: mine });
	expect(await (await them.get('/v1/account')).json()).toMatchObject({ email: theirs });
});

test('an address is changed by the account that has one, and nobody else', async () => {
	const anonymous = await signIn();
	const change = { purpose: 'change_email' };

	expect((await askForCode(anAddress(), change)).status).toBe(401);
	expect((await askForCode(anAddress(), change, anonymous.token)).status).toBe(401);
});

test('who is signed in by one address signs in by another only after signing out', async () => {
	const me = await signInByEmail(anAddress());
	const { flow, code } = await aFlow(anAddress());

	expect((await verify(flow, code, me.token)).status).toBe(400);
	expect((await me.get('/v1/account')).status).toBe(200);
	expect((await verify(flow, code)).status).toBe(200);
});

test('signing in once more gives a new token, and ends the one before', async () => {
	const email = anAddress();
	const before = await signInByEmail(email);

	const after = await signInByEmail(email, before, 2);

	expect(after.token).not.toBe(before.token);
	expect((await before.get('/v1/account')).status).toBe(401);
	const account = await (await after.get('/v1/account')).json<{ devices: unknown[] }>();
	expect(account.devices).toHaveLength(1);
});
