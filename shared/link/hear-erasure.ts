// What an answer about this person's data says of the whole account being erased: every page is to know.
import type { Result } from '#shared/result.ts';
import type { CommandFailure } from '#shared/ui/link.ts';
import * as z from 'zod/mini';
import type { Account } from './account.ts';

const Due = z.object({ dueAt: z.string() });
const Facts = z.object({ erasure: z.optional(Due) });
const Ask = z.object({
	about: z.enum(['facts', 'askErasure', 'undoErasure']),
	mentorshipId: z.optional(z.undefined()),
});

/** Hands the answer on as it came. */
export async function hearErasure<A extends Result<unknown, CommandFailure>>(
	account: Pick<Account, 'knowErasure'>,
	args: unknown,
	answer: A,
): Promise<A> {
	const about = Ask.safeParse(args).data?.about;
	// Taken back on another device: that one is not there to be taken back any more.
	const isGone = !answer.ok && answer.error === 'not_found';
	if (about === 'undoErasure' && (answer.ok || isGone)) await account.knowErasure(undefined);
	if (about === 'undoErasure' || !answer.ok) return answer;
	const facts = about === 'facts' ? Facts.safeParse(answer.value).data : undefined;
	const due = about === 'askErasure' ? Due.safeParse(answer.value).data : facts?.erasure;
	if (facts || due) await account.knowErasure(due?.dueAt);
	return answer;
}
