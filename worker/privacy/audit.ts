// What happened to somebody's data and access, for them to read: when, what, by whom; never what they wrote.
import type { AuditAction } from '#shared/protocol-privacy.ts';
import { peppered } from '../auth/pepper.ts';
import { appendEntry, chainId, type ChainName, type Entry, readEnds } from '../db/chains.ts';
import { listFormer } from '../db/privacy.ts';
import type { Env } from '../env.ts';
import { log } from '../log.ts';
import { linkHash, NO_ENDS, sealOf } from './chain.ts';

export type AuditEvent =
	| {
			readonly action: AuditAction;
			readonly m: string;
			/** Who did it; absent where the clock did. */
			readonly memberId?: string;
			/** With `retention_changed`. */
			readonly months?: number;
	  }
	| { readonly action: AuditAction; readonly userId: string };

/** Nobody can read an account's id from it. */
export const accountSubject = async (env: Pick<Env, 'AUTH_SECRET'>, userId: string) =>
	`account:${await peppered(env, 'subject', userId)}`;

/** Its own, and those of the anonymous accounts that went into it. */
export const subjectsOf = async (env: Env, userId: string): Promise<readonly string[]> => [
	await accountSubject(env, userId),
	...(await listFormer(env.DB, userId)),
];

const ATTEMPTS = 8;

/** What it tells of has happened already: it fails quietly, with a line in the log. */
export async function writeAudit(env: Env, event: AuditEvent, now = Date.now()): Promise<void> {
	const { memberId, months } = { memberId: null, months: null, ...event };
	try {
		const subject = 'm' in event ? event.m : await accountSubject(env, event.userId);
		await append(env, 'audit', subject, [now, event.action, memberId, months]);
	} catch {
		if (env.LOG !== 'off') log({ event: 'audit_failed' });
	}
}

export async function append(
	env: Env,
	name: ChainName,
	subject: string,
	fields: Entry['fields'],
): Promise<void> {
	const id = chainId(name, subject);
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		const before = await readEnds(env.DB, name, subject);
		const { goneSeq, goneHash, lastSeq } = before.ends ?? NO_ENDS;
		const seq = lastSeq + 1;
		const hash = await linkHash(env, id, before.hash, { seq, fields });
		const ends = { goneSeq, goneHash, lastSeq: seq };
		const seal = await sealOf(env, id, ends, hash);
		const entry = { seq, hash, fields };
		if (await appendEntry(env.DB, name, subject, entry, { ...ends, seal }, before.ends)) return;
	}
	throw new Error('too many writers of one chain');
}
