// What a person may know about their data here, and do with it: read it, be erased, agree, take either back.
import { Hono } from 'hono';
import { validator } from 'hono-openapi';
import * as z from 'zod/mini';
import { RETENTION } from '#shared/domain/retention.ts';
import {
	AuditResponse,
	ConsentRequest,
	ConsentResponse,
	ConsentWithdrawn,
	ErasureRequest,
	ErasureResponse,
	ErasureUndone,
	ExportedRequest,
	ExportedResponse,
	PrivacyResponse,
} from '#shared/protocol-privacy.ts';
import { Uuid } from '#shared/protocol.ts';
import { requireUser, type SignedInEnv } from '../auth/require-user.ts';
import { jsonBody, whereWrong } from '../body.ts';
import { askErasure, undoErasure } from '../db/erasures.ts';
import { findMembership } from '../db/memberships.ts';
import { problem } from '../problem.ts';
import { type AuditEvent, writeAudit } from '../privacy/audit.ts';
import { withdrawConsent, writeConsent } from '../privacy/consent.ts';
import { readAudit, readPrivacy } from '../privacy/read.ts';
import { rememberUndone } from '../privacy/undone.ts';
import { describe, SIGNED_IN, WITH_BODY } from './describe.ts';
import { few, NOTES_AN_HOUR } from './few.ts';

const DAY = 86_400_000;

const query = <S extends z.ZodMiniType>(schema: S) =>
	validator('query', schema, (result, c) => {
		if (!result.success) return problem(c, 'invalid_request', { detail: whereWrong(result.error) });
	});

const Page = z.strictObject({ page: z.optional(z.string().check(z.regex(/^\d{1,4}$/))) });

/** Where it is written down: with the mentorship it is about, else with the account. */
const about = (userId: string, m: string, memberId: string | undefined) =>
	m === '' || memberId === undefined ? { userId } : { m, memberId };

export const privacy = new Hono<SignedInEnv>()
	.get(
		'/',
		requireUser,
		describe('What is kept about me', PrivacyResponse, [...SIGNED_IN]),
		async (c) => {
			const facts = await readPrivacy(c.env, c.get('userId'), c.get('signIn').id, Date.now());
			return facts ? c.json(facts) : problem(c, 'not_signed_in');
		},
	)
	.post(
		'/erasure',
		requireUser,
		describe('Have my account or my part of a mentorship erased, in seven days', ErasureResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'not_found',
		]),
		...jsonBody(ErasureRequest),
		few('notes/erasure', NOTES_AN_HOUR),
		async (c) => {
			const asked = c.req.valid('json');
			const userId = c.get('userId');
			const m = asked.scope === 'mentorship' ? asked.m : '';
			const now = Date.now();
			const dueAt = now + RETENTION.undoDays * DAY;
			const erasure = await askErasure(c.env.DB, { userId, m, askedAt: now, dueAt });
			if (!erasure) return problem(c, 'not_found');
			if (erasure.askedAt === now) await note(c, 'erasure_asked', m);
			return c.json({
				askedAt: new Date(erasure.askedAt).toISOString(),
				dueAt: new Date(erasure.dueAt).toISOString(),
			});
		},
	)
	.delete(
		'/erasure',
		requireUser,
		describe('Take an erasure back', ErasureUndone, [...SIGNED_IN, 'invalid_request', 'not_found']),
		query(z.strictObject({ m: z.optional(Uuid) })),
		async (c) => {
			const { m = '' } = c.req.valid('query');
			const undone = await undoErasure(c.env.DB, c.get('userId'), m, Date.now());
			if (!undone) return problem(c, 'not_found');
			await rememberUndone(c.env, c.get('userId'), m);
			await note(c, 'erasure_undone', m);
			return c.json({ undone: true } as const);
		},
	)
	.get(
		'/audit',
		requireUser,
		describe('What happened to my data and access', AuditResponse, [
			...SIGNED_IN,
			'invalid_request',
		]),
		query(Page),
		async (c) => {
			const { page = '0' } = c.req.valid('query');
			return c.json(await readAudit(c.env, c.get('userId'), Number(page)));
		},
	)
	.post(
		'/exported',
		requireUser,
		describe('Note that a file of it was made', ExportedResponse, [
			...SIGNED_IN,
			...WITH_BODY,
			'not_found',
		]),
		...jsonBody(ExportedRequest),
		few('notes/exported', NOTES_AN_HOUR),
		async (c) => {
			const { m = '' } = c.req.valid('json');
			if (m !== '' && !(await findMembership(c.env.DB, m, c.get('userId'))))
				return problem(c, 'not_found');
			await note(c, 'exported', m);
			return c.json({ noted: true } as const);
		},
	)
	.post(
		'/consent',
		requireUser,
		describe('Agree to the privacy notice as it stands', ConsentResponse, [
			...SIGNED_IN,
			...WITH_BODY,
		]),
		...jsonBody(ConsentRequest),
		few('notes/consent', NOTES_AN_HOUR),
		async (c) => {
			const consent = await writeConsent(c.env, c.get('userId'), c.req.valid('json'), Date.now());
			if (!consent) return problem(c, 'invalid_request', { detail: 'At textHash' });
			await note(c, 'consented', '');
			return c.json(consent);
		},
	)
	.delete(
		'/consent',
		requireUser,
		describe('Agree no more', ConsentWithdrawn, [...SIGNED_IN, 'not_found']),
		async (c) => {
			const withdrawnAt = await withdrawConsent(c.env, c.get('userId'), Date.now());
			if (withdrawnAt === undefined) return problem(c, 'not_found');
			await note(c, 'consent_withdrawn', '');
			return c.json({ withdrawnAt });
		},
	);

async function note(
	c: { env: SignedInEnv['Bindings']; get(key: 'userId'): string },
	action: AuditEvent['action'],
	m: string,
): Promise<void> {
	const userId = c.get('userId');
	const membership = m === '' ? undefined : await findMembership(c.env.DB, m, userId);
	await writeAudit(c.env, { action, ...about(userId, m, membership?.memberId) });
}
