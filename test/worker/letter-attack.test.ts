// Whoever wants letters sent, to fill a box or to learn who is known.
import { beforeEach, expect, test } from 'vitest';
import { secondsToNextLetter } from '#worker/auth/letter-limits.ts';
import { peppered } from '#worker/auth/pepper.ts';
import { tried } from '../support/tried.ts';
import { aFlow, anAddress, askForCode, letterTo, verify } from './email-world.ts';
import { env, lettersTo } from './world.ts';

beforeEach(() => env.DB.prepare('DELETE FROM counter').run());

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

test('a thousand requests bring three letters, whatever stands behind the plus', async () => {
	const [name, domain] = anAddress().split('@') as [string, string];
	const addresses = Array.from(
		{ length: 10 },
		(_, i) => `${name}${i === 0 ? '' : `+${i}`}@${domain}`,
	);
	const arrived = async () => (await Promise.all(addresses.map(lettersTo))).flat();
	let letters = await arrived();
	const statuses: number[] = [];
	for (let i = 0; i < 1000; i += 50) {
		const answers = await Promise.all(
			Array.from({ length: 50 }, (_, j) => askForCode(addresses[j % 10]!)),
		);
		for (const answer of answers) {
			statuses.push(answer.status);
			if (answer.status === 429)
				expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
			await answer.text();
		}
		// They are on their way after the first few already.
		while (letters.length < 3) letters = await arrived();
	}
	const other = anAddress();
	await askForCode(other);
	await letterTo(other);

	letters = await arrived();
	expect(letters).toHaveLength(3);
	expect(statuses.filter((status) => status === 202)).toHaveLength(3);
	expect(statuses.filter((status) => status === 429)).toHaveLength(997);
	const later = Date.now() + 16 * MINUTE;
	expect(await secondsToNextLetter(env, { to: addresses[0]! }, later)).toBe(0);
	tried('letters asked for, to one box', { requests: statuses.length, letters: letters.length });
}, 90_000);

test('one box gets ten letters a day, one network has sixty an hour sent, all together five hundred', async () => {
	const now = Date.UTC(2027, 5, 1);
	const to = anAddress();
	let day = 0;
	for (let at = now; at < now + DAY; at += 20 * MINUTE)
		if ((await secondsToNextLetter(env, { to }, at)) === 0) day += 1;
	const from = (ip: string, to = anAddress()) =>
		secondsToNextLetter(env, { to, ip }, now + 2 * DAY);
	const hour: number[] = [];
	for (let i = 0; i < 70; i += 1) hour.push(await from(`2001:db8:1:1::${i}`));
	const beside: number[] = [];
	for (let i = 0; i < 70; i += 1) beside.push(await from(`2001:db8:1:${i + 2}::1`));
	const elsewhere = await from('2001:db8:2:1::1');
	await hitBefore(await peppered(env, 'limit/letters', 'all'), 498, now + 4 * DAY);
	const all: number[] = [];
	for (let i = 0; i < 4; i += 1)
		all.push(await secondsToNextLetter(env, { to: anAddress() }, now + 4 * DAY));
	const known: number[] = [];
	for (let i = 0; i < 11; i += 1)
		known.push(
			await secondsToNextLetter(env, { to: anAddress(), by: 'an account' }, now + 4 * DAY),
		);

	expect(day).toBe(10);
	expect(hour.filter((wait) => wait === 0)).toHaveLength(60);
	expect(hour.filter((wait) => wait === 3600)).toHaveLength(10);
	// The wider network around it has as many again.
	expect(beside.filter((wait) => wait === 0)).toHaveLength(60);
	expect(elsewhere).toBe(0);
	// Whoever is signed in with an address is not stopped by what others do, only by themselves.
	expect(known).toEqual([...Array<number>(10).fill(0), 86_400]);
	expect(all).toEqual([0, 0, 3600, 3600]);
});

const hitBefore = (key: string, times: number, at: number) =>
	env.DB.prepare('INSERT OR REPLACE INTO counter VALUES (?1, ?2, ?3)')
		.bind(key, JSON.stringify(Array<number>(times).fill(at)), at + DAY)
		.run();

test('one network uses up half of the letters of a box, the rest are for others', async () => {
	const to = anAddress();
	const begin = Date.UTC(2028, 0, 1);
	const wait = (ip: string, i: number) =>
		secondsToNextLetter(env, { to, ip }, begin + i * 16 * MINUTE);
	const one: number[] = [];
	for (let i = 0; i < 12; i += 1) one.push(await wait(`2001:db8:3:${i}::1`, i));

	expect(one.filter((seconds) => seconds === 0)).toHaveLength(5);
	expect(await wait('203.0.113.9', 12)).toBe(0);
});

test('the network that asks is the one the platform names', async () => {
	const statuses: number[] = [];
	for (let i = 0; i < 62; i += 1)
		statuses.push((await askForCode(anAddress(), {}, undefined, '203.0.113.7')).status);

	expect(statuses).toEqual([...Array<number>(60).fill(202), 429, 429]);
	expect((await askForCode(anAddress(), {}, undefined, '203.0.113.8')).status).toBe(202);
});

test('no text that anybody sends becomes a header, a second address or a second letter', async () => {
	const victim = anAddress();
	const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\u0000', '\t', ' ', ',', ';'];
	const bad = breaks.flatMap((line) => [
		`a@example.org${line}Bcc: ${victim}`,
		`a${line}Bcc:${victim}@example.org`,
		`${line}${victim}`,
		`${victim}${line}`,
		`"a${line}"@example.org`,
		`a@example.org${line}Subject: hello${line}${line}Hello`,
	]);
	bad.push(`${victim.replace('@', '%')}@example.net`, `example.net!${victim}`, `%0d%0a${victim}`);
	const statuses: number[] = [];
	for (const email of bad) statuses.push((await askForCode(email)).status);
	const { flow, code } = await aFlow(anAddress());
	const labels = await Promise.all(
		['a\r\nb', 'a\u0000', 'a\u202eb', '', 'a'.repeat(61)].map((label) =>
			verify(flow, code, undefined, label),
		),
	);

	const good = anAddress();
	await askForCode(good);
	const letter = await letterTo(good);

	expect(statuses).toEqual(bad.map(() => 400));
	expect(labels.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400]);
	expect(await lettersTo(victim)).toEqual([]);
	expect(Object.keys(letter).toSorted()).toEqual(['from', 'subject', 'text', 'to']);
	expect(letter.subject).toMatch(/^\d{6} is your code for Leitfaden$/);
	tried('addresses that are more than one', { refused: bad.length, letters: 0 });
});
