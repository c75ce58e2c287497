// Invitations: one secret, one person, once. Taking one and joining are one transaction, so of two who
// use the same link at the same moment one gets in.
import type { InviteState } from '#shared/protocol-invites.ts';
import { rows } from './head.ts';
import { neverTaken, type Seat } from './seats.ts';

export interface NewInvite extends Seat {
	readonly id: string;
	readonly secretHash: string;
	readonly createdBy: string;
	readonly now: number;
	readonly expiresAt: number;
}

/**
 * Takes the place of the links that were open to the same seat, and says of how many. Nothing is written for
 * somebody who has left in this moment: the link would open nothing.
 */
export async function addInvite(db: D1Database, invite: NewInvite): Promise<number> {
	const { id, secretHash, m, memberId, role, createdBy, now, expiresAt } = invite;
	const [replaced] = await db.batch([
		db
			.prepare(
				`UPDATE invite SET revoked_at = ?3 WHERE mentorship_id = ?1 AND member_id = ?2
				   AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?3
				   AND EXISTS (SELECT 1 FROM membership WHERE mentorship_id = ?1 AND user_id = ?4
				     AND state = 'active')
				 RETURNING id`,
			)
			.bind(m, memberId, now, createdBy),
		db
			.prepare(
				`INSERT INTO invite (id, secret_hash, mentorship_id, member_id, role, created_by, created_at,
				   expires_at)
				 SELECT ?1, ?2, ?3, ?4, ?5, user_id, ?7, ?8 FROM membership
				 WHERE mentorship_id = ?3 AND user_id = ?6 AND state = 'active'`,
			)
			.bind(id, secretHash, m, memberId, role, createdBy, now, expiresAt),
	]);
	return rows(replaced).length;
}

/** Why a link opens nothing is told to the person who made it, only. */
export type Taken =
	| { readonly kind: 'taken'; readonly seat: Seat; readonly isNew: boolean }
	| { readonly kind: 'maker'; readonly state: InviteState }
	| { readonly kind: 'shut' };

/**
 * The same statements for every secret, known or not. The same person may ask again: the first answer may
 * have been lost on the way.
 */
export async function takeInvite(
	db: D1Database,
	secretHash: string,
	userId: string,
	now: number,
): Promise<Taken> {
	try {
		await db.batch(takeStatements(db, secretHash, userId, now));
	} catch (error) {
		// The seat was taken through another invitation: nothing of this one was written.
		if (!(error instanceof Error && /constraint failed/i.test(error.message))) throw error;
	}
	const found = await db
		.prepare(
			`SELECT i.mentorship_id AS m, i.member_id AS memberId, i.role, i.expires_at AS expiresAt,
			   i.used_at AS usedAt, i.revoked_at AS revokedAt, i.used_by = ?2 AS mine,
			   i.created_by = ?2 AS made, a.state = 'active' AND a.member_id = i.member_id AS seated
			 FROM invite i LEFT JOIN membership a
			   ON a.mentorship_id = i.mentorship_id AND a.user_id = ?2
			 WHERE i.secret_hash = ?1`,
		)
		.bind(secretHash, userId)
		.all<Seat & Times & { mine: 0 | 1 | null; made: 0 | 1; seated: 0 | 1 | null }>();
	const [invite] = found.results;
	if (invite?.mine === 1 && invite.seated === 1) {
		const { m, memberId, role, usedAt } = invite;
		return { kind: 'taken', seat: { m, memberId, role }, isNew: usedAt === now };
	}
	return invite?.made === 1 ? { kind: 'maker', state: stateOf(invite, now) } : { kind: 'shut' };
}

/** A place somebody was in is theirs alone to come back to; a stranger gets one that nobody was ever in. */
const takeStatements = (db: D1Database, secretHash: string, userId: string, now: number) => [
	db
		.prepare(
			`UPDATE invite SET used_at = ?3, used_by = ?2
			 WHERE secret_hash = ?1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?3
			   AND EXISTS (SELECT 1 FROM membership a WHERE a.mentorship_id = invite.mentorship_id
			     AND a.user_id = invite.created_by AND a.state = 'active')
			   AND (EXISTS (SELECT 1 FROM membership a WHERE a.mentorship_id = invite.mentorship_id
			       AND a.user_id = ?2 AND a.member_id = invite.member_id AND a.state = 'left')
			     OR (${neverTaken('invite.mentorship_id', 'invite.member_id')}
			       AND NOT EXISTS (SELECT 1 FROM membership a
			         WHERE a.mentorship_id = invite.mentorship_id AND a.user_id = ?2)))`,
		)
		.bind(secretHash, userId, now),
	db
		.prepare(
			`INSERT INTO membership (mentorship_id, user_id, member_id, role, state, created_at)
			 SELECT mentorship_id, ?2, member_id, role, 'active', ?3 FROM invite
			 WHERE secret_hash = ?1 AND used_by = ?2 AND used_at = ?3 AND changes() = 1
			 ON CONFLICT (mentorship_id, user_id) DO UPDATE SET state = 'active'
			   WHERE member_id = excluded.member_id AND state = 'left'`,
		)
		.bind(secretHash, userId, now),
];

export interface Times {
	readonly expiresAt: number;
	readonly usedAt: number | null;
	readonly revokedAt: number | null;
}

export function stateOf({ expiresAt, usedAt, revokedAt }: Times, now: number): InviteState {
	if (usedAt !== null) return 'used';
	if (revokedAt !== null) return 'revoked';
	return expiresAt > now ? 'open' : 'expired';
}
