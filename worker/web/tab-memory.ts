// Memory that all tabs have: what one keeps, each has, so that it outlives any of them. Without `storage` it is
// on no disk; over a reload of the only tab the service worker then holds it for a moment.
import { newUid } from '#shared/ids.ts';
import type { Area } from '#shared/link/disk.ts';
import type { Clock } from '#shared/store/clock.ts';
import type { Holder } from './holder.ts';

/** So long a read waits for whoever may know more. */
const ANSWER_MS = 500;

type Kept = Record<string, unknown>;
/** `all` answers `ask`; `set` without a value takes away. */
type Said =
	| { readonly k: 'ask'; readonly from: string }
	/** `isWhole`: there is nothing that this tab has not heard of. */
	| { readonly k: 'all'; readonly to: string; readonly kept: Kept; readonly isWhole: boolean }
	| { readonly k: 'set'; readonly name: string; readonly value: unknown };

export interface TabMemoryDeps {
	/** Of the channel. */
	readonly name: string;
	readonly clock: Pick<Clock, 'after'>;
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
	let kept: Kept = {};
	let isWhole = false;
	let hear: (said: Said & { k: 'all' }) => void = () => undefined;

	/** What was set here meanwhile is newer than what anybody remembers. */
	function learn(all: Kept): void {
		kept = { ...all, ...kept };
	}

	async function put(key: string, value: unknown): Promise<void> {
		const { [key]: _, ...rest } = kept;
		kept = value === undefined ? rest : { ...rest, [key]: value };
		await (value === undefined ? storage?.remove(key) : storage?.set({ [key]: value }));
	}

	channel.onmessage = ({ data }: MessageEvent<Said>) => {
		if (data.k === 'ask') say({ k: 'all', to: data.from, kept, isWhole });
		if (data.k === 'set') void put(data.name, data.value);
		if (data.k !== 'all') return;
		learn(data.kept);
		isWhole ||= data.isWhole;
		hear(data);
	};

	async function askHolder(): Promise<void> {
		const held = await holder?.recall();
		if (!held || Object.keys(held).length === 0) return;
		learn(held);
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
	}

	/** For so long as a read waits. Who answers later is heard as well. */
	async function ask(): Promise<void> {
		if (isWhole) return;
		const late = new Promise<void>((resolve) => clock.after(ANSWER_MS, resolve));
		await Promise.race([askAll().catch(() => late), late]);
	}

	const own = storage ? storage.get(null).then(learn) : Promise.resolve();
	const known = own.then(ask);

	return {
		async get(key) {
			await known;
			if (key === null) return kept;
			return Object.hasOwn(kept, key) ? { [key]: kept[key] } : {};
		},
		async set(values) {
			await known;
			for (const [key, value] of Object.entries(values)) {
				say({ k: 'set', name: key, value });
				await put(key, value);
			}
		},
		async remove(key) {
			await known;
			say({ k: 'set', name: key, value: undefined });
			await put(key, undefined);
		},
		async whole() {
			await known;
			await ask();
			if (!isWhole) throw new Error('Somebody who may know more has not answered');
		},
		leave() {
			// Also when it is empty, over what was held before; but not by who has not heard yet what that is.
			if (isWhole || Object.keys(kept).length > 0) holder?.hold(kept);
			channel.close();
		},
	};
}
