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
export const refusalQuery = (db: D1Database, m: string, d: string, after: number, upTo: number) =>
	db
		.prepare(
			`SELECT seq AS s, code, max FROM rejection
			 WHERE mentorship_id = ?1 AND device_id = ?2 AND seq > ?3 AND seq <= ?4 ORDER BY seq`,
		)
		.bind(m, d, after, upTo);

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
