// The only file that talks HTTP. Being offline is normal here, so it is a value like any other answer.
import { Problem, type ProblemCode, PROBLEMS } from '#shared/problem.ts';
import {
	AcceptResponse,
	AccountResponse,
	BootResponse,
	CalendarResponse,
	CalendarState,
	type CodeRequest,
	CodeResponse,
	DeviceKeyResponse,
	DeviceState,
	LeaveResponse,
	MentorshipsResponse,
	type PullRequest,
	PullResponse,
	type PushRequest,
	PushResponse,
	TicketResponse,
	type VerifyRequest,
	VerifyResponse,
} from '#shared/protocol.ts';
import {
	InviteResponse,
	InvitesResponse,
	InviteState,
	ListedInvite,
} from '#shared/protocol-invites.ts';
import { err, ok, type Result } from '#shared/result.ts';
import type { Language } from '../domain/member.ts';
import * as z from 'zod/mini';
import type { World } from './world.ts';

/** A hung request would hold the pusher, and in the end the background's life. */
const TIMEOUT_MS = 10_000;
/** How many sessions the first page of a boot brings. */
const BOOT_WINDOW = 5;

export interface Failure {
	/** `unreachable`: no answer, or one that is not ours (a hotel's login page). */
	readonly code: ProblemCode | 'unreachable';
	readonly retryAfterMs?: number;
	/** With `gap`: the seq that the server waits for. */
	readonly expect?: number;
	/** With `fork`: what the server has under this device id. */
	readonly dev?: DeviceState;
	/** With `own_invite`: what has become of it. */
	readonly state?: InviteState;
	/** With `not_signed_in`: the account is gone for good. */
	readonly erased?: true;
}
export type Answer<T> = Promise<Result<T, Failure>>;

const Extra = z.object({
	expect: z.optional(z.int()),
	dev: z.optional(DeviceState),
	state: z.optional(InviteState),
	erased: z.optional(z.literal(true)),
});
const UNREACHABLE = err({ code: 'unreachable' } as const);

export interface Api {
	signIn(): Answer<{ token: string }>;
	push(request: PushRequest): Answer<PushResponse>;
	pull(request: PullRequest): Answer<PullResponse>;
	boot(m: string, page: number): Answer<BootResponse>;
	ticket(m: string, d: string): Answer<z.infer<typeof TicketResponse>>;
	invite(m: string): Answer<z.infer<typeof InviteResponse>>;
	/** Those this account has made, newest first. */
	invites(m: string): Answer<z.infer<typeof InvitesResponse>>;
	revokeInvite(id: string): Answer<ListedInvite>;
	accept(secret: string): Answer<z.infer<typeof AcceptResponse>>;
	mentorships(): Answer<z.infer<typeof MentorshipsResponse>>;
	/** For good, but for an invitation back by the other person. */
	leave(m: string): Answer<z.infer<typeof LeaveResponse>>;
	/** Has a code sent to an address; answered alike for every address. */
	requestCode(request: z.infer<typeof CodeRequest>): Answer<z.infer<typeof CodeResponse>>;
	/** The token takes the place of the one this device had. */
	verifyCode(
		request: z.infer<typeof VerifyRequest>,
	): Answer<z.infer<typeof VerifyResponse> & { token: string }>;
	account(): Answer<z.infer<typeof AccountResponse>>;
	/** This sign-in's, or that token's, half of its device's key. */
	findKey(token?: string): Answer<z.infer<typeof DeviceKeyResponse>>;
	/** This device's key is in another way now: the server may forget its half. */
	dropKey(): Answer<unknown>;
	/** Without an id every device but this one. */
	revokeDevice(id?: string): Answer<unknown>;
	/** Ends the sign-in of that token, which is nowhere else any more. */
	signOut(token: string): Answer<unknown>;
	/** What the server knows of this person, under `/v1/privacy`; read by whoever shows it. */
	privacy(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Answer<unknown>;
	/** A calendar to subscribe to; the one before stops. */
	makeCalendar(m: string, language: Language): Answer<z.infer<typeof CalendarResponse>>;
	findCalendar(m: string): Answer<z.infer<typeof CalendarState>>;
	dropCalendar(m: string): Answer<z.infer<typeof CalendarState>>;
}

/** What a problem's body means to the caller; the server's own words stay out of it. */
function failureOf(body: unknown, retryAfter: string | null): Failure | undefined {
	const problem = Problem.safeParse(body);
	if (!problem.success || !Object.hasOwn(PROBLEMS, problem.data.code)) return undefined;
	const extra = Extra.safeParse(body);
	const seconds = Number(retryAfter ?? Number.NaN);
	return {
		code: problem.data.code as ProblemCode,
		...(Number.isFinite(seconds) && { retryAfterMs: seconds * 1000 }),
		...(extra.success && extra.data.expect !== undefined && { expect: extra.data.expect }),
		...(extra.success && extra.data.dev !== undefined && { dev: extra.data.dev }),
		...(extra.success && extra.data.state !== undefined && { state: extra.data.state }),
		...(extra.success && extra.data.erased && { erased: true }),
	};
}

export function createApi(
	origin: string,
	world: World,
	token: () => Promise<string | undefined>,
	/** The server does not know this token any more. */
	onRefused?: (token: string, erased: boolean) => void,
): Api {
	async function ask<T>(
		schema: z.ZodMiniType<T>,
		method: 'GET' | 'POST' | 'DELETE',
		path: string,
		body?: unknown,
		as?: string,
	): Promise<Result<{ data: T; headers: Headers }, Failure>> {
		const signedIn = as ?? (await token());
		const abort = new AbortController();
		const callOff = world.after(TIMEOUT_MS, () => abort.abort());
		try {
			const response = await world.fetch(`${origin}${path}`, {
				method,
				headers: {
					...(body !== undefined && { 'content-type': 'application/json' }),
					...(signedIn !== undefined && { authorization: `Bearer ${signedIn}` }),
				},
				...(body !== undefined && { body: JSON.stringify(body) }),
				credentials: 'omit',
				cache: 'no-store',
				redirect: 'error',
				referrerPolicy: 'no-referrer',
				signal: abort.signal,
			});
			if (!/^application\/(problem\+)?json/.test(response.headers.get('content-type') ?? ''))
				return UNREACHABLE;
			const answer: unknown = await response.json();
			if (!response.ok) {
				const failure =
					failureOf(answer, response.headers.get('retry-after')) ?? byStatus(response.status);
				if (failure.code !== 'not_signed_in') return err(failure);
				// Asked before a sign-in that has come meanwhile: that one is not refused.
				const current = as ?? (await token());
				if (current !== undefined && current !== signedIn) return err({ code: 'retry' });
				if (signedIn !== undefined) onRefused?.(signedIn, failure.erased === true);
				return err(failure);
			}
			const parsed = schema.safeParse(answer);
			return parsed.success ? ok({ data: parsed.data, headers: response.headers }) : UNREACHABLE;
		} catch {
			return UNREACHABLE;
		} finally {
			callOff();
		}
	}

	async function data<T>(...args: Parameters<typeof ask<T>>): Answer<T> {
		const answer = await ask<T>(...args);
		return answer.ok ? ok(answer.value.data) : answer;
	}

	/** A request whose answer carries a new token. */
	async function enter<T extends object>(
		schema: z.ZodMiniType<T>,
		path: string,
		body: unknown,
	): Answer<T & { token: string }> {
		const answer = await ask(schema, 'POST', path, body);
		if (!answer.ok) return answer;
		const fresh = answer.value.headers.get('set-auth-token');
		return fresh ? ok({ ...answer.value.data, token: fresh }) : UNREACHABLE;
	}

	return {
		signIn: () => enter(z.object({}), '/v1/auth/sign-in/anonymous', {}),
		push: (request) => data(PushResponse, 'POST', '/v1/sync/push', request),
		pull: (request) => data(PullResponse, 'POST', '/v1/sync/pull', request),
		boot: (m, page) =>
			data(BootResponse, 'GET', `/v1/sync/boot?m=${m}&window=${BOOT_WINDOW}&page=${page}`),
		ticket: (m, d) => data(TicketResponse, 'POST', '/v1/live/ticket', { m, d }),
		invite: (m) => data(InviteResponse, 'POST', '/v1/invites', { m }),
		invites: (m) => data(InvitesResponse, 'GET', `/v1/invites?m=${m}`),
		revokeInvite: (id) => data(ListedInvite, 'DELETE', `/v1/invites/${id}`),
		accept: (secret) => data(AcceptResponse, 'POST', '/v1/invites/accept', { secret }),
		mentorships: () => data(MentorshipsResponse, 'GET', '/v1/mentorships'),
		leave: (m) => data(LeaveResponse, 'POST', '/v1/mentorships/leave', { m }),
		requestCode: (request) => data(CodeResponse, 'POST', '/v1/account/code', request),
		verifyCode: (request) => enter(VerifyResponse, '/v1/account/verify', request),
		account: () => data(AccountResponse, 'GET', '/v1/account'),
		findKey: (token) => data(DeviceKeyResponse, 'GET', '/v1/account/key', undefined, token),
		dropKey: () => data(z.unknown(), 'DELETE', '/v1/account/key'),
		revokeDevice: (id) =>
			data(
				z.unknown(),
				'DELETE',
				`/v1/account/devices${id === undefined ? '' : `/${encodeURIComponent(id)}`}`,
			),
		signOut: (token) => data(z.unknown(), 'POST', '/v1/auth/sign-out', {}, token),
		privacy: (method, path, body) => data(z.unknown(), method, `/v1/privacy${path}`, body),
		makeCalendar: (m, language) => data(CalendarResponse, 'POST', '/v1/calendar', { m, language }),
		findCalendar: (m) => data(CalendarState, 'GET', `/v1/calendar?m=${m}`),
		dropCalendar: (m) => data(CalendarState, 'DELETE', `/v1/calendar?m=${m}`),
	};
}

/** A failure in JSON that is not a problem of ours: by the class of its status. */
function byStatus(status: number): Failure {
	if (status === 401) return { code: 'not_signed_in' };
	if (status === 413) return { code: 'too_large' };
	if (status === 429) return { code: 'too_many' };
	return { code: status >= 500 ? 'retry' : 'unreachable' };
}
