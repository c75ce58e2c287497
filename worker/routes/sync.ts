// Push through the room, pull and boot straight from D1.
import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import * as z from 'zod/mini';
import {
	BootResponse,
	PullRequest,
	PullResponse,
	PushRequest,
	PushResponse,
	SCHEMA,
	Uuid,
} from '#shared/protocol.ts';
import { type MemberEnv, requireMember } from '../access/door.ts';
import { requireUser } from '../auth/require-user.ts';
import { jsonBody, whereWrong } from '../body.ts';
import { boot } from '../commit/boot.ts';
import { readFounding } from '../commit/found.ts';
import { pull } from '../commit/pull.ts';
import { roomOf } from '../env.ts';
import { isGone, tellGone } from '../privacy/gone.ts';
import { problem } from '../problem.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';

const whole = (max: number) =>
	z.pipe(
		z.string().check(z.regex(/^\d{1,4}$/)),
		z.pipe(z.transform(Number), z.int().check(z.maximum(max))),
	);
const BootQuery = z.strictObject({
	m: Uuid,
	window: z.optional(whole(50)),
	page: z.optional(whole(9999)),
});

const DEFAULT_WINDOW = 5;

/** The first push of a mentorship comes before its first member. */
const isFounding = ({ m, muts }: PushRequest) =>
	muts[0] !== undefined && !!readFounding(m, muts[0]);

export const sync = new Hono<MemberEnv>()
	.post(
		'/push',
		requireUser,
		describe('Send mutations', PushResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'left',
			'not_found',
			'gone',
			'gap',
			'upgrade',
		]),
		...jsonBody(PushRequest),
		tellGone('json'),
		requireMember('json', { unless: isFounding }),
		async (c) => {
			const request = c.req.valid('json');
			if (request.schema < SCHEMA) return problem(c, 'upgrade', { more: { min: SCHEMA } });
			// A device that missed the first answer must not found anew what was erased since.
			if (isFounding(request) && (await isGone(c.env, request.m, c.get('userId'))))
				return problem(c, 'gone');
			const answer = await roomOf(c.env, request.m).push(c.get('userId'), request);
			if (answer.ok) return c.json(answer.response);
			const { code, expect, dev, retryAfter } = answer;
			return problem(c, code, {
				more: { ...(expect !== undefined && { expect }), ...(dev && { dev }) },
				...(retryAfter !== undefined && { headers: { 'retry-after': String(retryAfter) } }),
			});
		},
	)
	.post(
		'/pull',
		requireUser,
		describe('Fetch what changed', PullResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'left',
			'not_found',
			'gone',
		]),
		...jsonBody(PullRequest),
		tellGone('json'),
		async (c) => {
			const pulled = await pull(c.env.DB, c.get('userId'), c.req.valid('json'), Date.now());
			return pulled.ok ? c.json(pulled.value) : problem(c, pulled.error);
		},
	)
	.get(
		'/boot',
		requireUser,
		describe('First load, newest sessions first', BootResponse, [
			...SIGNED_IN,
			'invalid_request',
			'left',
			'not_found',
			'gone',
		]),
		validator('query', BootQuery, (result, c) => {
			if (!result.success)
				return problem(c, 'invalid_request', { detail: whereWrong(result.error) });
		}),
		tellGone('query'),
		async (c) => {
			const { m, window, page } = c.req.valid('query');
			const request = { m, window: Math.max(1, window ?? DEFAULT_WINDOW), page: page ?? 0 };
			const booted = await boot(c.env.DB, c.get('userId'), request, Date.now());
			return booted.ok ? c.json(booted.value) : problem(c, booted.error);
		},
	);
