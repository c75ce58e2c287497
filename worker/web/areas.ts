// What lies beside the store, as the link wants it: the token, the settings, the mirror of what is unsent.
import type { Area } from '#shared/link/disk.ts';
import { type IDBPDatabase, openDB } from 'idb';

const STRICT = { durability: 'strict' } as const;
const KEPT = 'kept';

/** In a `Storage` of the browser, beside what else lies there. */
export function tabArea(storage: Storage, prefix = 'leitfaden:'): Area {
	const keys = () =>
		Object.keys(storage).flatMap((name) =>
			name.startsWith(prefix) ? name.slice(prefix.length) : [],
		);
	function read(key: string): readonly (readonly [string, unknown])[] {
		const text = storage.getItem(prefix + key);
		return text === null ? [] : [[key, JSON.parse(text) as unknown]];
	}
	return {
		async get(key) {
			return Object.fromEntries((key === null ? keys() : [key]).flatMap(read));
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
			terminated: () => (opened = undefined),
		}));
	/** The second copy may find no room; the first one is what counts. */
	const tried = (done: Promise<void>) => done.catch(() => undefined);

	return {
		async get(key) {
			const also = await second.get(key);
			const { store } = (await db()).transaction(KEPT);
			const keys = key === null ? await store.getAllKeys() : [key];
			const values = await Promise.all(keys.map((one) => store.get(one)));
			const found = keys.map((one, i) => [String(one), values[i] as unknown] as const);
			return { ...also, ...Object.fromEntries(found.filter(([, value]) => value !== undefined)) };
		},
		async set(values) {
			const tx = (await db()).transaction(KEPT, 'readwrite', STRICT);
			for (const [key, value] of Object.entries(values)) void tx.store.put(value, key);
			await tx.done;
			await tried(second.set(values));
		},
		async remove(key) {
			const tx = (await db()).transaction(KEPT, 'readwrite', STRICT);
			void tx.store.delete(key);
			await tx.done;
			await tried(second.remove(key));
		},
	};
}
