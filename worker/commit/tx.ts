// A Tx over what the room holds in memory. A record that was never read is noted as missing, and the
// caller reads it and runs the mutation again: the room never reads what nobody asked for.
import type { Authors } from '#shared/domain/erasure.ts';
import type {
	Entity,
	Fields,
	RejectionCode,
	Space,
	StoredRecord,
	Tx,
} from '#shared/domain/entity.ts';
import { mergeWords } from '#shared/domain/merge-words.ts';

export type Key = `${Space}/${string}`;
export const keyOf = (space: Space, id: string): Key => `${space}/${id}`;

export interface HeadRecord {
	readonly kind: string;
	readonly del: boolean;
	readonly meta: Fields;
	readonly body: Fields;
	/** In the shared space. */
	readonly authors?: Authors | undefined;
}
/** `null`: looked for and not there. */
export type Heads = Map<Key, HeadRecord | null>;

export interface Written extends HeadRecord {
	readonly space: Space;
	readonly id: string;
}

export class RoomTx implements Tx {
	readonly written = new Map<Key, Written>();
	readonly missing = new Map<Key, { readonly space: Space; readonly id: string }>();
	/** Updates that were merged into a text. */
	readonly typed: string[] = [];
	readonly mergeText: Tx['mergeText'];
	readonly mergeWords = mergeWords;
	/** Set when the mutator reached for something no mutation may have. */
	refused: RejectionCode | undefined;
	readonly #heads: Heads;
	readonly #spaces: ReadonlySet<Space>;

	constructor(heads: Heads, spaces: ReadonlySet<Space>, mergeText: Tx['mergeText']) {
		this.#heads = heads;
		this.#spaces = spaces;
		this.mergeText = (state, update) => {
			this.typed.push(update);
			return mergeText(state, update);
		};
	}

	get<M, B>(entity: Entity<M, B>, space: Space, id: string): StoredRecord<M, B> | undefined {
		const found = this.#find(space, id);
		if (!found || found.del || found.kind !== entity.kind) return undefined;
		return { space, kind: found.kind, id, meta: found.meta as M, body: found.body as B };
	}

	put<M, B>(entity: Entity<M, B>, space: Space, id: string, meta: M, body: B): void {
		const fields = { meta: meta as Fields, body: body as Fields };
		this.#write({ space, id, kind: entity.kind, del: false, ...fields });
	}

	remove<M, B>(entity: Entity<M, B>, space: Space, id: string): void {
		this.#write({ space, id, kind: entity.kind, del: true, meta: {}, body: {} });
	}

	#write(record: Written): void {
		if (!this.#spaces.has(record.space)) {
			this.refused = 'forbidden';
			return;
		}
		// The kind of a record never changes: an id of another kind is somebody else's record.
		const found = this.#find(record.space, record.id);
		if (found && found.kind !== record.kind) this.refused = 'invalid';
		this.written.set(keyOf(record.space, record.id), record);
	}

	#find(space: Space, id: string): HeadRecord | undefined {
		const key = keyOf(space, id);
		const own = this.written.get(key);
		if (own) return own;
		const head = this.#heads.get(key);
		if (head === undefined && this.#spaces.has(space)) this.missing.set(key, { space, id });
		return head ?? undefined;
	}
}
