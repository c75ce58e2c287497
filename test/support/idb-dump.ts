// Everything the extension keeps in IndexedDB, as text: for looking for what must not be in it.
import type { Page } from '@playwright/test';

/** `page` is one of the extension's own. */
export const dumpIndexedDb = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('not read'));
			});
		const kept: unknown[] = [];
		for (const { name } of await indexedDB.databases()) {
			const db = await done(indexedDB.open(name ?? ''));
			for (const store of db.objectStoreNames)
				kept.push([store, await done(db.transaction(store).objectStore(store).getAll())]);
			db.close();
		}
		return JSON.stringify(kept);
	});
