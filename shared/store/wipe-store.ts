import { openDB } from 'idb';

/**
 * Empties the store of a device, whatever lies in it. By a connection of its own: whoever holds another one
 * has to let it go and open the store anew.
 */
export async function wipeStore(name: string): Promise<void> {
	const db = await openDB(name);
	const names = [...db.objectStoreNames];
	const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
	await Promise.all([...names.map((one) => tx.objectStore(one).clear()), tx.done]);
	db.close();
}
