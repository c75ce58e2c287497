// Why a request failed as a whole (RFC 9457). Codes are wire format: add, never rename.
import * as z from 'zod/mini';

/** Every code with its HTTP status. The worker answers with it, the client decides by it. */
export const PROBLEMS = {
	invalid_request: 400,
	/** Wrong, expired, used, or tried too often: nothing tells which. */
	wrong_code: 400,
	not_signed_in: 401,
	left: 403,
	not_found: 404,
	method_not_allowed: 405,
	gap: 409,
	fork: 409,
	/** The two accounts are the two people of one mentorship (`m`). */
	other_seat: 409,
	/** Told to the person who made the link, with its `state`. */
	own_invite: 409,
	/** That address has an account of its own. */
	email_taken: 409,
	gone: 410,
	invite_spent: 410,
	too_large: 413,
	unsupported_type: 415,
	upgrade: 426,
	too_many: 429,
	internal: 500,
	retry: 503,
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** The body of every failed answer, served as `application/problem+json`. */
export const Problem = z.looseObject({
	type: z.string(),
	code: z.string(),
	status: z.int(),
	title: z.string(),
	detail: z.optional(z.string()),
	requestId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
