// Runs one mutation over the room's head state. It changes nothing itself: the caller takes what was
// written, or learns what to read first, or why it was refused.
import type { Actor, Rejection, Space } from '#shared/domain/entity.ts';
import { findMutator, type MutatorName } from '#shared/domain/index.ts';
import { LIMITS, type Mutation } from '#shared/protocol.ts';
import { isLonger } from '#shared/utf8.ts';
import { authorsAfter } from './authors.ts';
import { isForeignMentorship } from './found.ts';
import { type Heads, RoomTx } from './tx.ts';

/** Brings records out of a file, which somebody else may have written. */
const PUT_BACK: MutatorName = 'addRecords';

export interface World {
	readonly m: string;
	readonly heads: Heads;
	readonly spaces: ReadonlySet<Space>;
	readonly mergeText: RoomTx['mergeText'];
}

export type Applied =
	| { readonly kind: 'written'; readonly written: RoomTx['written']; readonly sealed: boolean }
	| { readonly kind: 'refused'; readonly rejection: Rejection }
	| { readonly kind: 'missing'; readonly missing: RoomTx['missing'] };

export function applyMutation(world: World, mutation: Mutation, actor: Actor): Applied {
	const mutator = findMutator(mutation.n);
	if (!mutator) return refused({ code: 'unknown_mutation' });
	if (isLonger(JSON.stringify(mutation.a ?? null), LIMITS.argsBytes))
		return refused({ code: 'too_long', max: LIMITS.argsBytes });
	if (isForeignMentorship(world.m, mutation)) return refused({ code: 'invalid' });

	const tx = new RoomTx(world.heads, world.spaces, world.mergeText);
	const rejection = run(tx, mutation, actor, mutator);
	if (tx.missing.size > 0) return { kind: 'missing', missing: tx.missing };
	if (tx.refused) return refused({ code: tx.refused });
	if (rejection) return refused(rejection);
	const how = { typed: tx.typed, isPutBack: mutation.n === PUT_BACK };
	for (const [key, written] of tx.written) {
		const authors = authorsAfter(world.heads.get(key), written, actor.memberId, how);
		tx.written.set(key, { ...written, authors });
	}
	return { kind: 'written', written: tx.written, sealed: mutator.sealed };
}

function run(
	tx: RoomTx,
	mutation: Mutation,
	actor: Actor,
	mutator: NonNullable<ReturnType<typeof findMutator>>,
): Rejection | undefined {
	try {
		const outcome = mutator.run(tx, mutation.a, actor);
		return outcome.ok ? undefined : outcome.error;
	} catch {
		// A mutator that throws would block its device for ever (bytes that are no Yjs update do it).
		return { code: 'invalid' };
	}
}

const refused = (rejection: Rejection): Applied => ({ kind: 'refused', rejection });

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Every id the args name, wherever: what is likely to be read or written. */
export const idsIn = (mutations: readonly Mutation[]): string[] => [
	...new Set(JSON.stringify(mutations.map(({ a }) => a)).match(UUID)),
];
