// Everything a pull answers, read in one transaction: read apart, versions and rows diverge.
// Who may read what is part of the SQL: there is no row a caller could forget to filter.
import { ownDeviceQuery, ownRefusalQuery, toDevice, toRefusals } from './devices.ts';
import { type RecordRow, rows } from './head.ts';
import { spaceName } from './space-id.ts';

/** The member's spaces: what is shared, and what is theirs alone. */
const SEEN = `
	FROM membership a JOIN space s ON s.id IN (a.mentorship_id || '/S',
	  a.mentorship_id || '/P:' || a.member_id)
	WHERE a.mentorship_id = ?1 AND a.user_id = ?2 AND a.state = 'active'`;

export interface SeenSpace {
	readonly id: string;
	readonly ver: number;
	readonly floor: number;
	readonly epoch: number;
}
export interface PulledRow extends RecordRow {
	readonly ver: number;
	/** Of meta and body, in bytes as the database counts them. */
	readonly size: number;
}

export const membershipQuery = (db: D1Database, m: string, userId: string) =>
	db
		.prepare(
			`SELECT member_id AS memberId, role, state FROM membership
			 WHERE mentorship_id = ?1 AND user_id = ?2`,
		)
		.bind(m, userId);

export const seenSpacesQuery = (db: D1Database, m: string, userId: string) =>
	db.prepare(`SELECT s.id, s.ver, s.floor, s.epoch ${SEEN} ORDER BY s.id`).bind(m, userId);

export interface PullBounds {
	readonly rows: number;
	readonly bytes: number;
}

/**
 * Changed rows in the order of space and version. One row more than fits may come, in rows or in bytes,
 * by which the caller sees that the page is cut.
 */
const changesQuery = (db: D1Database, m: string, userId: string, cur: string, bounds: PullBounds) =>
	db
		.prepare(
			`WITH seen AS MATERIALIZED (
			   SELECT s.id, coalesce(?3 ->> ('$."' || substr(s.id, length(?1) + 2) || '"'), 0) AS cur ${SEEN}
			 ), page AS (
			   SELECT r.space_id, r.id, r.kind, r.ver, r.del, r.meta, r.body,
			     octet_length(r.meta) + octet_length(r.body) AS size
			   FROM seen CROSS JOIN record r WHERE r.space_id = seen.id AND r.ver > seen.cur
			   ORDER BY r.space_id, r.ver LIMIT ?4
			 ), counted AS (
			   SELECT *, sum(size) OVER (ORDER BY space_id, ver, id) - size AS before FROM page
			 )
			 SELECT space_id AS spaceId, id, kind, ver, del, meta, body, size FROM counted
			 WHERE before <= ?5 ORDER BY space_id, ver, id`,
		)
		.bind(m, userId, cur, bounds.rows + 1, bounds.bytes);

export interface PullQuery {
	readonly m: string;
	readonly userId: string;
	readonly d: string;
	/** Refusals and uids after it are wanted. */
	readonly conf: number;
	/** JSON: version by space name. */
	readonly cur: string;
	readonly bounds: PullBounds;
}

export async function readPull(db: D1Database, { m, userId, d, conf, cur, bounds }: PullQuery) {
	const [membership, spaces, changes, device, refusals] = await db.batch([
		membershipQuery(db, m, userId),
		seenSpacesQuery(db, m, userId),
		changesQuery(db, m, userId, cur, bounds),
		ownDeviceQuery(db, m, d, userId),
		ownRefusalQuery(db, m, d, userId, conf),
	]);
	return {
		membership: rows<{ memberId: string; state: 'active' | 'left' }>(membership)[0],
		spaces: rows<SeenSpace>(spaces),
		changes: toPulled(changes),
		device: toDevice(device),
		refusals: toRefusals(refusals),
	};
}

export const toPulled = (result: D1Result | undefined): PulledRow[] =>
	rows<PulledRow & { spaceId: string }>(result).map((row) => ({
		...row,
		space: spaceName(row.spaceId),
	}));
