// A mentorship as components see it: reactive lists by noun, and mutations by name. A page's own
// mutations show at once; what the background says replaces them.
import type { Entity, Space, StoredRecord } from '#shared/domain/entity.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { newUid } from '#shared/ids.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { createContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import {
	keyOf,
	type Key,
	type Me,
	type MergeText,
	type Overlay,
	type Pending,
	replay,
} from '../store/view.ts';
import type { Link, Status, ViewOp, Watch } from './link.ts';

type LiveListener = (live: { from: string; space: Space; event: LiveEvent }) => void;

export class Mentorship {
	readonly id: string;
	/** Undefined until the first snapshot. */
	me = $state.raw<Me>();
	/** False while older sessions still load. */
	complete = $state(false);
	status = $state.raw<Status>({ connection: 'connecting', unsynced: 0 });
	/** How many fields hold keystrokes that they hand over in a moment. */
	held = $state(0);

	/** By kind, then by key: a component that lists goals does not wake for a note. */
	readonly #kinds = new SvelteMap<string, ReadonlyMap<Key, StoredRecord>>();
	readonly #said = new Map<Key, StoredRecord>();
	#overlay: Overlay = new Map();
	#pending: Pending[] = [];
	#pendingCount = $state(0);
	#mergeText: MergeText = (state) => state ?? '';
	readonly #liveListeners = new Set<LiveListener>();
	readonly #watch: Watch;

	constructor(id: string, link: Link) {
		this.id = id;
		this.#watch = link.watch(id, {
			onSnapshot: ({ me, records, complete }) => {
				this.me = me;
				this.complete = complete;
				const before = [...this.#said.keys()];
				this.#said.clear();
				for (const record of records) this.#said.set(keyOf(record.space, record.id), record);
				this.#redraw([...before, ...this.#said.keys()]);
			},
			onChange: (ops) => this.#redraw(ops.map((op) => this.#say(op))),
			onStored: (uids) => {
				this.#pending = this.#pending.filter(({ u }) => !uids.includes(u));
				this.#redraw([]);
			},
			// The quarantine keeps it, and the device says that there is something in it.
			onRejected: (refused) => {
				this.#pending = this.#pending.filter(({ u }) => u !== refused.u);
				this.#redraw([]);
			},
			onStatus: (status) => (this.status = status),
			onLive: (live) => this.#liveListeners.forEach((listener) => listener(live)),
		});
	}

	/** To be added to this device's time for that of the records, which is the server's. */
	get skew(): number {
		return this.status.skew ?? 0;
	}

	/** Typed but not yet on this device's disk. */
	get unstored(): number {
		return this.#pendingCount + this.held;
	}

	/** All records of one noun that this person may read. */
	list<M, B>(entity: Entity<M, B>): readonly StoredRecord<M, B>[] {
		return [...(this.#kinds.get(entity.kind)?.values() ?? [])] as unknown as StoredRecord<M, B>[];
	}

	find<M, B>(entity: Entity<M, B>, space: Space, id: string): StoredRecord<M, B> | undefined {
		const found = this.#kinds.get(entity.kind)?.get(keyOf(space, id));
		return found as StoredRecord<M, B> | undefined;
	}

	/** Shows the change at once and hands it to the background. */
	mutate<N extends MutatorName>(name: N, args: ArgsOf<N>): void {
		const mutation = { u: newUid(), n: name, a: $state.snapshot(args) as unknown };
		this.#pending.push({ ...mutation, t: Date.now() + this.skew });
		this.#watch.mutate(mutation);
		this.#redraw([]);
	}

	live(space: Space, event: LiveEvent): void {
		this.#watch.live(space, event);
	}

	onLive(listener: LiveListener): () => void {
		this.#liveListeners.add(listener);
		return () => this.#liveListeners.delete(listener);
	}

	/** Given once Yjs is loaded: from then on a page shows its own keystrokes through replays too. */
	useMergeText(mergeText: MergeText): void {
		this.#mergeText = mergeText;
		this.#redraw([]);
	}

	stop(): void {
		this.#watch.stop();
	}

	#say(op: ViewOp): Key {
		if ('put' in op) {
			const key = keyOf(op.put.space, op.put.id);
			this.#said.set(key, op.put);
			return key;
		}
		const key = keyOf(op.gone.space, op.gone.id);
		this.#said.delete(key);
		return key;
	}

	/** Re-runs what is pending and moves only the records that may differ. */
	#redraw(said: readonly Key[]): void {
		this.#pendingCount = this.#pending.length;
		const before = this.#overlay;
		this.#overlay = this.me
			? replay(this.#said, this.#pending, this.me, this.#mergeText).overlay
			: new Map();
		const touched = new Set([...said, ...before.keys(), ...this.#overlay.keys()]);
		const changed = new Map<string, Map<Key, StoredRecord>>();
		const kindFor = (kind: string) => {
			const own = changed.get(kind) ?? new Map(this.#kinds.get(kind));
			changed.set(kind, own);
			return own;
		};
		for (const key of touched) {
			const over = this.#overlay.get(key);
			const now = over === null ? undefined : (over ?? this.#said.get(key));
			const shownKind = this.#kindOf.get(key);
			if (shownKind !== undefined && shownKind !== now?.kind) {
				kindFor(shownKind).delete(key);
				this.#kindOf.delete(key);
			}
			if (now && this.#kinds.get(now.kind)?.get(key) !== now) {
				kindFor(now.kind).set(key, now);
				this.#kindOf.set(key, now.kind);
			}
		}
		for (const [kind, records] of changed) this.#kinds.set(kind, records);
	}

	readonly #kindOf = new Map<Key, string>();
}

export const [getMentorship, setMentorship] = createContext<Mentorship>();
