// The shape of the disk, made where there is none yet. Sealing changed no store and no key of it, only what the
// rows hold: an older disk is read as it is.
import { type IDBPDatabase, openDB } from 'idb';
import type { StoreShape } from './shape.ts';

/** A mark outside of IndexedDB, which browsers throw away without a word when it is damaged. */
export interface Mark {
	read(): Promise<string | undefined>;
	write(storeId: string): Promise<void>;
}

export const openDisk = (name: string, onGone?: () => void): Promise<IDBPDatabase<StoreShape>> =>
	openDB<StoreShape>(name, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('mentorships', { keyPath: 'm' });
			fresh.createObjectStore('records', { keyPath: ['m', 'space', 'id'] });
			fresh.createObjectStore('outbox', { keyPath: ['m', 's'] });
			fresh.createObjectStore('quarantine', { keyPath: 'u' });
			fresh.createObjectStore('uids', { keyPath: 'u' });
			fresh.createObjectStore('meta');
		},
		terminated: () => onGone?.(),
	});
