// What the pages were told of one mentorship, so that they are told only what is different now.
import type { StoredRecord } from '#shared/domain/entity.ts';
import type { Key } from '#shared/store/view.ts';
import type { ViewOp } from '#shared/ui/link.ts';

export class Board {
	readonly #said = new Map<Key, StoredRecord>();
	readonly #read: (key: Key) => StoredRecord | undefined;

	constructor(read: (key: Key) => StoredRecord | undefined, keys: Iterable<Key>) {
		this.#read = read;
		this.update(keys);
	}

	records(): readonly StoredRecord[] {
		return [...this.#said.values()];
	}

	/** Looks again at these keys. Returns what has to be said. */
	update(keys: Iterable<Key>): ViewOp[] {
		return [...new Set(keys)].flatMap((key): ViewOp[] => {
			const now = this.#read(key);
			const before = this.#said.get(key);
			if (now === before || (now && before && sameContent(now, before))) return [];
			if (now) {
				this.#said.set(key, now);
				return [{ put: now }];
			}
			this.#said.delete(key);
			return before ? [{ gone: { space: before.space, id: before.id } }] : [];
		});
	}
}

const sameContent = (a: StoredRecord, b: StoredRecord) =>
	a.kind === b.kind && same(a.meta, b.meta) && same(a.body, b.body);

/** Whatever the order of the fields: the server's need not be ours. */
function same(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
	const [left, right] = [a, b] as Record<string, unknown>[] as [
		Record<string, unknown>,
		Record<string, unknown>,
	];
	const keys = Object.keys(left);
	return (
		keys.length === Object.keys(right).length &&
		keys.every((key) => Object.hasOwn(right, key) && same(left[key], right[key]))
	);
}
