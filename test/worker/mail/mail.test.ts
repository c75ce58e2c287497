import { expect, test } from 'vitest';
import { newUid } from '#shared/ids.ts';
import { canonicalAddress, letterBoxOf } from '#worker/mail/address.ts';
import { bindingMail } from '#worker/mail/binding.ts';
import { httpMail } from '#worker/mail/http.ts';
import { checked, type Letter } from '#worker/mail/letter.ts';
import { letters } from '#worker/mail/letters.ts';
import { mailOf } from '#worker/mail/mail.ts';
import { codeIn } from '#test/support/letter.ts';
import { tried } from '#test/support/tried.ts';
import { aFlow, askForCode, letterTo, verify } from '../email-world.ts';
import { tap } from '../tap.ts';
import { env, lettersTo } from '../world.ts';

const anyone = () => `${newUid()}@example.org`;

test('a letter arrives as it was written', async () => {
	const to = anyone();

	await mailOf(env).send({ to, ...letters.de.code('012345') });

	const [letter] = await lettersTo(to);
	expect(letter).toMatchObject({
		from: 'Leitfaden <leitfaden@example.org>',
		to,
		subject: '012345 ist dein Code für Leitfaden',
	});
	expect(letter?.text).toContain('    012345\n');
});

test("Cloudflare's sender takes it too", async () => {
	const to = anyone();
	const sent: unknown[] = [];
	const recording = { send: async (letter: unknown) => void sent.push(letter) } as never;

	await bindingMail(env.EMAIL, env.MAIL_FROM).send({ to, ...letters.en.changed() });
	await bindingMail(recording, env.MAIL_FROM).send({ to, ...letters.en.changed() });

	expect(sent).toEqual([
		{
			from: { email: 'leitfaden@example.org', name: 'Leitfaden' },
			to,
			...letters.en.changed(),
		},
	]);
	expect(await lettersTo(to)).toEqual([]);
});

const CONTACT = 'hilfe@schule.example';
const changed = () => ({ to: anyone(), ...letters.de.changed() });

test('"answer this letter" reaches whoever runs the server, by the plain service', async () => {
	const letter = changed();

	await mailOf({ ...env, OPERATOR_CONTACT: ` ${CONTACT} ` }).send(letter);

	expect(await lettersTo(letter.to)).toEqual([
		{ from: 'Leitfaden <leitfaden@example.org>', ...letter, reply_to: CONTACT },
	]);
});

test('and by Cloudflare’s sender, which makes a letter of it', async () => {
	const letter = changed();
	const sent: unknown[] = [];
	const EMAIL = tap(env.EMAIL, {
		async send(one: unknown) {
			sent.push(one);
			return env.EMAIL.send(one as EmailMessageBuilder);
		},
	});
	const { MAIL_URL: _, ...rest } = env;

	await mailOf({ ...rest, EMAIL, OPERATOR_CONTACT: CONTACT } as typeof env).send(letter);

	expect(sent).toEqual([
		{ from: { email: env.MAIL_FROM, name: 'Leitfaden' }, ...letter, replyTo: CONTACT },
	]);
});

test.each([
	undefined,
	'',
	'https://schule.example/hilfe',
	'a@b.example, c@d.example',
	'a@b.example\r\nBcc: c@d.example',
])(
	'where %j is no address to write to, an answer goes to where the letter came from',
	async (OPERATOR_CONTACT) => {
		const letter = changed();

		await mailOf({ ...env, OPERATOR_CONTACT } as typeof env).send(letter);

		expect(await lettersTo(letter.to)).toEqual([
			{ from: 'Leitfaden <leitfaden@example.org>', ...letter },
		]);
	},
);

test('a code for another address says what does not come back with it', () => {
	expect(letters.en.changeCode('123456').text).toMatch(/has not sent by then is lost\./);
	expect(letters.de.changeCode('123456').text).toMatch(/ist verloren, was ein Gerät bis dahin/);
	expect(letters.en.code('123456').text).not.toMatch(/lost/);
});

test.each([
	['nobody lives there', 'http://nobody.test/', 'for-tests-only', /^mail service: 502$/],
	['a wrong secret', `${env.MAIL_URL}`, 'another', /^mail service: 401$/],
	['an answer of another service', `${env.MAIL_URL}/odd`, 'for-tests-only', /not an answer$/],
])('a letter that was not taken is known: %s', async (_, url, token, message) => {
	const letter = { to: anyone(), ...letters.en.code('123456') };

	await expect(httpMail(url, token, env.MAIL_FROM).send(letter)).rejects.toThrow(message);
	expect(await lettersTo(letter.to)).toEqual([]);
});

test('no letter has a second line where a header is, nor goes to two', async () => {
	const sent: Letter[] = [];
	const mail = checked({ send: async (letter) => void sent.push(letter) });
	const breaks = ['\r\n', '\n', '\r', '\u0000', '\u2028', '\u2029', '\u007f'];
	const bad = breaks.flatMap((line) => [
		{ to: 'a@example.org', subject: `Hi${line}Bcc: b@example.org`, text: '' },
		{ to: `a@example.org${line}Bcc: b@example.org`, subject: 'Hi', text: '' },
	]);
	bad.push({ to: 'a@example.org, b@example.org', subject: 'Hi', text: '' });
	bad.push({ to: '<a@example.org>', subject: 'Hi', text: '' });

	for (const letter of bad) await expect(mail.send(letter)).rejects.toThrow();
	await mail.send({ to: 'a@example.org', subject: 'Hi', text: 'two\nlines' });

	expect(sent).toHaveLength(1);
	tried('letters with a second line where a header is', { refused: bad.length, sent: 0 });
});

test.each([
	['Ada@Example.ORG', 'ada@example.org'],
	['a@bücher.example', 'a@xn--bcher-kva.example'],
	// A Cyrillic а looks like ours, and is another domain.
	['a@exаmple.org', 'a@xn--exmple-4nf.org'],
	['a@EXAMPLE.org', 'a@example.org'],
])('%s is written %s', (written, address) => {
	expect(canonicalAddress(written)).toBe(address);
});

test.each([
	'a',
	'a@',
	'@example.org',
	'a@localhost',
	'a@127.0.0.1',
	'a@0x7f.1',
	'a@[::1]',
	'.a@example.org',
	'a.@example.org',
	'a b@example.org',
	'a@example.org\r\nBcc: b@example.org',
	'a@example.org\n',
	'a@b@example.org',
	'"a"@example.org',
	'ä@example.org',
	`${'a'.repeat(65)}@example.org`,
	`a@${'a.'.repeat(130)}org`,
])('%j is no address', (written) => {
	expect(canonicalAddress(written)).toBeUndefined();
});

test('what comes after a plus is the same letter box', () => {
	expect(letterBoxOf('a+b+c@example.org')).toBe('a@example.org');
	expect(letterBoxOf('a@example.org')).toBe('a@example.org');
	expect(letterBoxOf('+a@example.org')).toBe('+a@example.org');
});

test('a letter knows nothing that a person or a device is called', async () => {
	const [email, next] = [anyone(), anyone()];
	const label = '<img src=x onerror=__x()> Bcc: e@evil.example http://a.bc';
	const asked = await askForCode(email);
	const { flow } = await asked.json<{ flow: string }>();
	const first = await verify(flow, codeIn(await letterTo(email)), undefined, label);
	const token = first.headers.get('set-auth-token') ?? '';
	const change = await aFlow(next, 1, { purpose: 'change_email', language: 'de' }, token);
	expect((await verify(change.flow, change.code, token, label)).status).toBe(200);

	const from = 'Leitfaden <leitfaden@example.org>';
	expect(await letterTo(email, 2)).toEqual({ from, to: email, ...letters.de.changed() });
	expect(await lettersTo(next)).toEqual([
		{ from, to: next, ...letters.de.changeCode(change.code) },
	]);
});
