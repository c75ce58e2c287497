// What an erasure takes away: a member's private space, or a mentorship with all there is of it.
import { privateSpace } from '#shared/domain/entity.ts';
import { spaceId, spacesEnd } from './space-id.ts';

const PAGE_ROWS = 50;
const PAGE_BYTES = 200_000;

/** Ids of live shared records after that one, as many as one commit can hold, at least one. */
export async function listShared(db: D1Database, m: string, after: string): Promise<string[]> {
	const found = await db
		.prepare(
			`WITH page AS (
			   SELECT id, octet_length(meta) + octet_length(body) AS size FROM record
			   WHERE space_id = ?1 AND id > ?2 AND del = 0 ORDER BY id LIMIT ${PAGE_ROWS}
			 ), counted AS (SELECT id, sum(size) OVER (ORDER BY id) - size AS before FROM page)
			 SELECT id FROM counted WHERE before < ${PAGE_BYTES} ORDER BY id`,
		)
		.bind(spaceId(m, 'S'), after)
		.all<{ id: string }>();
	return found.results.map(({ id }) => id);
}

/** Part of the commit that says so; its space has its new version already. */
export function emptySpaceStatements(db: D1Database, m: string, memberId: string) {
	const space = spaceId(m, privateSpace(memberId));
	return [
		db.prepare('DELETE FROM record WHERE space_id = ?1').bind(space),
		db.prepare('UPDATE space SET floor = ver WHERE id = ?1').bind(space),
		db.prepare('DELETE FROM space_key WHERE space_id = ?1').bind(space),
		db
			.prepare(
				`DELETE FROM rejection WHERE mentorship_id = ?1 AND device_id IN
				 (SELECT id FROM device WHERE mentorship_id = ?1 AND user_id = ?2)`,
			)
			.bind(m, memberId),
		db.prepare('DELETE FROM device WHERE mentorship_id = ?1 AND user_id = ?2').bind(m, memberId),
	];
}

/** Tables with a row per mentorship, by the column that names it. */
const OF_A_MENTORSHIP = [
	['rejection', 'mentorship_id'],
	['device', 'mentorship_id'],
	['stat_outbox', 'mentorship_id'],
	['invite', 'mentorship_id'],
	['calendar_feed', 'mentorship_id'],
	['erasure', 'mentorship_id'],
	['membership', 'mentorship_id'],
	['audit', 'subject'],
] as const;

/** All of it at once: members are out with it, and a commit under way finds nothing to build on. */
export async function dropMentorship(db: D1Database, m: string): Promise<void> {
	const range = [`${m}/`, spacesEnd(m)];
	await db.batch([
		db.prepare('DELETE FROM record WHERE space_id >= ?1 AND space_id < ?2').bind(...range),
		db.prepare('DELETE FROM space_key WHERE space_id >= ?1 AND space_id < ?2').bind(...range),
		db.prepare('DELETE FROM space WHERE id >= ?1 AND id < ?2').bind(...range),
		...OF_A_MENTORSHIP.map(([table, column]) =>
			db.prepare(`DELETE FROM ${table} WHERE ${column} = ?1`).bind(m),
		),
		db.prepare('DELETE FROM chain WHERE id = ?1').bind(`audit:${m}`),
	]);
}
