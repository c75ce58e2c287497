// A `Link` without a background: one person's device in memory, with the real mutators. Stored and
// rejected come a turn later, as they do over a port.
import type { RejectionCode, Space, StoredRecord } from '#shared/domain/entity.ts';
import type { ArgsOf, MutatorName } from '#shared/domain/index.ts';
import { newUid } from '#shared/ids.ts';
import type { LiveEvent } from '#shared/protocol.ts';
import { err, type Result } from '#shared/result.ts';
import { ownTemplates } from '#shared/link/own-templates.ts';
import { summaryOf } from '#shared/link/summaries.ts';
import { founderOf } from '#shared/store/founding.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import { type Key, keyOf, type Me, OverlayTx, runMutation } from '#shared/store/view.ts';
import type {
	CommandFailure,
	CommandName,
	Commands,
	DeviceSnapshot,
	Link,
	MentorshipSummary,
	Quarantined,
	Settings,
	Status,
	ViewOp,
	Watch,
	WatchListener,
} from '#shared/ui/link.ts';
import { newKey, signText } from './signed-receipt.ts';

interface Kept {
	me: Me | undefined;
	readonly records: Map<Key, StoredRecord>;
	readonly listeners: Set<WatchListener>;
	status: Status;
}
type Mutation = Parameters<Watch['mutate']>[0];
type Answers = {
	[N in CommandName]?: (
		args: Commands[N]['args'],
	) =>
		| Result<Commands[N]['answer'], CommandFailure>
		| Promise<Result<Commands[N]['answer'], CommandFailure>>;
};

export class MemoryLink implements Link {
	/** What pages have sent, in order. */
	readonly sent: Mutation[] = [];
	/** What pages have shown for the moment, in order. */
	readonly shown: { readonly space: Space; readonly event: LiveEvent }[] = [];
	/** Called with each of them: for a room in a test. */
	onShown: ((space: Space, event: LiveEvent) => void) | undefined;
	/** What pages have asked, in order. */
	readonly asked: { readonly name: CommandName; readonly args: unknown }[] = [];
	/** Answers to commands; without one a command says `unreachable`. */
	readonly answers: Answers;
	readonly quarantined: Quarantined[] = [];
	/** Refuses what the server would refuse and the device did not. */
	refuse: (mutation: Mutation) => RejectionCode | undefined = () => undefined;

	#settings: Settings;
	#extra: Partial<DeviceSnapshot> = {};
	readonly #kept = new Map<string, Kept>();
	readonly #deviceListeners = new Set<(device: DeviceSnapshot) => void>();
	readonly #aliveListeners = new Set<(alive: boolean) => void>();
	readonly #mergeText = createMergeText();
	/** This device's, for receipts. */
	readonly #key = newKey();

	constructor(settings: Settings = { language: 'en' }, answers: Answers = {}) {
		this.#settings = settings;
		this.answers = {
			changeSettings: (change) => {
				this.#settings = { ...this.#settings, ...change };
				this.#tellDevice();
				return { ok: true, value: null };
			},
			listTemplates: () => ({
				ok: true,
				value: ownTemplates([...this.#kept].map(([m, kept]) => ({ m, ...allOf(kept) }))),
			}),
			listQuarantined: () => ({ ok: true, value: [...this.quarantined] }),
			dropQuarantined: ({ u }) => this.#release(u),
			resendQuarantined: ({ u, args }) => {
				const found = this.quarantined.find((one) => one.u === u);
				const released = this.#release(u);
				if (found) this.#take(found.mentorshipId, { u: newUid(), n: found.n, a: args });
				return released;
			},
			sign: async ({ text }) => ({ ok: true, value: await signText(text, await this.#key) }),
			...answers,
		};
	}

	watch(mentorshipId: string, listener: WatchListener): Watch {
		const kept = this.#keep(mentorshipId);
		kept.listeners.add(listener);
		if (kept.me) listener.onSnapshot(snapshotOf(kept.me, kept));
		listener.onStatus(kept.status);
		return {
			mutate: (mutation) => {
				const copied = structuredClone(mutation);
				queueMicrotask(() => this.#take(mentorshipId, copied));
			},
			live: (space, event) => {
				this.shown.push({ space, event });
				this.onShown?.(space, event);
				const from = kept.me?.memberId ?? '';
				for (const one of kept.listeners) if (one !== listener) one.onLive({ from, space, event });
			},
			stop: () => kept.listeners.delete(listener),
		};
	}

	onDevice(callback: (device: DeviceSnapshot) => void): () => void {
		this.#deviceListeners.add(callback);
		callback(this.#device());
		return () => this.#deviceListeners.delete(callback);
	}

	onAlive(callback: (alive: boolean) => void): () => void {
		this.#aliveListeners.add(callback);
		callback(true);
		return () => this.#aliveListeners.delete(callback);
	}

	async ask<N extends CommandName>(
		name: N,
		args: Commands[N]['args'],
	): Promise<Result<Commands[N]['answer'], CommandFailure>> {
		this.asked.push({ name, args: structuredClone(args) });
		const answer = this.answers[name];
		return answer ? answer(args) : err('unreachable');
	}

	/** Makes a change as this person, as if an earlier page had. Throws when it is refused. */
	did<N extends MutatorName>(mentorshipId: string, n: N, a: ArgsOf<N>, now?: string): void {
		this.#take(mentorshipId, { u: newUid(), n, a }, now, true);
	}

	/** Makes a change as the other person, as if the room had sent it. Throws when it is refused. */
	otherDid<N extends MutatorName>(mentorshipId: string, n: N, a: ArgsOf<N>, now?: string): void {
		const kept = this.#keep(mentorshipId);
		if (!kept.me) throw new Error('nobody is in this mentorship yet');
		const { memberId, counterpartId, role } = kept.me;
		const other: Me = {
			memberId: counterpartId,
			counterpartId: memberId,
			role: role === 'mentor' ? 'mentee' : 'mentor',
		};
		const outcome = this.#run(kept, other, { n, a }, now);
		if (!outcome.ok) throw new Error(`${n} was refused: ${outcome.error.code}`);
		this.#say(kept, outcome.value, other.memberId);
	}

	/** What the other person does this moment, as the room relays it. */
	otherShows(mentorshipId: string, space: Space, event: LiveEvent): void {
		const kept = this.#keep(mentorshipId);
		const from = kept.me?.counterpartId ?? '';
		for (const listener of kept.listeners) listener.onLive({ from, space, event });
	}

	/** Puts records there as they are. */
	put(mentorshipId: string, me: Me, records: readonly StoredRecord[]): void {
		const kept = this.#keep(mentorshipId);
		kept.me = me;
		for (const record of records) kept.records.set(keyOf(record.space, record.id), record);
		for (const listener of kept.listeners) listener.onSnapshot(snapshotOf(me, kept));
		this.#tellDevice();
	}

	/** Makes other records of all there are, as if they had come so. */
	rewrite(change: (record: StoredRecord) => StoredRecord): void {
		for (const { records } of this.#kept.values())
			for (const [key, record] of records) records.set(key, change(record));
	}

	/** The records as this device has them. */
	records(mentorshipId: string): readonly StoredRecord[] {
		return [...this.#keep(mentorshipId).records.values()];
	}

	setStatus(mentorshipId: string, status: Status): void {
		const kept = this.#keep(mentorshipId);
		kept.status = status;
		for (const listener of kept.listeners) listener.onStatus(status);
		this.#tellDevice();
	}

	/** What else the device knows (beside settings, mentorships and the quarantine's count). */
	setDevice(extra: Partial<DeviceSnapshot>): void {
		this.#extra = { ...this.#extra, ...extra };
		this.#tellDevice();
	}

	setAlive(alive: boolean): void {
		for (const callback of this.#aliveListeners) callback(alive);
	}

	addQuarantined(one: Quarantined): void {
		this.quarantined.push(one);
		this.#tellDevice();
	}

	#keep(id: string): Kept {
		const found = this.#kept.get(id);
		if (found) return found;
		const kept: Kept = {
			me: undefined,
			records: new Map(),
			listeners: new Set(),
			status: { connection: 'local', unsynced: 0 },
		};
		this.#kept.set(id, kept);
		return kept;
	}

	#run(kept: Kept, me: Me, mutation: Pick<Mutation, 'n' | 'a'>, now?: string) {
		const tx = new OverlayTx(kept.records, new Map(), this.#mergeText);
		const at = now ?? new Date().toISOString();
		const outcome = runMutation(tx, { ...mutation }, { ...me, now: at });
		return outcome.ok ? ({ ok: true, value: tx.written } as const) : outcome;
	}

	#take(mentorshipId: string, mutation: Mutation, now?: string, loud = false): void {
		if (!loud) this.sent.push(mutation);
		const kept = this.#keep(mentorshipId);
		const first = kept.me === undefined;
		kept.me ??= founderOf(mentorshipId, mutation);
		const code = this.refuse(mutation);
		const outcome =
			code !== undefined
				? err({ code })
				: kept.me
					? this.#run(kept, kept.me, mutation, now)
					: err({ code: 'not_found' as const });
		if (!outcome.ok) {
			if (loud) throw new Error(`${mutation.n} was refused: ${outcome.error.code}`);
			const { u, n, a: args } = mutation;
			for (const one of kept.listeners) one.onRejected({ u, n, args, code: outcome.error.code });
			const at = new Date().toISOString();
			this.addQuarantined({ u, n, args, code: outcome.error.code, mentorshipId, at });
			return;
		}
		this.#say(kept, outcome.value);
		if (first && kept.me)
			for (const one of kept.listeners) one.onSnapshot(snapshotOf(kept.me, kept));
		for (const one of kept.listeners) one.onStored([mutation.u]);
	}

	/** `from`: somebody else, whose private records this device never sees but keeps to run mutators on. */
	#say(kept: Kept, written: ReadonlyMap<Key, StoredRecord | null>, from?: string): void {
		const ops: ViewOp[] = [];
		for (const [key, record] of written) {
			const before = kept.records.get(key);
			if (record) kept.records.set(key, record);
			else kept.records.delete(key);
			const space = record?.space ?? before?.space;
			const id = record?.id ?? before?.id;
			if (space === undefined || id === undefined || space === `P:${from}`) continue;
			ops.push(record ? { put: record } : { gone: { space, id } });
		}
		for (const one of kept.listeners) one.onChange(ops);
		this.#tellDevice();
	}

	#release(u: string) {
		const at = this.quarantined.findIndex((one) => one.u === u);
		if (at >= 0) this.quarantined.splice(at, 1);
		this.#tellDevice();
		return { ok: true, value: null } as const;
	}

	#device(): DeviceSnapshot {
		return {
			settings: this.#settings,
			mentorships: [...this.#kept].flatMap(([id, kept]) => listed(id, kept)),
			quarantined: this.quarantined.length,
			calls: { reloadNeeded: false, withdrawn: [] },
			...this.#extra,
		};
	}

	#tellDevice(): void {
		for (const callback of this.#deviceListeners) callback(this.#device());
	}
}

const allOf = ({ me, records }: Kept) => ({ me, all: () => records.values() });

function snapshotOf(me: Me, { records }: Kept) {
	const readable = [...records.values()].filter(({ space }) => space !== `P:${me.counterpartId}`);
	return { me, records: readable, complete: true };
}

/** As the background would list it. */
function listed(id: string, { me, records, status }: Kept): MentorshipSummary[] {
	const readable = { me, get: (key: Key) => records.get(key), all: () => records.values() };
	const summary = summaryOf(id, readable, new Date().toISOString());
	return summary ? [{ ...summary, ...(status.connection === 'local' && { onlyHere: true }) }] : [];
}
