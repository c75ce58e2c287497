// Somebody who is after an account, or after somebody's letter box, for days. Each attack has its twin: the same
// by somebody who may.
import { beforeEach, expect, test } from 'vitest';
import { checkCode, makeCode, newCode } from '#worker/auth/email-code.ts';
import { secondsToNextLetter } from '#worker/auth/letter-limits.ts';
import { tried } from '../support/tried.ts';
import { timePairs } from '../support/welch.ts';
import { aFlow, anAddress, anotherCode, askForCode, letterTo, verify } from './email-world.ts';
import { env } from './world.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** The chance that T16 allows somebody who tries all day. */
const CHANCE_A_DAY = 2e-5;

// What others have sent in this file counts for nobody.
beforeEach(() => env.DB.prepare('DELETE FROM counter').run());

/** Tries one day long, as often as it is let; gives when each try was that was held against a code. */
async function attackForADay(email: string, from: number) {
	const heard: number[] = [];
	let letters = 0;
	let refused = 0;
	for (let now = from; ; now += 16 * MINUTE) {
		if ((await secondsToNextLetter(env, { to: email }, now)) > 0) break;
		letters += 1;
		const { flow, code } = await makeCode(env, { email, language: 'en' }, now);
		// One try too many for the code: it is not heard, and told like any other.
		for (let guess = 1; guess <= 6; guess += 1) {
			const said = await checkCode(env, { flow, code: anotherCode(code, guess) }, now + guess);
			if (said.kind === 'unheard') refused += 1;
			else if (guess <= 5) heard.push(now + guess);
			expect(said.kind).not.toBe('right');
		}
	}
	return { heard, letters, refused };
}

test('whoever guesses day after day is heard twenty times in any twenty-four hours, and keeps nobody out', async () => {
	const email = anAddress();
	const begin = Date.UTC(2027, 0, 1);
	const days = 3;
	const all = { heard: [] as number[], letters: 0, refused: 0 };
	for (let day = 0; day < days; day += 1) {
		const { heard, letters, refused } = await attackForADay(email, begin + day * DAY);
		all.heard.push(...heard);
		all.letters += letters;
		all.refused += refused;
	}

	const inADay = all.heard.map(
		(from) => all.heard.filter((at) => at >= from && at < from + DAY).length,
	);
	expect(Math.max(...inADay)).toBeLessThanOrEqual(20);
	// One for each letter, and what they share.
	expect(Math.max(...inADay)).toBeGreaterThanOrEqual(10 + 7);
	expect(Math.max(...inADay) / 1_000_000).toBeLessThanOrEqual(CHANCE_A_DAY);
	expect(all.letters).toBe(10 * days);
	// Whoever types in the right one comes in right after that; who mistypes needs a new code, for a day.
	const end = all.heard.at(-1)!;
	const enter = async (at: number, mistyped: boolean) => {
		const { flow, code } = await makeCode(env, { email, language: 'en' }, at);
		if (mistyped) await checkCode(env, { flow, code: anotherCode(code) }, at);
		return (await checkCode(env, { flow, code }, at)).kind;
	};
	expect(await enter(end, false)).toBe('right');
	expect(await enter(end, true)).toBe('unheard');
	expect(await enter(end, false)).toBe('right');
	expect(await enter(end + DAY, true)).toBe('right');
	tried(`codes guessed at one address on ${days} days`, {
		letters: all.letters,
		'tries heard': all.heard.length,
		'tries refused': all.refused,
		successes: 0,
	});
});

test('seven more tries than codes are heard, and the next one is not', async () => {
	const now = Date.now();
	// Each code has its first try for itself; what comes after it is counted for the address.
	const afterMore = async (email: string, more: number) => {
		for (let left = more; left > 0; left -= 4) {
			const { flow, code } = await makeCode(env, { email, language: 'en' }, now);
			for (let guess = 1; guess <= 1 + Math.min(4, left); guess += 1)
				await checkCode(env, { flow, code: anotherCode(code, guess) }, now);
		}
		const { flow, code } = await makeCode(env, { email, language: 'en' }, now);
		await checkCode(env, { flow, code: anotherCode(code) }, now);
		return (await checkCode(env, { flow, code }, now)).kind;
	};

	expect(await afterMore(anAddress(), 6)).toBe('right');
	expect(await afterMore(anAddress(), 7)).toBe('unheard');
});

test('of a hundred tries at the same moment five are heard', async () => {
	const made = await makeCode(env, { email: anAddress(), language: 'en' }, Date.now());

	const said = await Promise.all(
		Array.from({ length: 100 }, () => checkCode(env, made, Date.now())),
	);

	expect(said.filter(({ kind }) => kind === 'right')).toHaveLength(5);
	expect(said.filter(({ kind }) => kind === 'wrong')).toHaveLength(95);
});

test('every code is as likely as any other', () => {
	const draws = [2 ** 32 - 1, 4_294_000_000, 5];
	const counts = new Array<number>(100).fill(0);
	const codes = 200_000;
	let odd = 0;
	for (let i = 0; i < codes; i += 1) {
		const code = newCode();
		if (!/^\d{6}$/.test(code)) odd += 1;
		counts[Number(code) % 100]! += 1;
	}

	expect(odd).toBe(0);

	// What would make the first codes more likely is drawn again.
	expect(newCode(() => draws.shift() ?? 0)).toBe('000005');
	const expected = codes / 100;
	const chi = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
	// 99 degrees of freedom, six deviations.
	expect(chi).toBeLessThan(99 + 6 * Math.sqrt(2 * 99));
	tried('codes drawn', { codes, 'chi-square of 99': Math.round(chi) });
});

test('a million days of the best guesses open as many accounts as chance allows', () => {
	const days = 1_000_000;
	const drawn = new Uint32Array(16_384);
	let at = drawn.length;
	const draw = () => {
		if (at === drawn.length) crypto.getRandomValues(drawn);
		at %= drawn.length;
		return drawn[at++] ?? 0;
	};
	let opened = 0;
	for (let code = 0; code < days * 4; code += 1) {
		// Five different guesses at each of four codes a day: nothing is better than that.
		if (Number(newCode(draw)) < 5) opened += 1;
	}

	const allowed = CHANCE_A_DAY * days;
	expect(opened).toBeGreaterThan(0);
	expect(opened).toBeLessThan(allowed + 5 * Math.sqrt(allowed));
	tried('days of guessing', { days, 'guesses a day': 20, opened, 'by chance': allowed });
});

/** Accounts with an address, made as if somebody had signed in before. */
async function knownAddresses(count: number): Promise<string[]> {
	const emails = Array.from({ length: count }, anAddress);
	await env.DB.prepare(
		`INSERT INTO user (id, name, email, email_verified, is_anonymous, created_at, updated_at)
		 SELECT value, '', value, 1, 0, 1, 1 FROM json_each(?1)`,
	)
		.bind(JSON.stringify(emails))
		.run();
	return emails;
}

async function looksOf(answer: Response) {
	const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id').map(String);
	const text = await answer.text();
	const bare = text.replace(/[\w-]{40}/, '').replaceAll(/"requestId":"[^"]+"/g, '');
	return JSON.stringify([answer.status, headers.toSorted(), bare, text.length]);
}

test('two hundred addresses, with an account and without, are answered alike', async () => {
	const known = await knownAddresses(100);
	const unknown = Array.from({ length: 100 }, anAddress);
	const looks = { known: new Set<string>(), unknown: new Set<string>() };
	for (let i = 0; i < 100; i += 10) {
		const some = [...known.slice(i, i + 10), ...unknown.slice(i, i + 10)];
		const answers = await Promise.all(some.map((email) => askForCode(email).then(looksOf)));
		for (const look of answers.slice(0, 10)) looks.known.add(look);
		for (const look of answers.slice(10)) looks.unknown.add(look);
	}

	expect([...looks.known]).toEqual([...looks.unknown]);
	expect(looks.known.size).toBe(1);
	expect([...looks.known][0]).toContain('202');
	for (const email of [known[99]!, unknown[99]!]) expect((await letterTo(email)).to).toBe(email);
	tried('addresses with and without an account', { addresses: 200, differences: 0 });
});

const forget = () => env.DB.prepare('DELETE FROM counter').run();

test('how long an answer takes does not tell whether there is an account', async () => {
	const [known] = (await knownAddresses(1)) as [string];
	const ask = async (email: string) => (await askForCode(email)).text();
	const unknown = () => ask(anAddress());

	const real = await timePairs(6000, [() => ask(known), unknown], forget);
	// The measure sees a difference where there is a coarse one, also on a machine with much else to do.
	const more = async () => {
		for (let i = 0; i < 3; i += 1) await unknown();
		return ask(known);
	};
	const leaking = await timePairs(2000, [more, unknown], forget);

	tried('the time of an answer, known and unknown address', {
		pairs: real.pairs,
		'µs on average': Math.round(real.ms * 1000),
		'hundredths |t|': Math.round(Math.abs(real.t) * 100),
		'hundredths |t| with a leak': Math.round(Math.abs(leaking.t) * 100),
	});
	expect(Math.abs(real.t)).toBeLessThan(4.5);
	expect(Math.abs(leaking.t)).toBeGreaterThan(4.5);
}, 90_000);

test('how long an answer takes does not tell how much of a code was right', async () => {
	const { flow, code } = await aFlow(anAddress());
	const afresh = () =>
		env.DB.batch([
			env.DB.prepare('DELETE FROM counter'),
			env.DB.prepare('UPDATE email_code SET tries = 0'),
		]);
	const almost = code.slice(0, 5) + String((Number(code[5]) + 5) % 10);
	const far = String((Number(code[0]) + 5) % 10) + code.slice(1);
	const told = async (guess: string) => (await verify(flow, guess)).text();

	const { t, ms, pairs } = await timePairs(6000, [() => told(almost), () => told(far)], afresh);

	tried('the time of an answer, almost right and all wrong', {
		pairs,
		'µs on average': Math.round(ms * 1000),
		'hundredths |t|': Math.round(Math.abs(t) * 100),
	});
	expect(Math.abs(t)).toBeLessThan(4.5);
	await afresh();
	expect((await verify(flow, code)).status).toBe(200);
}, 90_000);
