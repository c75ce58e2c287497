// Everything the extension keeps in IndexedDB, as text, with every row opened: for looking for what must not be
// in it even where nobody without the key can look.
import type { Page } from '@playwright/test';

/** `page` is one of the extension's own, of a device that keeps its key itself (`own`). */
export const dumpIndexedDb = (page: Page): Promise<string> =>
	page.evaluate(async () => {
		type Row = Record<string, unknown> & { x?: Uint8Array<ArrayBuffer> };
		interface Envelope {
			readonly key: string;
		}
		const { storage } = (
			globalThis as unknown as {
				chrome: {
					storage: { local: { get(key: string): Promise<{ envelope?: Envelope }> } };
				};
			}
		).chrome;
		const done = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('not read'));
			});
		const { envelope } = await storage.local.get('envelope');
		const raw = Uint8Array.fromBase64(envelope?.key ?? '');
		const key =
			raw.length > 0 && (await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']));
		/** Where each row lies: it opens there and nowhere else (shared/store/sealed-rows.ts). */
		const places: Record<string, (row: Row) => unknown[]> = {
			records: ({ m, space, id, kind, ver, gone }) => [m, space, id, kind, ver, gone === true],
			outbox: ({ m, s, u }) => [m, s, u],
			quarantine: ({ m, u, at }) => [m, u, at],
		};
		async function open(store: string, row: Row): Promise<unknown> {
			if (!row?.x || !key) return row;
			const { x, ...rest } = row;
			const place = JSON.stringify([store, ...(places[store]?.(row) ?? [])]);
			const additionalData = new TextEncoder().encode(place);
			const how = { name: 'AES-GCM', iv: x.subarray(0, 12), additionalData };
			const words = await crypto.subtle.decrypt(how, key, x.subarray(12));
			return { ...rest, ...(JSON.parse(new TextDecoder().decode(words)) as object) };
		}
		const kept: unknown[] = [];
		for (const { name } of await indexedDB.databases()) {
			const db = await done(indexedDB.open(name ?? ''));
			for (const store of db.objectStoreNames) {
				const rows = (await done(db.transaction(store).objectStore(store).getAll())) as Row[];
				kept.push([store, await Promise.all(rows.map((row) => open(store, row)))]);
			}
			db.close();
		}
		return JSON.stringify(kept);
	});
