// People who sign in by e-mail.
import { newUid } from '#shared/ids.ts';
import { codeIn } from '#test/support/letter.ts';
import type { Env } from '#worker/env.ts';
import { tap } from './tap.ts';
import { env, lettersTo, Person, request } from './world.ts';

export const anAddress = (): string => `${newUid()}@example.org`;

const post = (path: string, body: unknown, token?: string, ip?: string) =>
	request(path, {
		method: 'POST',
		headers: {
			'content-type': 'application/json',
			...(token !== undefined && { authorization: `Bearer ${token}` }),
			...(ip !== undefined && { 'cf-connecting-ip': ip }),
		},
		body: JSON.stringify(body),
	});

export const askForCode = (
	email: string,
	more: object = {},
	token?: string,
	ip?: string,
): Promise<Response> =>
	post('/v1/account/code', { email, purpose: 'sign_in', language: 'en', ...more }, token, ip);

export const verify = (
	flow: string,
	code: string,
	token?: string,
	label?: string,
	keyId?: string,
) =>
	post(
		'/v1/account/verify',
		{ flow, code, ...(label !== undefined && { label }), ...(keyId !== undefined && { keyId }) },
		token,
	);

/** The newest letter to an address, as soon as there are so many. */
export async function letterTo(address: string, count = 1) {
	for (;;) {
		const letters = await lettersTo(address);
		const letter = letters.at(-1);
		if (letter && letters.length >= count) return letter;
	}
}

/** Asks and reads the letter: what a right code needs. `count`: how many letters there are then. */
export async function aFlow(email: string, count = 1, more: object = {}, token?: string) {
	const { flow } = await (await askForCode(email, more, token)).json<{ flow: string }>();
	return { flow, code: codeIn(await letterTo(email, count)) };
}

/** A code of the same shape that is not this one. */
export const anotherCode = (code: string, by = 1): string =>
	String((Number(code) + by) % 1_000_000).padStart(6, '0');

/** The same person on the same device, with the token that came with an answer. */
export const withToken = (person: Person, answer: Response): Person =>
	Object.assign(new Person(answer.headers.get('set-auth-token') ?? ''), {
		d: person.d,
		seq: person.seq,
		m: person.m,
		memberId: person.memberId,
		counterpartId: person.counterpartId,
	});

/**
 * Signs in there, with what this person's device had. `count`: the how many-th letter it is. `keyId`: what the
 * device's key is known by.
 */
export async function signInByEmail(
	email: string,
	person?: Person,
	count = 1,
	keyId?: string,
): Promise<Person> {
	const { flow, code } = await aFlow(email, count);
	const answer = await verify(flow, code, person?.token, 'Firefox on Linux', keyId);
	if (!answer.ok) throw new Error(`verify: ${await answer.text()}`);
	return withToken(person ?? new Person(''), answer);
}

/** The same database; right before an account is opened in it something else happens. */
export function openingAfter(happens: () => Promise<unknown>): Env {
	let isOpening = false;
	const prepare = (sql: string) => {
		isOpening ||= sql.startsWith('INSERT INTO session');
		return env.DB.prepare(sql);
	};
	const batch = async <T>(statements: D1PreparedStatement[]) => {
		const isFirst = isOpening;
		isOpening = false;
		if (isFirst) await happens();
		return env.DB.batch<T>(statements);
	};
	return { ...env, DB: tap(env.DB, { prepare, batch }) };
}
