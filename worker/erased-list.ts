// The hashes of what was erased, kept apart from the database: when that is put back to an earlier day, what
// was erased since is in it again, and this list is not. Beside them, those of erasures that were taken back.
const PREFIX = 'erased:';
const UNDONE = 'undone:';

export async function keepErased(
	storage: DurableObjectStorage,
	hashes: readonly string[],
	at: number,
): Promise<void> {
	for (const hash of hashes) await storage.put(PREFIX + hash, at);
}

/** Those from that moment on; what is older is forgotten, since no backup is. */
export async function listErased(storage: DurableObjectStorage, since: number): Promise<string[]> {
	for (const [key, at] of await storage.list<number>({ prefix: UNDONE }))
		if (at < since) await storage.delete(key);
	const kept: string[] = [];
	for (const [key, at] of await storage.list<number>({ prefix: PREFIX })) {
		if (at < since) await storage.delete(key);
		else kept.push(key.slice(PREFIX.length));
	}
	return kept;
}

export async function keepUndone(
	storage: DurableObjectStorage,
	hashes: readonly string[],
	at: number,
): Promise<void> {
	for (const hash of hashes) await storage.put(UNDONE + hash, at);
}

/** When it was taken back for the last time, in ms since 1970; 0 where it never was. */
export const undoneAt = async (storage: DurableObjectStorage, hash: string): Promise<number> =>
	(await storage.get<number>(UNDONE + hash)) ?? 0;
