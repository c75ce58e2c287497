// The one rule of who may do anything in a mentorship: an active member. Somebody who was one is told so;
// a stranger learns as much as of a mentorship that does not exist.
import type { Membership } from '../db/head.ts';

/** Why not, as the code to answer with; `undefined` for an active member. */
export function standingOf(
	membership: Pick<Membership, 'state'> | undefined,
): 'not_found' | 'left' | undefined {
	if (!membership) return 'not_found';
	return membership.state === 'active' ? undefined : 'left';
}

export const isActive = <M extends Pick<Membership, 'state'>>(
	membership: M | undefined,
): membership is M => standingOf(membership) === undefined;
