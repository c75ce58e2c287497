// Orders the pushes of one mentorship and commits them, each exactly once. At most one commit is on its
// way; whatever comes meanwhile is relayed at once and is the next group. It knows no sockets and no
// clock of its own, so that it runs in a test as it runs in the room.
import type { PushRequest } from '#shared/protocol.ts';
import { isActive, standingOf } from '../access/standing.ts';
import { writeCommit } from '../db/commit.ts';
import { readDevice } from '../db/devices.ts';
import { readMentorship } from '../db/head.ts';
import { admit } from './admit.ts';
import { idsIn } from './apply.ts';
import {
	type Believed,
	forgetRecords,
	learnDevice,
	learnRecords,
	readBelieved,
} from './believed.ts';
import { confirm } from './confirm.ts';
import { readFounding } from './found.ts';
import { Group } from './group.ts';
import { createJob, isContiguous, type Job, type PushAnswer, rewind, toResponse } from './job.ts';
import type { Amendment, RecordKey, SequencerPorts } from './ports.ts';
import { uidAt, uidsAfter } from './ring.ts';
import { createMergeText } from './text.ts';
import type { Key } from './tx.ts';

const ATTEMPTS = 3;
const RETRY_SECONDS = 2;
const OVERLOADED_SECONDS = 15;

type Step = 'done' | 'wait' | 'again';

export class Sequencer {
	readonly #m: string;
	readonly #ports: SequencerPorts;
	readonly #mergeText = createMergeText();
	#believed: Believed | undefined;
	/** Counts how often everything believed was thrown away; a step begun before must begin again. */
	#generation = 0;
	#arrivals: Job[] = [];
	#admitting = false;
	#group = new Group();
	#inFlight: Group | undefined;
	#settled: (() => void)[] = [];
	#stale = false;

	constructor(m: string, ports: SequencerPorts) {
		this.#m = m;
		this.#ports = ports;
	}

	/** Answers when everything in it is committed, or cannot be. Pushes are taken in order of arrival. */
	push(userId: string, request: PushRequest, origin: unknown): Promise<PushAnswer> {
		if (!isContiguous(request)) return Promise.resolve({ ok: false, code: 'invalid_request' });
		return new Promise((resolve) => {
			this.#arrivals.push(createJob(userId, request, origin, resolve));
			void this.#admitAll();
		});
	}

	async believed(): Promise<Believed> {
		for (;;) {
			if (this.#believed) return this.#believed;
			const generation = this.#generation;
			const believed = await readBelieved(this.#ports.db(), this.#m);
			if (generation !== this.#generation || this.#believed) continue;
			// What does not exist yet may be made by another room at any time: it is not remembered.
			if (believed.spaces.size > 0) this.#believed = believed;
			if (this.#stale) this.#ports.reread(believed);
			this.#stale = false;
			return believed;
		}
	}

	/** Somebody joined or left: the members are read again, and whoever left is out. */
	async rereadMembers(): Promise<Believed> {
		const believed = await this.believed();
		const { members } = await readMentorship(this.#ports.db(), this.#m);
		const founder = this.#inFlight?.founder ?? this.#group.founder;
		for (const userId of believed.members.keys())
			if (!members.has(userId) && userId !== founder?.userId) believed.members.delete(userId);
		for (const [userId, membership] of members) believed.members.set(userId, membership);
		return believed;
	}

	/** A change of the room's own. Resolves when that is committed, or was not to be. */
	async amend(keys: readonly RecordKey[], change: Amendment): Promise<void> {
		for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
			const generation = this.#generation;
			const believed = await this.believed();
			await learnRecords(this.#ports.db(), this.#m, believed, keys);
			if (generation !== this.#generation) continue;
			const group = this.#group;
			if (!change(believed, group)) return;
			void this.#commitAll();
			while (group === this.#group || group === this.#inFlight) await this.#whenSettled();
		}
	}

	async #admitAll(): Promise<void> {
		if (this.#admitting) return;
		this.#admitting = true;
		for (let job = this.#arrivals[0]; job; job = this.#arrivals[0]) {
			const generation = this.#generation;
			const step = await this.#step(job, generation).catch(() => {
				this.#ports.failed('read');
				return this.#forgive(job) ? 'again' : 'done';
			});
			if (generation !== this.#generation) continue;
			if (step === 'done') this.#arrivals.shift();
			void this.#commitAll();
			if (step === 'wait') await this.#whenSettled();
		}
		this.#admitting = false;
	}

	/** Takes the push one step further: reads what it needs, or applies it, or answers it. */
	async #step(job: Job, generation: number): Promise<Step> {
		const believed = await this.believed();
		const db = this.#ports.db();
		const { d, muts } = job.push;
		const isOld = () => generation !== this.#generation;
		if (isOld()) return 'again';

		if (believed.spaces.size === 0) {
			const problem = this.#found(job, believed);
			if (problem) return this.#answer(job, { ok: false, code: problem });
		}
		const membership = believed.members.get(job.userId);
		if (!isActive(membership)) {
			if (job.membersRead)
				return this.#answer(job, { ok: false, code: standingOf(membership) ?? 'retry' });
			job.membersRead = true;
			await this.rereadMembers();
			return 'again';
		}

		const spaces = new Set(believed.spaces.keys());
		const named = idsIn(muts).flatMap((id) => [...spaces].map((space) => ({ space, id })));
		await Promise.all([
			learnDevice(db, this.#m, believed, d),
			job.next === 0 ? learnRecords(db, this.#m, believed, named) : undefined,
		]);
		if (isOld()) return 'again';

		const device = believed.devices.get(d) ?? { memberId: undefined, seq: 0, uids: [] };
		// Somebody else's device id: nothing under it is theirs to confirm.
		if (device.memberId !== undefined && device.memberId !== membership.memberId)
			return this.#answer(job, { ok: false, code: 'fork', dev: { seq: 0, uids: {}, rej: [] } });
		if (job.next === 0) {
			const repeated = muts.filter(({ s }) => s <= device.seq);
			if (repeated.length > 0 && !job.repeatRead) return this.#readRepeated(job, isOld);
			if (repeated.some(({ s, u }) => uidAt(device, s) !== u)) return this.#fork(job, isOld);
			const expect = device.seq + 1;
			if ((muts[repeated.length]?.s ?? expect) !== expect)
				return this.#answer(job, { ok: false, code: 'gap', expect });
			job.next = repeated.length;
			job.repeated = Math.min(job.repeated, repeated.length);
		}

		const world = { m: this.#m, heads: believed.heads, spaces, mergeText: this.#mergeText };
		const now = new Date(this.#ports.now()).toISOString();
		const isSealed = (key: Key) =>
			this.#group.sealed.has(key) || (this.#inFlight?.sealed.has(key) ?? false);
		const admitted = admit(world, believed, this.#group, isSealed, job, membership, now);
		if (admitted.ops.size > 0) {
			this.#group.relayed = true;
			this.#ports.relay(admitted.ops, job.origin);
		}
		if (admitted.kind === 'full') return 'wait';
		if (admitted.kind === 'missing') {
			await learnRecords(db, this.#m, believed, [...admitted.missing.values()]);
			return 'again';
		}
		// Nothing new in it, and nothing on its way: what it repeats is committed already.
		if (this.#group.isEmpty && !this.#inFlight) this.#finish(this.#group, believed);
		else if (this.#group.isEmpty) {
			this.#inFlight?.finishing.add(job);
			this.#group.finishing.delete(job);
		}
		return 'done';
	}

	/** The first push of a mentorship that the database does not know. */
	#found(job: Job, believed: Believed) {
		const [first] = job.push.muts;
		const founding = first && readFounding(this.#m, first);
		if (!founding) return 'not_found';
		if (founding === 'invalid' || first.s !== 1) return 'invalid_request';
		const { memberId, role } = founding;
		this.#believed = believed;
		for (const space of founding.spaces) believed.spaces.set(space, { ver: 0, floor: 0, epoch: 1 });
		believed.members.set(job.userId, { memberId, role, state: 'active' });
		this.#group.founder = { userId: job.userId, memberId, role };
		return undefined;
	}

	/** Sent before: what was refused then is told again, from the database. */
	async #readRepeated(job: Job, isOld: () => boolean): Promise<Step> {
		if (this.#isBusy) return 'wait';
		const first = job.push.muts[0]?.s ?? 1;
		const { refusals } = await readDevice(this.#ports.db(), this.#m, job.push.d, first - 1);
		if (isOld()) return 'again';
		const last = job.push.muts.at(-1)?.s ?? 0;
		for (const refusal of refusals) if (refusal.s <= last) job.refusals.set(refusal.s, refusal);
		job.repeatRead = true;
		return 'again';
	}

	/** Two copies of one profile push under one name. Told from the database, which cannot be ahead. */
	async #fork(job: Job, isOld: () => boolean): Promise<Step> {
		if (this.#isBusy) return 'wait';
		const { device, refusals } = await readDevice(this.#ports.db(), this.#m, job.push.d, 0);
		if (isOld() || !device) return 'again';
		const dev = { seq: device.seq, uids: uidsAfter(device, 0), rej: refusals };
		return this.#answer(job, { ok: false, code: 'fork', dev });
	}

	get #isBusy(): boolean {
		return this.#inFlight !== undefined || !this.#group.isEmpty;
	}

	#whenSettled(): Promise<void> {
		if (!this.#isBusy) return Promise.resolve();
		return new Promise((resolve) => this.#settled.push(resolve));
	}

	async #commitAll(): Promise<void> {
		while (!this.#inFlight && !this.#group.isEmpty && this.#believed) {
			const believed = this.#believed;
			const group = this.#group;
			this.#group = new Group();
			this.#inFlight = group;
			const versions = new Map([...believed.spaces].map(([space, { ver }]) => [space, ver]));
			const commit = group.toCommit(this.#m, versions, this.#ports.now());
			try {
				const after = await writeCommit(this.#ports.db(), commit);
				this.#inFlight = undefined;
				this.#ports.committed(confirm(group, believed, after));
				this.#finish(group, believed);
				if (!this.#isBusy && this.#arrivals.length === 0) forgetRecords(believed);
			} catch (error) {
				this.#inFlight = undefined;
				this.#recover(group, error);
			}
			for (const resolve of this.#settled.splice(0)) resolve();
			void this.#admitAll();
		}
	}

	#finish(group: Group, believed: Believed): void {
		for (const job of group.finishing) {
			const seq = believed.durable.get(job.push.d) ?? 0;
			const response = toResponse(job, seq, this.#ports.now());
			job.answer({ ok: true, response, repeated: job.repeated });
		}
		group.finishing.clear();
	}

	/**
	 * A stale fence, or an outcome nobody knows. Nothing believed is worth anything now: read again and
	 * run again. What was written after all is then found as repeated, so it is not written twice.
	 */
	#recover(group: Group, error: unknown): void {
		const message = error instanceof Error ? error.message : '';
		this.#ports.failed(/constraint failed/i.test(message) ? 'fence' : 'unknown');
		const pending = this.#group;
		const failed = [...group.jobs, ...group.finishing];
		const jobs = new Set([...failed, ...pending.jobs, ...pending.finishing]);
		if (group.relayed || pending.relayed) this.#ports.reset();
		this.#generation += 1;
		this.#believed = undefined;
		this.#stale = true;
		this.#group = new Group();
		this.#arrivals = [...jobs, ...this.#arrivals.filter((job) => !jobs.has(job))];

		const isOverloaded = /overloaded/i.test(message);
		const gone = new Set([...new Set(failed)].filter((job) => !this.#forgive(job, isOverloaded)));
		for (const job of this.#arrivals) rewind(job);
		this.#arrivals = this.#arrivals.filter((job) => !gone.has(job));
		// Whoever listens learns where things stand, also when nobody is left to push.
		void this.believed().catch(() => this.#ports.failed('read'));
	}

	/** Whether the push may be tried once more; else it is answered. */
	#forgive(job: Job, isOverloaded = false): boolean {
		job.attempts += 1;
		if (job.attempts < ATTEMPTS && !isOverloaded) return true;
		const retryAfter = isOverloaded ? OVERLOADED_SECONDS : RETRY_SECONDS;
		job.answer({ ok: false, code: 'retry', retryAfter });
		return false;
	}

	#answer(job: Job, answer: PushAnswer): Step {
		job.answer(answer);
		return 'done';
	}
}
