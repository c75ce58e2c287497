// How often something has happened lately. Exact, unlike the platform's rate limits: a hit is counted and
// refused in one statement, and the window slides, so that no two windows can be used up back to back.
import { rows } from './head.ts';

export interface Limit {
	/** A few hundred at most: each hit is kept until it has passed. */
	readonly limit: number;
	readonly windowMs: number;
}

/** Counts a hit unless the limit is reached. Gives 0, or how long until another would be counted, in ms. */
export async function take(
	db: D1Database,
	key: string,
	{ limit, windowMs }: Limit,
	now: number,
): Promise<number> {
	const [taken, oldest] = await db.batch([
		db
			.prepare(
				`INSERT INTO counter (key, hits, ends_at) VALUES (?1, json_array(?2), ?2 + ?3)
				 ON CONFLICT (key) DO UPDATE SET ends_at = excluded.ends_at, hits = (
				   SELECT json_group_array(value) FROM (
				     SELECT value FROM json_each(counter.hits) WHERE value > ?2 - ?3
				     UNION ALL SELECT ?2))
				 WHERE (SELECT count(*) FROM json_each(counter.hits) WHERE value > ?2 - ?3) < ?4
				 RETURNING 1 AS taken`,
			)
			.bind(key, now, windowMs, limit),
		db
			.prepare(
				`SELECT min(value) AS at FROM json_each((SELECT hits FROM counter WHERE key = ?1))
				 WHERE value > ?2 - ?3`,
			)
			.bind(key, now, windowMs),
	]);
	if (rows(taken).length > 0) return 0;
	const at = rows<{ at: number | null }>(oldest)[0]?.at ?? now;
	return Math.max(1, at + windowMs - now);
}

/** Takes back the newest hit: it turned out to be none. */
export async function giveBack(db: D1Database, key: string): Promise<void> {
	await db
		.prepare(`UPDATE counter SET hits = json_remove(hits, '$[#-1]') WHERE key = ?1`)
		.bind(key)
		.run();
}

/** Removes what counts for nothing any more. */
export async function dropCounters(db: D1Database, now: number): Promise<void> {
	await db.prepare('DELETE FROM counter WHERE ends_at <= ?1').bind(now).run();
}
