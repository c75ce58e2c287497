// What may be asked about a person's data, and how the server is asked it.
import { Language } from '#shared/domain/member.ts';
import { Uuid } from '#shared/protocol.ts';
import * as z from 'zod/mini';

const Ask = z.union([
	z.strictObject({ about: z.enum(['facts', 'withdrawConsent']) }),
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

/** Method, path under `/v1/privacy` and body; nothing when it is none of what may be asked. */
export function privacyRequest(
	args: unknown,
): [method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown] | undefined {
	const parsed = Ask.safeParse(args);
	if (!parsed.success) return undefined;
	const ask = parsed.data;
	switch (ask.about) {
		case 'facts':
			return ['GET', ''];
		case 'exported':
			return ['POST', '/exported', ask.mentorshipId ? { m: ask.mentorshipId } : {}];
		case 'consent': {
			const { about: _, ...consent } = ask;
			return ['POST', '/consent', consent];
		}
		case 'withdrawConsent':
			return ['DELETE', '/consent'];
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
