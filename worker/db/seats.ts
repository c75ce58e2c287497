// Which place of a mentorship is free, and for whom. A place is one person's for good: its private space is
// never opened to another, so a place somebody has left is free for that same account and nobody else.
import type { Role } from '#shared/domain/entity.ts';
import { rows } from './head.ts';

export interface Seat {
	readonly m: string;
	readonly memberId: string;
	readonly role: Role;
}

export interface FreeSeat extends Seat {
	/** Somebody had it and left: only they can take it again. */
	readonly back: boolean;
}

/**
 * SQL for: nobody was ever in this place. Told by what they would have left behind as well, since an account
 * may be erased with its membership. Parameters are SQL expressions.
 */
export const neverTaken = (m: string, memberId: string) => `(
	NOT EXISTS (SELECT 1 FROM membership t WHERE t.mentorship_id = ${m} AND t.member_id = ${memberId})
	AND NOT EXISTS (SELECT 1 FROM invite u WHERE u.mentorship_id = ${m} AND u.member_id = ${memberId}
	  AND u.used_at IS NOT NULL)
	AND EXISTS (SELECT 1 FROM space p WHERE p.id = ${m} || '/P:' || ${memberId} AND p.ver = 0)
	AND NOT EXISTS (SELECT 1 FROM record n WHERE n.space_id = ${m} || '/S' AND n.id = ${memberId}
	  AND (n.del = 1 OR n.meta ->> 'joinedAt' IS NOT NULL OR n.meta ->> 'erasedAt' IS NOT NULL)))`;

/** The other place, as an active member may offer it; absent when it is taken, or its person was erased. */
export async function findFreeSeat(
	db: D1Database,
	m: string,
	userId: string,
): Promise<FreeSeat | undefined> {
	const found = await db
		.prepare(
			`SELECT me.role AS inviter, s.owner_user AS memberId,
			   EXISTS (SELECT 1 FROM membership a WHERE a.mentorship_id = ?1
			     AND a.member_id = s.owner_user AND a.state = 'left') AS back,
			   ${neverTaken('?1', 's.owner_user')} AS fresh
			 FROM membership me JOIN space s ON s.id >= ?1 || '/P:' AND s.id < ?1 || '/P;'
			 WHERE me.mentorship_id = ?1 AND me.user_id = ?2 AND me.state = 'active'
			   AND NOT EXISTS (SELECT 1 FROM membership a WHERE a.mentorship_id = ?1
			     AND a.member_id = s.owner_user AND a.state = 'active')`,
		)
		.bind(m, userId)
		.all<{ inviter: Role; memberId: string; back: number; fresh: number }>();
	const free = rows<(typeof found.results)[number]>(found).find(
		({ back, fresh }) => back === 1 || fresh === 1,
	);
	if (!free) return undefined;
	const role = free.inviter === 'mentor' ? 'mentee' : 'mentor';
	return { m, memberId: free.memberId, role, back: free.back === 1 };
}
