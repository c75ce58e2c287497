// Entries that cannot be changed, taken out or moved without it being seen.
import { expect, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { appendEntry, chainId, cutAudit, readChain } from '#worker/db/chains.ts';
import { accountSubject, writeAudit } from '#worker/privacy/audit.ts';
import { isIntact, sealOf } from '#worker/privacy/chain.ts';
import { env } from '../world.ts';

const intact = async (subject: string) => {
	const { ends, entries } = await readChain(env.DB, 'audit', subject);
	return isIntact(env, chainId('audit', subject), ends, entries);
};

const TAMPERINGS: readonly (readonly [string, string])[] = [
	['an action', `UPDATE audit SET action = 'joined' WHERE subject = ?1 AND seq = 2`],
	['a time', `UPDATE audit SET at = at + 1 WHERE subject = ?1 AND seq = 2`],
	['a person', `UPDATE audit SET member_id = NULL WHERE subject = ?1 AND seq = 2`],
	['a number', `UPDATE audit SET months = 9 WHERE subject = ?1 AND seq = 2`],
	['a hash', `UPDATE audit SET hash = '' WHERE subject = ?1 AND seq = 2`],
	['the first one away', `DELETE FROM audit WHERE subject = ?1 AND seq = 1`],
	['one in the middle away', `DELETE FROM audit WHERE subject = ?1 AND seq = 2`],
	['the last one away', `DELETE FROM audit WHERE subject = ?1 AND seq = 4`],
	['all away', `DELETE FROM audit WHERE subject = ?1`],
	[
		'one moved before the others',
		`UPDATE audit SET seq = CASE seq WHEN 2 THEN -3 ELSE seq END WHERE subject = ?1`,
	],
	['an end put back', `UPDATE chain SET last_seq = 3 WHERE id = 'audit:' || ?1`],
	['a beginning put on', `UPDATE chain SET gone_seq = 1 WHERE id = 'audit:' || ?1`],
];

async function aChain(): Promise<string> {
	const [m, memberId] = [newId(), newId()];
	await writeAudit(env, { action: 'joined', m, memberId });
	await writeAudit(env, { action: 'invited', m, memberId });
	await writeAudit(env, { action: 'retention_changed', m, memberId, months: 3 });
	await writeAudit(env, { action: 'left', m, memberId });
	return m;
}

test('a chain that nobody touched is intact; one moved under another name is not', async () => {
	const [m, other] = [await aChain(), newId()];
	expect(await intact(m)).toBe(true);
	expect(await intact(newId())).toBe(true);

	await env.DB.batch([
		env.DB.prepare('UPDATE audit SET subject = ?2 WHERE subject = ?1').bind(m, other),
		env.DB.prepare('UPDATE chain SET id = ?2 WHERE id = ?1').bind(`audit:${m}`, `audit:${other}`),
	]);
	expect(await intact(other)).toBe(false);
});

test.each(TAMPERINGS)('%s is seen', async (_what, sql) => {
	const m = await aChain();
	const { meta } = await env.DB.prepare(sql).bind(m).run();
	expect(meta.changes).toBeGreaterThan(0);
	expect(await intact(m)).toBe(false);
});

test('many who write at once all get their entry', async () => {
	const m = newId();
	await Promise.all(
		Array.from({ length: 5 }, () => writeAudit(env, { action: 'exported', m, memberId: newId() })),
	);
	const { entries } = await readChain(env.DB, 'audit', m);
	expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5]);
	expect(await intact(m)).toBe(true);
});

test('what is cut off while an entry is written stays cut off, and the chain whole', async () => {
	const m = await aChain();
	const { ends } = await readChain(env.DB, 'audit', m);
	const cut = async (goneSeq: number) => {
		const { ends: now, entries } = await readChain(env.DB, 'audit', m);
		const goneHash = entries.find(({ seq }) => seq === goneSeq)?.hash ?? '';
		const beginning = { goneSeq, goneHash, lastSeq: now?.lastSeq ?? 0 };
		const seal = await sealOf(env, chainId('audit', m), beginning, entries.at(-1)?.hash ?? '');
		return { ...beginning, seal };
	};
	const late = await cut(2);
	await writeAudit(env, { action: 'exported', m });

	// Whoever read the ends before that entry has nothing to say about them.
	expect(await cutAudit(env.DB, m, late, ends!)).toBe(false);
	expect(await intact(m)).toBe(true);
	const { ends: now } = await readChain(env.DB, 'audit', m);
	expect(await cutAudit(env.DB, m, await cut(2), now!)).toBe(true);
	expect(await intact(m)).toBe(true);

	// The same the other way round: an entry that counts on a beginning that is no more.
	const entry = { seq: 6, hash: 'x', fields: [1, 'exported', null, null] };
	expect(await appendEntry(env.DB, 'audit', m, entry, { ...now!, lastSeq: 6 }, now)).toBe(false);
	expect(await intact(m)).toBe(true);
	const { entries } = await readChain(env.DB, 'audit', m);
	expect(entries.map(({ seq }) => seq)).toEqual([3, 4, 5]);
});

test('an account stands in it by a hash', async () => {
	const userId = newId();
	await writeAudit(env, { action: 'signed_in', userId });
	const subject = await accountSubject(env, userId);
	expect((await readChain(env.DB, 'audit', subject)).entries).toHaveLength(1);
	const { results } = await env.DB.prepare('SELECT * FROM audit').all();
	expect(JSON.stringify(results)).not.toContain(userId);
});
