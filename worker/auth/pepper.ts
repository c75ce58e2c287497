// Keyed hashes, for what is too easily guessed to be kept as a plain one: addresses and six digits. Without
// AUTH_SECRET a copy of the database says nothing about them.
import type { Env } from '../env.ts';

const utf8 = new TextEncoder();
const keys = new Map<string, Promise<CryptoKey>>();

const hmacKey = (bytes: BufferSource) =>
	crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

/** A key of its own, so that nothing made here is ever worth something as the signature of a token. */
async function deriveKey(secret: string): Promise<CryptoKey> {
	const root = await hmacKey(utf8.encode(secret));
	return hmacKey(await crypto.subtle.sign('HMAC', root, utf8.encode('leitfaden/pepper/1')));
}

/** HMAC-SHA-256 in hex. `purpose` keeps apart what is hashed for different ends. */
export async function peppered(
	{ AUTH_SECRET }: Pick<Env, 'AUTH_SECRET'>,
	purpose: string,
	text: string,
): Promise<string> {
	if (!AUTH_SECRET) throw new Error('AUTH_SECRET is not set');
	const key = keys.get(AUTH_SECRET) ?? deriveKey(AUTH_SECRET);
	keys.set(AUTH_SECRET, key);
	const bytes = await crypto.subtle.sign('HMAC', await key, utf8.encode(`${purpose}|${text}`));
	return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
