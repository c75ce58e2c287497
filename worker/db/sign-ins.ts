// The devices of an account. Each statement carries the account, so that nobody ends another's sign-in.
import type { DeviceOfAccount } from '#shared/protocol.ts';

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

/** What a device's half of its key is made of. Absent once the sign-in has ended. */
export async function findKeyId(db: D1Database, id: string): Promise<string | undefined> {
	const found = await db
		.prepare('SELECT coalesce(key_id, id) AS keyId FROM session WHERE id = ?1')
		.bind(id)
		.first<string>('keyId');
	return found ?? undefined;
}

interface Row {
	readonly id: string;
	readonly label: string | null;
	readonly createdAt: number;
	readonly seenAt: number;
}

/** Those that have not ended, the one last seen first. */
export async function listDevices(
	db: D1Database,
	userId: string,
	currentId: string,
	now: number,
): Promise<DeviceOfAccount[]> {
	const found = await db
		.prepare(
			`SELECT id, label, created_at AS createdAt, updated_at AS seenAt FROM session
			 WHERE user_id = ?1 AND expires_at > ?2 ORDER BY updated_at DESC, id`,
		)
		.bind(userId, now)
		.all<Row>();
	return found.results.map(({ id, label, createdAt, seenAt }) => ({
		id,
		label,
		createdAt: new Date(createdAt).toISOString(),
		seenAt: new Date(seenAt).toISOString(),
		current: id === currentId,
	}));
}

/** Ends one, and gives its id if there was one. */
export async function endSignIn(db: D1Database, userId: string, id: string): Promise<string[]> {
	const ended = await db
		.prepare('DELETE FROM session WHERE user_id = ?1 AND id = ?2 RETURNING id')
		.bind(userId, id)
		.all<{ id: string }>();
	return ended.results.map((row) => row.id);
}

/** Ends all but one, and gives their ids. */
export async function endOtherSignIns(
	db: D1Database,
	userId: string,
	currentId: string,
): Promise<string[]> {
	const ended = await db
		.prepare('DELETE FROM session WHERE user_id = ?1 AND id <> ?2 RETURNING id')
		.bind(userId, currentId)
		.all<{ id: string }>();
	return ended.results.map(({ id }) => id);
}

/** Removes those that have ended by themselves. */
export async function dropSignIns(db: D1Database, now: number): Promise<void> {
	await db.prepare('DELETE FROM session WHERE expires_at <= ?1').bind(now).run();
}
