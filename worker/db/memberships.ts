// Which mentorships an account may open, and as whom.
import { type Membership, rows } from './head.ts';
import type { Seat } from './seats.ts';
import { membershipQuery } from './pull.ts';

/** Also a former one; absent for a stranger and for a mentorship that does not exist. */
export async function findMembership(
	db: D1Database,
	m: string,
	userId: string,
): Promise<Membership | undefined> {
	return rows<Membership>(await membershipQuery(db, m, userId).all())[0];
}

export async function listSeats(db: D1Database, userId: string): Promise<Seat[]> {
	const found = await db
		.prepare(
			`SELECT mentorship_id AS m, member_id AS memberId, role FROM membership
			 WHERE user_id = ?1 AND state = 'active' ORDER BY created_at`,
		)
		.bind(userId)
		.all<Seat>();
	return found.results;
}

/** Throws when the database does not answer or a migration is missing. */
export async function pingDatabase(db: D1Database): Promise<void> {
	await db.batch([
		db.prepare('SELECT 1 FROM space LIMIT 1'),
		db.prepare('SELECT 1 FROM membership LIMIT 1'),
	]);
}
