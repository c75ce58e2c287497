// What the next commit will bring: the writes of every push that came while the last one was on its way.
import { entities } from '#shared/domain/index.ts';
import type { Role } from '#shared/domain/entity.ts';
import { LIMITS, type Mutation } from '#shared/protocol.ts';
import { bytesOf } from '#shared/utf8.ts';
import type { Commit, DeviceWrite, RecordWrite, RejectionWrite } from '../db/commit.ts';
import type { Job } from './job.ts';
import type { Key, Written } from './tx.ts';

/** One mutation writes at most this much more: a whole note, or a whole agenda. */
const ROOM_FOR_ONE = 40;
/** Of records; with one note on top it is still less than a page of a pull holds. */
const BYTES = 125_000;

export class Group {
	readonly writes = new Map<Key, Written>();
	/** Written by a sealed mutation: not to be seen before the commit, whoever else touches it. */
	readonly sealed = new Set<Key>();
	readonly devices = new Map<string, DeviceWrite>();
	readonly rejections: RejectionWrite[] = [];
	/** User id to member id. */
	readonly actors = new Map<string, string>();
	/** Every push with a part in it. */
	readonly jobs = new Set<Job>();
	/** The pushes that are answered by this commit. */
	readonly finishing = new Set<Job>();
	/** Members who are out from this commit on, by user id. */
	readonly leaving = new Set<string>();
	/** Members whose private space is emptied by it. */
	readonly erasing = new Set<string>();
	founder: { userId: string; memberId: string; role: Role } | undefined;
	relayed = false;
	readonly #sizes = new Map<Key, number>();
	#bytes = 0;

	get isEmpty(): boolean {
		return [this.devices, this.writes, this.leaving, this.erasing].every(({ size }) => size === 0);
	}

	get isFull(): boolean {
		return this.writes.size > LIMITS.rowsPerCommit - ROOM_FOR_ONE || this.#bytes > BYTES;
	}

	write(key: Key, written: Written, isSealed: boolean): void {
		const size = bytesOf(JSON.stringify([written.meta, written.body]));
		this.#bytes += size - (this.#sizes.get(key) ?? 0);
		this.#sizes.set(key, size);
		this.writes.set(key, written);
		if (isSealed) this.sealed.add(key);
	}

	/** They act in it for the last time. */
	leave(userId: string, memberId: string): void {
		this.leaving.add(userId);
		this.actors.set(userId, memberId);
	}

	/** The mutation is spent, whatever came of it. */
	spend(job: Job, mutation: Mutation, memberId: string, uids: readonly string[]): void {
		const { d, schema } = job.push;
		const from = this.devices.get(d)?.from ?? mutation.s - 1;
		this.devices.set(d, { id: d, memberId, from, seq: mutation.s, uids, schema });
		this.actors.set(job.userId, memberId);
		this.jobs.add(job);
	}

	toCommit(m: string, spaces: Commit['spaces'], now: number): Commit {
		return {
			m,
			now,
			spaces,
			actors: this.actors,
			writes: [...this.writes.values()].map(toWrite),
			devices: [...this.devices.values()],
			rejections: this.rejections,
			leaving: [...this.leaving],
			erasing: [...this.erasing],
			founder: this.founder,
		};
	}
}

function toWrite({ space, kind, id, del, meta, body, authors }: Written): RecordWrite {
	const sessionId = entities[kind]?.perSession ? meta['sessionId'] : undefined;
	return {
		space,
		kind,
		id,
		del,
		sessionId: typeof sessionId === 'string' ? sessionId : undefined,
		meta: JSON.stringify(meta),
		body: JSON.stringify(body),
		authors: authors && JSON.stringify(authors),
	};
}
