// The only place that turns a failure into an HTTP response (RFC 9457).
import { type Problem, type ProblemCode, PROBLEMS } from '#shared/problem.ts';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { log } from './log.ts';

const TITLES: Record<ProblemCode, string> = {
	invalid_request: 'The request does not have the expected shape',
	wrong_code: 'This code does not open anything; ask for a new one',
	not_signed_in: 'Sign in first',
	left: 'You are no longer part of this mentorship',
	not_found: 'There is nothing here',
	method_not_allowed: 'This address does not take that method',
	gap: 'Mutations arrived out of order',
	fork: 'Another copy of this device has pushed under its name',
	other_seat: 'That account is the other person of a mentorship you are in',
	email_taken: 'That address has an account of its own',
	gone: 'This was erased',
	own_invite: 'You made this invitation yourself',
	invite_spent: 'This invitation opens nothing: it is wrong, used, taken back, or has expired',
	too_large: 'The request is too large',
	unsupported_type: 'Send JSON, uncompressed',
	upgrade: 'This version is too old',
	too_many: 'Too many requests',
	internal: 'Something broke on our side',
	retry: 'Not now; try again in a moment',
};

export interface ProblemDetails {
	readonly detail?: string;
	readonly requestId?: string;
	/** Members of its own, by the code: `expect`, `dev`. */
	readonly more?: Readonly<Record<string, unknown>>;
	readonly headers?: Readonly<Record<string, string>>;
}

export function problemResponse(
	code: ProblemCode,
	{ detail, requestId, more, headers }: ProblemDetails = {},
): Response {
	const status = PROBLEMS[code];
	const body: Problem = {
		type: `/problems/${code}`,
		code,
		status,
		title: TITLES[code],
		...(detail && { detail }),
		...(requestId && { requestId }),
		...more,
	};
	return new Response(JSON.stringify(body), {
		status,
		headers: { 'content-type': 'application/problem+json', ...headers },
	});
}

export const problem = (c: Context, code: ProblemCode, details?: ProblemDetails): Response =>
	problemResponse(code, { requestId: c.get('requestId') as string, ...details });

/** For `app.onError`: what Hono threw on purpose, and everything nobody expected. */
export function unexpected(error: Error, c: Context): Response {
	if (error instanceof HTTPException && error.status < 500) return problem(c, 'invalid_request');
	log({ event: 'unexpected', requestId: c.get('requestId') as string, at: framesOf(error) });
	return problem(c, isUnavailable(error) ? 'retry' : 'internal', {
		...(isUnavailable(error) && { headers: { 'retry-after': '2' } }),
	});
}

/**
 * The first frames of its stack, which say where, and that is enough: the message before them may hold what
 * somebody wrote, in as many lines as they wrote.
 */
export function framesOf({ stack = '', name, message }: Error): string {
	const begin = stack.indexOf(message) + message.length;
	const frames = stack
		.slice(begin)
		.split('\n')
		.filter((line) => /^\s+at /.test(line));
	return frames.slice(0, 5).join('').replaceAll(/\s+/g, ' ') || name;
}

/** D1 or a room that is not there for the moment. */
const isUnavailable = (error: Error & { retryable?: boolean; overloaded?: boolean }): boolean =>
	error.retryable === true || error.overloaded === true || error.message.startsWith('D1_ERROR');
