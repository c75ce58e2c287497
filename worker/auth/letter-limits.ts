// How many letters anybody can be made to get, and anybody can have sent.
import type { Env } from '../env.ts';
import { networksOf, secondsToWait } from '../limit.ts';
import { letterBoxOf } from '../mail/address.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A school may be behind one address; around an IPv6 network there is a wider one. */
const FROM_ONE_NETWORK = [
	{ limit: 60, windowMs: HOUR },
	{ limit: 120, windowMs: HOUR },
] as const;
/** Half of what a box gets in a day: one who is after its owner leaves them letters to sign in with. */
const FROM_ONE_NETWORK_TO_ONE_BOX = { limit: 5, windowMs: 24 * HOUR };
const BY_ONE_ACCOUNT = { limit: 10, windowMs: 24 * HOUR };
const TO_ONE_BOX = [
	{ limit: 3, windowMs: 15 * MINUTE },
	{ limit: 10, windowMs: 24 * HOUR },
];
/** Beyond it something is wrong, and the sender's good name is worth more than the next letter. */
const IN_ALL = { limit: 500, windowMs: HOUR };

export interface Wanted {
	readonly to: string;
	readonly ip?: string | undefined;
	/** The account with an address that is signed in where it is asked for. */
	readonly by?: string | undefined;
}

/**
 * Counts a letter to this address, or gives the seconds to wait. What everybody shares is asked last: what is
 * refused before does not use it up. It stops nobody who is signed in with an address; they have a limit of
 * their own. Never depends on whether anybody has an account at the address the letter is for.
 */
export async function secondsToNextLetter(
	env: Env,
	{ to, ip, by }: Wanted,
	now: number,
): Promise<number> {
	for (const [i, network] of (ip === undefined ? [] : networksOf(ip)).entries()) {
		const limit = FROM_ONE_NETWORK[i] ?? FROM_ONE_NETWORK[0];
		const wait = await secondsToWait(env, 'letters/from', network, limit, now);
		if (wait > 0) return wait;
		const pair = `${network}|${letterBoxOf(to)}`;
		const waitHere = await secondsToWait(
			env,
			'letters/pair',
			pair,
			FROM_ONE_NETWORK_TO_ONE_BOX,
			now,
		);
		if (waitHere > 0) return waitHere;
	}
	for (const limit of TO_ONE_BOX) {
		const thing = `letters/to/${limit.windowMs}`;
		const wait = await secondsToWait(env, thing, letterBoxOf(to), limit, now);
		if (wait > 0) return wait;
	}
	return by === undefined
		? secondsToWait(env, 'letters', 'all', IN_ALL, now)
		: secondsToWait(env, 'letters/by', by, BY_ONE_ACCOUNT, now);
}
