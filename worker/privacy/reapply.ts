// After the database was put back to an earlier day: what was erased since is erased once more. That it was
// put back shows by itself, since the list that is kept apart from it knows more than the database does.
import { RETENTION } from '#shared/domain/retention.ts';
import { findErased, markErased } from '../db/erasures.ts';
import { listIds } from '../db/retention.ts';
import { type Env, erasedOf } from '../env.ts';
import { eraseAccount, erasedHash, eraseMentorship, eraseParts } from './erase.ts';

const DAY = 86_400_000;
const PAGE = 200;

/** Gives how many erasures were done again. */
export async function reapplyErasures(env: Env, now: number): Promise<number> {
	const listed = await erasedOf(env).listErased(now - (RETENTION.backupDays + 10) * DAY);
	const known = await findErased(env.DB, listed);
	const missing = new Set(listed.filter((hash) => !known.has(hash)));
	if (missing.size === 0) return 0;

	let again = 0;
	for (let after = ''; ;) {
		const ids = await listIds(env.DB, after, PAGE);
		const last = ids.at(-1);
		if (!last) break;
		for (const { userId, m } of ids) {
			if (missing.has(await erasedHash.account(env, userId))) {
				await eraseAccount(env, userId, now);
				again += 1;
			} else if (m !== null && missing.has(await erasedHash.mentorship(env, m))) {
				await eraseMentorship(env, m, now);
				again += 1;
			} else if (m !== null && missing.has(await erasedHash.part(env, m, userId))) {
				await eraseParts(env, userId, m, now);
				again += 1;
			}
		}
		after = last.userId;
	}
	await markErased(env.DB, [...missing], now);
	return again;
}
