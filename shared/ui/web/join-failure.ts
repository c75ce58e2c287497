// What went wrong with an invitation, as far as a stranger may know: used, expired, taken back and never
// there look alike. Who made it is told more.
import type { webWords } from '#shared/words/web.ts';
import type { CommandFailure } from '../link.ts';

type JoinWords = (typeof webWords)['en']['join'];

const MAKER = ['own_used', 'own_expired', 'own_revoked'] as const;
type MakerEnding = (typeof MAKER)[number];
export type Ending = 'dead' | 'own' | MakerEnding;

const DEAD: readonly CommandFailure[] = ['invite_spent', 'gone', 'not_found', 'invalid_link'];

/** It is of this person's own making, and opens nothing any more. */
export const isMakers = (ending: string): ending is MakerEnding =>
	(MAKER as readonly string[]).includes(ending);

/** Trying again would change nothing. */
export function endingOf(failure: CommandFailure): Ending | undefined {
	if (failure === 'already_in') return 'own';
	if (isMakers(failure)) return failure;
	return DEAD.includes(failure) ? 'dead' : undefined;
}

export function retryText(failure: CommandFailure, words: JoinWords): string {
	if (failure === 'unreachable') return words.unreachable;
	if (failure === 'no_room') return words.noRoom;
	if (failure === 'too_many') return words.tooMany;
	if (failure === 'upgrade') return words.upgrade;
	if (failure === 'not_signed_in') return words.signedOut;
	return words.other;
}
