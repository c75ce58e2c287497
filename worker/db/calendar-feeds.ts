// Calendars by link. Who may read one is asked in the same statement as what is in it: a link whose owner
// has left opens nothing.
import type { FeedRecord } from '#shared/domain/export/feed.ts';
import { SHARED } from '#shared/domain/entity.ts';
import type { Language } from '#shared/domain/member.ts';
import { spaceId } from './space-id.ts';

export interface NewFeed {
	readonly m: string;
	readonly userId: string;
	readonly secretHash: string;
	readonly language: Language;
	readonly now: number;
}

/** Puts it in the place of the one before. Nothing is written for somebody who is not a member. */
export async function putFeed(db: D1Database, feed: NewFeed): Promise<void> {
	const { m, userId, secretHash, language, now } = feed;
	await db
		.prepare(
			`INSERT INTO calendar_feed (mentorship_id, user_id, secret_hash, language, created_at)
			 SELECT ?1, user_id, ?3, ?4, ?5 FROM membership
			 WHERE mentorship_id = ?1 AND user_id = ?2 AND state = 'active'
			 ON CONFLICT (mentorship_id, user_id) DO UPDATE SET secret_hash = excluded.secret_hash,
			   language = excluded.language, created_at = excluded.created_at`,
		)
		.bind(m, userId, secretHash, language, now)
		.run();
}

export async function hasFeed(db: D1Database, m: string, userId: string): Promise<boolean> {
	const found = await db
		.prepare('SELECT 1 FROM calendar_feed WHERE mentorship_id = ?1 AND user_id = ?2')
		.bind(m, userId)
		.first();
	return found !== null;
}

/** Whether there was one. */
export async function dropFeed(db: D1Database, m: string, userId: string): Promise<boolean> {
	const dropped = await db
		.prepare('DELETE FROM calendar_feed WHERE mentorship_id = ?1 AND user_id = ?2')
		.bind(m, userId)
		.run();
	return dropped.meta.changes > 0;
}

export interface Feed {
	readonly memberId: string;
	readonly language: Language;
	/** Of the kinds asked for, in the shared space. */
	readonly records: readonly FeedRecord[];
}

type Row = Pick<Feed, 'memberId' | 'language'> & {
	readonly kind: string | null;
	readonly id: string;
	readonly meta: string;
};

/** Never reads a body. Absent when there is no such link, or its owner is no member any more. */
export async function readFeed(
	db: D1Database,
	secretHash: string,
	kinds: readonly string[],
): Promise<Feed | undefined> {
	const found = await db
		.prepare(
			`SELECT a.member_id AS memberId, f.language, r.kind, r.id, r.meta
			 FROM calendar_feed f
			 JOIN membership a ON a.mentorship_id = f.mentorship_id AND a.user_id = f.user_id
			   AND a.state = 'active'
			 LEFT JOIN record r ON r.space_id = f.mentorship_id || ?2 AND r.del = 0
			   AND r.kind IN (SELECT value FROM json_each(?3))
			 WHERE f.secret_hash = ?1 ORDER BY r.id`,
		)
		.bind(secretHash, spaceId('', SHARED), JSON.stringify(kinds))
		.all<Row>();
	const [first] = found.results;
	if (!first) return undefined;
	const records = found.results.flatMap(({ kind, id, meta }) =>
		kind === null ? [] : [{ kind, id, meta: JSON.parse(meta) as unknown }],
	);
	return { memberId: first.memberId, language: first.language, records };
}
