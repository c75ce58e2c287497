// Sealing without waiting, for the moment a page goes: the browser's own cryptography is asynchronous, so the
// key is drawn ahead, and the same cipher (AES-256-GCM) comes from a library that answers at once.
import { gcm } from '@noble/ciphers/aes.js';
import type { Keyring, OneTimeKey } from '#shared/store/seal.ts';

/** No two texts share a key, so there is nothing to tell apart. */
const NONCE = new Uint8Array(12);
const text = { in: new TextEncoder(), out: new TextDecoder('utf-8', { fatal: true }) };

/** As it lies on the disk; bytes as base64. */
export interface Closed {
	readonly k: string;
	readonly iv: string;
	readonly x: string;
}

/** Never twice with one key: two texts under it would open each other. */
export function closeAtOnce({ k, iv, raw }: OneTimeKey, words: string): Closed {
	const x = gcm(raw, NONCE).encrypt(text.in.encode(words));
	return { k, iv: iv.toBase64(), x: x.toBase64() };
}

/** Undefined when it was changed, or its key is gone. */
export async function openClosed(keys: Keyring, json: string): Promise<string | undefined> {
	try {
		const { k, iv, x } = JSON.parse(json) as Closed;
		const { raw } = await keys.oneTimeKey({ k, iv: Uint8Array.fromBase64(iv) });
		return text.out.decode(gcm(raw, NONCE).decrypt(Uint8Array.fromBase64(x)));
	} catch {
		return undefined;
	}
}
