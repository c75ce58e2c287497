// Doing what was asked for seven days ago. Each step can be done again, so one that failed is simply asked
// for once more by the next run.
import { erasedDeviceKey, erasedSignIn } from '../auth/erased-sign-in.ts';
import { peppered } from '../auth/pepper.ts';
import { listDeviceKeys } from '../db/device-keys.ts';
import {
	dropAccount,
	dropPart,
	type Erasure,
	findDueErasures,
	listHeld,
	listParts,
	listTokens,
	listUsersOf,
	markErased,
	type Part,
} from '../db/erasures.ts';
import { type Env, erasedOf, roomOf } from '../env.ts';
import { subjectsOf, writeAudit } from './audit.ts';

/** What is gone, by a name that tells nobody what it was. */
export const erasedHash = {
	account: (env: Env, userId: string) => peppered(env, 'erased', `account ${userId}`),
	mentorship: (env: Env, m: string) => peppered(env, 'erased', `mentorship ${m}`),
	/** A person's part of it: their devices are told, and no stranger's. */
	part: (env: Env, m: string, userId: string) => peppered(env, 'erased', `part ${m} ${userId}`),
};

/** Kept first: whatever happens next, a restored backup and a late device are told. */
async function remember(env: Env, hashes: readonly string[], now: number): Promise<void> {
	await erasedOf(env).keepErased(hashes, now);
	await markErased(env.DB, hashes, now);
}

export async function eraseMentorship(env: Env, m: string, now: number): Promise<void> {
	const users = await listUsersOf(env.DB, m);
	const parts = users.map((userId) => erasedHash.part(env, m, userId));
	await remember(env, await Promise.all([erasedHash.mentorship(env, m), ...parts]), now);
	await roomOf(env, m).destroy(m);
}

async function erasePart(env: Env, userId: string, part: Part, now: number): Promise<void> {
	const { m, memberId, others } = part;
	if (others === 0) return eraseMentorship(env, m, now);
	await remember(env, [await erasedHash.part(env, m, userId)], now);
	await roomOf(env, m).eraseMember(m, userId, memberId, new Date(now).toISOString());
	await dropPart(env.DB, m, userId);
	await roomOf(env, m).membersChanged(m);
	await writeAudit(env, { action: 'erasure_done', m, memberId }, now);
}

export async function eraseParts(env: Env, userId: string, m: string, now: number): Promise<void> {
	for (const part of await listParts(env.DB, userId, m)) await erasePart(env, userId, part, now);
}

export async function eraseAccount(env: Env, userId: string, now: number): Promise<void> {
	const tokens = await listTokens(env.DB, userId);
	const signIns = tokens.map((token) => erasedSignIn(env, token));
	const keyIds = await listDeviceKeys(env.DB, userId);
	const keys = keyIds.map((keyId) => erasedDeviceKey(env, keyId));
	const hashes = await Promise.all([erasedHash.account(env, userId), ...signIns, ...keys]);
	await remember(env, hashes, now);
	await eraseParts(env, userId, '', now);
	const all = await subjectsOf(env, userId);
	const held = await listHeld(env.DB, userId, all);
	const subjects = all.filter((subject) => !held.has(subject));
	// From now on the proof of a consent has its time.
	await markErased(env.DB, subjects, now);
	await dropAccount(env.DB, userId, subjects);
}

const erase = (env: Env, { userId, m }: Erasure, now: number) =>
	m === '' ? eraseAccount(env, userId, now) : eraseParts(env, userId, m, now);

/** A run takes so many at most; the rest come with the next one. */
const A_RUN = 20;

/** Gives how many failed. */
export async function eraseDue(env: Env, now: number): Promise<number> {
	let failed = 0;
	for (let done = 0; done < A_RUN; done += 1) {
		const [due] = await findDueErasures(env.DB, now, 1, failed);
		if (!due) break;
		try {
			await erase(env, due, now);
		} catch {
			failed += 1;
		}
	}
	return failed;
}
