// A mentorship in memory with its two people: for the rules of the domain, without any pipe.
import type {
	Actor,
	Entity,
	Outcome,
	Role,
	Space,
	StoredRecord,
	Tx,
} from '#shared/domain/entity.ts';
import { type ArgsOf, findMutator, type MutatorName } from '#shared/domain/index.ts';
import { mergeWords } from '#shared/domain/merge-words.ts';
import { newId } from '#shared/ids.ts';

/** As the server has it: every space at hand, writes kept only when the mutator accepts. */
class MemoryTx implements Tx {
	readonly records: Map<string, StoredRecord>;

	constructor(records: ReadonlyMap<string, StoredRecord> = new Map()) {
		this.records = new Map(records);
	}

	get<M, B>(entity: Entity<M, B>, space: Space, id: string): StoredRecord<M, B> | undefined {
		const found = this.records.get(`${space}/${id}`);
		return found?.kind === entity.kind ? (found as StoredRecord<M, B>) : undefined;
	}

	put<M, B>(entity: Entity<M, B>, space: Space, id: string, meta: M, body: B): void {
		const record = { space, kind: entity.kind, id, meta, body } as StoredRecord;
		this.records.set(`${space}/${id}`, record);
	}

	remove<M, B>(_entity: Entity<M, B>, space: Space, id: string): void {
		this.records.delete(`${space}/${id}`);
	}

	mergeText(state: string | undefined, update: string): string {
		// A sealed state is handed over as it is: only a host looks into one.
		return typeof state === 'string' ? state + update : update;
	}

	mergeWords(base: string, mine: string, now: string): string {
		return typeof now === 'string' ? mergeWords(base, mine, now) : mine;
	}
}

export class MemoryMentorship {
	readonly id: string;
	readonly mentor: Omit<Actor, 'now'>;
	readonly mentee: Omit<Actor, 'now'>;
	now = '2026-11-23T15:00:00.000Z';
	#tx = new MemoryTx();

	/** Like another one: the same mentorship with the same two, and nothing in it yet. */
	constructor(like?: Pick<MemoryMentorship, 'id' | 'mentor' | 'mentee'>) {
		this.id = like?.id ?? newId();
		const [mentorId, menteeId] = like
			? [like.mentor.memberId, like.mentee.memberId]
			: [newId(), newId()];
		this.mentor = { memberId: mentorId, role: 'mentor', counterpartId: menteeId };
		this.mentee = { memberId: menteeId, role: 'mentee', counterpartId: mentorId };
	}

	get records(): readonly StoredRecord[] {
		return [...this.#tx.records.values()];
	}

	/** Runs a mutation by its name, as the server would. */
	run<N extends MutatorName>(who: Role, name: N, args: ArgsOf<N>): Outcome {
		const mutator = findMutator(name);
		if (!mutator) throw new Error(`No mutator is called ${name}`);
		const tx = new MemoryTx(this.#tx.records);
		const outcome = mutator.run(tx, JSON.parse(JSON.stringify(args)), {
			...this[who],
			now: this.now,
		});
		if (outcome.ok) this.#tx = tx;
		return outcome;
	}

	/** Runs a mutation that has to be accepted. */
	do<N extends MutatorName>(who: Role, name: N, args: ArgsOf<N>): void {
		const outcome = this.run(who, name, args);
		if (!outcome.ok) throw new Error(`${name} was refused: ${outcome.error.code}`);
	}

	readonly get: Tx['get'] = (entity, space, id) => this.#tx.get(entity, space, id);

	/** Makes everything people wrote unreadable: whatever looks into it throws. */
	sealBodies(): void {
		for (const [key, record] of this.#tx.records) {
			const body = Object.fromEntries(Object.keys(record.body).map((name) => [name, sealed(name)]));
			this.#tx.records.set(key, { ...record, body });
		}
	}

	pass(minutes: number): void {
		this.now = new Date(Date.parse(this.now) + minutes * 60_000).toISOString();
	}
}

function sealed(name: string): object {
	const refuse = () => {
		throw new Error(`A mutator looked into ${name}`);
	};
	const traps = ['get', 'has', 'ownKeys', 'getPrototypeOf', 'getOwnPropertyDescriptor', 'set'];
	return new Proxy({}, Object.fromEntries(traps.map((trap) => [trap, refuse])));
}

/** A mentorship that was just made by the mentor, the mentee not there yet. */
export function createMentorship(): MemoryMentorship {
	const world = new MemoryMentorship();
	world.do('mentor', 'addMentorship', {
		id: world.id,
		set: { cadence: 'weekly', minutes: 45, timeZone: 'Europe/Berlin' },
		text: {},
		me: { id: world.mentor.memberId, role: 'mentor', text: { name: 'Ada', language: 'en' } },
		other: { id: world.mentee.memberId, text: { name: 'Ben', language: 'de' } },
	});
	return world;
}
