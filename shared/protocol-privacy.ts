// The wire of what a person may know about their data and do with it: `/v1/privacy`. Apart from protocol.ts,
// since no device needs it to sync.
import * as z from 'zod/mini';
import { Uuid } from './protocol.ts';

const At = z.string();
/** SHA-256 in hex. */
const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Asked twice, the first time counts. What goes and what stays: shared/domain/erasure.ts. */
export const ErasureResponse = z.object({
	askedAt: At,
	/** From then on it is done by the next hourly run; until then DELETE takes it back. */
	dueAt: At,
});

/** One text of the privacy notice that a person has said yes to. */
export const ConsentResponse = z.object({
	at: At,
	/** As in shared/content/privacy: what was agreed to can be read again by it. */
	textVersion: z.string(),
	textHash: z.string(),
	language: z.enum(['en', 'de']),
	/** Since when it stands no more; that it stood stays on record. */
	withdrawnAt: z.optional(At),
});
export type Consent = z.infer<typeof ConsentResponse>;

/** `GET /v1/privacy`: what is kept about me, as facts; the contents come by export. */
export const PrivacyResponse = z.object({
	account: z.object({
		createdAt: At,
		/** Absent for somebody who never gave one. */
		email: z.optional(z.string()),
		/** When this account goes by itself if nobody uses it. */
		inactiveOn: At,
	}),
	/** Where I am signed in. */
	devices: z.array(z.object({ id: z.string(), signedInAt: At, seenAt: At, current: z.boolean() })),
	memberships: z.array(
		z.object({
			m: z.string(),
			memberId: z.string(),
			role: z.enum(['mentor', 'mentee']),
			state: z.enum(['active', 'left']),
			since: At,
			/** How many months it is kept after its end; the mentorship's own setting or the usual. */
			retentionMonths: z.int(),
			/** Once it has ended: the day it goes. */
			goesOn: z.optional(At),
			/** A link to its dates that I have made. */
			calendarSince: z.optional(At),
			/** My part of it is to be erased; the whole account's is in `erasure`. */
			erasure: z.optional(ErasureResponse),
		}),
	),
	consents: z.array(ConsentResponse),
	/** Whether nobody has changed, taken out or moved one of them. */
	consentsIntact: z.boolean(),
	/** Of the whole account. */
	erasure: z.optional(ErasureResponse),
});
export type PrivacyResponse = z.infer<typeof PrivacyResponse>;

/** `POST /v1/privacy/erasure`: my account with all there is, or my part of one mentorship. */
export const ErasureRequest = z.union([
	z.strictObject({ scope: z.literal('account') }),
	z.strictObject({ scope: z.literal('mentorship'), m: Uuid }),
]);
export type ErasureRequest = z.infer<typeof ErasureRequest>;

/**
 * `DELETE /v1/privacy/erasure?m=`: taken back; without `m` that of the account. 404 when none was asked for, or
 * it is due.
 */
export const ErasureUndone = z.object({ undone: z.literal(true) });

/** Wire format: add, never rename. */
export type AuditAction =
	| 'signed_in'
	| 'signed_out'
	| 'device_revoked'
	| 'email_changed'
	| 'account_linked'
	| 'exported'
	| 'consented'
	| 'consent_withdrawn'
	| 'joined'
	| 'left'
	| 'removed'
	| 'invited'
	| 'invite_revoked'
	| 'calendar_link_made'
	| 'calendar_link_dropped'
	| 'retention_changed'
	| 'erasure_asked'
	| 'erasure_undone'
	| 'erasure_done';

/** What happened, when, by whom: never what somebody wrote. */
export const AuditEntry = z.object({
	/** Counts up from 1 within its account or mentorship, over what this person may read. */
	seq: z.int(),
	at: At,
	action: z.string(),
	/** The mentorship it belongs to; absent for the account's own. */
	m: z.optional(z.string()),
	/** Who did it, in a mentorship. Absent where the clock did. */
	memberId: z.optional(z.string()),
	/** With `retention_changed`. */
	months: z.optional(z.int()),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** `GET /v1/privacy/audit?page=`: entries about me, the newest first, 50 a page from 0. */
export const AuditResponse = z.object({
	entries: z.array(AuditEntry),
	more: z.boolean(),
	/** Whether no entry of these chains was changed, taken out or moved. */
	intact: z.boolean(),
});
export type AuditResponse = z.infer<typeof AuditResponse>;

/** `POST /v1/privacy/exported`: this device has made a file of it all. Goes into the audit. `m`: of one mentorship. */
export const ExportedRequest = z.strictObject({ m: z.optional(Uuid) });
export const ExportedResponse = z.object({ noted: z.literal(true) });

/** `DELETE /v1/privacy/consent`: no more, to any text of it. 404 when nothing stands. */
export const ConsentWithdrawn = z.object({ withdrawnAt: At });

/** `POST /v1/privacy/consent`: yes to exactly that text. Refused when it is not one that was ever served. */
export const ConsentRequest = z.strictObject({
	textVersion: z.string().check(z.minLength(1), z.maxLength(20)),
	textHash: Hash,
	language: z.enum(['en', 'de']),
});
