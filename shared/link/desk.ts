// One mentorship at the background's end of the link: its replica and its sync, and the pages that look.
import { SHARED, type Space } from '#shared/domain/entity.ts';
import { newUid } from '#shared/ids.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { rowToRefused } from './refused.ts';
import { Replica } from '#shared/store/replica.ts';
import type { ReplicaDeps } from '#shared/store/replica-deps.ts';
import type { QuarantineRow } from '#shared/store/shape.ts';
import type { Loaded, NewMutation } from '#shared/store/store.ts';
import type { Key, Me } from '#shared/store/view.ts';
import type { Api } from '#shared/sync/api.ts';
import { createSync, type Sync, type SyncStatus } from '#shared/sync/sync.ts';
import type { World } from '#shared/sync/world.ts';
import type { Status } from '#shared/ui/link.ts';
import { Attendance } from './attendance.ts';
import { Board } from './board.ts';
import type { Readable } from './summaries.ts';
import type { Down } from './wire.ts';

/** When the disk refuses a write, it is tried again: the page goes on saying "not saved". */
const DISK_RETRY_MS = 2000;

export interface DeskDeps extends ReplicaDeps {
	readonly api: Api;
	readonly world: World;
	readonly liveOrigin: string;
	readonly app: string;
	/** Something that the list of mentorships shows may have changed. */
	onListed(): void;
	onQuarantined(rows: readonly QuarantineRow[]): void;
	/** Its row or its outbox have changed. */
	onRow(desk: Desk): void;
}

/** A page as the desk knows it. */
export interface Onlooker {
	say(message: Down): void;
}

interface Handed {
	readonly page: Onlooker | undefined;
	readonly mutation: NewMutation;
}

export class Desk implements Readable {
	readonly m: string;
	readonly replica: Replica;
	readonly sync: Sync;
	readonly #deps: DeskDeps;
	readonly #board: Board;
	readonly #onlookers = new Set<Onlooker>();
	readonly #attendance: Attendance<Onlooker>;
	#queue: readonly Handed[] = [];
	#writing = false;
	#stopped = false;
	#complete: boolean;
	#me: Me | undefined;
	#status: Status | undefined;

	constructor(loaded: Loaded, deps: DeskDeps) {
		this.m = loaded.row.m;
		this.#deps = deps;
		this.replica = new Replica(loaded, deps);
		this.#board = new Board((key) => this.replica.get(key), this.replica.keys());
		this.#complete = this.#isComplete();
		this.#me = this.replica.me;
		this.replica.listen({
			onChange: (keys) => this.#change(keys),
			onRejected: (rows) => this.#reject(rows),
			onRow: () => this.#row(),
		});
		this.sync = createSync({
			replica: this.replica,
			api: deps.api,
			world: deps.world,
			liveOrigin: deps.liveOrigin,
			app: deps.app,
			onStatus: (status) => this.#tellStatus(status),
			onLive: (live) => this.#tell({ k: 'live', m: this.m, ...live }),
		});
		this.#attendance = new Attendance(deps.clock, (event) => this.sync.live(SHARED, event));
		this.#introduce();
	}

	get me(): Me | undefined {
		return this.replica.me;
	}

	get(key: Key) {
		return this.replica.get(key);
	}

	all() {
		return this.#board.records();
	}

	watch(page: Onlooker): void {
		const first = this.#onlookers.size === 0;
		this.#onlookers.add(page);
		this.#showTo(page);
		page.say({ k: 'status', m: this.m, status: this.#statusOf(this.sync.status) });
		if (first) this.sync.watch(true);
	}

	isWatchedBy(page: Onlooker): boolean {
		return this.#onlookers.has(page);
	}

	unwatch(page: Onlooker): void {
		this.#attendance.leave(page);
		if (this.#onlookers.delete(page) && this.#onlookers.size === 0) this.sync.watch(false);
	}

	/** Everything handed over in one go is written in one transaction, then said to be stored. */
	mutate(page: Onlooker | undefined, mutation: Pick<NewMutation, 'u' | 'n' | 'a'>): void {
		const t = this.#deps.clock.now() + (this.sync.status.skew ?? 0);
		const handed = { page, mutation: { ...mutation, t } };
		this.#queue = [...this.#queue, handed];
		if (this.#writing) return;
		this.#writing = true;
		queueMicrotask(() => void this.#writeAll());
	}

	stop(): void {
		this.#stopped = true;
		this.#attendance.stop();
		this.sync.stop();
	}

	live(page: Onlooker, space: Space, event: LiveEvent): void {
		if (event.t === 'presence' && !this.#attendance.hear(page, event)) return;
		this.sync.live(space, event);
		const from = this.me?.memberId;
		if (from !== undefined) this.#tell({ k: 'live', m: this.m, from, space, event }, page);
	}

	/** One after another: nothing overtakes what the disk has refused and may take in a moment. */
	async #writeAll(): Promise<void> {
		while (this.#queue.length > 0 && !this.#stopped) {
			const batch = this.#queue;
			this.#queue = [];
			if (await this.#write(batch)) continue;
			this.#queue = [...batch, ...this.#queue];
			await new Promise<void>((resolve) => this.#deps.clock.after(DISK_RETRY_MS, resolve));
		}
		this.#writing = false;
	}

	/** False when the disk refused. */
	async #write(batch: readonly Handed[]): Promise<boolean> {
		try {
			await this.replica.append(batch.map(({ mutation }) => mutation));
		} catch {
			return false;
		}
		const byPage = Map.groupBy(batch, ({ page }) => page);
		for (const [page, own] of byPage)
			page?.say({ k: 'stored', m: this.m, u: own.map(({ mutation }) => mutation.u) });
		this.sync.poke();
		return true;
	}

	#change(keys: readonly Key[]): void {
		const ops = this.#board.update(keys);
		if (ops.length === 0) return;
		this.#tell({ k: 'change', m: this.m, ops });
		this.#deps.onListed();
	}

	#reject(rows: readonly QuarantineRow[]): void {
		for (const row of rows) this.#tell({ k: 'rejected', m: this.m, refused: rowToRefused(row) });
		this.#deps.onQuarantined(rows);
	}

	#row(): void {
		this.#deps.onRow(this);
		const complete = this.#isComplete();
		if (complete !== this.#complete || (this.me && !this.#me)) {
			this.#complete = complete;
			this.#me = this.me;
			for (const page of this.#onlookers) this.#showTo(page);
			this.#deps.onListed();
		}
		this.#introduce();
		this.#tellStatus(this.sync.status);
	}

	/** Says one's own name to the other person, once, after an invitation was accepted. */
	#introduce(): void {
		const { joining } = this.replica.row;
		const { me } = this;
		if (!joining || !me || this.#introducing) return;
		this.#introducing = true;
		const a = { id: me.memberId, joined: true, text: joining };
		const mutation = { u: newUid(), n: 'editMember', a, t: this.#deps.clock.now() };
		void this.replica
			.append([mutation])
			.then(() => this.replica.edit(({ joining: _, ...row }) => row))
			.then(() => this.sync.poke())
			// Said at the next change of the row, or at the next start.
			.catch(() => undefined)
			.finally(() => (this.#introducing = false));
	}
	#introducing = false;

	#showTo(page: Onlooker): void {
		const { me } = this;
		if (!me) return;
		const records = this.#board.records();
		page.say({ k: 'snapshot', m: this.m, me, records, complete: this.#complete });
	}

	#tellStatus(status: SyncStatus): void {
		const now = this.#statusOf(status);
		if (JSON.stringify(now) === JSON.stringify(this.#status)) return;
		this.#status = now;
		this.#tell({ k: 'status', m: this.m, status: now });
	}

	#statusOf(status: SyncStatus): Status {
		return { ...status, unsynced: this.replica.outbox.length };
	}

	#tell(message: Down, except?: Onlooker): void {
		for (const page of this.#onlookers) if (page !== except) page.say(message);
	}

	#isComplete(): boolean {
		return this.replica.row.bootPage === undefined;
	}
}
