// Doing what was asked for seven days ago. Each step can be done again, so one that failed is simply asked
// for once more by the next run.
import { erasedDeviceKey, erasedSignIn } from '../auth/erased-sign-in.ts';
import { peppered } from '../auth/pepper.ts';
import { listDeviceKeys } from '../db/device-keys.ts';
import {
	dropAccount,
	dropErasure,
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
import { inTurn } from './in-turn.ts';
import { isUndone } from './undone.ts';

/** What is gone, by a name that tells nobody what it was. An account has its name in the audit. */
export const erasedHash = {
	mentorship: (env: Env, m: string) => peppered(env, 'erased', `mentorship ${m}`),
	/** A person's part of it: their devices are told, and no stranger's. */
	part: (env: Env, m: string, userId: string) => peppered(env, 'erased', `part ${m} ${userId}`),
	/** The same by an account's name in the audit: in a backup it may be a former account's still. */
	namedPart: (env: Env, m: string, subject: string) =>
		peppered(env, 'erased', `part ${m} of ${subject}`),
};

/**
 * An account's name in the audit, and those of the accounts that went into it; without any that is another
 * account's by now, as its own is once it went into one: whoever that is lives on.
 */
async function heldBy(env: Env, userId: string): Promise<readonly string[]> {
	const all = await subjectsOf(env, userId);
	const held = await listHeld(env.DB, userId, all);
	return all.filter((subject) => !held.has(subject));
}

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

interface Whose {
	readonly userId: string;
	readonly subjects: readonly string[];
}

async function erasePart(env: Env, { userId, subjects }: Whose, part: Part, now: number) {
	const { m, memberId, others } = part;
	if (others === 0) return eraseMentorship(env, m, now);
	const named = subjects.map((subject) => erasedHash.namedPart(env, m, subject));
	await remember(env, await Promise.all([erasedHash.part(env, m, userId), ...named]), now);
	await roomOf(env, m).eraseMember(m, userId, memberId, new Date(now).toISOString());
	await dropPart(env.DB, m, userId);
	await roomOf(env, m).membersChanged(m);
	await writeAudit(env, { action: 'erasure_done', m, memberId }, now);
}

async function eraseParts(env: Env, userId: string, m: string, now: number): Promise<void> {
	const subjects = await heldBy(env, userId);
	for (const part of await listParts(env.DB, userId, m))
		await erasePart(env, { userId, subjects }, part, now);
}

export async function eraseAccount(env: Env, userId: string, now: number): Promise<void> {
	const tokens = await listTokens(env.DB, userId);
	const signIns = tokens.map((token) => erasedSignIn(env, token));
	const keyIds = await listDeviceKeys(env.DB, userId);
	const keys = keyIds.map((keyId) => erasedDeviceKey(env, keyId));
	const subjects = await heldBy(env, userId);
	// By the names of accounts, the proof of their consents has its time from now on.
	await remember(env, [...subjects, ...(await Promise.all([...signIns, ...keys]))], now);
	await eraseParts(env, userId, '', now);
	await dropAccount(env.DB, userId, subjects);
}

async function erase(env: Env, due: Erasure, now: number): Promise<void> {
	const { userId, m } = due;
	if (await isUndone(env, due)) return dropErasure(env.DB, userId, m);
	if (m === '') return eraseAccount(env, userId, now);
	await eraseParts(env, userId, m, now);
	// Their part may have gone by itself before.
	await dropErasure(env.DB, userId, m);
}

/** A run takes so many at most; the rest come with the next one. */
const A_RUN = 20;

/** Gives how many failed. */
export const eraseDue = (env: Env, now: number): Promise<number> =>
	inTurn(
		A_RUN,
		(limit, skip) => findDueErasures(env.DB, now, limit, skip),
		(due) => erase(env, due, now),
	);
