// The middle of the way and its end, where a programme has planned one.
import type { ProposalFacts } from './input.ts';

/** A way of two or three sessions has no middle to stop at. */
const LONG_ENOUGH = 4;

type Way = Pick<ProposalFacts, 'number' | 'held' | 'planned' | 'sequence' | 'heldTemplates'>;

/** Nobody has looked back in the middle, nor is a session to come meant for it. */
export function midtermIsOpen({ number, planned, sequence, heldTemplates }: Way): boolean {
	const isToCome = (sequence?.indexOf('midterm', number) ?? -1) >= 0;
	return !heldTemplates.includes('midterm') && !isToCome && (planned ?? 0) >= LONG_ENOUGH;
}

export const closingIsOpen = ({ heldTemplates }: Way): boolean =>
	!heldTemplates.includes('closing');

/** Half of the planned sessions are behind the two. */
export const midtermReached = ({ held, planned }: Pick<Way, 'held' | 'planned'>): boolean =>
	planned !== undefined && held * 2 >= planned;

export const endReached = ({ number, planned }: Pick<Way, 'number' | 'planned'>): boolean =>
	planned !== undefined && number >= planned;
