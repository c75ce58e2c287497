// Proof of what somebody agreed to, and when, and took back: append-only, chained like the audit, without name
// or address.
import type * as z from 'zod/mini';
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import type { Consent, ConsentRequest, PrivacyResponse } from '#shared/protocol-privacy.ts';
import { sha256 } from '../auth/hash.ts';
import { chainId, type Entry, readChain } from '../db/chains.ts';
import type { Env } from '../env.ts';
import { accountSubject, append, subjectsOf } from './audit.ts';
import { isIntact } from './chain.ts';

const NOTICES = { en, de };
/** In place of a text's hash: yes to no text any more. */
const NO_TEXT = '';

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

/** Takes back all that stands, also of accounts that went into this one. Absent when nothing does. */
export async function withdrawConsent(
	env: Env,
	userId: string,
	now: number,
): Promise<string | undefined> {
	const { consents } = await readConsents(env, userId);
	const last = consents.findLast(({ withdrawnAt }) => withdrawnAt === undefined);
	if (!last) return undefined;
	const subject = await accountSubject(env, userId);
	await append(env, 'consent', subject, [now, last.textVersion, NO_TEXT, last.language]);
	return new Date(now).toISOString();
}

/** What was taken back stays, as the proof it is. */
export async function readConsents(
	env: Env,
	userId: string,
): Promise<Pick<PrivacyResponse, 'consents' | 'consentsIntact'>> {
	const subjects = await subjectsOf(env, userId);
	const chains = await Promise.all(
		subjects.map(async (subject) => {
			const { ends, entries } = await readChain(env.DB, 'consent', subject);
			return { entries, intact: await isIntact(env, chainId('consent', subject), ends, entries) };
		}),
	);
	const entries = chains.flatMap((chain) => chain.entries);
	return {
		consents: entries
			.toSorted((a, b) => Number(a.fields[0]) - Number(b.fields[0]))
			.reduce(told, []),
		consentsIntact: chains.every(({ intact }) => intact),
	};
}

function told(before: Consent[], { fields: [ms, version, hash, language] }: Entry): Consent[] {
	const at = new Date(Number(ms)).toISOString();
	if (hash === NO_TEXT) return before.map((one) => ({ withdrawnAt: at, ...one }));
	const textVersion = String(version);
	const consent = { at, textVersion, textHash: String(hash) };
	return [...before, { ...consent, language: language === 'de' ? 'de' : 'en' }];
}
