// How far each device has got, and what was refused on the way.
import type { Refusal } from '#shared/protocol.ts';
import { rows } from './head.ts';

export interface DeviceRow {
	readonly memberId: string;
	readonly seq: number;
	/** The newest uids, oldest first; the last one is that of `seq`. */
	readonly uids: readonly string[];
}

export const deviceQuery = (db: D1Database, m: string, d: string) =>
	db
		.prepare(
			`SELECT user_id AS memberId, seq, uids FROM device WHERE mentorship_id = ?1 AND id = ?2`,
		)
		.bind(m, d);

/** The refusals of mutations `after < s <= upTo`. */
const refusalQuery = (db: D1Database, m: string, d: string, after: number, upTo: number) =>
	db
		.prepare(
			`SELECT seq AS s, code, max FROM rejection
			 WHERE mentorship_id = ?1 AND device_id = ?2 AND seq > ?3 AND seq <= ?4 ORDER BY seq`,
		)
		.bind(m, d, after, upTo);

/** Of the asker's own device; none of another member's, and none to a stranger. */
const OWN_DEVICE = `FROM membership a JOIN device v ON v.mentorship_id = a.mentorship_id
	  AND v.id = ?2 AND v.user_id = a.member_id`;
const OF_ASKER = `WHERE a.mentorship_id = ?1 AND a.user_id = ?3 AND a.state = 'active'`;

export const ownDeviceQuery = (db: D1Database, m: string, d: string, userId: string) =>
	db
		.prepare(`SELECT v.user_id AS memberId, v.seq, v.uids ${OWN_DEVICE} ${OF_ASKER}`)
		.bind(m, d, userId);

/** Of mutations `s > after`. */
export const ownRefusalQuery = (
	db: D1Database,
	m: string,
	d: string,
	userId: string,
	after: number,
) =>
	db
		.prepare(
			`SELECT r.seq AS s, r.code, r.max ${OWN_DEVICE}
			 JOIN rejection r ON r.mentorship_id = v.mentorship_id AND r.device_id = v.id AND r.seq > ?4
			 ${OF_ASKER} ORDER BY r.seq`,
		)
		.bind(m, d, userId, after);

export function toDevice(result: D1Result | undefined): DeviceRow | undefined {
	const [row] = rows<{ memberId: string; seq: number; uids: string }>(result);
	return row && { ...row, uids: JSON.parse(row.uids) as string[] };
}

export const toRefusals = (result: D1Result | undefined): Refusal[] =>
	rows<{ s: number; code: string; max: number | null }>(result).map(({ s, code, max }) => ({
		s,
		code,
		...(max !== null && { max }),
	}));

/** Both in one transaction, so that the refusals are those of the seq. */
export async function readDevice(db: D1Database, m: string, d: string, after: number) {
	const [device, refusals] = await db.batch([
		deviceQuery(db, m, d),
		refusalQuery(db, m, d, after, Number.MAX_SAFE_INTEGER),
	]);
	return { device: toDevice(device), refusals: toRefusals(refusals) };
}
