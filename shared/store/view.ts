// What a person sees: the records we were last told about, with the mutations on top that nobody has
// confirmed yet. Made by re-running them, so there is nothing to roll back. Pure: no IndexedDB here;
// the background runs it over confirmed records and the outbox, a page over what the background said.
import type { Actor, Entity, Rejection, Role, Space, StoredRecord, Tx } from '../domain/entity.ts';
import { findMutator } from '../domain/index.ts';

/** `<space>/<id>`: one id may stand in several spaces (a note of mine and one of ours). */
export type Key = `${Space}/${string}`;
export const keyOf = (space: Space, id: string): Key => `${space}/${id}`;
export type Records = Pick<ReadonlyMap<Key, StoredRecord>, 'get'>;
/** What a replay changes; `null` is a record taken out. */
export type Overlay = ReadonlyMap<Key, StoredRecord | null>;

/** Who the person is in a mentorship. Known on the device from the first moment. */
export interface Me {
	readonly memberId: string;
	readonly role: Role;
	readonly counterpartId: string;
}

/** A mutation that waits: `t` is when it was made, ms since 1970. */
export interface Pending {
	readonly u: string;
	readonly n: string;
	readonly a: unknown;
	readonly t: number;
}

export interface Replayed {
	readonly overlay: Overlay;
	/** By uid. The push will report the same; until then the view does not show them. */
	readonly refused: ReadonlyMap<string, Rejection>;
}

export type MergeText = Tx['mergeText'];

/** Re-runs the pending mutations, in order, over the records. */
export function replay(
	records: Records,
	pending: readonly Pending[],
	me: Me,
	mergeText: MergeText,
): Replayed {
	const overlay = new Map<Key, StoredRecord | null>();
	const refused = new Map<string, Rejection>();
	for (const mutation of pending) {
		const tx = new OverlayTx(records, overlay, mergeText);
		const outcome = runMutation(tx, mutation, { ...me, now: new Date(mutation.t).toISOString() });
		if (outcome.ok) for (const [key, record] of tx.written) overlay.set(key, record);
		else refused.set(mutation.u, outcome.error);
	}
	return { overlay, refused };
}

/** Runs one mutation by its name. An unknown name is refused, as the server would. */
export function runMutation(tx: Tx, { n, a }: Pick<Pending, 'n' | 'a'>, actor: Actor) {
	const mutator = findMutator(n);
	if (!mutator) return { ok: false as const, error: { code: 'unknown_mutation' as const } };
	return mutator.run(tx, a, actor);
}

/** Reads through its own writes, then the overlay, then the records. */
export class OverlayTx implements Tx {
	readonly written = new Map<Key, StoredRecord | null>();
	readonly mergeText: MergeText;
	readonly #records: Records;
	readonly #overlay: Overlay;

	constructor(records: Records, overlay: Overlay, mergeText: MergeText) {
		this.#records = records;
		this.#overlay = overlay;
		this.mergeText = mergeText;
	}

	get<M, B>(entity: Entity<M, B>, space: Space, id: string): StoredRecord<M, B> | undefined {
		const key = keyOf(space, id);
		const own = this.written.get(key);
		const found = own !== undefined ? own : this.#under(key);
		return found?.kind === entity.kind ? (found as StoredRecord<M, B>) : undefined;
	}

	put<M, B>(entity: Entity<M, B>, space: Space, id: string, meta: M, body: B): void {
		const record = { space, kind: entity.kind, id, meta, body } as StoredRecord;
		this.written.set(keyOf(space, id), record);
	}

	remove(_entity: Entity<never, never> | Entity, space: Space, id: string): void {
		this.written.set(keyOf(space, id), null);
	}

	#under(key: Key): StoredRecord | undefined {
		const over = this.#overlay.get(key);
		return over === null ? undefined : (over ?? this.#records.get(key));
	}
}
