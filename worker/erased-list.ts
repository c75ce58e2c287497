// The hashes of what was erased, kept apart from the database: when that is put back to an earlier day, what
// was erased since is in it again, and this list is not.
const PREFIX = 'erased:';

export async function keepErased(
	storage: DurableObjectStorage,
	hashes: readonly string[],
	at: number,
): Promise<void> {
	for (const hash of hashes) await storage.put(PREFIX + hash, at);
}

/** Those from that moment on; what is older is forgotten, since no backup is. */
export async function listErased(storage: DurableObjectStorage, since: number): Promise<string[]> {
	const kept: string[] = [];
	for (const [key, at] of await storage.list<number>({ prefix: PREFIX })) {
		if (at < since) await storage.delete(key);
		else kept.push(key.slice(PREFIX.length));
	}
	return kept;
}
