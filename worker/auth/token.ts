// What signs a device in: 256 random bits that mean nothing by themselves, and our signature. The database has
// the first half only, so a copy of it signs nobody in.
import type { Env } from '../env.ts';

const utf8 = new TextEncoder();

/** 256 random bits, base64url. */
export const newToken = (): string =>
	crypto.getRandomValues(new Uint8Array(32)).toBase64({ alphabet: 'base64url', omitPadding: true });

/** As better-auth signs what it gives out, and as its bearer plugin takes it. */
export async function signToken(
	{ AUTH_SECRET }: Pick<Env, 'AUTH_SECRET'>,
	token: string,
): Promise<string> {
	const algorithm = { name: 'HMAC', hash: 'SHA-256' };
	const key = await crypto.subtle.importKey('raw', utf8.encode(AUTH_SECRET), algorithm, false, [
		'sign',
	]);
	const signature = new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8.encode(token)));
	return encodeURIComponent(`${token}.${signature.toBase64()}`);
}
