// One mentorship on this device: its rows, its outbox and its view, kept alike. Whatever changes them
// waits its turn, so that memory never runs ahead of the disk nor behind it.
import type { BootResponse, DeviceState, Op } from '#shared/protocol.ts';
import type { StoredRecord } from '#shared/domain/entity.ts';
import { opsToWrites, opToChange, opToRow, rowsToChanges, type SpaceOp } from './changes.ts';
import { counterpartOf } from './founding.ts';
import { newsOf, pageOf, sameCursors } from './incoming.ts';
import { refusalOf, setAside } from './judge.ts';
import { type Change, LiveView } from './live-view.ts';
import type { Applied, ReplicaDeps, ReplicaListener, Said, Spaces } from './replica-deps.ts';
import { createRerun, type Rerun } from './rerun.ts';
import { coversAll, quarantined, rekey, settle, spent, unsent } from './settle.ts';
import type { MentorshipRow, OutboxRow, QuarantineRow, RecordRow } from './shape.ts';
import { type Batch, type Loaded, type NewMutation, StaleRow } from './store.ts';
import { createTurns } from './turns.ts';
import { type Key, keyOf, type Me } from './view.ts';

export class Replica {
	readonly #deps: ReplicaDeps;
	readonly #view: LiveView;
	readonly #listeners = new Set<ReplicaListener>();
	#row: MentorshipRow;
	#outbox: readonly OutboxRow[] = [];
	#records = new Map<Key, RecordRow>();
	readonly #turns = createTurns();
	readonly #rerun: Rerun;

	constructor(loaded: Loaded, deps: ReplicaDeps) {
		this.#deps = deps;
		this.#view = new LiveView(deps.mergeText);
		this.#row = loaded.row;
		this.#rerun = createRerun(
			deps.clock,
			() => this.#view.rerun(this.#outbox, this.me),
			(keys) => this.#tellChange(keys),
		);
		this.#take(loaded);
	}

	get row(): MentorshipRow {
		return this.#row;
	}

	/** Undefined until the boot has told who the other person is. */
	get me(): Me | undefined {
		const { memberId, role, counterpartId } = this.#row;
		return counterpartId === undefined ? undefined : { memberId, role, counterpartId };
	}

	get outbox(): readonly OutboxRow[] {
		return this.#outbox;
	}

	get(key: Key): StoredRecord | undefined {
		return this.#view.get(key);
	}

	keys(): Iterable<Key> {
		return this.#view.keys();
	}

	listen(listener: ReplicaListener): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/**
	 * Writes mutations down and shows them. Resolves once they are on the disk, with the view showing
	 * them. What can never be applied goes to quarantine instead: here and now, with its author's words.
	 */
	append(mutations: readonly NewMutation[]): Promise<void> {
		return this.#inTurn(async () => {
			// Judged here, one mutation has to see what the one before it did.
			const groups = this.#row.shared ? [mutations] : mutations.map((mutation) => [mutation]);
			for (const group of groups) await this.#append(group);
		});
	}

	/** One commit, or, with an epoch, one page of a pull: data and confirmation land together. */
	applySpaces(spaces: Spaces, said: Said | undefined, epoch?: number): Promise<Applied> {
		return this.#inTurn(async () => {
			const row = this.#row;
			// Of another device id, it would confirm the wrong mutations.
			const dev = said?.d === row.d ? said.dev : undefined;
			const news = newsOf(row, spaces);
			const isPartial = dev && epoch === undefined && !coversAll(this.#outbox, dev);
			if (news === 'gap' || isPartial) return 'gap';
			const { cur, ops } = news;
			const settled = dev ? settle(this.#outbox, dev, this.#at()) : undefined;
			const batch = {
				row: { ...row, cur, epoch: epoch ?? row.epoch },
				...this.#written(ops),
			};
			if (settled === 'fork' && dev) {
				await this.#rekey(batch, dev, ops);
				return 'fork';
			}
			const { done, rejected, rest } = settled && settled !== 'fork' ? settled : NOTHING;
			const conf = Math.max(row.conf, done.at(-1)?.s ?? 0);
			if (ops.length === 0 && done.length === 0 && sameCursors(row, batch.row)) return 'applied';
			await this.#commit(
				{
					...batch,
					row: { ...batch.row, conf },
					done: done.map(({ s }) => s),
					quarantine: rejected,
				},
				ops,
			);
			if (settled) this.#outbox = rest;
			this.#settled(ops, rejected, done.length > 0);
			return 'applied';
		});
	}

	/** One page of the boot. Rows that a patch has brought since it was read are newer, and stay. */
	applyBoot(response: BootResponse, page: number): Promise<void> {
		return this.#inTurn(async () => {
			const known = (key: Key) => this.#records.get(key)?.ver ?? 0;
			const { row, ops } = pageOf(this.#row, response, page, known);
			const isLast = row.bootPage === undefined;
			const tombstones = isLast ? [...this.#records.values()].filter(({ gone }) => gone) : [];
			const gone = tombstones.map(({ space, id }) => [space, id] as const);
			await this.#commit({ row, ...this.#written(ops), gone }, ops);
			for (const { space, id } of tombstones) this.#records.delete(keyOf(space as never, id));
			this.#settled(ops, [], false);
		});
	}

	/** The copy is of another epoch or too old: drop what is confirmed and boot. Never the outbox. */
	reset(): Promise<void> {
		return this.#inTurn(async () => {
			await this.#commit({ row: { ...this.#row, cur: {}, bootPage: 0 }, clearRecords: true }, []);
			this.#records.clear();
			this.#rerun(this.#view.clear());
		});
	}

	/** Two copies of this profile write under one device id. */
	fork({ d, dev }: Said): Promise<void> {
		return this.#inTurn(async () =>
			d === this.#row.d ? this.#rekey({ row: this.#row }, dev, []) : undefined,
		);
	}

	/**
	 * The server will not take this one in any size: its words go to quarantine, and an empty mutation
	 * takes its seq, so that those behind it can go on.
	 */
	giveUp(s: number, code: 'too_long' | 'invalid'): Promise<void> {
		return this.#inTurn(async () => {
			const row = this.#outbox.find((one) => one.s === s);
			if (!row) return;
			const outbox = spent(this.#outbox, row);
			const kept = quarantined(row, { code }, this.#at());
			await this.#commit({ row: this.#row, outbox, quarantine: [kept] }, []);
			this.#outbox = outbox;
			this.#settled([], [kept], true);
		});
	}

	/** There is no place for this device any more: what was not sent stays with its author. */
	close(code: 'left' | 'gone'): Promise<void> {
		return this.#inTurn(async () => {
			const kept = unsent(this.#outbox, code, this.#at());
			const wipe = code === 'gone';
			await this.#commit(
				{ row: { ...this.#row, over: code }, outbox: [], quarantine: kept, clearRecords: wipe },
				[],
			);
			this.#outbox = [];
			if (wipe) this.#records.clear();
			this.#settled([], kept, true);
			if (wipe) this.#tellChange(this.#view.clear());
		});
	}

	edit(change: (row: MentorshipRow) => MentorshipRow): Promise<void> {
		return this.#inTurn(async () => {
			await this.#commit({ row: change(this.#row) }, []);
			this.#tell((listener) => listener.onRow());
		});
	}

	/** What a commit under way will bring. Memory only: the patch replaces it, a lost socket drops it. */
	expect(ops: Readonly<Record<string, readonly Op[]>>): void {
		const changes = Object.entries(ops).flatMap(([space, list]) =>
			list.map((op): Change => opToChange(space, op)),
		);
		const keys = this.#view.expect(changes);
		this.#rerun(keys);
	}

	dropExpected(): void {
		const keys = this.#view.dropAhead();
		if (keys.length > 0) this.#rerun(keys);
	}

	async #append(mutations: readonly NewMutation[]): Promise<void> {
		const { store } = this.#deps;
		const written = await store.written(mutations.map(({ u }) => u));
		const fresh = mutations.filter(({ u }) => !written.has(u));
		const judged = fresh.map((mutation) => ({
			mutation,
			refusal: refusalOf(mutation, this.#row, this.#view, this.me),
		}));
		const fine = judged.filter(({ refusal }) => !refusal).map(({ mutation }) => mutation);
		const refused = judged.flatMap(({ mutation, refusal }) =>
			refusal ? [setAside(this.#row.m, mutation, refusal, this.#at())] : [],
		);
		if (refused.length > 0) await store.setAside(refused);
		if (fine.length > 0) {
			const { row, added } = await store.append(this.#row.m, fine);
			if (row.rev !== this.#row.rev + 1) throw new StaleRow('Somebody else appended too');
			this.#row = row;
			this.#outbox = [...this.#outbox, ...added];
			this.#tellChange(this.me ? this.#view.append(added, this.me) : []);
			this.#tell((listener) => listener.onRow());
		}
		if (refused.length > 0) this.#tell((listener) => listener.onRejected(refused));
	}

	#take({ row, records, outbox }: Loaded): void {
		this.#row = row;
		this.#outbox = outbox;
		this.#records = new Map(records.map((one) => [keyOf(one.space as never, one.id), one]));
		this.#view.clear();
		this.#view.confirm(rowsToChanges(records));
		this.#view.rerun(outbox, this.me);
	}

	#written(ops: readonly SpaceOp[]) {
		return opsToWrites(this.#row.m, ops, this.#row.bootPage !== undefined);
	}

	async #rekey(batch: Batch, dev: DeviceState, ops: readonly SpaceOp[]) {
		const next = rekey(this.#row.d, this.#outbox, dev, this.#at(), this.#deps.newDevice);
		const row = { ...batch.row, d: next.d, next: next.outbox.length + 1, conf: 0 };
		await this.#commit({ ...batch, row, outbox: next.outbox, quarantine: next.rejected }, ops);
		this.#outbox = next.outbox;
		this.#settled(ops, next.rejected, true);
	}

	async #commit(batch: Batch, ops: readonly SpaceOp[]): Promise<void> {
		const booting = this.#row.bootPage !== undefined;
		const { m, memberId } = batch.row;
		const changes = new Map(ops.map(([space, op]) => opToChange(space, op)));
		const counterpartId = batch.row.counterpartId ?? counterpartOf(m, memberId, changes);
		const row = { ...batch.row, ...(counterpartId !== undefined && { counterpartId }) };
		this.#row = await this.#deps.store.commit({ ...batch, row });
		for (const [space, op] of ops) {
			const key = keyOf(space as never, op[2]);
			if (op[0] === 'del' && !booting) this.#records.delete(key);
			else this.#records.set(key, opToRow(this.#row.m, space, op));
		}
	}

	/** The disk is written; now the view and whoever looks at it. */
	#settled(
		ops: readonly SpaceOp[],
		rejected: readonly QuarantineRow[],
		outboxMoved: boolean,
	): void {
		const keys = this.#view.confirm(ops.map(([space, op]) => opToChange(space, op)));
		if (outboxMoved || ops.length > 0) this.#rerun(keys);
		if (rejected.length > 0) this.#tell((listener) => listener.onRejected(rejected));
		this.#tell((listener) => listener.onRow());
	}

	#tellChange(keys: readonly Key[]): void {
		this.#tell((listener) => listener.onChange(keys));
	}

	#tell(say: (listener: ReplicaListener) => void): void {
		for (const listener of this.#listeners) say(listener);
	}

	#at(): string {
		return new Date(this.#deps.clock.now()).toISOString();
	}

	/** One after another. A row that somebody else has written is read again, and the change tried anew. */
	#inTurn<T>(change: () => Promise<T>): Promise<T> {
		return this.#turns(async () => {
			try {
				return await change();
			} catch (error) {
				if (!(error instanceof StaleRow)) throw error;
				const loaded = await this.#deps.store.load(this.#row.m);
				if (!loaded) throw error;
				const before = [...this.#view.keys()];
				this.#take(loaded);
				this.#tellChange([...before, ...this.#view.keys()]);
				return change();
			}
		});
	}
}

const NOTHING = { done: [], rejected: [], rest: [] };
