// What the clock removes: counters, codes and sign-ins that have ended by themselves.
import { dropCounters } from './db/counters.ts';
import { dropCodes } from './db/email-codes.ts';
import { dropSignIns } from './db/sign-ins.ts';
import type { Env } from './env.ts';

/** `now` in ms since 1970. */
export async function dropEnded({ DB }: Env, now: number): Promise<void> {
	await dropCounters(DB, now);
	await dropCodes(DB, now);
	await dropSignIns(DB, now);
}
