// What lies beside the store, as the link wants it: the token, the settings, the mirror of what is unsent.
import type { Area } from '#shared/link/disk.ts';
import { type IDBPDatabase, openDB } from 'idb';

const STRICT = { durability: 'strict' } as const;
const KEPT = 'kept';

/** In the tab alone: a reload finds it again, another tab does not. */
export function tabArea(storage: Storage, prefix = 'leitfaden:'): Area {
	const read = (key: string) => storage.getItem(prefix + key);
	return {
		async get(key) {
			const text = read(key);
			return text === null ? {} : { [key]: JSON.parse(text) as unknown };
		},
		async set(values) {
			for (const [key, value] of Object.entries(values))
				storage.setItem(prefix + key, JSON.stringify(value));
		},
		remove: async (key) => storage.removeItem(prefix + key),
	};
}

/**
 * In IndexedDB, which is on the disk when it says so, and once more in `second`: a browser throws a damaged
 * IndexedDB away whole, and with the token a guest would lose every way back in.
 */
export function keptArea(second: Area, name = 'leitfaden-beside'): Area {
	let opened: Promise<IDBPDatabase> | undefined;
	const db = () =>
		(opened ??= openDB(name, 1, {
			upgrade: (fresh) => void fresh.createObjectStore(KEPT),
			blocking: (_from, _to, event) => (event.target as IDBDatabase).close(),
			terminated: () => (opened = undefined),
		}));
	/** The second copy may find no room; the first one is what counts. */
	const also = (done: Promise<void>) => done.catch(() => undefined);

	return {
		async get(key) {
			const value: unknown = await (await db()).get(KEPT, key);
			return value === undefined ? second.get(key) : { [key]: value };
		},
		async set(values) {
			const tx = (await db()).transaction(KEPT, 'readwrite', STRICT);
			for (const [key, value] of Object.entries(values)) void tx.store.put(value, key);
			await tx.done;
			await also(second.set(values));
		},
		async remove(key) {
			const tx = (await db()).transaction(KEPT, 'readwrite', STRICT);
			void tx.store.delete(key);
			await tx.done;
			await also(second.remove(key));
		},
	};
}
