// A sign-in that has ended ends in every room, too.
import { listSeats } from '../db/memberships.ts';
import { type Env, roomOf } from '../env.ts';

/** A room may be starting anew in this moment. */
const ATTEMPTS = 3;

/** Closes what these sign-ins have open in the rooms of an account's mentorships. Gives how many it missed. */
export async function closeSockets(
	env: Env,
	userId: string,
	signIns: readonly string[],
): Promise<number> {
	if (signIns.length === 0) return 0;
	const seats = await listSeats(env.DB, userId);
	const missed = await Promise.all(seats.map(({ m }) => tell(env, m, signIns)));
	return missed.filter(Boolean).length;
}

async function tell(env: Env, m: string, signIns: readonly string[]): Promise<boolean> {
	for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
		try {
			await roomOf(env, m).signedOut(m, signIns);
			return false;
		} catch {
			// Once more.
		}
	}
	return true;
}
