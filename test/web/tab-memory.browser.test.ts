import { newId } from '#shared/ids.ts';
import { tabArea } from '#worker/web/areas.ts';
import { type TabMemory, type TabMemoryDeps, tabMemory } from '#worker/web/tab-memory.ts';
import { afterEach, expect, test } from 'vitest';

const open: TabMemory[] = [];
afterEach(() => {
	for (const tab of open.splice(0)) tab.leave();
	sessionStorage.clear();
});

/** Patience that never ends: whoever answers is heard, however busy the machine is. */
const PATIENT = { now: () => Date.now(), after: () => () => undefined };

/** Tabs of one origin, each with its own storage if they have one. */
function origin(clock: TabMemoryDeps['clock'] = PATIENT) {
	const name = newId();
	let there = 0;
	return (more: Partial<TabMemoryDeps> = {}) => {
		const others = there;
		there += 1;
		const tab = tabMemory({ name, clock, countOthers: () => Promise.resolve(others), ...more });
		open.push(tab);
		return tab;
	};
}

const ALONE = { countOthers: async () => 0 };
const poll = <T>(read: () => Promise<T>) => expect.poll(read, { interval: 10 });

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

	expect(await kept({ storage, ...ALONE }).get('place')).toEqual({
		place: 'here',
	});
	expect(await brief(ALONE).get('key')).toEqual({});
	expect(JSON.stringify({ ...sessionStorage })).not.toContain('"k"');
});

/** A tab that a browser puts aside loses its memory and keeps its storage, as over a reload. */
const asideArea = (of: string) => tabArea(sessionStorage, `${of}:`);

test('a tab that comes back takes what was written since, and brings nothing old', async () => {
	const tab = origin();
	const [a, b] = [asideArea('a'), asideArea('b')];
	const [one, two] = [tab({ storage: a }), tab({ storage: b })];
	await one.set({ place: 'half written', sent: 'as an answer' });
	await poll(() => two.get(null)).toEqual({ place: 'half written', sent: 'as an answer' });
	one.leave();
	await two.set({ place: 'written on' });
	await two.remove('sent');

	const back = tab({ storage: a, countOthers: async () => 1 });

	expect(await back.get(null)).toEqual({ place: 'written on' });
	expect(await two.get(null)).toEqual({ place: 'written on' });
	back.leave();
	two.leave();
	for (const storage of [a, b])
		expect(await tab({ storage, ...ALONE }).get(null)).toEqual({ place: 'written on' });
});

test('what nobody but a tab that comes back can know is kept, and the others learn it', async () => {
	const tab = origin();
	const storage = asideArea('a');
	const one = tab({ storage, ...ALONE });
	await one.set({ place: 'half written' });
	one.leave();
	const two = tab(ALONE);
	await two.whole();

	const back = tab({ storage, countOthers: async () => 1 });

	expect(await back.get(null)).toEqual({ place: 'half written' });
	await poll(() => two.get(null)).toEqual({ place: 'half written' });
	const third = tab({ countOthers: async () => 2 });
	expect(await third.get(null)).toEqual({ place: 'half written' });
});

test('what a tab has learnt from another is there after its own reload', async () => {
	const tab = origin();
	const storage = asideArea('a');
	const one = tab();
	await one.set({ place: 'here' });
	const two = tab({ storage });
	await two.whole();
	one.leave();
	two.leave();

	expect(await tab({ storage, ...ALONE }).get(null)).toEqual({ place: 'here' });
});

test('where the clock was set back meanwhile, what is written later still counts', async () => {
	const tab = origin();
	const one = tab();
	await one.set({ place: 'first' });
	const early = { ...PATIENT, now: () => 1000 };
	const two = tab({ clock: early });
	await two.set({ place: 'second' });

	await poll(() => one.get('place')).toEqual({ place: 'second' });
	expect(await tab({ countOthers: async () => 2 }).get('place')).toEqual({ place: 'second' });
});

/** As a service worker holds it. */
function aHolder() {
	let gate = Promise.withResolvers<void>();
	gate.resolve();
	const said: unknown[] = [];
	return {
		said,
		sleep: () => (gate = Promise.withResolvers()),
		wake: () => gate.resolve(),
		hold: (kept: object) => void said.push(kept),
		async recall() {
			await gate.promise;
			return { ...(said.at(-1) as Record<string, unknown> | undefined) };
		},
	};
}

test('over a reload of the only tab the holder gives it back, and keeps it no longer', async () => {
	const holder = aHolder();
	const tab = origin();
	const one = tab({ holder });
	await one.set({ key: 'k' });
	one.leave();
	expect(await holder.recall()).toEqual({ key: 'k' });

	const two = tab({ holder, ...ALONE });

	expect(await two.get('key')).toEqual({ key: 'k' });
	await two.whole();
	expect(await holder.recall()).toEqual({});
});

test('a tab that goes before the holder has answered takes nothing from it', async () => {
	const holder = aHolder();
	holder.hold({ key: 'k' });
	holder.sleep();
	const tab = origin();

	tab({ holder }).leave();
	holder.wake();

	expect(await tab({ holder, ...ALONE }).get('key')).toEqual({ key: 'k' });
});

test('what was taken away does not come back from the holder', async () => {
	const holder = aHolder();
	const tab = origin();
	const one = tab({ holder });
	await one.set({ key: 'k' });
	const two = tab({ holder });
	expect(await two.get('key')).toEqual({ key: 'k' });
	one.leave();
	await two.remove('key');
	two.leave();

	expect(await tab({ holder, ...ALONE }).get('key')).toEqual({});
});

/** Patience that ends when a test says so. */
function turnedClock() {
	const waiting: (() => void)[] = [];
	return {
		now: () => Date.now(),
		after: (_: number, run: () => void) => (waiting.push(run), () => undefined),
		/** Once somebody waits. */
		async ring() {
			await expect.poll(() => waiting.length).toBeGreaterThan(0);
			for (const run of waiting.splice(0)) run();
		},
	};
}

test('it is not whole while the holder or another tab has not answered, and is asked again', async () => {
	const holder = aHolder();
	holder.hold({ key: 'k' });
	holder.sleep();
	const clock = turnedClock();
	/** A read waits once, and whoever asks for all of it once more. */
	async function askInVain(whole: Promise<void>): Promise<void> {
		const failed = expect(whole).rejects.toThrow('not answered');
		await clock.ring();
		await clock.ring();
		await failed;
	}
	const slow = origin(clock)({ holder, ...ALONE });
	await askInVain(slow.whole());
	expect(await slow.get('key')).toEqual({});
	holder.wake();
	await slow.whole();
	expect(await slow.get('key')).toEqual({ key: 'k' });

	const tab = origin(clock);
	// Its place is taken, and nobody is heard from there.
	const asleep = tab();
	await asleep.whole();
	asleep.leave();
	const late = tab();
	await askInVain(late.whole());
	const awake = tab(ALONE);
	await awake.set({ key: 'k' });
	await late.whole();
	expect(await late.get('key')).toEqual({ key: 'k' });
});

test('of tabs that all are new none waits for another to know', async () => {
	const tab = origin();
	const others = { countOthers: async () => 1 };
	const [one, two] = [tab(others), tab(others)];

	await Promise.all([one.whole(), two.whole()]);

	expect([await one.get(null), await two.get(null)]).toEqual([{}, {}]);
});
