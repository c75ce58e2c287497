import type { accountWords } from '#shared/words/account.ts';
import type { CommandFailure } from '../link.ts';

/** What went wrong with the account, in the person's words. */
export function failureText(
	failure: CommandFailure,
	{ failures }: (typeof accountWords)['en'],
): string {
	return failure in failures ? failures[failure as keyof typeof failures] : failures.other;
}
