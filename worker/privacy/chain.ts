// Entries that hang on each other: each one's hash is made of the one before, so that an entry that is
// changed, taken out or moved shows. The hashes are keyed: whoever can write the database cannot make them.
import { peppered } from '../auth/pepper.ts';
import type { Ends, Entry } from '../db/chains.ts';
import type { Env } from '../env.ts';

type Secrets = Pick<Env, 'AUTH_SECRET'>;

/** `id` is that of the chain: an entry cannot be moved to another one. */
export const linkHash = (
	env: Secrets,
	id: string,
	before: string,
	{ seq, fields }: Omit<Entry, 'hash'>,
): Promise<string> => peppered(env, 'chain', JSON.stringify([id, before, seq, ...fields]));

export const sealOf = (
	env: Secrets,
	id: string,
	{ goneSeq, goneHash, lastSeq }: Omit<Ends, 'seal'>,
	lastHash: string,
): Promise<string> =>
	peppered(env, 'seal', JSON.stringify([id, goneSeq, goneHash, lastSeq, lastHash]));

export const NO_ENDS: Omit<Ends, 'seal'> = { goneSeq: 0, goneHash: '', lastSeq: 0 };

/** `entries` are all that are there, in order. A chain that never was is intact. */
export async function isIntact(
	env: Secrets,
	id: string,
	ends: Ends | undefined,
	entries: readonly Entry[],
): Promise<boolean> {
	if (!ends) return entries.length === 0;
	let { goneSeq: seq, goneHash: hash } = ends;
	for (const entry of entries) {
		seq += 1;
		if (entry.seq !== seq || entry.hash !== (await linkHash(env, id, hash, entry))) return false;
		hash = entry.hash;
	}
	return seq === ends.lastSeq && ends.seal === (await sealOf(env, id, ends, hash));
}
