// The one IndexedDB of a device. Every write that the outbox takes part in is one strict transaction:
// when it resolves, it is on the disk and not on its way there.
import { SCHEMA } from '#shared/protocol.ts';
import { type IDBPDatabase, openDB } from 'idb';
import {
	type MentorshipRow,
	ofMentorship,
	type OutboxRow,
	type QuarantineRow,
	type RecordRow,
	type StoreShape,
} from './shape.ts';

const STRICT = { durability: 'strict' } as const;
/** How long a uid is remembered whose page never said that it saw it stored. */
const UID_DAYS = 7;
/** The names in `meta`: what a device has once. */
const STORE_ID = 'id';
const SIGNING_KEY = 'signing-key';

/** A mark outside of IndexedDB, which browsers throw away without a word when it is damaged. */
interface Mark {
	read(): Promise<string | undefined>;
	write(storeId: string): Promise<void>;
}

export interface NewMutation {
	readonly u: string;
	readonly n: string;
	readonly a: unknown;
	readonly t: number;
}

/** Everything one change of a mentorship writes, in one transaction. */
export interface Batch {
	readonly row: MentorshipRow;
	readonly clearRecords?: boolean;
	readonly records?: readonly RecordRow[];
	readonly gone?: readonly (readonly [space: string, id: string])[];
	/** The whole outbox of the mentorship from now on; left alone when absent. */
	readonly outbox?: readonly OutboxRow[];
	/** Seqs that leave the outbox. */
	readonly done?: readonly number[];
	readonly quarantine?: readonly QuarantineRow[];
}

/** Somebody else has written the row since it was read: read it again. */
export class StaleRow extends Error {}

export interface Loaded {
	readonly row: MentorshipRow;
	readonly records: readonly RecordRow[];
	readonly outbox: readonly OutboxRow[];
}

export interface OpenOptions {
	readonly name?: string;
	readonly mark: Mark;
	now(): number;
	newStoreId(): string;
	/** The browser has closed the database; nothing can be read or written through this store any more. */
	onGone?(): void;
}

export class Store {
	/** True when a store was here before and the browser has lost it, with whatever was unsent in it. */
	readonly lost: boolean;
	readonly #db: IDBPDatabase<StoreShape>;
	readonly #now: () => number;

	private constructor(db: IDBPDatabase<StoreShape>, lost: boolean, now: () => number) {
		this.#db = db;
		this.lost = lost;
		this.#now = now;
	}

	static async open({
		name = 'leitfaden',
		mark,
		now,
		newStoreId,
		onGone,
	}: OpenOptions): Promise<Store> {
		const db = await openDB<StoreShape>(name, 1, {
			upgrade(fresh) {
				fresh.createObjectStore('mentorships', { keyPath: 'm' });
				fresh.createObjectStore('records', { keyPath: ['m', 'space', 'id'] });
				fresh.createObjectStore('outbox', { keyPath: ['m', 's'] });
				fresh.createObjectStore('quarantine', { keyPath: 'u' });
				fresh.createObjectStore('uids', { keyPath: 'u' });
				fresh.createObjectStore('meta');
			},
			terminated: () => onGone?.(),
		});
		const marked = await mark.read();
		const id = await db.get('meta', STORE_ID);
		if (id === undefined) {
			const fresh = newStoreId();
			await db.put('meta', fresh, STORE_ID);
			await mark.write(fresh);
		} else if (marked !== id) await mark.write(String(id));
		const store = new Store(db, id === undefined && marked !== undefined, now);
		await store.#forgetOldUids();
		return store;
	}

	close(): void {
		this.#db.close();
	}

	mentorships(): Promise<MentorshipRow[]> {
		return this.#db.getAll('mentorships');
	}

	/** Undefined when this device knows nothing of it. */
	async load(m: string): Promise<Loaded | undefined> {
		const tx = this.#db.transaction(['mentorships', 'records', 'outbox']);
		const [row, records, outbox] = await Promise.all([
			tx.objectStore('mentorships').get(m),
			tx.objectStore('records').getAll(ofMentorship(m)),
			tx.objectStore('outbox').getAll(ofMentorship(m)),
		]);
		return row && { row, records, outbox };
	}

	/** Makes the row of a mentorship that is not here yet. An old one stays as it is. */
	async found(row: MentorshipRow): Promise<MentorshipRow> {
		const tx = this.#db.transaction('mentorships', 'readwrite', STRICT);
		const old = await tx.store.get(row.m);
		if (!old) await tx.store.add(row);
		await tx.done;
		return old ?? row;
	}

	/**
	 * Writes mutations to the outbox under the next seqs, and remembers their uids. One whose uid is known
	 * was written before and is left out of the answer.
	 */
	async append(
		m: string,
		mutations: readonly NewMutation[],
	): Promise<{ row: MentorshipRow; added: readonly OutboxRow[] }> {
		const tx = this.#db.transaction(['mentorships', 'outbox', 'uids'], 'readwrite', STRICT);
		const row = await tx.objectStore('mentorships').get(m);
		if (!row) throw new StaleRow(`No mentorship ${m}`);
		const known = await Promise.all(mutations.map(({ u }) => tx.objectStore('uids').get(u)));
		const fresh = new Map(mutations.filter((_, i) => !known[i]).map((one) => [one.u, one]));
		const added = [...fresh.values()].map(({ u, n, a, t }, i): OutboxRow => {
			return { m, s: row.next + i, u, n, a, t, schema: SCHEMA };
		});
		const grown = { ...row, next: row.next + added.length, rev: row.rev + 1 };
		await Promise.all([
			...added.map((one) => tx.objectStore('outbox').add(one)),
			...added.map(({ u }) => tx.objectStore('uids').put({ u, at: this.#now() })),
			tx.objectStore('mentorships').put(grown),
			tx.done,
		]);
		return { row: grown, added };
	}

	/** Keeps mutations aside that cannot even be tried. Their uids count as written. */
	async setAside(rows: readonly QuarantineRow[]): Promise<void> {
		const tx = this.#db.transaction(['quarantine', 'uids'], 'readwrite', STRICT);
		await Promise.all([
			...rows.map((row) => tx.objectStore('quarantine').put(row)),
			...rows.map(({ u }) => tx.objectStore('uids').put({ u, at: this.#now() })),
			tx.done,
		]);
	}

	/** Which of these uids are written, in the outbox or since then confirmed or refused. */
	async written(uids: readonly string[]): Promise<ReadonlySet<string>> {
		const tx = this.#db.transaction('uids');
		const found = await Promise.all(uids.map((u) => tx.store.getKey(u)));
		return new Set(found.filter((u) => u !== undefined));
	}

	/** Writes a change of a mentorship whole, or not at all. `row.rev` is that of the row it began from. */
	async commit(batch: Batch): Promise<MentorshipRow> {
		const { m, rev } = batch.row;
		const stores = ['mentorships', 'records', 'outbox', 'quarantine'] as const;
		const tx = this.#db.transaction(stores, 'readwrite', STRICT);
		const [rows, records, outbox, quarantine] = stores.map((name) =>
			tx.objectStore(name),
		) as never as [
			ReturnType<typeof tx.objectStore<'mentorships'>>,
			ReturnType<typeof tx.objectStore<'records'>>,
			ReturnType<typeof tx.objectStore<'outbox'>>,
			ReturnType<typeof tx.objectStore<'quarantine'>>,
		];
		const old = await rows.get(m);
		if (old?.rev !== rev) {
			tx.abort();
			await tx.done.catch(() => undefined);
			throw new StaleRow(`Mentorship ${m} was written by somebody else`);
		}
		const row = { ...batch.row, rev: rev + 1 };
		await Promise.all([
			rows.put(row),
			batch.clearRecords && records.delete(ofMentorship(m)),
			...(batch.records ?? []).map((record) => records.put(record)),
			...(batch.gone ?? []).map(([space, id]) => records.delete([m, space, id])),
			batch.outbox && outbox.delete(ofMentorship(m)),
			...(batch.outbox ?? []).map((one) => outbox.put(one)),
			...(batch.done ?? []).map((s) => outbox.delete([m, s])),
			...(batch.quarantine ?? []).map((one) => quarantine.put(one)),
			tx.done,
		]);
		return row;
	}

	/** The page has seen these stored, and will not send them again. */
	async forgetUids(uids: readonly string[]): Promise<void> {
		const tx = this.#db.transaction('uids', 'readwrite');
		await Promise.all([...uids.map((u) => tx.store.delete(u)), tx.done]);
	}

	quarantine(): Promise<QuarantineRow[]> {
		return this.#db.getAll('quarantine');
	}

	/** Only ever called because the author said so. */
	async dropQuarantined(u: string): Promise<QuarantineRow | undefined> {
		const tx = this.#db.transaction('quarantine', 'readwrite', STRICT);
		const row = await tx.store.get(u);
		await tx.store.delete(u);
		await tx.done;
		return row;
	}

	/** The device's key pair for receipts; `make` is asked once, for the first of them. */
	async signingKey(make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> {
		const old = await this.#db.get('meta', SIGNING_KEY);
		if (old instanceof Object) return old;
		const fresh = await make();
		const tx = this.#db.transaction('meta', 'readwrite', STRICT);
		// Two receipts signed at once: the first key stays.
		const other = await tx.store.get(SIGNING_KEY);
		if (!(other instanceof Object)) await tx.store.put(fresh, SIGNING_KEY);
		await tx.done;
		return other instanceof Object ? other : fresh;
	}

	async #forgetOldUids(): Promise<void> {
		const before = this.#now() - UID_DAYS * 86_400_000;
		const tx = this.#db.transaction('uids', 'readwrite');
		for await (const cursor of tx.store) if (cursor.value.at < before) await cursor.delete();
		await tx.done;
	}
}
