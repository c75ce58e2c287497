// After the database was put back to an earlier day: what was erased since is erased once more. That it was
// put back shows by itself, since the list that is kept apart from it knows more than the database does.
import { LISTED_DAYS } from '#shared/domain/retention.ts';
import { eraseAgain, findErased, markErased } from '../db/erasures.ts';
import { listIds } from '../db/retention.ts';
import { type Env, erasedOf } from '../env.ts';
import { accountSubject } from './audit.ts';
import { erasedHash } from './erase.ts';

const DAY = 86_400_000;
const PAGE = 200;

type Ids = Awaited<ReturnType<typeof listIds>>[number];

/**
 * Asks for all of it anew, due at once, so that each is tried until it is done as any other erasure is. The
 * database is said to know them only when all are asked for. Gives how many there are.
 */
export async function reapplyErasures(env: Env, now: number): Promise<number> {
	const listed = await erasedOf(env).listErased(now - LISTED_DAYS * DAY);
	const known = await findErased(env.DB, listed);
	const missing = new Set(listed.filter((hash) => !known.has(hash)));
	if (missing.size === 0) return 0;

	let again = 0;
	for (let after = ''; ;) {
		const ids = await listIds(env.DB, after, PAGE);
		const last = ids.at(-1);
		if (!last) break;
		const what = await Promise.all(ids.map((one) => goneOf(env, one, missing)));
		const wanted = new Map(what.flatMap((one) => (one ? [[one.join(' '), one] as const] : [])));
		if (wanted.size > 0) await eraseAgain(env.DB, [...wanted.values()], now);
		again += wanted.size;
		after = last.userId;
	}
	await markErased(env.DB, [...missing], now);
	return again;
}

/** What of it is on the list: the whole account (an empty mentorship), or the part in that one. */
async function goneOf(
	env: Env,
	{ userId, m }: Ids,
	missing: ReadonlySet<string>,
): Promise<readonly [string, string] | undefined> {
	const subject = await accountSubject(env, userId);
	if (missing.has(subject)) return [userId, ''];
	if (m === null) return undefined;
	const hashes = await Promise.all([
		erasedHash.mentorship(env, m),
		erasedHash.part(env, m, userId),
		erasedHash.namedPart(env, m, subject),
	]);
	return hashes.some((hash) => missing.has(hash)) ? [userId, m] : undefined;
}
