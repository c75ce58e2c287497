// What has had its time, asked across all mentorships and accounts, by the clock alone.
import { GOES_ON, SEEN_AT } from './privacy.ts';

const mentorshipOf = ({ spaceId }: { readonly spaceId: string }) =>
	spaceId.slice(0, spaceId.indexOf('/'));

/** Those that ended so long ago as they say themselves, from an index that holds nothing else. */
export async function findEnded(
	db: D1Database,
	now: string,
	limit: number,
	skip: number,
): Promise<string[]> {
	const found = await db
		.prepare(
			`SELECT space_id AS spaceId FROM record WHERE kind = 'mentorship' AND del = 0
			   AND ${GOES_ON} <= ?1 ORDER BY ${GOES_ON}, space_id LIMIT ?2 OFFSET ?3`,
		)
		.bind(now, limit, skip)
		.all<{ spaceId: string }>();
	return found.results.map(mentorshipOf);
}

/** Those that everybody has left, the last one before that moment. */
export async function findForsaken(
	db: D1Database,
	before: string,
	limit: number,
	skip: number,
): Promise<string[]> {
	const found = await db
		.prepare(
			`SELECT a.mentorship_id AS m FROM membership a
			 LEFT JOIN record r ON r.space_id = a.mentorship_id || '/S' AND r.id = a.member_id
			 GROUP BY a.mentorship_id
			 HAVING sum(a.state = 'active') = 0 AND max(coalesce(r.meta ->> 'leftAt', '')) <= ?1
			 ORDER BY a.mentorship_id LIMIT ?2 OFFSET ?3`,
		)
		.bind(before, limit, skip)
		.all<{ m: string }>();
	return found.results.map(({ m }) => m);
}

export interface OldBefore {
	/** Invitations that were used, taken back or ran out. */
	readonly invites: number;
	/** Of devices that nobody has opened since. */
	readonly deviceKeys: number;
	readonly codes: number;
	readonly erased: number;
	/** Of accounts that were erased. */
	readonly consents: number;
}

/** Rows that go as they are, without anybody being told. */
export async function dropOld(db: D1Database, before: OldBefore, now: number): Promise<void> {
	const gone = `SELECT id_hash FROM erased WHERE id_hash GLOB 'account:*' AND at <= ?1`;
	await db.batch([
		db
			.prepare('DELETE FROM invite WHERE coalesce(used_at, revoked_at, expires_at) <= ?1')
			.bind(before.invites),
		db
			.prepare(
				`DELETE FROM device_key WHERE seen_at <= ?1 AND NOT EXISTS (SELECT 1 FROM session s
				 WHERE s.user_id = device_key.user_id AND coalesce(s.key_id, s.id) = device_key.id)`,
			)
			.bind(before.deviceKeys),
		db
			.prepare('DELETE FROM verification WHERE expires_at <= ?1 OR created_at <= ?2')
			.bind(now, before.codes),
		db
			.prepare(`DELETE FROM chain WHERE id IN (SELECT 'consent:' || id_hash FROM (${gone}))`)
			.bind(before.consents),
		db.prepare(`DELETE FROM consent WHERE subject IN (${gone})`).bind(before.consents),
		db
			.prepare(
				`DELETE FROM erased WHERE at <= CASE WHEN id_hash GLOB 'account:*' THEN ?1 ELSE ?2 END`,
			)
			.bind(before.consents, before.erased),
	]);
}

export interface Quiet {
	readonly userId: string;
	readonly email: string;
}

/**
 * Accounts with an address that were last used between the two moments, and have not got the nth warning: those
 * it was not tried for first, then those it failed for longest ago.
 */
export async function findQuiet(
	db: D1Database,
	{ from, to }: { readonly from: number; readonly to: number },
	number: number,
	limit: number,
): Promise<Quiet[]> {
	const found = await db
		.prepare(
			`SELECT u.id AS userId, u.email FROM user u
			 LEFT JOIN inactivity_notice n ON n.user_id = u.id AND n.number = ?3
			 WHERE u.updated_at <= ?2 AND u.is_anonymous = 0 AND ${SEEN_AT} > ?1 AND ${SEEN_AT} <= ?2
			   AND (n.user_id IS NULL OR n.failed_at IS NOT NULL)
			 ORDER BY n.failed_at, u.id LIMIT ?4`,
		)
		.bind(from, to, number, limit)
		.all<Quiet>();
	return found.results;
}

/** False when it was sent before, or is being sent. */
export async function claimNotice(
	db: D1Database,
	userId: string,
	number: number,
	now: number,
): Promise<boolean> {
	const { results } = await db
		.prepare(
			`INSERT INTO inactivity_notice (user_id, number, sent_at) VALUES (?1, ?2, ?3)
			 ON CONFLICT DO UPDATE SET failed_at = NULL WHERE failed_at IS NOT NULL RETURNING 1`,
		)
		.bind(userId, number, now)
		.all();
	return results.length > 0;
}

/** What has come of the letter: `failed`, and it is tried again. */
export async function settleNotice(
	db: D1Database,
	userId: string,
	number: number,
	outcome: 'sent' | 'failed',
	now: number,
): Promise<void> {
	await db
		.prepare(
			`UPDATE inactivity_notice SET sent_at = iif(?4 = 'sent', ?3, sent_at),
			   failed_at = iif(?4 = 'failed', ?3, NULL) WHERE user_id = ?1 AND number = ?2`,
		)
		.bind(userId, number, now, outcome)
		.run();
}

/** Whoever came back after a warning is warned anew one day. */
export async function dropNoticesOfReturned(db: D1Database): Promise<void> {
	await db
		.prepare(
			`DELETE FROM inactivity_notice WHERE sent_at < (SELECT ${SEEN_AT} FROM user u
			 WHERE u.id = inactivity_notice.user_id)`,
		)
		.run();
}

/**
 * Accounts nobody has used since; those with an address only once the last warning was sent, or tried in vain all
 * the time since: an address that takes no letter keeps nothing longer than is said.
 */
export async function findInactive(
	db: D1Database,
	since: number,
	warnedBefore: number,
	limit: number,
	skip: number,
): Promise<string[]> {
	const found = await db
		.prepare(
			`SELECT u.id AS userId FROM user u WHERE u.updated_at <= ?1 AND ${SEEN_AT} <= ?1
			   AND (u.is_anonymous = 1 OR EXISTS (SELECT 1 FROM inactivity_notice n
			     WHERE n.user_id = u.id AND n.number = 2 AND n.sent_at <= ?2))
			 ORDER BY u.id LIMIT ?3 OFFSET ?4`,
		)
		.bind(since, warnedBefore, limit, skip)
		.all<{ userId: string }>();
	return found.results.map(({ userId }) => userId);
}

/** All ids of what can be erased, some at a time: asked only after a backup was put back. */
export async function listIds(
	db: D1Database,
	after: string,
	limit: number,
): Promise<{ userId: string; m: string | null }[]> {
	const found = await db
		.prepare(
			`SELECT u.id AS userId, a.mentorship_id AS m FROM user u
			 LEFT JOIN membership a ON a.user_id = u.id
			 WHERE u.id IN (SELECT id FROM user WHERE id > ?1 ORDER BY id LIMIT ?2) ORDER BY u.id`,
		)
		.bind(after, limit)
		.all<{ userId: string; m: string | null }>();
	return found.results;
}
