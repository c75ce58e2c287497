import { openDisk } from './open-disk.ts';

/**
 * Empties the store of a device, whatever lies in it. By a connection of its own: whoever holds another one
 * has to let it go and open the store anew.
 */
export async function wipeStore(name: string): Promise<void> {
	const db = await openDisk(name);
	const names = [...db.objectStoreNames];
	const tx = db.transaction(names, 'readwrite', { durability: 'strict' });
	await Promise.all([...names.map((one) => tx.objectStore(one).clear()), tx.done]);
	db.close();
}

/** Whether a store that nobody can open any more held what nobody else has. */
export async function heldUnsent(name: string): Promise<boolean> {
	const db = await openDisk(name);
	const [unsent, refused] = await Promise.all([db.count('outbox'), db.count('quarantine')]);
	db.close();
	return unsent + refused > 0;
}
