// A receipt as two devices make it, each with a key of its own.
import { type ReceiptFacts, receiptJson, signedText } from '#shared/domain/receipt.ts';

export const someFacts: ReceiptFacts = {
	mentorshipId: '0190a5b2-7c11-7a01-8a5e-000000000001',
	sessionId: '0190a5b2-7c11-8a01-8a5e-000000000002',
	number: 3,
	mentorId: '0190a5b2-7c11-7a01-8a5e-000000000003',
	menteeId: '0190a5b2-7c11-7a01-8a5e-000000000004',
	startedAt: '2026-11-09T15:00:00.000Z',
	minutes: 46,
	templateHash: '0f'.repeat(32),
};

export const newKey = () =>
	crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);

const base64url = (bytes: ArrayBuffer) =>
	new Uint8Array(bytes).toBase64({ alphabet: 'base64url', omitPadding: true });

/** What a device's background answers to `sign`. */
export async function signText(text: string, key: CryptoKeyPair) {
	const how = { name: 'ECDSA', hash: 'SHA-256' };
	const data = new TextEncoder().encode(text);
	return {
		publicKey: base64url(await crypto.subtle.exportKey('raw', key.publicKey)),
		signature: base64url(await crypto.subtle.sign(how, key.privateKey, data)),
	};
}

/** One person's line in it. */
export async function signBy(facts: ReceiptFacts, memberId: string, key: CryptoKeyPair) {
	const { startedAt, minutes, templateHash } = facts;
	const signed = await signText(signedText(facts, memberId), key);
	return { memberId, startedAt, minutes, templateHash, ...signed };
}

export async function signedReceipt(facts = someFacts): Promise<string> {
	const [mentor, mentee] = await Promise.all([newKey(), newKey()]);
	return receiptJson(facts, [
		await signBy(facts, facts.mentorId, mentor),
		await signBy(facts, facts.menteeId, mentee),
	]);
}
