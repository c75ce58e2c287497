// The view the background keeps of one mentorship, in three layers: what is confirmed, what a commit under
// way will bring, and what this device has written and nobody has confirmed. A new mutation runs on top of
// what stands; only a change underneath runs them all again.
import type { StoredRecord } from '#shared/domain/entity.ts';
import { type Key, type Me, type MergeText, OverlayTx, type Pending, runMutation } from './view.ts';

/** What becomes of one key in a layer; `null` takes the record out. */
export type Change = readonly [Key, StoredRecord | null];

export class LiveView {
	readonly #base = new Map<Key, StoredRecord>();
	readonly #ahead = new Map<Key, StoredRecord | null>();
	#overlay = new Map<Key, StoredRecord | null>();
	readonly #mergeText: MergeText;

	constructor(mergeText: MergeText) {
		this.#mergeText = mergeText;
	}

	get(key: Key): StoredRecord | undefined {
		const over = this.#overlay.get(key);
		return over === undefined ? this.#under(key) : (over ?? undefined);
	}

	*keys(): Iterable<Key> {
		yield* new Set([...this.#base.keys(), ...this.#ahead.keys(), ...this.#overlay.keys()]);
	}

	/** Whether a mutation would be refused by what is seen now. Changes nothing. */
	refusal(mutation: Pick<Pending, 'n' | 'a' | 't'>, me: Me) {
		const outcome = this.#run(new Map(), mutation, me);
		return outcome.ok ? undefined : outcome.error;
	}

	/** Runs mutations on top of what stands. Returns the keys they wrote. */
	append(mutations: readonly Pending[], me: Me): Key[] {
		return mutations.flatMap((mutation) => {
			const written = new Map<Key, StoredRecord | null>();
			const outcome = this.#run(written, mutation, me);
			if (!outcome.ok) return [];
			for (const [key, record] of written) this.#overlay.set(key, record);
			return [...written.keys()];
		});
	}

	/** Runs everything that waits over what is underneath. Returns the keys that may differ. */
	rerun(pending: readonly Pending[], me: Me | undefined): Key[] {
		const before = [...this.#overlay.keys()];
		this.#overlay = new Map();
		const after = me ? this.append(pending, me) : [];
		return [...new Set([...before, ...after])];
	}

	/** Confirmed changes. What a commit under way was to bring for these keys is superseded. */
	confirm(changes: readonly Change[]): Key[] {
		for (const [key, record] of changes) {
			if (record) this.#base.set(key, record);
			else this.#base.delete(key);
			this.#ahead.delete(key);
		}
		return changes.map(([key]) => key);
	}

	/** Forgets everything confirmed, for a copy that has to be fetched anew. */
	clear(): Key[] {
		const keys = [...this.#base.keys()];
		this.#base.clear();
		return [...keys, ...this.dropAhead()];
	}

	/** What a commit under way will bring. */
	expect(changes: readonly Change[]): Key[] {
		for (const [key, record] of changes) this.#ahead.set(key, record);
		return changes.map(([key]) => key);
	}

	/** That commit may not come. */
	dropAhead(): Key[] {
		const keys = [...this.#ahead.keys()];
		this.#ahead.clear();
		return keys;
	}

	#under(key: Key): StoredRecord | undefined {
		const ahead = this.#ahead.get(key);
		return ahead === undefined ? this.#base.get(key) : (ahead ?? undefined);
	}

	#run(written: Map<Key, StoredRecord | null>, mutation: Pick<Pending, 'n' | 'a' | 't'>, me: Me) {
		const under = { get: (key: Key) => this.#under(key) };
		const tx = new OverlayTx(under, this.#overlay, this.#mergeText);
		const actor = { ...me, now: new Date(mutation.t).toISOString() };
		const outcome = runMutation(tx, mutation, actor);
		for (const [key, record] of tx.written) written.set(key, record);
		return outcome;
	}
}
