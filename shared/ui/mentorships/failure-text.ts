import type { Words } from '#shared/words/words.ts';
import type { CommandFailure } from '../link.ts';

/** What went wrong with an invitation, in the person's words. */
export function failureText(failure: CommandFailure, { failures }: Words['mentorships']): string {
	return failure in failures ? failures[failure as keyof typeof failures] : failures.other;
}
