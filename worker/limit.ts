// "Not so often": the exact limits, counted in the database. Against floods there are the platform's own.
import { peppered } from './auth/pepper.ts';
import { type Limit, take } from './db/counters.ts';
import type { Env } from './env.ts';

/**
 * Counts one hit of `who` (an address, an account, a network) for the thing named, or gives the seconds to
 * wait, for `Retry-After`. Whoever it is goes no further than its keyed hash.
 */
export async function secondsToWait(
	env: Env,
	thing: string,
	who: string,
	limit: Limit,
	now: number,
): Promise<number> {
	const key = await peppered(env, `limit/${thing}`, who);
	return Math.ceil((await take(env.DB, key, limit, now)) / 1000);
}

/** The name by which the platform counts a network: as little of an address goes there as into the database. */
export const floodKey = (env: Env, thing: string, network: string): Promise<string> =>
	peppered(env, `flood/${thing}`, network);

/**
 * Who is behind an IP address, as far as a limit can tell: one IPv4 address, or the half of an IPv6
 * address that one household is given.
 */
export const networkOf = (address: string): string => networksOf(address)[0];

/**
 * The same, and the wider one that a company or a hoster is given whole: whoever has that has 65 536 of the
 * others. An IPv4 address has none around it.
 */
export function networksOf(address: string): readonly [string, ...string[]] {
	if (!address.includes(':') || address.includes('.')) return [address];
	const [head = '', tail = ''] = address.split('::');
	const left = head.split(':').filter(Boolean);
	const right = tail.split(':').filter(Boolean);
	const zeros = address.includes('::') ? Math.max(0, 8 - left.length - right.length) : 0;
	const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
	const first = (count: number) =>
		groups
			.slice(0, count)
			.map((group) => Number.parseInt(group, 16).toString(16))
			.join(':');
	return [`${first(4)}::/64`, `${first(3)}::/48`];
}
