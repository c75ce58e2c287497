// What really lies on a device, named as the data map names it.
import { ON_DEVICE } from '#worker/privacy/on-device.ts';

interface Extension {
	readonly chrome?: {
		readonly storage?: Readonly<Record<string, { get(key: null): Promise<object> }>>;
	};
}

/** Runs in a page of ours, alone: every place where something lies. */
export async function placesHere(): Promise<string[]> {
	const found: string[] = [];
	const add = (area: string, keys: Iterable<unknown>) => {
		for (const key of keys) found.push(`${area} ${String(key)}`);
	};
	add('localStorage', Object.keys(localStorage));
	add('sessionStorage', Object.keys(sessionStorage));
	const { storage } = (globalThis as unknown as Extension).chrome ?? {};
	for (const area of storage ? ['local', 'session'] : [])
		add(`storage.${area}`, Object.keys((await storage?.[area]?.get(null)) ?? {}));
	if ((await caches.keys()).length > 0) found.push('caches');
	const asked = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(new Error('no answer'));
		});
	for (const { name = '' } of await indexedDB.databases()) {
		const db = await asked(indexedDB.open(name));
		for (const store of db.objectStoreNames)
			if (/^(meta|kept)$/.test(store))
				add(
					`IndexedDB ${store}`,
					await asked(db.transaction(store).objectStore(store).getAllKeys()),
				);
			else found.push(`IndexedDB ${store}`);
		db.close();
	}
	return found;
}

const listed = Object.keys(ON_DEVICE);

/** Those the data map does not name. */
export const unlisted = (places: readonly string[]): readonly string[] =>
	places.filter(
		(place) =>
			!listed.some((one) =>
				one.endsWith('*') ? place.startsWith(one.slice(0, -1)) : place === one,
			),
	);
