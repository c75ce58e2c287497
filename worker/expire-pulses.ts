// What the clock starts: sealed pulses that stayed alone for thirty days are removed, each by its own room.
import { sealedSince } from '#shared/domain/pulse.ts';
import { findSealedPulses } from './db/sealed-pulses.ts';
import { type Env, roomOf } from './env.ts';
import { log } from './log.ts';

/** A run takes so many at most; the rest come with the next one. Each room is a request of its own. */
const PULSES_A_RUN = 200;

/** `now` in ms since 1970. A room that fails keeps its own for the next run, and holds up no other. */
export async function expirePulses(env: Env, now: number): Promise<void> {
	const at = new Date(now).toISOString();
	const due = await findSealedPulses(env.DB, sealedSince(at), PULSES_A_RUN);
	for (const [m, keys] of Map.groupBy(due, (one) => one.m)) {
		try {
			const bare = keys.map(({ space, id }) => ({ space, id }));
			await roomOf(env, m).expirePulses(m, bare, at);
		} catch {
			// It is found again by the next run.
			if (env.LOG !== 'off') log({ event: 'expire_failed' });
		}
	}
}
