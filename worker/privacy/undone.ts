// Erasures that were taken back, kept apart from the database: put back to a day on which one was still asked
// for, it would else erase somebody who has long changed their mind.
import { peppered } from '../auth/pepper.ts';
import type { Erasure } from '../db/erasures.ts';
import { type Env, erasedOf } from '../env.ts';
import { log } from '../log.ts';
import { accountSubject, subjectsOf } from './audit.ts';

/** By an account's name in the audit, since a backup may hold a former account's. */
const undoneHash = (env: Env, subject: string, m: string) =>
	peppered(env, 'erased', `undone ${m} of ${subject}`);

/** It is taken back already, so this fails quietly, with a line in the log. */
export async function rememberUndone(env: Env, userId: string, m: string): Promise<void> {
	try {
		const subjects = await subjectsOf(env, userId);
		const hashes = subjects.map((subject) => undoneHash(env, subject, m));
		await erasedOf(env).keepUndone(await Promise.all(hashes), Date.now());
	} catch {
		if (env.LOG !== 'off') log({ event: 'undo_unkept' });
	}
}

/** Whether it was taken back after it was asked for. One that was asked for anew since then counts. */
export async function isUndone(env: Env, { userId, m, askedAt }: Erasure): Promise<boolean> {
	const hash = await undoneHash(env, await accountSubject(env, userId), m);
	return (await erasedOf(env).undoneAt(hash)) > askedAt;
}
