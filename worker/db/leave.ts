// What a member takes along when they leave: their place, the links they made, their calendar. Part of the
// commit that says so in the records, so that nothing of theirs can be written after it.
export interface Leaving {
	readonly m: string;
	readonly userId: string;
	readonly now: number;
}

export const leaveStatements = (db: D1Database, { m, userId, now }: Leaving) => [
	db
		.prepare(
			`UPDATE membership SET state = 'left'
			 WHERE mentorship_id = ?1 AND user_id = ?2 AND state = 'active'`,
		)
		.bind(m, userId),
	db
		.prepare(
			`UPDATE invite SET revoked_at = ?3 WHERE mentorship_id = ?1 AND created_by = ?2
			 AND used_at IS NULL AND revoked_at IS NULL`,
		)
		.bind(m, userId, now),
	db.prepare('DELETE FROM calendar_feed WHERE mentorship_id = ?1 AND user_id = ?2').bind(m, userId),
];
