// What the clock starts: sealed pulses that stayed alone for thirty days are removed, each by its own room.
import { sealedSince } from '#shared/domain/pulse.ts';
import { findSealedPulses } from './db/sealed-pulses.ts';
import { type Env, roomOf } from './env.ts';
import { log } from './log.ts';

/** A run takes so many at most; the rest come with the next one. Each room is a request of its own. */
const PULSES_A_RUN = 200;
/** And as many again in place of those that fail, so that they do not stand before all others for ever. */
const ATTEMPTS = 4;

/** `now` in ms since 1970. A room that fails keeps its own for the next run, and holds up no other. */
export async function expirePulses(env: Env, now: number, atOnce = PULSES_A_RUN): Promise<void> {
	const at = new Date(now).toISOString();
	let failed = 0;
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		// What went well is gone from there: the oldest that are left are those that failed.
		const due = await findSealedPulses(env.DB, sealedSince(at), atOnce, failed);
		const before = failed;
		for (const [m, keys] of Map.groupBy(due, (one) => one.m)) {
			try {
				const bare = keys.map(({ space, id }) => ({ space, id }));
				await roomOf(env, m).expirePulses(m, bare, at);
			} catch {
				failed += keys.length;
			}
		}
		if (failed === before) break;
	}
	if (failed > 0 && env.LOG !== 'off') log({ event: 'expire_failed', count: failed });
}
