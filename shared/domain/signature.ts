// One person's signature under the bare facts of a session that is over: when it began, how long it was,
// by which agenda. What the signed text is stands in receipt.ts; no word that anybody wrote is in it.
import * as z from 'zod/mini';
import { joinIds } from '../ids.ts';
import { err, ok } from '../result.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	Instant,
	NewInstant,
	notAfter,
	SHARED,
} from './entity.ts';
import { session } from './session.ts';

/** What can change between two signatures. */
export const SignedFacts = z.strictObject({
	startedAt: Instant,
	minutes: z.int().check(z.minimum(0), z.maximum(100_000)),
	/** SHA-256 of the agenda's bare bones, hex. */
	templateHash: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type SignedFacts = z.infer<typeof SignedFacts>;

/** ECDSA P-256: the raw public key (65 bytes) and the signature (64 bytes), base64url without padding. */
export const SignedBy = z.strictObject({
	publicKey: z.string().check(z.regex(/^[A-Za-z0-9_-]{87}$/)),
	signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{86}$/)),
});
export type SignedBy = z.infer<typeof SignedBy>;

const SignatureMeta = z.strictObject({
	sessionId: Id,
	authorId: Id,
	...SignedFacts.shape,
	...SignedBy.shape,
	at: Instant,
});
type SignatureMeta = z.infer<typeof SignatureMeta>;

export const signature = defineEntity('signature', SignatureMeta, z.strictObject({}), {
	perSession: true,
});

/** Keeps the ids apart from those of other records of which there is one per session and member. */
const SIGNATURES = '5d0c8e7a-3b1f-4c62-9a47-e1f2b6d3907c';

/** There is one signature per session and member. */
export const signatureIdOf = (sessionId: string, memberId: string) =>
	joinIds(SIGNATURES, sessionId, memberId);

export const signatureMutators = {
	/** Signs, or signs anew. Whether it fits the session as it stands is for whoever reads it to see. */
	addSignature: defineMutator(
		z.strictObject({
			sessionId: Id,
			...SignedFacts.shape,
			...SignedBy.shape,
			/** When it was signed at first, to undo taking it back. */
			at: z.optional(NewInstant),
		}),
		(tx, { sessionId, at, ...signed }, actor) => {
			const found = tx.get(session, SHARED, sessionId);
			if (!found) return err({ code: 'not_found' });
			if (found.meta.phase !== 'ended') return err({ code: 'closed' });
			const id = signatureIdOf(sessionId, actor.memberId);
			const meta = { sessionId, authorId: actor.memberId, ...signed };
			tx.put(signature, SHARED, id, { ...meta, at: notAfter(at, actor.now) }, {});
			return ok(undefined);
		},
	),

	/** Takes one's own back. */
	removeSignature: defineMutator(z.strictObject({ sessionId: Id }), (tx, { sessionId }, actor) => {
		const id = signatureIdOf(sessionId, actor.memberId);
		if (tx.get(signature, SHARED, id)) tx.remove(signature, SHARED, id);
		return ok(undefined);
	}),
};
