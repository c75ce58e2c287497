// Stores in a test: each over a database of its own, unless it is given a name, and closed when the test is over.
import { newId } from '#shared/ids.ts';
import { type OpenOptions, Store } from '#shared/store/store.ts';
import { afterEach } from 'vitest';
import { testKeys } from './keys.ts';
import { memoryMark } from './model-client.ts';

const opened: Store[] = [];
afterEach(() => {
	for (const store of opened.splice(0)) store.close();
});

/** The store, and with what it was opened: what is not wished for is new, the keys are the same ones. */
export async function openStore(wishes: Partial<OpenOptions> = {}) {
	const options = {
		name: newId(),
		mark: memoryMark(),
		keys: await testKeys(),
		now: Date.now,
		newStoreId: newId,
		...wishes,
	};
	const store = await Store.open(options);
	opened.push(store);
	return { store, name: options.name, mark: options.mark, keys: options.keys };
}
