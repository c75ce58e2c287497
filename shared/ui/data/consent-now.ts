// What a person says yes to, exactly: the notice in their language, by its version and its hash.
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import type { Language } from '#shared/domain/member.ts';
import type { PrivacyAsk } from '../privacy-commands.ts';

export async function consentNow(language: Language): Promise<PrivacyAsk> {
	const notice = { en, de }[language];
	const bytes = new TextEncoder().encode(noticeText(notice));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return { about: 'consent', textVersion: notice.version, textHash: digest.toHex(), language };
}
