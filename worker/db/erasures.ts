// Who asked to be erased and when it is due, what was erased, and the last rows of an account.
import { rows } from './head.ts';

/** Without a mentorship (empty) it is the whole account. */
export interface Erasure {
	readonly userId: string;
	readonly m: string;
	readonly askedAt: number;
	readonly dueAt: number;
}

const FIELDS = 'user_id AS userId, mentorship_id AS m, asked_at AS askedAt, due_at AS dueAt';

/** Asked twice, the first time counts. For a mentorship only of a member, former ones too. */
export async function askErasure(db: D1Database, erasure: Erasure): Promise<Erasure | undefined> {
	const { userId, m, askedAt, dueAt } = erasure;
	const [, found] = await db.batch([
		db
			.prepare(
				`INSERT INTO erasure (user_id, mentorship_id, asked_at, due_at)
				 SELECT id, ?2, ?3, ?4 FROM user WHERE id = ?1 AND (?2 = '' OR EXISTS
				   (SELECT 1 FROM membership WHERE mentorship_id = ?2 AND user_id = ?1))
				 ON CONFLICT DO NOTHING`,
			)
			.bind(userId, m, askedAt, dueAt),
		db
			.prepare(`SELECT ${FIELDS} FROM erasure WHERE user_id = ?1 AND mentorship_id = ?2`)
			.bind(userId, m),
	]);
	return rows<Erasure>(found)[0];
}

/** Whether there was one to take back: from when it is due it is not, since it may have begun. */
export async function undoErasure(
	db: D1Database,
	userId: string,
	m: string,
	now: number,
): Promise<boolean> {
	const gone = await db
		.prepare(
			`DELETE FROM erasure WHERE user_id = ?1 AND mentorship_id = ?2 AND due_at > ?3
			 RETURNING 1`,
		)
		.bind(userId, m, now)
		.all();
	return gone.results.length > 0;
}

/** It is done. */
export async function dropErasure(db: D1Database, userId: string, m: string): Promise<void> {
	await db
		.prepare('DELETE FROM erasure WHERE user_id = ?1 AND mentorship_id = ?2')
		.bind(userId, m)
		.run();
}

/** Of those who are known, by account and mentorship: asked for now and due at once, whatever was before. */
export async function eraseAgain(
	db: D1Database,
	what: readonly (readonly [userId: string, m: string])[],
	now: number,
): Promise<void> {
	await db
		.prepare(
			`INSERT INTO erasure (user_id, mentorship_id, asked_at, due_at)
			 SELECT u.id, j.value ->> 1, ?2, ?2 FROM json_each(?1) j
			   JOIN user u ON u.id = j.value ->> 0 WHERE true
			 ON CONFLICT DO UPDATE SET asked_at = excluded.asked_at,
			   due_at = min(due_at, excluded.due_at)`,
		)
		.bind(JSON.stringify(what), now)
		.run();
}

export async function findDueErasures(
	db: D1Database,
	now: number,
	limit: number,
	skip: number,
): Promise<Erasure[]> {
	const found = await db
		.prepare(
			`SELECT ${FIELDS} FROM erasure WHERE due_at <= ?1
			 ORDER BY due_at, user_id, mentorship_id LIMIT ?2 OFFSET ?3`,
		)
		.bind(now, limit, skip)
		.all<Erasure>();
	return found.results;
}

export interface Part {
	readonly m: string;
	readonly memberId: string;
	readonly state: 'active' | 'left';
	/** How many other people are in it. */
	readonly others: number;
}

/** What an account has of mentorships, or of that one. */
export async function listParts(db: D1Database, userId: string, m = ''): Promise<Part[]> {
	const found = await db
		.prepare(
			`SELECT a.mentorship_id AS m, a.member_id AS memberId, a.state,
			   (SELECT count(*) FROM membership o WHERE o.mentorship_id = a.mentorship_id
			    AND o.user_id <> a.user_id AND o.state = 'active') AS others
			 FROM membership a WHERE a.user_id = ?1 AND (?2 = '' OR a.mentorship_id = ?2)
			 ORDER BY a.mentorship_id`,
		)
		.bind(userId, m)
		.all<Part>();
	return found.results;
}

/** The last of one person in one mentorship, once their words are out of it. */
export async function dropPart(db: D1Database, m: string, userId: string): Promise<void> {
	const of = (table: string) =>
		db.prepare(`DELETE FROM ${table} WHERE mentorship_id = ?1 AND user_id = ?2`).bind(m, userId);
	await db.batch([
		db.prepare('DELETE FROM invite WHERE mentorship_id = ?1 AND created_by = ?2').bind(m, userId),
		db
			.prepare('UPDATE invite SET used_by = NULL WHERE mentorship_id = ?1 AND used_by = ?2')
			.bind(m, userId),
		of('calendar_feed'),
		of('erasure'),
		of('membership'),
	]);
}

/** Those of the audit's names that belong to another account by now: this one went into it long ago. */
export async function listHeld(
	db: D1Database,
	userId: string,
	subjects: readonly string[],
): Promise<Set<string>> {
	const found = await db
		.prepare(
			`SELECT j.value AS subject FROM user, json_each(user.former) j
			 WHERE user.id <> ?1 AND j.value IN (SELECT value FROM json_each(?2))`,
		)
		.bind(userId, JSON.stringify(subjects))
		.all<{ subject: string }>();
	return new Set(found.results.map(({ subject }) => subject));
}

/** What its devices are signed in by. */
export async function listTokens(db: D1Database, userId: string): Promise<string[]> {
	const found = await db
		.prepare('SELECT token FROM session WHERE user_id = ?1')
		.bind(userId)
		.all<{ token: string }>();
	return found.results.map(({ token }) => token);
}

/** All that is left of an account; its mentorships are done before. `subjects` are its names in the audit. */
export async function dropAccount(
	db: D1Database,
	userId: string,
	subjects: readonly string[],
): Promise<void> {
	const of = (table: string, column = 'user_id') =>
		db.prepare(`DELETE FROM ${table} WHERE ${column} = ?1`).bind(userId);
	await db.batch([
		of('session'),
		of('device_key'),
		of('account'),
		of('email_code'),
		db
			.prepare('DELETE FROM email_code WHERE email = (SELECT email FROM user WHERE id = ?1)')
			.bind(userId),
		db
			.prepare(
				`DELETE FROM verification WHERE instr(identifier,
				 (SELECT email FROM user WHERE id = ?1)) > 0`,
			)
			.bind(userId),
		of('invite', 'created_by'),
		db.prepare('UPDATE invite SET used_by = NULL WHERE used_by = ?1').bind(userId),
		of('calendar_feed'),
		of('space_key'),
		of('erasure'),
		of('inactivity_notice'),
		db
			.prepare('DELETE FROM audit WHERE subject IN (SELECT value FROM json_each(?1))')
			.bind(JSON.stringify(subjects)),
		db
			.prepare(`DELETE FROM chain WHERE id IN (SELECT 'audit:' || value FROM json_each(?1))`)
			.bind(JSON.stringify(subjects)),
		of('membership'),
		of('user', 'id'),
	]);
}

export async function markErased(
	db: D1Database,
	hashes: readonly string[],
	now: number,
): Promise<void> {
	await db
		.prepare(
			`INSERT INTO erased (id_hash, at) SELECT value, ?2 FROM json_each(?1) WHERE true
			 ON CONFLICT DO NOTHING`,
		)
		.bind(JSON.stringify(hashes), now)
		.run();
}

/** Those of them that are on the list. */
export async function findErased(db: D1Database, hashes: readonly string[]): Promise<Set<string>> {
	const found = await db
		.prepare(
			'SELECT id_hash AS hash FROM erased WHERE id_hash IN (SELECT value FROM json_each(?1))',
		)
		.bind(JSON.stringify(hashes))
		.all<{ hash: string }>();
	return new Set(found.results.map(({ hash }) => hash));
}

/** Everybody who is or was in it. */
export async function listUsersOf(db: D1Database, m: string): Promise<string[]> {
	const found = await db
		.prepare('SELECT user_id AS userId FROM membership WHERE mentorship_id = ?1')
		.bind(m)
		.all<{ userId: string }>();
	return found.results.map(({ userId }) => userId);
}
