// Six digits by e-mail. Beside better-auth and not by its emailOTP plugin, which counts tries per code only,
// reads before it counts, binds a code to no browser, and cannot move what an anonymous account has in the
// same transaction; the rows of accounts and sign-ins stay better-auth's.
import type { Language } from '#shared/domain/member.ts';
import { newSecret } from '#shared/ids.ts';
import { giveBack, take } from '../db/counters.ts';
import { type EmailCode, putCode, tryCode } from '../db/email-codes.ts';
import type { Env } from '../env.ts';
import { sha256 } from './hash.ts';
import { peppered } from './pepper.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const CODE_MS = 10 * MINUTE;
/**
 * The first try of each code is always heard: nobody who types in other codes for an address keeps its owner
 * out. All further ones share these, so that in any day there are at most twenty in a million: seven, and the
 * first of at most thirteen letters whose codes are alive in it.
 */
const MORE_TRIES_A_DAY = { limit: 7, windowMs: DAY };
const FIRST_TRY = { limit: 1, windowMs: CODE_MS };

const CODES = 1_000_000;
/** Above it the first codes would come a little more often than the last. */
const EVEN = Math.floor(2 ** 32 / CODES) * CODES;

/** Six digits, each as likely as any other. `draw` gives 32 random bits. */
export function newCode(draw = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0): string {
	for (;;) {
		const drawn = draw();
		if (drawn < EVEN) return String(drawn % CODES).padStart(6, '0');
	}
}

export interface Asked {
	readonly email: string;
	readonly language: Language;
	/** The account whose address is to become this one; without it somebody signs in. */
	readonly userId?: string;
}

/**
 * Makes a code for that address. It takes no other one's place: they are for other browsers, and somebody
 * else may have asked for this one. How many there are at a time is up to the letters' limits.
 */
export async function makeCode(
	env: Env,
	{ email, language, userId }: Asked,
	now: number,
): Promise<{ flow: string; code: string }> {
	const flow = newSecret();
	const code = newCode();
	await putCode(env.DB, {
		key: await peppered(env, 'code/for', userId === undefined ? flow : `change|${userId}`),
		flowHash: await sha256(flow),
		codeHash: await codeHash(env, flow, code),
		email,
		language,
		userId: userId ?? null,
		endsAt: now + CODE_MS,
	});
	return { flow, code };
}

export type Checked =
	| { readonly kind: 'right'; readonly code: EmailCode }
	| { readonly kind: 'wrong' }
	/** One try too many: it may have been right. */
	| { readonly kind: 'unheard' };

/**
 * Whether the code is right, counted as a try. It is not used up by that: whoever opens something with it
 * does so in the same transaction.
 */
export async function checkCode(
	env: Env,
	{ flow, code }: { readonly flow: string; readonly code: string },
	now: number,
): Promise<Checked> {
	const found = await tryCode(env.DB, await sha256(flow), now);
	// The same work for a first try, and for a flow that is none: how long it takes says as little as what is
	// answered.
	const isFirst = found?.tries === 1;
	const counted = await peppered(env, 'code/tries', isFirst ? flow : (found?.email ?? 'nobody'));
	const waitMs = await take(env.DB, counted, isFirst ? FIRST_TRY : MORE_TRIES_A_DAY, now);
	const isRight = isSame(await codeHash(env, flow, code), found?.codeHash ?? '0'.repeat(64));
	if (!found) return { kind: 'wrong' };
	if (waitMs > 0) return { kind: 'unheard' };
	if (!isRight) return { kind: 'wrong' };
	await giveBack(env.DB, counted);
	return { kind: 'right', code: found };
}

const codeHash = (env: Env, flow: string, code: string) => peppered(env, 'code', `${flow}|${code}`);

/** Of two hashes of the same length, in a time that does not depend on where they differ. */
function isSame(a: string, b: string): boolean {
	const utf8 = new TextEncoder();
	return crypto.subtle.timingSafeEqual(utf8.encode(a), utf8.encode(b));
}
