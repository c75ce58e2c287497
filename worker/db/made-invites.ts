// The links somebody has made, for that person alone: no other member sees them, and no secret is in them.
import type { Membership } from './head.ts';
import type { Times } from './invites.ts';

export interface MadeInvite extends Times {
	readonly id: string;
	readonly createdAt: number;
}

const LISTED = `i.id, i.created_at AS createdAt, i.expires_at AS expiresAt, i.used_at AS usedAt,
	i.revoked_at AS revokedAt`;

export async function listInvites(
	db: D1Database,
	m: string,
	userId: string,
	most: number,
): Promise<MadeInvite[]> {
	const found = await db
		.prepare(
			`SELECT ${LISTED} FROM membership a JOIN invite i
			   ON i.mentorship_id = a.mentorship_id AND i.created_by = a.user_id
			 WHERE a.mentorship_id = ?1 AND a.user_id = ?2 AND a.state = 'active'
			 ORDER BY i.created_at DESC, i.id LIMIT ?3`,
		)
		.bind(m, userId, most)
		.all<MadeInvite>();
	return found.results;
}

/** With who made it. */
type Revoked = MadeInvite & Pick<Membership, 'state' | 'memberId'> & { readonly m: string };

/** An open one opens nothing any more; another stays what it is. Absent when it is not theirs. */
export async function revokeInvite(
	db: D1Database,
	id: string,
	userId: string,
	now: number,
): Promise<Revoked | undefined> {
	const [, found] = await db.batch<Revoked>([
		db
			.prepare(
				`UPDATE invite SET revoked_at = ?3 WHERE id = ?1 AND created_by = ?2
				   AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?3
				   AND EXISTS (SELECT 1 FROM membership a WHERE a.mentorship_id = invite.mentorship_id
				     AND a.user_id = ?2 AND a.state = 'active')`,
			)
			.bind(id, userId, now),
		db
			.prepare(
				`SELECT ${LISTED}, a.state, a.mentorship_id AS m, a.member_id AS memberId FROM invite i JOIN membership a
				   ON a.mentorship_id = i.mentorship_id AND a.user_id = i.created_by
				 WHERE i.id = ?1 AND i.created_by = ?2`,
			)
			.bind(id, userId),
	]);
	return found?.results[0];
}
