// What went wrong with an invitation, as far as a stranger may know: used, expired, taken back and never
// there look alike.
import type { webWords } from '#shared/words/web.ts';
import type { CommandFailure } from '../link.ts';

type JoinWords = (typeof webWords)['en']['join'];

/** Trying again would change nothing. */
export function endingOf(failure: CommandFailure): 'dead' | 'own' | undefined {
	if (failure === 'already_in') return 'own';
	const isDead =
		failure === 'invite_spent' ||
		failure.startsWith('own_') ||
		failure === 'gone' ||
		failure === 'not_found' ||
		failure === 'invalid_link';
	return isDead ? 'dead' : undefined;
}

export function retryText(failure: CommandFailure, words: JoinWords): string {
	if (failure === 'unreachable') return words.unreachable;
	if (failure === 'too_many') return words.tooMany;
	if (failure === 'upgrade') return words.upgrade;
	return words.other;
}
