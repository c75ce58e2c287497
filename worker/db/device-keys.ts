// The devices that we give half of their key. Each statement carries the account.

/**
 * What that sign-in's device is known by; noted, so that it is still known once the sign-in has ended by
 * itself. Absent once somebody has ended it.
 */
export async function keepDeviceKey(
	db: D1Database,
	userId: string,
	signInId: string,
	now: number,
): Promise<string | undefined> {
	const kept = await db
		.prepare(
			`INSERT INTO device_key (id, user_id, label, created_at, seen_at)
			 SELECT coalesce(key_id, id), user_id, label, ?3, updated_at FROM session
			 WHERE id = ?2 AND user_id = ?1
			 ON CONFLICT (id) DO UPDATE SET label = excluded.label, seen_at = excluded.seen_at
			 WHERE user_id = ?1 RETURNING id`,
		)
		.bind(userId, signInId, now)
		.first<string>('id');
	return kept ?? undefined;
}

/** What the devices of an account are known by. */
export async function listDeviceKeys(db: D1Database, userId: string): Promise<string[]> {
	const found = await db
		.prepare('SELECT id FROM device_key WHERE user_id = ?1')
		.bind(userId)
		.all<{ id: string }>();
	return found.results.map(({ id }) => id);
}

/** The device of that sign-in, or known by that id itself: it is given nothing any more. */
export const dropDeviceKey = (db: D1Database, userId: string, id: string) =>
	db
		.prepare(
			`DELETE FROM device_key WHERE user_id = ?1 AND id IN
			 (SELECT ?2 UNION ALL SELECT key_id FROM session WHERE id = ?2 AND user_id = ?1) RETURNING id`,
		)
		.bind(userId, id);

/** All but that of this sign-in. */
export const dropOtherDeviceKeys = (db: D1Database, userId: string, signInId: string) =>
	db
		.prepare(
			`DELETE FROM device_key WHERE user_id = ?1 AND id IS NOT
			 (SELECT coalesce(key_id, id) FROM session WHERE id = ?2 AND user_id = ?1) RETURNING id`,
		)
		.bind(userId, signInId);
