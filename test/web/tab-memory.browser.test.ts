import { newId } from '#shared/ids.ts';
import { tabArea } from '#worker/web/areas.ts';
import { type TabMemory, type TabMemoryDeps, tabMemory } from '#worker/web/tab-memory.ts';
import { afterEach, expect, test } from 'vitest';

const open: TabMemory[] = [];
afterEach(() => {
	for (const tab of open.splice(0)) tab.leave();
	sessionStorage.clear();
});

/** Tabs of one origin, each with its own storage if they have one. */
function origin() {
	const name = newId();
	let there = 0;
	return (more: Partial<TabMemoryDeps> = {}) => {
		const isFirst = there === 0;
		there += 1;
		const tab = tabMemory({ name, isAlone: () => Promise.resolve(isFirst), ...more });
		open.push(tab);
		return tab;
	};
}

const poll = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 2000, interval: 10 });

test('what one tab keeps, each has: those that are there, and those that come', async () => {
	const tab = origin();
	const [one, two] = [tab(), tab()];

	await one.set({ key: 'k', place: { caret: 3 } });
	await poll(() => two.get('key')).toEqual({ key: 'k' });
	one.leave();

	expect(await tab().get(null)).toEqual({ key: 'k', place: { caret: 3 } });
});

test('what is taken away is gone everywhere', async () => {
	const tab = origin();
	const storage = tabArea(sessionStorage, 'second:');
	const [one, two] = [tab(), tab({ storage })];
	await two.set({ key: 'k' });
	await poll(() => one.get('key')).toEqual({ key: 'k' });

	await one.remove('key');

	await poll(() => two.get('key')).toEqual({});
	expect(await storage.get(null)).toEqual({});
});

test('with a storage it is found after the last tab went; without one it ends there', async () => {
	const storage = tabArea(sessionStorage, 'own:');
	const [kept, brief] = [origin(), origin()];
	const [one, other] = [kept({ storage }), brief()];
	await one.set({ place: 'here' });
	await other.set({ key: 'k' });
	one.leave();
	other.leave();

	expect(await kept({ storage, isAlone: async () => true }).get('place')).toEqual({
		place: 'here',
	});
	expect(await brief({ isAlone: async () => true }).get('key')).toEqual({});
	expect(JSON.stringify({ ...sessionStorage })).not.toContain('"k"');
});

test('over a reload of the only tab the holder gives it back', async () => {
	let held: unknown = {};
	const holder = {
		postMessage(said: unknown, ports: MessagePort[] = []) {
			if (said === 'recall') ports[0]?.postMessage(held);
			else held = (said as { kept: unknown }).kept;
		},
	} as unknown as ServiceWorker;
	const tab = origin();
	const one = tab({ holder });
	await one.set({ key: 'k' });
	one.leave();

	expect(await tab({ holder, isAlone: async () => true }).get('key')).toEqual({ key: 'k' });
});
