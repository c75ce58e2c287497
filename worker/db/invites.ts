// Invitations: one secret, one person, once. Taking one and joining are one transaction, so of two who
// use the same link at the same moment one gets in.
import type { Role } from '#shared/domain/entity.ts';
import { rows } from './head.ts';
import { spaceName } from './space-id.ts';

export interface Seat {
	readonly m: string;
	readonly memberId: string;
	readonly role: Role;
}

/** The member of this mentorship nobody stands behind yet. */
export async function findFreeSeat(
	db: D1Database,
	m: string,
	inviter: Role,
): Promise<Seat | undefined> {
	const [spaces, taken] = await db.batch([
		db.prepare(`SELECT id FROM space WHERE id >= ?1 AND id < ?2`).bind(`${m}/P:`, `${m}/P;`),
		db
			.prepare(
				`SELECT member_id AS memberId FROM membership
				 WHERE mentorship_id = ?1 AND state = 'active'`,
			)
			.bind(m),
	]);
	const members = new Set(rows<{ memberId: string }>(taken).map(({ memberId }) => memberId));
	const free = rows<{ id: string }>(spaces)
		.map(({ id }) => spaceName(id).slice(2))
		.find((memberId) => !members.has(memberId));
	return free === undefined
		? undefined
		: { m, memberId: free, role: inviter === 'mentor' ? 'mentee' : 'mentor' };
}

export interface NewInvite extends Seat {
	readonly secretHash: string;
	readonly createdBy: string;
	readonly now: number;
	readonly expiresAt: number;
}

/** Nothing is written for somebody who has left in this moment: the link would open nothing. */
export async function addInvite(db: D1Database, invite: NewInvite): Promise<void> {
	const { secretHash, m, memberId, role, createdBy, now, expiresAt } = invite;
	await db
		.prepare(
			`INSERT INTO invite (secret_hash, mentorship_id, member_id, role, created_by, created_at,
			   expires_at)
			 SELECT ?1, ?2, ?3, ?4, user_id, ?6, ?7 FROM membership
			 WHERE mentorship_id = ?2 AND user_id = ?5 AND state = 'active'`,
		)
		.bind(secretHash, m, memberId, role, createdBy, now, expiresAt)
		.run();
}

export type Taken =
	| { readonly kind: 'taken'; readonly seat: Seat }
	| { readonly kind: 'spent' | 'unknown' | 'member' };

/** The same person may ask again: the first answer may have been lost on the way. */
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
	const [invites, members] = await db.batch([
		db
			.prepare(
				`SELECT mentorship_id AS m, member_id AS memberId, role, used_by AS usedBy
				 FROM invite WHERE secret_hash = ?1`,
			)
			.bind(secretHash),
		db
			.prepare(
				`SELECT a.state FROM invite i JOIN membership a
				 ON a.mentorship_id = i.mentorship_id AND a.user_id = ?2 WHERE i.secret_hash = ?1`,
			)
			.bind(secretHash, userId),
	]);
	const [invite] = rows<Seat & { usedBy: string | null }>(invites);
	if (!invite) return { kind: 'unknown' };
	const { m, memberId, role, usedBy } = invite;
	const isMember = rows<{ state: string }>(members)[0]?.state === 'active';
	if (usedBy === userId && isMember) return { kind: 'taken', seat: { m, memberId, role } };
	return { kind: isMember && usedBy === null ? 'member' : 'spent' };
}

const takeStatements = (db: D1Database, secretHash: string, userId: string, now: number) => [
	db
		.prepare(
			`UPDATE invite SET used_at = ?3, used_by = ?2
			 WHERE secret_hash = ?1 AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?3
			   AND EXISTS (SELECT 1 FROM membership a WHERE a.mentorship_id = invite.mentorship_id
			     AND a.user_id = invite.created_by AND a.state = 'active')
			   AND NOT EXISTS (SELECT 1 FROM membership a
			     WHERE a.mentorship_id = invite.mentorship_id AND a.user_id = ?2)`,
		)
		.bind(secretHash, userId, now),
	db
		.prepare(
			`INSERT INTO membership (mentorship_id, user_id, member_id, role, state, created_at)
			 SELECT mentorship_id, ?2, member_id, role, 'active', ?3 FROM invite
			 WHERE secret_hash = ?1 AND used_by = ?2 AND used_at = ?3 AND changes() = 1`,
		)
		.bind(secretHash, userId, now),
];
