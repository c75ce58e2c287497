// The device's own key for receipts. It is made when the first one is signed, lies in the store, and no
// page and no code of ours can read its private half: only the browser signs with it.
import { RECEIPT_HEAD } from '#shared/domain/receipt.ts';
import type { SignedBy } from '#shared/domain/signature.ts';
import type { Store } from '#shared/store/store.ts';

const base64url = (bytes: ArrayBuffer): string =>
	new Uint8Array(bytes).toBase64({ alphabet: 'base64url', omitPadding: true });

/** Only receipts are signed: a signature under anything else could be held up as something it is not. */
export const isSignable = (text: string): boolean => text.startsWith(RECEIPT_HEAD);

export async function signReceipt(store: Store, text: string): Promise<SignedBy> {
	const { publicKey, privateKey } = await store.signingKey(() =>
		crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']),
	);
	const how = { name: 'ECDSA', hash: 'SHA-256' };
	const signed = await crypto.subtle.sign(how, privateKey, new TextEncoder().encode(text));
	return {
		publicKey: base64url(await crypto.subtle.exportKey('raw', publicKey)),
		signature: base64url(signed),
	};
}
