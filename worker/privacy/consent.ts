// Proof of what somebody agreed to, and when: append-only, chained like the audit, without name or address.
import type * as z from 'zod/mini';
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import type { Consent, ConsentRequest } from '#shared/protocol-privacy.ts';
import { sha256 } from '../auth/hash.ts';
import type { Env } from '../env.ts';
import { accountSubject, append } from './audit.ts';

const NOTICES = { en, de };

/** Absent when it is not the text of now: nobody can agree to what they were not shown. */
export async function writeConsent(
	env: Env,
	userId: string,
	{ textVersion, textHash, language }: z.infer<typeof ConsentRequest>,
	now: number,
): Promise<Consent | undefined> {
	const notice = NOTICES[language];
	if (textVersion !== notice.version || textHash !== (await sha256(noticeText(notice))))
		return undefined;
	const subject = await accountSubject(env, userId);
	await append(env, 'consent', subject, [now, textVersion, textHash, language]);
	return { at: new Date(now).toISOString(), textVersion, textHash, language };
}
