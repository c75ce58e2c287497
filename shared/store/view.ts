// What a person sees: the records we were last told about, with the mutations on top that nobody has
// confirmed yet. Made by re-running them, so there is nothing to roll back. Pure: no IndexedDB here;
// the background runs it over confirmed records and the outbox, a page over what the background said.
import type {
	Actor,
	Entity,
	Outcome,
	Rejection,
	RejectionCode,
	Role,
	Space,
	StoredRecord,
	Tx,
} from '../domain/entity.ts';
import { findMutator } from '../domain/index.ts';
import { mergeWords } from '../domain/merge-words.ts';
import { err } from '../result.ts';

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
export function runMutation(
	tx: OverlayTx,
	{ n, a }: Pick<Pending, 'n' | 'a'>,
	actor: Actor,
): Outcome {
	const mutator = findMutator(n);
	if (!mutator) return err({ code: 'unknown_mutation' });
	const outcome = mutator.run(tx, a, actor);
	return outcome.ok && tx.refused ? err({ code: tx.refused }) : outcome;
}

/** Reads through its own writes, then the overlay, then the records. */
export class OverlayTx implements Tx {
	readonly written = new Map<Key, StoredRecord | null>();
	readonly mergeText: MergeText;
	readonly mergeWords = mergeWords;
	/** Set when the mutator wrote over a record of another kind, which the server refuses. */
	refused: RejectionCode | undefined;
	readonly #records: Records;
	readonly #overlay: Overlay;

	constructor(records: Records, overlay: Overlay, mergeText: MergeText) {
		this.#records = records;
		this.#overlay = overlay;
		this.mergeText = mergeText;
	}

	get<M, B>(entity: Entity<M, B>, space: Space, id: string): StoredRecord<M, B> | undefined {
		const found = this.#find(keyOf(space, id));
		return found?.kind === entity.kind ? (found as StoredRecord<M, B>) : undefined;
	}

	put<M, B>(entity: Entity<M, B>, space: Space, id: string, meta: M, body: B): void {
		const record = { space, kind: entity.kind, id, meta, body } as StoredRecord;
		this.#write(keyOf(space, id), entity.kind, record);
	}

	remove<M, B>(entity: Entity<M, B>, space: Space, id: string): void {
		this.#write(keyOf(space, id), entity.kind, null);
	}

	#write(key: Key, kind: string, record: StoredRecord | null): void {
		// The kind of a record never changes: an id of another kind is somebody else's record.
		const found = this.#find(key);
		if (found && found.kind !== kind) this.refused = 'invalid';
		this.written.set(key, record);
	}

	#find(key: Key): StoredRecord | undefined {
		const own = this.written.get(key);
		if (own !== undefined) return own ?? undefined;
		const over = this.#overlay.get(key);
		return over === null ? undefined : (over ?? this.#records.get(key));
	}
}
