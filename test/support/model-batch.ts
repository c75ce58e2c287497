// What the mutations of one push make of the model server's records, before that is kept.
import type { Actor, StoredRecord } from '#shared/domain/entity.ts';
import { findMutator } from '#shared/domain/index.ts';
import type { Mutation, Op, Refusal } from '#shared/protocol.ts';
import { type Key, type MergeText, OverlayTx, runMutation } from '#shared/store/view.ts';
import { canSee, type ModelRows, opOf } from './model-rows.ts';

export interface Batch {
	/** By key; `null`: removed. */
	readonly written: ReadonlyMap<Key, StoredRecord | null>;
	/** The keys of what nobody is told before it is kept. */
	readonly sealed: ReadonlySet<Key>;
	readonly rejected: Refusal[];
}

/** Each sees what the ones before it have written; one that is refused writes nothing. */
export function runBatch(
	{ rows, mergeText }: { rows: ModelRows; mergeText: MergeText },
	muts: readonly Mutation[],
	actor: Actor,
): Batch {
	const written = new Map<Key, StoredRecord | null>();
	const sealed = new Set<Key>();
	const rejected: Refusal[] = [];
	const base = { get: (key: Key) => rows.live(key) };
	for (const mutation of muts) {
		const own = new OverlayTx(base, written, mergeText);
		const outcome = runMutation(own, mutation, actor);
		if (!outcome.ok) rejected.push({ s: mutation.s, ...outcome.error });
		else
			for (const [key, record] of own.written) {
				written.set(key, record);
				if (findMutator(mutation.n)?.sealed) sealed.add(key);
			}
	}
	return { written, sealed, rejected };
}

/** What that member may hear of it before it is kept, by space. */
export function heardOf({ written, sealed }: Batch, memberId: string): Record<string, Op[]> {
	const ops: Record<string, Op[]> = {};
	for (const [key, record] of written) {
		if (!record || sealed.has(key) || !canSee(memberId, record.space)) continue;
		(ops[record.space] ??= []).push(opOf({ record, ver: 0, del: false }));
	}
	return ops;
}
