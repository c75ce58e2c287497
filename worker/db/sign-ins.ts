// The devices of an account. Each statement carries the account, so that nobody ends another's sign-in.
import type { DeviceOfAccount } from '#shared/protocol.ts';
import { dropDeviceKey, dropOtherDeviceKeys } from './device-keys.ts';
import { rows } from './head.ts';

export interface KeptSignIn {
	readonly id: string;
	readonly userId: string;
	readonly endsAt: number;
	readonly now: number;
}

/** It was used just now. */
export async function keepSignIn(db: D1Database, { id, userId, endsAt, now }: KeptSignIn) {
	await db
		.prepare(
			`UPDATE session SET updated_at = ?3, expires_at = ?4
			 WHERE id = ?1 AND user_id = ?2 AND expires_at > ?3`,
		)
		.bind(id, userId, now, endsAt)
		.run();
}

export async function isSignedIn(db: D1Database, id: string, now: number): Promise<boolean> {
	const found = await db
		.prepare('SELECT 1 FROM session WHERE id = ?1 AND expires_at > ?2')
		.bind(id, now)
		.first();
	return found !== null;
}

/** Those of them that have not ended. */
export async function listSignedIn(
	db: D1Database,
	ids: readonly string[],
	now: number,
): Promise<Set<string>> {
	const found = await db
		.prepare(
			`SELECT id FROM session WHERE id IN (SELECT value FROM json_each(?1)) AND expires_at > ?2`,
		)
		.bind(JSON.stringify(ids), now)
		.all<{ id: string }>();
	return new Set(found.results.map(({ id }) => id));
}

/**
 * Those that have not ended, the one last seen first; then those that only need to sign in again. A device is
 * called by what stays when it signs in anew: whoever has read the list still ends that one.
 */
export const DEVICES = `SELECT coalesce(key_id, id) AS id, label, created_at AS createdAt,
	  updated_at AS seenAt, 0 AS lapsed, id AS signIn
	FROM session WHERE user_id = ?1 AND expires_at > ?2
	UNION ALL
	SELECT id, label, created_at, seen_at, 1, NULL FROM device_key WHERE user_id = ?1 AND id NOT IN
	  (SELECT coalesce(key_id, id) FROM session WHERE user_id = ?1 AND expires_at > ?2)
	ORDER BY lapsed, seenAt DESC, id`;

interface Row {
	readonly id: string;
	readonly label: string | null;
	readonly createdAt: number;
	readonly seenAt: number;
	readonly lapsed: number;
	readonly signIn: string | null;
}

/** In that order. */
export async function listDevices(
	db: D1Database,
	userId: string,
	currentId: string,
	now: number,
): Promise<DeviceOfAccount[]> {
	const found = await db.prepare(DEVICES).bind(userId, now).all<Row>();
	return found.results.map(({ id, label, createdAt, seenAt, lapsed, signIn }) => ({
		id,
		label,
		createdAt: new Date(createdAt).toISOString(),
		seenAt: new Date(seenAt).toISOString(),
		current: signIn === currentId,
		...(lapsed === 1 && { lapsed: true }),
	}));
}

export interface Ended {
	/** The sign-ins that are over with it. */
	readonly signIns: readonly string[];
	/** Whether there was anything to end: a device may have had no sign-in any more, but its key's half. */
	readonly any: boolean;
}

/** Ends one device, by the id that it has in the list. */
export const endDevice = (db: D1Database, userId: string, id: string): Promise<Ended> =>
	end(
		db,
		dropDeviceKey(db, userId, id),
		db
			.prepare('DELETE FROM session WHERE user_id = ?1 AND (id = ?2 OR key_id = ?2) RETURNING id')
			.bind(userId, id),
	);

/** Ends all but one. */
export const endOtherDevices = (
	db: D1Database,
	userId: string,
	currentId: string,
): Promise<Ended> =>
	end(
		db,
		dropOtherDeviceKeys(db, userId, currentId),
		db
			.prepare('DELETE FROM session WHERE user_id = ?1 AND id <> ?2 RETURNING id')
			.bind(userId, currentId),
	);

async function end(
	db: D1Database,
	keys: D1PreparedStatement,
	signIns: D1PreparedStatement,
): Promise<Ended> {
	// The keys first: which sign-in has which is asked while it is there.
	const [dropped, ended] = await db.batch([keys, signIns]);
	const ids = rows<{ id: string }>(ended).map(({ id }) => id);
	return { signIns: ids, any: ids.length + rows(dropped).length > 0 };
}

/** Removes those that have ended by themselves. */
export async function dropSignIns(db: D1Database, now: number): Promise<void> {
	await db.prepare('DELETE FROM session WHERE expires_at <= ?1').bind(now).run();
}
