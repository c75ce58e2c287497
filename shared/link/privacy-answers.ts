// What the server is asked about this person's data. Its answers are passed on as they came: the one page that
// shows them reads them by their schemas, which need not lie in every background.
import { Language } from '#shared/domain/member.ts';
import { Uuid } from '#shared/protocol.ts';
import { err, type Result } from '#shared/result.ts';
import type { Api } from '#shared/sync/api.ts';
import type { CommandFailure } from '#shared/ui/link.ts';
import * as z from 'zod/mini';

const Ask = z.union([
	z.strictObject({ about: z.literal('facts') }),
	z.strictObject({ about: z.literal('audit'), page: z.int() }),
	z.strictObject({
		about: z.literal('consent'),
		textVersion: z.string(),
		textHash: z.string(),
		language: Language,
	}),
	z.strictObject({
		about: z.enum(['exported', 'askErasure', 'undoErasure']),
		mentorshipId: z.optional(Uuid),
	}),
]);

/** A device that never shared anything is not signed in for this, either. */
export async function answerPrivacy(
	api: Pick<Api, 'privacy'>,
	isKnown: boolean,
	args: unknown,
): Promise<Result<unknown, CommandFailure>> {
	const ask = Ask.safeParse(args);
	if (!ask.success) return err('invalid_request');
	if (!isKnown) return err('not_signed_in');
	const answer = await api.privacy(...requestOf(ask.data));
	return answer.ok ? answer : err(answer.error.code);
}

function requestOf(ask: z.infer<typeof Ask>): Parameters<Api['privacy']> {
	switch (ask.about) {
		case 'facts':
			return ['GET', ''];
		case 'exported':
			return ['POST', '/exported', ask.mentorshipId ? { m: ask.mentorshipId } : {}];
		case 'consent': {
			const { about: _, ...consent } = ask;
			return ['POST', '/consent', consent];
		}
		case 'audit':
			return ['GET', `/audit?page=${ask.page}`];
		case 'askErasure': {
			const m = ask.mentorshipId;
			return ['POST', '/erasure', m ? { scope: 'mentorship', m } : { scope: 'account' }];
		}
		case 'undoErasure':
			return ['DELETE', ask.mentorshipId ? `/erasure?m=${ask.mentorshipId}` : '/erasure'];
	}
}
