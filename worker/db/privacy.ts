// What is kept about one account, for its person to read. Each statement carries the account.
import { RETENTION } from '#shared/domain/retention.ts';
import { rows } from './head.ts';
import { DEVICES } from './sign-ins.ts';

export interface AccountFacts {
	readonly createdAt: number;
	readonly email: string | null;
	/** When it was last used, as far as is still known. */
	readonly seenAt: number;
}

export interface MembershipFacts {
	readonly m: string;
	readonly memberId: string;
	readonly role: 'mentor' | 'mentee';
	readonly state: 'active' | 'left';
	readonly since: number;
	readonly retentionMonths: number;
	readonly goesOn: string | null;
	readonly calendarSince: number | null;
	readonly askedAt: number | null;
	readonly dueAt: number | null;
}

interface SignInFacts {
	readonly id: string;
	readonly createdAt: number;
	readonly seenAt: number;
	/** Null where it has ended by itself. */
	readonly signIn: string | null;
}

/** SQL for: when an account was last used. Devices remember it longer than sign-ins do. */
export const SEEN_AT = `max(u.updated_at,
	coalesce((SELECT max(s.updated_at) FROM session s WHERE s.user_id = u.id), 0),
	coalesce((SELECT max(d.seen_at) FROM membership a JOIN device d
	  ON d.mentorship_id = a.mentorship_id AND d.user_id = a.member_id WHERE a.user_id = u.id), 0))`;

const MONTHS = `coalesce(r.meta ->> 'retentionMonths', ${RETENTION.mentorshipMonths})`;
/** SQL for: when a mentorship's record says that all of it goes. Word for word as in 0005_authors.sql. */
export const GOES_ON = `strftime('%Y-%m-%dT%H:%M:%fZ', meta ->> 'endedAt', '+' || coalesce(meta ->> 'retentionMonths', ${RETENTION.mentorshipMonths}) || ' months')`;

export async function readFacts(db: D1Database, userId: string, now: number) {
	const [account, signIns, memberships, whole] = await db.batch([
		db
			.prepare(
				`SELECT u.created_at AS createdAt, CASE u.is_anonymous WHEN 1 THEN NULL ELSE u.email END
				   AS email, ${SEEN_AT} AS seenAt FROM user u WHERE u.id = ?1`,
			)
			.bind(userId),
		db.prepare(DEVICES).bind(userId, now),
		db
			.prepare(
				`SELECT a.mentorship_id AS m, a.member_id AS memberId, a.role, a.state,
				   a.created_at AS since, ${MONTHS} AS retentionMonths, ${GOES_ON} AS goesOn,
				   f.created_at AS calendarSince, e.asked_at AS askedAt, e.due_at AS dueAt
				 FROM membership a
				 LEFT JOIN record r ON r.space_id = a.mentorship_id || '/S' AND r.id = a.mentorship_id
				 LEFT JOIN calendar_feed f
				   ON f.mentorship_id = a.mentorship_id AND f.user_id = a.user_id
				 LEFT JOIN erasure e ON e.mentorship_id = a.mentorship_id AND e.user_id = a.user_id
				 WHERE a.user_id = ?1 ORDER BY a.created_at, a.mentorship_id`,
			)
			.bind(userId),
		db
			.prepare(
				`SELECT asked_at AS askedAt, due_at AS dueAt FROM erasure
				 WHERE user_id = ?1 AND mentorship_id = ''`,
			)
			.bind(userId),
	]);
	return {
		account: rows<AccountFacts>(account)[0],
		signIns: rows<SignInFacts>(signIns),
		memberships: rows<MembershipFacts>(memberships),
		erasure: rows<{ askedAt: number; dueAt: number }>(whole)[0],
	};
}

export interface AuditRow {
	readonly subject: string;
	readonly seq: number;
	readonly at: number;
	readonly action: string;
	readonly memberId: string | null;
	readonly months: number | null;
}

/**
 * What a person may read: all about their account; all about a mentorship they are in, but whether the other one
 * has asked to be erased, who may take it back; of one they have left, what they did. `subjects` are the account's
 * in the audit. What is read is numbered anew: a gap would tell of what is not.
 */
export async function listAudit(
	db: D1Database,
	{
		userId,
		subjects,
		limit,
		offset,
	}: Readonly<{
		userId: string;
		subjects: readonly string[];
		limit: number;
		offset: number;
	}>,
): Promise<AuditRow[]> {
	const found = await db
		.prepare(
			`WITH mine AS (SELECT mentorship_id AS m, member_id AS memberId, state FROM membership
			   WHERE user_id = ?1),
			 readable AS (SELECT '' AS m, * FROM audit
			   WHERE subject IN (SELECT value FROM json_each(?2))
			 UNION ALL
			 SELECT mine.m, u.* FROM mine JOIN audit u ON u.subject = mine.m
			   WHERE u.member_id = mine.memberId OR (mine.state = 'active'
			     AND u.action NOT IN ('erasure_asked', 'erasure_undone')))
			 SELECT subject, row_number() OVER (PARTITION BY m ORDER BY at, subject, seq) AS seq, at,
			   action, member_id AS memberId, months FROM readable
			 ORDER BY at DESC, subject DESC, seq DESC LIMIT ?3 OFFSET ?4`,
		)
		.bind(userId, JSON.stringify(subjects), limit, offset)
		.all<AuditRow>();
	return found.results;
}

/** The audit's names of the accounts that went into this one. */
export async function listFormer(db: D1Database, userId: string): Promise<string[]> {
	const found = await db
		.prepare('SELECT value FROM user, json_each(user.former) WHERE user.id = ?1')
		.bind(userId)
		.all<{ value: string }>();
	return found.results.map(({ value }) => value);
}

export async function listMine(db: D1Database, userId: string): Promise<string[]> {
	const found = await db
		.prepare('SELECT mentorship_id AS m FROM membership WHERE user_id = ?1')
		.bind(userId)
		.all<{ m: string }>();
	return found.results.map(({ m }) => m);
}
