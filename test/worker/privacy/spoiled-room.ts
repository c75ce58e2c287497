// A room that logs, and whose database fails in every way it can, each time with what was written in the words of
// the failure: whatever the room prints of it, a sweep of all lines hears.
import { runInDurableObject } from 'cloudflare:test';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { tap } from '../tap.ts';
import { env } from '../world.ts';

/** A commit has more statements than any read. */
const COMMIT_STATEMENTS = 6;

/** What a room says of it, each at least once after a push that shortens how long all is kept. */
export const SPOILED = ['commit_unknown', 'commit_read', 'commit_fence', 'audit_failed'];

/** Two commits fail and the reading between them; no line of the audit is ever written. */
export async function spoil(m: string, words: string): Promise<void> {
	const commits = [`D1_ERROR: ${words}`, `D1_ERROR: CHECK constraint failed: ${words}`];
	let reads = 0;
	const batch = <T>(statements: D1PreparedStatement[]): Promise<D1Result<T>[]> => {
		if (statements.length < COMMIT_STATEMENTS) {
			reads -= 1;
			if (reads >= 0) throw new Error(`D1_ERROR: ${words}`);
			return env.DB.batch<T>(statements);
		}
		const failure = commits.shift();
		if (failure === undefined) return env.DB.batch<T>(statements);
		reads = commits.length;
		throw new Error(failure);
	};
	const prepare = (sql: string) => {
		if (/\bchain\b/.test(sql)) throw new Error(`D1_ERROR: ${words}`);
		return env.DB.prepare(sql);
	};
	const DB = tap(env.DB, { batch, prepare });
	await runInDurableObject(roomOf(env, m), (room: MentorshipRoom) => {
		Object.assign(room, { env: { ...env, DB, LOG: 'on' } });
	});
}
