// A device in a test: real store, replica and sync over real IndexedDB, and the model of the server for a
// network. Time runs faster than outside.
import { newId } from '#shared/ids.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import { Replica } from '#shared/store/replica.ts';
import type { MentorshipRow } from '#shared/store/shape.ts';
import { type NewMutation, Store } from '#shared/store/store.ts';
import type { Me } from '#shared/store/view.ts';
import { createApi } from '#shared/sync/api.ts';
import { createSync, type Sync } from '#shared/sync/sync.ts';
import type { World } from '#shared/sync/world.ts';
import { fastNow, SPEED } from './fast-time.ts';
import { testKeys } from './keys.ts';
import type { ModelServer } from './model-server.ts';
import type { Chance } from './seeded.ts';

/** What there is of the server, for a device. */
export type Network = Pick<ModelServer, 'fetch' | 'openSocket'>;

export function fastWorld(server: Network, chance: Chance): World {
	return {
		now: fastNow,
		after(ms, run) {
			const timer = setTimeout(run, ms / SPEED);
			return () => clearTimeout(timer);
		},
		random: chance.next,
		fetch: (url, init) => server.fetch(url, init),
		openSocket: (_, protocols, events) => server.openSocket(protocols, events),
	};
}

export const memoryMark = () => {
	let kept: string | undefined;
	return {
		read: async () => kept,
		write: async (id: string) => void (kept = id),
	};
};

export const rowOf = (m: string, me: Me, more: Partial<MentorshipRow> = {}): MentorshipRow => ({
	m,
	...me,
	shared: true,
	d: `d${newId()}`,
	next: 1,
	conf: 0,
	epoch: 0,
	cur: {},
	rev: 0,
	...more,
});

export interface ModelClient {
	readonly user: string;
	readonly name: string;
	readonly store: Store;
	readonly replica: Replica;
	readonly sync: Sync;
	append(mutations: readonly Omit<NewMutation, 't'>[]): Promise<void>;
	/** As a killed background: what was in memory is gone, nothing is said to anybody. */
	kill(): void;
}

/** Opens what lies in the database of that name, or begins with the row. */
export async function openClient(
	server: ModelServer,
	chance: Chance,
	{ user, name, row }: { user: string; name: string; row: MentorshipRow },
): Promise<ModelClient> {
	const world = fastWorld(server, chance);
	const store = await Store.open({
		name,
		mark: memoryMark(),
		keys: await testKeys(),
		now: world.now,
		newStoreId: newId,
	});
	await store.found(row);
	const loaded = await store.load(row.m);
	if (!loaded) throw new Error('not stored');
	const replica = new Replica(loaded, {
		store,
		clock: world,
		mergeText: createMergeText(),
		newDevice: () => `d${newId()}`,
	});
	const sync = createSync({
		replica,
		world,
		api: createApi('https://api.example', world, async () => user),
		liveOrigin: 'wss://api.example',
		app: 'test',
		onStatus() {},
		onLive() {},
	});
	sync.watch(true);
	return {
		user,
		name,
		store,
		replica,
		sync,
		async append(mutations) {
			await replica.append(mutations.map((mutation) => ({ ...mutation, t: world.now() })));
			sync.poke();
		},
		kill() {
			sync.stop();
			store.close();
		},
	};
}

/** A copy of the whole profile, as a restored backup is. */
export async function copyDatabase(from: string, to: string): Promise<void> {
	const { openDB } = await import('idb');
	const store = await Store.open({
		name: to,
		mark: memoryMark(),
		keys: await testKeys(),
		now: Date.now,
		newStoreId: newId,
	});
	store.close();
	const [source, target] = await Promise.all([openDB(from), openDB(to)]);
	const names = [...source.objectStoreNames];
	const read = source.transaction(names);
	const contents = await Promise.all(
		names.map(async (name) => {
			const [keys, values] = await Promise.all([
				read.objectStore(name).getAllKeys(),
				read.objectStore(name).getAll(),
			]);
			return { name, keys, values };
		}),
	);
	const write = target.transaction(names, 'readwrite');
	for (const { name, keys, values } of contents) {
		const own = write.objectStore(name);
		values.forEach((value, i) => void (own.keyPath ? own.put(value) : own.put(value, keys[i])));
	}
	await write.done;
	source.close();
	target.close();
}
