// Memory that all tabs have: what one keeps, each has, so that it outlives any of them. Without `storage` it is
// on no disk; over a reload of the only tab the service worker then holds it for a moment.
import type { Area } from '#shared/link/disk.ts';

/** So long anybody has to answer a tab that comes. */
const ANSWER_MS = 500;

type Kept = Record<string, unknown>;
/** `all` answers `ask`; `set` without a value takes away. */
type Said =
	| { readonly k: 'ask' }
	| { readonly k: 'all'; readonly kept: Kept }
	| { readonly k: 'set'; readonly name: string; readonly value: unknown };

/** What is said to the service worker: to hold these, and to give them back. */
export interface Hold {
	readonly k: 'hold';
	readonly kept: Kept;
}
export const RECALL = 'recall';

export interface TabMemoryDeps {
	/** Of the channel. */
	readonly name: string;
	/** Of this tab: what comes here lies on a disk. */
	readonly storage?: Area;
	readonly holder?: ServiceWorker | null | undefined;
	/** Whether no other tab is there to be asked. */
	isAlone(): Promise<boolean>;
}

export interface TabMemory extends Area {
	/** The tab goes away, perhaps to come back at once. */
	leave(): void;
}

export function tabMemory({ name, storage, holder, isAlone }: TabMemoryDeps): TabMemory {
	const channel = new BroadcastChannel(name);
	const say = (said: Said) => channel.postMessage(said);
	const answered = Promise.withResolvers<void>();
	let kept: Kept = {};

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
		if (data.k === 'ask') say({ k: 'all', kept });
		if (data.k === 'set') void put(data.name, data.value);
		if (data.k !== 'all') return;
		learn(data.kept);
		answered.resolve();
	};

	function askHolder(): Promise<void> {
		if (!holder) return Promise.resolve();
		const { port1, port2 } = new MessageChannel();
		return new Promise((resolve) => {
			port1.onmessage = ({ data }: MessageEvent<Kept>) => {
				learn(data);
				resolve();
			};
			holder.postMessage(RECALL, [port2]);
		});
	}

	async function askTabs(): Promise<void> {
		if (await isAlone()) return;
		say({ k: 'ask' });
		await answered.promise;
	}

	const late = new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
	const own = storage ? storage.get(null).then(learn) : Promise.resolve();
	const known = own.then(() => Promise.race([Promise.all([askTabs(), askHolder()]), late]));

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
		leave() {
			const hold: Hold = { k: 'hold', kept };
			if (Object.keys(kept).length > 0) holder?.postMessage(hold);
			channel.close();
		},
	};
}
