// What a person may read about themselves, as the wire says it.
import type * as z from 'zod/mini';
import { RETENTION } from '#shared/domain/retention.ts';
import type { AuditResponse, PrivacyResponse } from '#shared/protocol-privacy.ts';
import { chainId, readChain } from '../db/chains.ts';
import { listAudit, listMine, readFacts } from '../db/privacy.ts';
import type { Env } from '../env.ts';
import { subjectsOf } from './audit.ts';
import { isIntact } from './chain.ts';
import { readConsents } from './consent.ts';

const instant = (ms: number) => new Date(ms).toISOString();

/** As many months later; the last of a shorter month is its last day. */
export function monthsAfter(ms: number, months: number): number {
	const date = new Date(ms);
	const day = date.getUTCDate();
	date.setUTCDate(1);
	date.setUTCMonth(date.getUTCMonth() + months);
	const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
	date.setUTCDate(Math.min(day, last));
	return date.getTime();
}

const erasureOf = (row: { askedAt: number | null; dueAt: number | null } | undefined) =>
	row?.askedAt != null && row.dueAt != null
		? { erasure: { askedAt: instant(row.askedAt), dueAt: instant(row.dueAt) } }
		: {};

export async function readPrivacy(
	env: Env,
	userId: string,
	signInId: string,
	now: number,
): Promise<z.infer<typeof PrivacyResponse> | undefined> {
	const { account, signIns, memberships, erasure } = await readFacts(env.DB, userId, now);
	if (!account) return undefined;
	return {
		account: {
			createdAt: instant(account.createdAt),
			...(account.email !== null && { email: account.email }),
			inactiveOn: instant(monthsAfter(account.seenAt, RETENTION.inactiveMonths)),
		},
		devices: signIns.map(({ id, createdAt, seenAt, signIn }) => ({
			id,
			signedInAt: instant(createdAt),
			seenAt: instant(seenAt),
			current: signIn === signInId,
		})),
		memberships: memberships.map((row) => ({
			m: row.m,
			memberId: row.memberId,
			role: row.role,
			state: row.state,
			since: instant(row.since),
			retentionMonths: row.retentionMonths,
			...(row.goesOn !== null && { goesOn: row.goesOn }),
			...(row.calendarSince !== null && { calendarSince: instant(row.calendarSince) }),
			...erasureOf(row),
		})),
		...(await readConsents(env, userId)),
		...erasureOf(erasure),
	};
}

const PAGE = 50;

export async function readAudit(
	env: Env,
	userId: string,
	page: number,
): Promise<z.infer<typeof AuditResponse>> {
	const own = await subjectsOf(env, userId);
	const wanted = { userId, subjects: own, limit: PAGE + 1, offset: page * PAGE };
	const found = await listAudit(env.DB, wanted);
	const subjects = [...own, ...(await listMine(env.DB, userId))];
	const intact = await Promise.all(subjects.map((one) => isChainIntact(env, one)));
	return {
		entries: found.slice(0, PAGE).map(({ seq, at, action, memberId, months, ...row }) => ({
			seq,
			at: instant(at),
			action,
			...(!own.includes(row.subject) && { m: row.subject }),
			...(memberId !== null && { memberId }),
			...(months !== null && { months }),
		})),
		more: found.length > PAGE,
		intact: intact.every(Boolean),
	};
}

async function isChainIntact(env: Env, subject: string): Promise<boolean> {
	const { ends, entries } = await readChain(env.DB, 'audit', subject);
	return isIntact(env, chainId('audit', subject), ends, entries);
}
