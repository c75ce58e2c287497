// What an anonymous account has goes to the account of an e-mail address. Only whose it is changes: no member,
// no record and no device gets another id. Where both accounts are one, nothing happens.

/** ?1 is the anonymous account, this the one of the address ?2; none when they are the same. */
const TO = '(SELECT id FROM user WHERE email = ?2 AND id <> ?1)';

/** Both accounts in one mentorship, on its two sides: that is two people. */
const SEAT_CONFLICT = `SELECT a.mentorship_id AS m FROM membership a
	JOIN membership b ON b.mentorship_id = a.mentorship_id AND b.user_id = ${TO}
	WHERE a.user_id = ?1 AND a.state = 'active' AND a.member_id <> b.member_id`;

export const seatConflictQuery = (db: D1Database, anonymous: string, email: string) =>
	db.prepare(`${SEAT_CONFLICT} LIMIT 1`).bind(anonymous, email);

const MOVES = [
	`INSERT INTO fence (x) SELECT 0 WHERE EXISTS (${SEAT_CONFLICT})`,
	// The same member under both: whichever is still in stays.
	`DELETE FROM membership WHERE user_id = ${TO} AND state <> 'active' AND EXISTS (
	   SELECT 1 FROM membership a WHERE a.mentorship_id = membership.mentorship_id
	   AND a.user_id = ?1 AND a.state = 'active')`,
	`DELETE FROM membership WHERE user_id = ?1 AND EXISTS (
	   SELECT 1 FROM membership b WHERE b.mentorship_id = membership.mentorship_id
	   AND b.user_id = ${TO})`,
	`UPDATE membership SET user_id = ${TO} WHERE user_id = ?1 AND ${TO} IS NOT NULL`,
	`DELETE FROM calendar_feed WHERE user_id = ?1 AND EXISTS (
	   SELECT 1 FROM calendar_feed b WHERE b.mentorship_id = calendar_feed.mentorship_id
	   AND b.user_id = ${TO})`,
	`UPDATE calendar_feed SET user_id = ${TO} WHERE user_id = ?1 AND ${TO} IS NOT NULL`,
	`UPDATE device_key SET user_id = ${TO} WHERE user_id = ?1 AND ${TO} IS NOT NULL`,
	`UPDATE invite SET created_by = ${TO} WHERE created_by = ?1 AND ${TO} IS NOT NULL`,
	`UPDATE invite SET used_by = ${TO} WHERE used_by = ?1 AND ${TO} IS NOT NULL`,
	// That a mentorship is to be erased goes along; that the empty account is to be does not.
	`UPDATE OR IGNORE erasure SET user_id = ${TO}
	 WHERE user_id = ?1 AND mentorship_id <> '' AND ${TO} IS NOT NULL`,
];

/** `subject` is the anonymous account's in the audit: its entries stay under it, and go along by it. */
export const moveStatements = (
	db: D1Database,
	anonymous: string,
	email: string,
	subject: string,
) => [
	...MOVES.map((sql) => db.prepare(sql).bind(anonymous, email)),
	db
		.prepare(
			`UPDATE user SET former = json_insert(coalesce(former, '[]'), '$[#]', ?3)
			 WHERE email = ?2 AND id <> ?1`,
		)
		.bind(anonymous, email, subject),
];
