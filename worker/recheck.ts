// Sockets live longer than sign-ins. A room is told when one ends; should it miss that, or should a sign-in end
// by its time, the room finds out by itself.
import { listSignedIn } from './db/sign-ins.ts';
import type { Env } from './env.ts';
import { holderOf, signOut } from './sockets.ts';

const MINUTE = 60_000;

/**
 * Asked before a room hears or tells anything: at most once a minute it asks the database about all sockets at
 * once. Those who come meanwhile wait for the same answer, so that nobody overtakes anybody.
 */
export function createRecheck(env: Env, sockets: () => readonly WebSocket[]): () => Promise<void> {
	let at = 0;
	let underWay: Promise<void> | undefined;

	async function recheck(now: number): Promise<void> {
		const held = sockets().map((socket) => ({ socket, id: holderOf(socket).signIn }));
		if (held.length === 0) return;
		const ids = [...new Set(held.map(({ id }) => id))];
		const signedIn = await listSignedIn(env.DB, ids, now);
		for (const { socket, id } of held) if (!signedIn.has(id)) signOut(socket);
	}

	return async () => {
		const now = Date.now();
		if (!underWay && Math.abs(now - at) >= MINUTE) {
			at = now;
			underWay = recheck(now)
				// The database is away: nothing can be written either, and in a minute it is asked again.
				.catch(() => undefined)
				.finally(() => (underWay = undefined));
		}
		await underWay;
	};
}
