// A room whose database misbehaves on plan: commits that fail before or after they are written, or wait.
import { runInDurableObject } from 'cloudflare:test';
import { Sequencer } from '#worker/commit/sequencer.ts';
import { roomOf } from '#worker/env.ts';
import type { MentorshipRoom } from '#worker/room.ts';
import { tap } from './tap.ts';
import { env } from './world.ts';

/** What happens to each commit in turn; after the last one all is well again. */
export type Fault = 'fine' | 'before' | 'after' | 'overloaded' | Promise<void>;

export interface Watched {
	/** How many commits were asked for. */
	readonly commits: number;
}

/** A commit has more statements than any read. */
const COMMIT_STATEMENTS = 6;

export async function plan(m: string, ...faults: Fault[]): Promise<Watched> {
	const watched = { commits: 0 };
	const batch = async <T>(statements: D1PreparedStatement[]) => {
		if (statements.length < COMMIT_STATEMENTS) return env.DB.batch<T>(statements);
		const fault = faults[watched.commits] ?? 'fine';
		watched.commits += 1;
		if (fault === 'before') throw new Error('D1_ERROR: Network connection lost.');
		if (fault === 'overloaded') throw new Error('D1_ERROR: D1 DB is overloaded.');
		if (fault instanceof Promise) await fault;
		const results = await env.DB.batch<T>(statements);
		if (fault === 'after') throw new Error('D1_ERROR: Network connection lost.');
		return results;
	};
	const db = tap(env.DB, { batch });
	await runInDurableObject(roomOf(env, m), (room: MentorshipRoom) => {
		Object.assign(room, { env: { ...env, DB: db } });
	});
	return watched;
}

/** A fault that holds a commit until it is let go. */
export function gate(): { readonly shut: Promise<void>; open(): void } {
	let open = () => undefined as void;
	const shut = new Promise<void>((resolve) => (open = resolve));
	return { shut, open: () => open() };
}

/** Every row of the space, for what must not have been written, or not twice. */
export const recordsOf = async (m: string, space: string) =>
	(
		await env.DB.prepare('SELECT id, kind, ver, del, meta, body FROM record WHERE space_id = ?1')
			.bind(`${m}/${space}`)
			.all<{ id: string; kind: string; ver: number; del: number; meta: string; body: string }>()
	).results;

export const versionOf = async (m: string, space: string) =>
	env.DB.prepare('SELECT ver FROM space WHERE id = ?1').bind(`${m}/${space}`).first<number>('ver');

/** A room that was thought dead: it takes pushes as the real one does, over the same database. */
export function createZombie(m: string): Sequencer {
	return new Sequencer(m, {
		db: () => env.DB,
		now: () => Date.now(),
		relay: () => undefined,
		committed: () => undefined,
		reset: () => undefined,
		reread: () => undefined,
		failed: () => undefined,
	});
}
