// Whatever stands in a letter, it stays one letter to one person, in plain text, with nothing hidden in it and
// no link: both ways of sending, as the worst of mail programs would put it on paper.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bindingMail } from '#worker/mail/binding.ts';
import { httpMail } from '#worker/mail/http.ts';
import { checked, type Letter, type Mail } from '#worker/mail/letter.ts';
import { letters } from '#worker/mail/letters.ts';
import { startMailbox } from '../support/mailbox.ts';
import { ALL_STRINGS } from '../support/naughty/strings.ts';
import { tried } from '../support/tried.ts';

const FROM = 'leitfaden@example.org';
const TO = 'kim@school.example';
const HEAD = ['From', 'To', 'Subject', 'Content-Type'];

/** As a program writes it that looks at nothing. */
const onPaper = ({ to, subject, text }: Letter): string =>
	[
		`From: Leitfaden <${FROM}>`,
		`To: ${to}`,
		`Subject: ${subject}`,
		'Content-Type: text/plain; charset=utf-8',
		'',
		text,
	].join('\r\n');

/** What is wrong with it, as whoever gets it reads it. */
function wrongIn(paper: string): string[] {
	const lines = paper.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/);
	const head = lines.slice(0, lines.indexOf(''));
	const names = head.map((line) => /^[\w-]+(?=: )/.exec(line)?.[0] ?? line);
	const to = head.find((line) => line.startsWith('To: '))?.slice(4) ?? '';
	const found = {
		'another header': names.join() !== HEAD.join(),
		'another recipient': !/^[^\s,;:<>()"@]+@[a-z0-9.-]+$/.test(to),
		'something hidden': /(?![\r\n])\p{Cc}|[\p{Cf}\u2028\u2029]/u.test(paper),
		'a link': /:\/\/|\bwww\./i.test(paper),
	};
	return Object.entries(found).flatMap(([name, is]) => (is ? [name] : []));
}

const { subject: SUBJECT, text: BODY } = letters.en.code('123456');
const letter = { to: TO, subject: SUBJECT, text: BODY };
const [NAME = '', DOMAIN = ''] = TO.split('@');

/** Letters in which such a text stands wherever one might get in. */
const plainly = (text: string): Letter[] => [
	{ ...letter, to: text },
	{ ...letter, subject: text },
	{ ...letter, text },
];

/** In more dresses. */
const dressed = (text: string): Letter[] => [
	...plainly(text),
	...[`${TO}${text}`, `${TO},${text}`, `${TO}\r\n${text}`, `${NAME}${text}@${DOMAIN}`].map(
		(to) => ({
			...letter,
			to,
		}),
	),
	...[`${SUBJECT}\r\n${text}`, `${SUBJECT} ${text}`].map((subject) => ({ ...letter, subject })),
	{ ...letter, text: `${BODY}${text}` },
	...[letters.de, letters.en].flatMap((of) =>
		[of.code(text), of.changeCode(text)].map((one) => ({ to: TO, ...one })),
	),
];

async function send(mail: Mail, lettersWith = dressed) {
	const counts = { strings: ALL_STRINGS.length, letters: 0, refused: 0 };
	for (const one of ALL_STRINGS.flatMap(lettersWith)) {
		counts.letters += 1;
		await mail.send(one).catch(() => (counts.refused += 1));
	}
	return counts;
}

test("by Cloudflare's sender every letter that goes is one letter", async () => {
	const handed: (Letter & { from: unknown })[] = [];
	const binding = { send: async (letter: (typeof handed)[0]) => void handed.push(letter) };
	const counts = await send(checked(bindingMail(binding, FROM)));

	expect(handed.length).toBe(counts.letters - counts.refused);
	for (const letter of handed) {
		expect([letter, wrongIn(onPaper(letter))]).toEqual([letter, []]);
		// No other part: what looks like markup in it is a text about markup.
		expect(Object.keys(letter)).toEqual(['from', 'to', 'subject', 'text']);
		expect(letter.from).toEqual({ email: FROM, name: 'Leitfaden' });
	}
	expect(counts.refused).toBeGreaterThan(ALL_STRINGS.length * 3);
	expect(handed.length).toBeGreaterThan(ALL_STRINGS.length * 3);
	tried("hostile letters, Cloudflare's sender", counts);
});

test('as JSON every letter that arrives is the one that was sent', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'leitfaden-letters-'));
	const box = await startMailbox(join(folder, 'letters.txt'));
	const http = httpMail(box.url, 'token', FROM);
	const sent: Letter[] = [];
	const counts = await send(
		checked({
			async send(letter) {
				sent.push(letter);
				await http.send(letter);
			},
		}),
		plainly,
	);
	await box.stop();
	await rm(folder, { recursive: true });

	expect(box.letters).toEqual(sent.map((letter) => ({ from: `Leitfaden <${FROM}>`, ...letter })));
	expect(box.letters.flatMap((letter) => wrongIn(onPaper(letter)))).toEqual([]);
	expect(sent.length).toBe(counts.letters - counts.refused);
	tried('hostile letters as JSON', { ...counts, arrived: box.letters.length });
}, 30_000);

test('without the check the same search finds headers, recipients, hidden signs and links', async () => {
	const sent: Letter[] = [];
	await send({ send: async (letter) => void sent.push(letter) });
	const found = Object.groupBy(
		sent.flatMap((letter) => wrongIn(onPaper(letter))),
		(wrong) => wrong,
	);

	expect(Object.keys(found).toSorted()).toEqual([
		'a link',
		'another header',
		'another recipient',
		'something hidden',
	]);
	for (const letters of Object.values(found)) expect(letters?.length).toBeGreaterThan(100);
	expect(sent.some((letter) => onPaper(letter).includes('\r\nBcc: evil@evil.example'))).toBe(true);
});
