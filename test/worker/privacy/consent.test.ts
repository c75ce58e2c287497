// The proof of what somebody agreed to hangs together like the audit: whoever changes it is seen.
import { expect, test } from 'vitest';
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import { newId } from '#shared/ids.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { chainId, readChain } from '#worker/db/chains.ts';
import { accountSubject } from '#worker/privacy/audit.ts';
import { isIntact } from '#worker/privacy/chain.ts';
import { writeConsent } from '#worker/privacy/consent.ts';
import { env } from '../world.ts';

const NOTICES = { en, de };

async function agree(userId: string, language: 'en' | 'de', now: number) {
	const notice = NOTICES[language];
	const textHash = await sha256(noticeText(notice));
	return writeConsent(env, userId, { textVersion: notice.version, textHash, language }, now);
}

async function aChain(): Promise<string> {
	const userId = newId();
	for (const [i, language] of (['en', 'de', 'en'] as const).entries())
		expect(await agree(userId, language, 1_000 + i)).toBeDefined();
	return accountSubject(env, userId);
}

const intact = async (subject: string) => {
	const { ends, entries } = await readChain(env.DB, 'consent', subject);
	return isIntact(env, chainId('consent', subject), ends, entries);
};

test('a proof that nobody touched is whole', async () => {
	const subject = await aChain();

	expect((await readChain(env.DB, 'consent', subject)).entries).toHaveLength(3);
	expect(await intact(subject)).toBe(true);
});

test.each([
	['a time', 'UPDATE consent SET at = at - 1 WHERE subject = ?1 AND seq = 2'],
	['a version', `UPDATE consent SET text_version = '9' WHERE subject = ?1 AND seq = 2`],
	['a text', `UPDATE consent SET text_hash = 'x' WHERE subject = ?1 AND seq = 2`],
	['a language', `UPDATE consent SET language = 'en' WHERE subject = ?1 AND seq = 2`],
	['a hash', `UPDATE consent SET hash = '' WHERE subject = ?1 AND seq = 2`],
	['the first one away', 'DELETE FROM consent WHERE subject = ?1 AND seq = 1'],
	['the last one away', 'DELETE FROM consent WHERE subject = ?1 AND seq = 3'],
	['all away', 'DELETE FROM consent WHERE subject = ?1'],
	['an end put back', `UPDATE chain SET last_seq = 2 WHERE id = 'consent:' || ?1`],
])('%s is seen', async (_what, sql) => {
	const subject = await aChain();

	const { meta } = await env.DB.prepare(sql).bind(subject).run();
	expect(meta.changes).toBeGreaterThan(0);
	expect(await intact(subject)).toBe(false);
});
