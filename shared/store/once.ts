// What a store does now and then, apart from what mentorships write.
import type { IDBPDatabase } from 'idb';
import type { StoreShape } from './shape.ts';

const SIGNING_KEY = 'signing-key';
type Disk = IDBPDatabase<StoreShape>;

export async function keepSigningKey(
	db: Disk,
	make: () => Promise<CryptoKeyPair>,
): Promise<CryptoKeyPair> {
	const old = await db.get('meta', SIGNING_KEY);
	if (old instanceof Object) return old;
	const fresh = await make();
	const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
	// Two receipts signed at once: the first key stays.
	const other = await tx.store.get(SIGNING_KEY);
	if (!(other instanceof Object)) await tx.store.put(fresh, SIGNING_KEY);
	await tx.done;
	return other instanceof Object ? other : fresh;
}

export async function forgetUidsBefore(db: Disk, before: number): Promise<void> {
	const tx = db.transaction('uids', 'readwrite');
	for await (const cursor of tx.store) if (cursor.value.at < before) await cursor.delete();
	await tx.done;
}
