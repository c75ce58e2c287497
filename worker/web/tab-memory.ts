// Memory that all tabs have: what one keeps, each has, so that it outlives any of them, and what was set last
// counts, also for a tab that slept. Without `storage` it is on no disk; over a reload of the only tab the service
// worker then holds it for a moment.
import { newUid } from '#shared/ids.ts';
import type { Area } from '#shared/link/disk.ts';
import type { Clock } from '#shared/store/clock.ts';
import type { Holder } from './holder.ts';
import { type Entry, entryOf, Latest } from './latest.ts';

/** So long a read waits for whoever may know more. */
const ANSWER_MS = 500;

type Entries = ReadonlyMap<string, Entry>;
/** `entries` answers `ask`. A page of before hears neither this nor `put`, and says neither. */
type Said =
	| { readonly k: 'ask'; readonly from: string }
	/** `isWhole`: there is nothing that this tab has not heard of. */
	| {
			readonly k: 'entries';
			readonly to: string;
			readonly entries: Entries;
			readonly isWhole: boolean;
	  }
	| { readonly k: 'put'; readonly name: string; readonly entry: Entry };

export interface TabMemoryDeps {
	/** Of the channel. */
	readonly name: string;
	readonly clock: Clock;
	/** Of this tab: what comes here lies on a disk. */
	readonly storage?: Area;
	readonly holder?: Holder;
	/** How many other tabs are there to be asked. */
	countOthers(): Promise<number>;
}

export interface TabMemory extends Area {
	/** Rejects while somebody who may know more has not answered: a tab that sleeps, a service worker that begins. */
	whole(): Promise<void>;
	/** The tab goes away, perhaps to come back at once. */
	leave(): void;
}

export function tabMemory({ name, clock, storage, holder, countOthers }: TabMemoryDeps): TabMemory {
	const channel = new BroadcastChannel(name);
	const say = (said: Said) => channel.postMessage(said);
	const latest = new Latest();
	const me = newUid();
	/** What it brought along: nobody else may know of it. */
	const own = new Set<string>();
	let isWhole = false;
	let hear: (said: Said & { k: 'entries' }) => void = () => undefined;

	const write = async (name: string, { value, ...entry }: Entry) =>
		value === undefined ? storage?.remove(name) : storage?.set({ [name]: { ...entry, value } });

	/** What it finds no room for lies with who has set it. */
	function learn(name: string, entry: Entry): void {
		if (latest.take(name, entry)) void write(name, entry).catch(() => undefined);
	}

	async function put(name: string, value: unknown): Promise<void> {
		const entry = latest.set(name, { at: clock.now(), by: me, value });
		say({ k: 'put', name, entry });
		await write(name, entry);
	}

	channel.onmessage = ({ data }: MessageEvent<Said>) => {
		if (data.k === 'ask') say({ k: 'entries', to: data.from, entries: latest.entries, isWhole });
		if (data.k === 'put') learn(data.name, data.entry);
		if (data.k !== 'entries') return;
		for (const [name, entry] of data.entries) learn(name, entry);
		isWhole ||= data.isWhole;
		hear(data);
	};

	async function askHolder(): Promise<void> {
		const held = await holder?.recall();
		if (!held || Object.keys(held).length === 0) return;
		for (const [name, value] of Object.entries(held)) learn(name, entryOf(value));
		holder?.hold({});
	}

	/** Until one has answered who knows all, or each that is there. */
	async function askTabs(): Promise<void> {
		const others = await countOthers();
		if (others === 0) return;
		const from = newUid();
		let answers = 0;
		await new Promise<void>((resolve) => {
			hear = ({ to, isWhole: isAll }) => {
				if (to === from) answers += 1;
				if (isAll || answers >= others) resolve();
			};
			say({ k: 'ask', from });
		});
	}

	async function askAll(): Promise<void> {
		// Before the tabs, since one of them may have got it back; and after, since one may just have gone.
		await askHolder();
		await askTabs();
		await askHolder();
		isWhole = true;
		// Whoever knew all but this would answer the next one without it.
		for (const name of own) {
			const entry = latest.entries.get(name);
			if (entry) say({ k: 'put', name, entry });
		}
	}

	/** For so long as a read waits. Who answers later is heard as well. */
	async function ask(): Promise<void> {
		if (isWhole) return;
		const late = new Promise<void>((resolve) => clock.after(ANSWER_MS, resolve));
		await Promise.race([askAll().catch(() => late), late]);
	}

	/** What others say of it is heard meanwhile, and may be newer. */
	async function readOwn(): Promise<void> {
		const found = (await storage?.get(null)) ?? {};
		for (const [name, value] of Object.entries(found))
			if (latest.take(name, entryOf(value))) own.add(name);
	}

	const known = readOwn().then(ask);

	return {
		async get(key) {
			await known;
			const kept = latest.values;
			if (key === null) return kept;
			return Object.hasOwn(kept, key) ? { [key]: kept[key] } : {};
		},
		async set(values) {
			await known;
			for (const [name, value] of Object.entries(values)) await put(name, value);
		},
		async remove(name) {
			await known;
			await put(name, undefined);
		},
		async whole() {
			await known;
			await ask();
			if (!isWhole) throw new Error('Somebody who may know more has not answered');
		},
		leave() {
			// Also when it is empty, over what was held before; but not by who has not heard yet what that is.
			const kept = latest.values;
			if (isWhole || Object.keys(kept).length > 0) holder?.hold(kept);
			channel.close();
		},
	};
}
