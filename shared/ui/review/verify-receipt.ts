// Whether a receipt is what two devices signed. Needs nothing but the file: no network, no data of this
// device; runs in a page, in Node and in a worker.
import {
	checkCodeOf,
	type Receipt,
	type ReceiptFacts,
	type ReceiptSignature,
	readReceipt,
	receiptText,
	signedText,
} from '#shared/domain/receipt.ts';
import { digestOf } from '#shared/ids.ts';

/** What does not fit, as far as it can be told. */
type AlteredPart = 'startedAt' | 'minutes' | 'templateHash' | 'mentorSignature' | 'menteeSignature';

export type Verdict =
	| { readonly is: 'ok'; readonly receipt: Receipt; readonly code: string }
	/** Empty `parts`: something was changed, and nothing says what. */
	| { readonly is: 'altered'; readonly parts: readonly AlteredPart[] }
	| { readonly is: 'unsigned'; readonly missing: readonly ('mentor' | 'mentee')[] }
	/** Both signatures are good, and by one and the same key. */
	| { readonly is: 'one_device' }
	| { readonly is: 'not_a_receipt' };

export async function verifyReceipt(json: string): Promise<Verdict> {
	const read = readReceipt(json);
	if (!read.ok) return { is: 'not_a_receipt' };
	const receipt = read.value;
	const mentor = receipt.signatures.find(({ memberId }) => memberId === receipt.mentorId);
	const mentee = receipt.signatures.find(({ memberId }) => memberId === receipt.menteeId);

	const parts = new Set<AlteredPart>();
	let broken = 0;
	for (const each of receipt.signatures) {
		for (const field of ['startedAt', 'minutes', 'templateHash'] as const)
			if (each[field] !== receipt[field]) parts.add(field);
		if (!(await isSigned(receipt, each))) {
			broken += 1;
			if (each === mentor) parts.add('mentorSignature');
			if (each === mentee) parts.add('menteeSignature');
		}
	}
	// Where no signature fits any more, it was the facts that changed, not the signatures.
	if (broken > 0 && broken === receipt.signatures.length)
		for (const part of ['mentorSignature', 'menteeSignature'] as const) parts.delete(part);
	if (broken > 0 || parts.size > 0) return { is: 'altered', parts: [...parts] };

	// A signature of nobody in it, or one person's twice.
	const expected = [mentor, mentee].filter((each) => each !== undefined).length;
	if (receipt.mentorId === receipt.menteeId || expected !== receipt.signatures.length)
		return { is: 'altered', parts: [] };
	const missing = [
		...(mentor ? [] : (['mentor'] as const)),
		...(mentee ? [] : (['mentee'] as const)),
	];
	if (missing.length > 0) return { is: 'unsigned', missing };
	if (mentor?.publicKey === mentee?.publicKey) return { is: 'one_device' };
	return { is: 'ok', receipt, code: await codeOf(receipt) };
}

/** The check code of a session's facts, the same in a list of hours and under the receipt. */
export const codeOf = async (facts: ReceiptFacts): Promise<string> =>
	checkCodeOf(await digestOf(receiptText(facts)));

/** Whether the signature fits what it says it signed. */
export async function isSigned(facts: ReceiptFacts, by: ReceiptSignature): Promise<boolean> {
	const { startedAt, minutes, templateHash } = by;
	const text = signedText({ ...facts, startedAt, minutes, templateHash }, by.memberId);
	const [rawKey, rawSignature] = [bytesOf(by.publicKey), bytesOf(by.signature)];
	if (!rawKey || !rawSignature) return false;
	try {
		const ecdsa = { name: 'ECDSA', namedCurve: 'P-256' } as const;
		const key = await crypto.subtle.importKey('raw', rawKey, ecdsa, false, ['verify']);
		const data = new TextEncoder().encode(text);
		const how = { name: 'ECDSA', hash: 'SHA-256' } as const;
		return await crypto.subtle.verify(how, key, rawSignature, data);
	} catch {
		// Bytes that are no point of the curve.
		return false;
	}
}

/** Undefined for what is not the one way to write these bytes: its last letter has bits to spare. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
	const how = { alphabet: 'base64url', omitPadding: true } as const;
	try {
		const bytes = Uint8Array.fromBase64(text, { alphabet: 'base64url' });
		return bytes.toBase64(how) === text ? bytes : undefined;
	} catch {
		return undefined;
	}
}
