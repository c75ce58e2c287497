// How many letters anybody can be made to get, and anybody can have sent.
import type { Env } from '../env.ts';
import { networkOf, secondsToWait } from '../limit.ts';
import { letterBoxOf } from '../mail/address.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const FROM_ONE_NETWORK = { limit: 20, windowMs: HOUR };
const TO_ONE_BOX = [
	{ limit: 3, windowMs: 15 * MINUTE },
	{ limit: 10, windowMs: 24 * HOUR },
];
/** Beyond it something is wrong, and the sender's good name is worth more than the next letter. */
const IN_ALL = { limit: 500, windowMs: HOUR };

/**
 * Counts a letter to this address, or gives the seconds to wait. What everybody shares is asked last: what is
 * refused before does not use it up. Never depends on whether anybody has an account there.
 */
export async function secondsToNextLetter(
	env: Env,
	to: string,
	ip: string | undefined,
	now: number,
): Promise<number> {
	if (ip !== undefined) {
		const wait = await secondsToWait(env, 'letters/from', networkOf(ip), FROM_ONE_NETWORK, now);
		if (wait > 0) return wait;
	}
	for (const limit of TO_ONE_BOX) {
		const thing = `letters/to/${limit.windowMs}`;
		const wait = await secondsToWait(env, thing, letterBoxOf(to), limit, now);
		if (wait > 0) return wait;
	}
	return secondsToWait(env, 'letters', 'all', IN_ALL, now);
}
