// A receipt says that two devices signed the same facts of a session: who, which, when, how long, by which
// agenda. It can be checked without this extension's data, without a network, and by anybody. Its keys are
// the devices' own: it does not say who held a device.
import * as z from 'zod/mini';
import { err, ok, type Result } from '../result.ts';
import { Id } from './entity.ts';
import { SignedBy, SignedFacts } from './signature.ts';

const RECEIPT_FORMAT = 'leitfaden.receipt';
const RECEIPT_VERSION = 1;
/** What every signed text begins with: a device's key signs nothing else. */
export const RECEIPT_HEAD = `${RECEIPT_FORMAT} ${RECEIPT_VERSION}\n`;

/** What a receipt is about and both agree on by its very ids. */
const ReceiptSession = z.strictObject({
	mentorshipId: Id,
	sessionId: Id,
	number: z.int().check(z.minimum(1), z.maximum(999)),
	mentorId: Id,
	menteeId: Id,
});
export type ReceiptFacts = z.infer<typeof ReceiptSession> & SignedFacts;

const ReceiptSignature = z.strictObject({
	memberId: Id,
	/** What this person signed, once more: so that a change of the receipt can be named. */
	...SignedFacts.shape,
	...SignedBy.shape,
});
export type ReceiptSignature = z.infer<typeof ReceiptSignature>;

export const Receipt = z.strictObject({
	format: z.literal(RECEIPT_FORMAT),
	version: z.literal(RECEIPT_VERSION),
	...ReceiptSession.shape,
	...SignedFacts.shape,
	signatures: z.array(ReceiptSignature).check(z.maxLength(2)),
});
export type Receipt = z.infer<typeof Receipt>;

/** The facts as one text, a line each, always in this order. */
export const receiptText = (facts: ReceiptFacts): string =>
	[
		RECEIPT_HEAD.trimEnd(),
		`mentorship ${facts.mentorshipId}`,
		`session ${facts.sessionId}`,
		`number ${facts.number}`,
		`startedAt ${facts.startedAt}`,
		`minutes ${facts.minutes}`,
		`template ${facts.templateHash}`,
		`mentor ${facts.mentorId}`,
		`mentee ${facts.menteeId}`,
	].join('\n');

/** What a person's device signs: the facts, and who signs them. */
export const signedText = (facts: ReceiptFacts, memberId: string): string =>
	`${receiptText(facts)}\nsigner ${memberId}`;

interface AgendaBones {
	readonly meta: { readonly templateItem?: string | undefined; readonly minutes: number };
}

/** The agenda's bare bones, to be hashed: what stood where, for how long. No title anybody wrote. */
export const agendaText = (templateId: string | undefined, items: readonly AgendaBones[]): string =>
	[
		templateId ?? '-',
		...items.map(({ meta }) => `${meta.templateItem ?? '-'} ${meta.minutes}`),
	].join('\n');

/** The file. `signatures` in the order mentor, mentee; one may be missing. */
export function receiptJson(facts: ReceiptFacts, signatures: readonly ReceiptSignature[]): string {
	const { mentorshipId, sessionId, number, mentorId, menteeId } = facts;
	const { startedAt, minutes, templateHash } = facts;
	const whole: Receipt = {
		...{ format: RECEIPT_FORMAT, version: RECEIPT_VERSION },
		...{ mentorshipId, sessionId, number, mentorId, menteeId },
		...{ startedAt, minutes, templateHash },
		signatures: [...signatures],
	};
	return `${JSON.stringify(whole, null, '\t')}\n`;
}

/** Nothing of it is proven yet: see ui/review/verify-receipt.ts. */
export function readReceipt(json: string): Result<Receipt, 'not_a_receipt'> {
	try {
		const parsed = Receipt.safeParse(JSON.parse(json));
		return parsed.success ? ok(parsed.data) : err('not_a_receipt');
	} catch {
		return err('not_a_receipt');
	}
}

/** "3F2A-91C0-77DE" out of the digest of a receipt's text: what a list of hours is compared by. */
export const checkCodeOf = (digest: string): string =>
	(digest.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
