// Signing in by a code that comes by e-mail.
import { type Context, Hono } from 'hono';
import { CodeRequest, CodeResponse, VerifyRequest, VerifyResponse } from '#shared/protocol.ts';
import { closeSockets } from '../auth/close-sockets.ts';
import { checkCode, makeCode } from '../auth/email-code.ts';
import { secondsToNextLetter } from '../auth/letter-limits.ts';
import { endOf } from '../auth/lifetime.ts';
import { isErasedDevice } from '../auth/erased-sign-in.ts';
import type { AppEnv } from '../auth/require-user.ts';
import { findSignIn, type SignIn } from '../auth/sign-in.ts';
import { newToken, signToken } from '../auth/token.ts';
import { jsonBody } from '../body.ts';
import { changeEmail, openAccount } from '../db/accounts.ts';
import type { EmailCode } from '../db/email-codes.ts';
import { log } from '../log.ts';
import { canonicalAddress } from '../mail/address.ts';
import type { Letter } from '../mail/letter.ts';
import { letters } from '../mail/letters.ts';
import { mailOf } from '../mail/mail.ts';
import { problem } from '../problem.ts';
import { accountSubject, writeAudit } from '../privacy/audit.ts';
import { describe, WITH_BODY } from './describe.ts';
import { fewByAddress } from './few-by-address.ts';

export const account = new Hono<AppEnv>()
	.post(
		'/code',
		fewByAddress('SIGN_IN_LIMIT'),
		describe(
			'Send a code to an e-mail address',
			CodeResponse,
			[...WITH_BODY, 'not_signed_in', 'too_many', 'internal', 'retry'],
			'application/json',
			202,
		),
		...jsonBody(CodeRequest),
		async (c) => {
			const { email: written, purpose, language } = c.req.valid('json');
			const now = Date.now();
			const email = canonicalAddress(written);
			if (email === undefined) return problem(c, 'invalid_request', { detail: 'At email' });
			const mine =
				purpose === 'change_email' ? await findSignIn(c.env, c.req.raw.headers, now) : undefined;
			if (purpose === 'change_email' && mine?.email === undefined)
				return problem(c, 'not_signed_in', { detail: 'There is no address yet' });
			const ip = c.req.header('cf-connecting-ip');
			const wait = await secondsToNextLetter(c.env, { to: email, ip, by: mine?.userId }, now);
			if (wait > 0) return tooMany(c, wait);
			// Nothing here asks whether anybody has that address: all are answered alike, and as fast.
			const asked = { email, language, ...(mine && { userId: mine.userId }) };
			const { flow, code } = await makeCode(c.env, asked, now);
			const { [mine ? 'changeCode' : 'code']: write } = letters[language];
			post(c, { to: email, ...write(code) });
			return c.json({ flow }, 202);
		},
	)
	.post(
		'/verify',
		fewByAddress('SIGN_IN_LIMIT'),
		describe('Sign in with a code; the new token is in set-auth-token', VerifyResponse, [
			...WITH_BODY,
			'wrong_code',
			'not_signed_in',
			'other_seat',
			'email_taken',
			'too_many',
			'internal',
			'retry',
		]),
		...jsonBody(VerifyRequest),
		async (c) => {
			const { flow, code, label, keyId } = c.req.valid('json');
			const now = Date.now();
			const signIn = await findSignIn(c.env, c.req.raw.headers, now);
			const checked = await checkCode(c.env, { flow, code }, now);
			// Where one too many was not heard, a new code helps as it does for a wrong one.
			if (checked.kind !== 'right') return problem(c, 'wrong_code');
			// No sign-in opens that device any more; the code is still good for one without the key's name.
			if (keyId && (await isErasedDevice(c.env, keyId)))
				return problem(c, 'not_signed_in', { more: { erased: true } });
			return open(c, checked.code, signIn, { label: label ?? null, ...(keyId && { keyId }) }, now);
		},
	);

async function open(
	c: Context<AppEnv>,
	{ flowHash, email, userId, language }: EmailCode,
	before: SignIn | undefined,
	{ label, ...known }: { readonly label: string | null; readonly keyId?: string },
	now: number,
): Promise<Response> {
	// A code for a change is for whoever asked for it, in the sign-in of their account.
	if (userId !== null && before?.userId !== userId) return problem(c, 'wrong_code');
	if (userId === null && before?.email !== undefined && before.email !== email)
		return problem(c, 'invalid_request', { detail: 'Sign out first' });
	const token = newToken();
	const opening = {
		flowHash,
		email,
		...known,
		signIn: { id: crypto.randomUUID(), token, label, endsAt: endOf(false, now, now) },
		before: before && {
			id: before.id,
			userId: before.userId,
			isAnonymous: before.email === undefined,
			subject: await accountSubject(c.env, before.userId),
		},
		now,
	};
	const opened =
		userId !== null && opening.before
			? await changeEmail(c.env.DB, { ...opening, before: opening.before })
			: await openAccount(c.env.DB, opening);
	if (opened.kind === 'other_seat') return problem(c, 'other_seat', { more: { m: opened.m } });
	if (opened.kind === 'taken') return problem(c, 'email_taken');
	if (opened.kind !== 'open') return problem(c, 'wrong_code');
	const changed = userId === null ? 'signed_in' : 'email_changed';
	await writeAudit(c.env, { action: changed, userId: opened.userId }, now);
	// What a device had without an account is in this one now.
	if (before && before.userId !== opened.userId)
		await writeAudit(c.env, { action: 'account_linked', userId: opened.userId }, now);
	const missed = await closeSockets(c.env, opened.userId, opened.ended);
	if (missed > 0 && c.env.LOG !== 'off') log({ event: 'sockets_missed', count: missed });
	if (userId !== null && before?.email !== undefined)
		post(c, { to: before.email, ...letters[language].changed() });
	return c.json({ email }, 200, { 'set-auth-token': await signToken(c.env, token) });
}

const tooMany = (c: Context<AppEnv>, seconds: number) =>
	problem(c, 'too_many', { headers: { 'retry-after': String(seconds) } });

/** After the answer, which says the same whether or not the letter can be sent. */
function post(c: Context<AppEnv>, letter: Letter): void {
	const sent = mailOf(c.env)
		.send(letter)
		.catch(() => {
			if (c.env.LOG !== 'off') log({ event: 'mail_failed' });
		});
	c.executionCtx.waitUntil(sent);
}
