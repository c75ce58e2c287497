import type { mentorshipWords } from '#shared/words/mentorships.ts';
import type { CommandFailure } from '../link.ts';

/** What went wrong with an invitation, in the person's words. */
export function failureText(
	failure: CommandFailure,
	{ failures }: (typeof mentorshipWords)['en'],
): string {
	return failure in failures ? failures[failure as keyof typeof failures] : failures.other;
}
