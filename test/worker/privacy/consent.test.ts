// The proof of what somebody agreed to hangs together like the audit: whoever changes it is seen.
import { expect, test } from 'vitest';
import { de } from '#shared/content/privacy/de.ts';
import { en } from '#shared/content/privacy/en.ts';
import { noticeText } from '#shared/content/privacy/notice.ts';
import { newId } from '#shared/ids.ts';
import type { AuditResponse, PrivacyResponse } from '#shared/protocol-privacy.ts';
import { sha256 } from '#worker/auth/hash.ts';
import { chainId, readChain } from '#worker/db/chains.ts';
import { accountSubject } from '#worker/privacy/audit.ts';
import { isIntact } from '#worker/privacy/chain.ts';
import { writeConsent } from '#worker/privacy/consent.ts';
import { userIdOf } from '../users.ts';
import { aMentor, env, type Person, request } from '../world.ts';

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
	[
		'one taken back that was not',
		`UPDATE consent SET text_hash = '' WHERE subject = ?1 AND seq = 3`,
	],
	['all away', 'DELETE FROM consent WHERE subject = ?1'],
	['an end put back', `UPDATE chain SET last_seq = 2 WHERE id = 'consent:' || ?1`],
])('%s is seen', async (_what, sql) => {
	const subject = await aChain();

	const { meta } = await env.DB.prepare(sql).bind(subject).run();
	expect(meta.changes).toBeGreaterThan(0);
	expect(await intact(subject)).toBe(false);
});

const told = async (person: Person) => (await person.get('/v1/privacy')).json<PrivacyResponse>();
const withdraw = ({ token }: Person) =>
	request('/v1/privacy/consent', {
		method: 'DELETE',
		headers: { authorization: `Bearer ${token}` },
	});
const agreed = async (language: 'en' | 'de') => {
	const notice = NOTICES[language];
	return { textVersion: notice.version, textHash: await sha256(noticeText(notice)), language };
};

test('whoever reads what they agreed to is told when somebody has changed it', async () => {
	const person = await aMentor();
	expect(await told(person)).toMatchObject({ consents: [], consentsIntact: true });
	expect((await person.post('/v1/privacy/consent', await agreed('de'))).status).toBe(200);
	expect((await told(person)).consentsIntact).toBe(true);

	const subject = await accountSubject(env, await userIdOf(person));
	const taken = env.DB.prepare('DELETE FROM consent WHERE subject = ?1').bind(subject);
	expect((await taken.run()).meta.changes).toBe(1);

	expect(await told(person)).toMatchObject({ consents: [], consentsIntact: false });
});

test('it is taken back as it was given, stays on record as both, and can be given anew', async () => {
	const person = await aMentor();
	expect((await withdraw(person)).status).toBe(404);
	for (const language of ['en', 'de'] as const)
		expect((await person.post('/v1/privacy/consent', await agreed(language))).status).toBe(200);

	const taken = await withdraw(person);
	expect(taken.status).toBe(200);
	const { withdrawnAt } = await taken.json<{ withdrawnAt: string }>();

	const before = [
		{ ...(await agreed('en')), withdrawnAt },
		{ ...(await agreed('de')), withdrawnAt },
	];
	expect(await told(person)).toMatchObject({ consents: before, consentsIntact: true });
	expect((await withdraw(person)).status).toBe(404);
	const { entries } = await (await person.get('/v1/privacy/audit')).json<AuditResponse>();
	expect(entries[0]).toMatchObject({ action: 'consent_withdrawn' });

	expect((await person.post('/v1/privacy/consent', await agreed('en'))).status).toBe(200);
	const { consents } = await told(person);
	expect(consents).toMatchObject([...before, await agreed('en')]);
	expect(consents[2]).not.toHaveProperty('withdrawnAt');
});
