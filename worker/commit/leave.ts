// Takes a member out. Whatever they pushed before stands; what comes later finds them gone, since each
// commit asks for its actors' membership in the same transaction.
import { SHARED } from '#shared/domain/entity.ts';
import { member } from '#shared/domain/member.ts';
import { isActive } from '../access/standing.ts';
import type { Believed } from './believed.ts';
import type { Group } from './group.ts';
import { keyOf, type Written } from './tx.ts';

/** Puts the leaving into the group, `now` into their member record. False when they are out already. */
export function leave(
	{ heads, members }: Believed,
	group: Group,
	userId: string,
	now: string,
): boolean {
	const membership = members.get(userId);
	if (!isActive(membership)) return false;
	const { memberId } = membership;
	const key = keyOf(SHARED, memberId);
	const head = heads.get(key);
	if (head?.kind === member.kind && !head.del) {
		const meta = { ...head.meta, leftAt: now };
		const written: Written = { ...head, space: SHARED, id: memberId, meta };
		heads.set(key, written);
		group.write(key, written, true);
	}
	group.leave(userId, memberId);
	return true;
}
