// The one IndexedDB of a device. Every write that the outbox takes part in is one strict transaction:
// when it resolves, it is on the disk and not on its way there. Words are sealed before it begins, with the key
// that counts as it begins: whoever then writes everything anew comes after it, and finds what it wrote.
import { SCHEMA } from '#shared/protocol.ts';
import type { IDBPDatabase } from 'idb';
import { type Mark, openDisk } from './open-disk.ts';
import { forgetUidsBefore, keepSigningKey } from './once.ts';
import { reseal } from './reseal.ts';
import type { Keyring } from './seal.ts';
import { fetchAnew } from './fetch-anew.ts';
import { mendOutbox } from './mend-outbox.ts';
import { type Forms, formsOf, openAll } from './sealed-rows.ts';
import {
	type DiskMentorship,
	type DiskRecord,
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
/** Its name in `meta`. */
const STORE_ID = 'id';

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
	readonly keys: Keyring;
	now(): number;
	newStoreId(): string;
	/** Words of a mentorship that lie in a second place as well. */
	copies?(m: string): Promise<readonly NewMutation[]>;
	/** The browser has closed the database; nothing can be read or written through this store any more. */
	onGone?(): void;
}

export class Store {
	/** True when a store was here before and the browser has lost it, with whatever was unsent in it. */
	readonly lost: boolean;
	/** How many texts of this device nobody can open any more: they were changed on the disk. */
	broken = 0;
	readonly #db: IDBPDatabase<StoreShape>;
	readonly #forms: Forms;
	readonly #keys: Keyring;
	readonly #now: () => number;
	readonly #copies: NonNullable<OpenOptions['copies']>;
	/** The seq that comes next, as it was last seen: words are sealed to it before it is taken. */
	readonly #next = new Map<string, number>();

	private constructor(
		db: IDBPDatabase<StoreShape>,
		lost: boolean,
		{ keys, now, copies }: OpenOptions,
	) {
		this.#db = db;
		this.#keys = keys;
		this.#forms = formsOf(keys);
		this.lost = lost;
		this.#now = now;
		this.#copies = copies ?? (async () => []);
	}

	static async open(options: OpenOptions): Promise<Store> {
		const { name = 'leitfaden', mark, now, newStoreId, onGone } = options;
		const db = await openDisk(name, onGone);
		const marked = await mark.read();
		const id = await db.get('meta', STORE_ID);
		if (id === undefined) {
			const fresh = newStoreId();
			await db.put('meta', fresh, STORE_ID);
			await mark.write(fresh);
		} else if (marked !== id) await mark.write(String(id));
		const store = new Store(db, id === undefined && marked !== undefined, options);
		await forgetUidsBefore(db, now() - UID_DAYS * 86_400_000);
		return store;
	}

	close(): void {
		this.#db.close();
	}

	async mentorships(): Promise<MentorshipRow[]> {
		const rows = await this.#db.getAll('mentorships');
		return Promise.all(rows.map((row) => this.#openRow(row)));
	}

	/**
	 * Undefined when this device knows nothing of it. Records that cannot be opened are fetched anew from the
	 * server; a mutation that cannot is taken from its copy, and only without one its place in the line is left.
	 */
	async load(m: string): Promise<Loaded | undefined> {
		const tx = this.#db.transaction(['mentorships', 'records', 'outbox']);
		const [found, records, outbox] = await Promise.all([
			tx.objectStore('mentorships').get(m),
			tx.objectStore('records').getAll(ofMentorship(m)),
			tx.objectStore('outbox').getAll(ofMentorship(m)),
		]);
		if (!found) return undefined;
		const [row, known, waiting] = await Promise.all([
			this.#openRow(found),
			openAll(records, this.#forms.records),
			mendOutbox(outbox, this.#forms.outbox, () => this.#copies(m)),
		]);
		this.broken += waiting.lost;
		this.#next.set(m, row.next);
		return {
			row: known.broken.length > 0 ? await this.#fetchAnew(found, known.broken) : row,
			records: known.opened.filter((one) => one !== undefined),
			outbox: waiting.rows,
		};
	}

	/** Makes the row of a mentorship that is not here yet. An old one stays as it is. */
	async found(row: MentorshipRow): Promise<MentorshipRow> {
		const { current } = this.#keys;
		const sealed = await this.#forms.mentorships.seal(row);
		if (current !== this.#keys.current) return this.found(row);
		const tx = this.#db.transaction('mentorships', 'readwrite', STRICT);
		const old = await tx.store.get(row.m);
		if (!old) await tx.store.add(sealed);
		await tx.done;
		return old ? this.#openRow(old) : row;
	}

	/**
	 * Writes mutations to the outbox under the next seqs, and remembers their uids. One whose uid is known
	 * was written before and is left out of the answer.
	 */
	async append(
		m: string,
		mutations: readonly NewMutation[],
	): Promise<{ row: MentorshipRow; added: readonly OutboxRow[] }> {
		const unique = [...new Map(mutations.map((one) => [one.u, one])).values()];
		const known = await this.written(unique.map(({ u }) => u));
		const fresh = unique.filter(({ u }) => !known.has(u));
		const next = this.#next.get(m) ?? (await this.#db.get('mentorships', m))?.next ?? 1;
		const added = fresh.map(({ u, n, a, t }, i): OutboxRow => {
			return { m, s: next + i, u, n, a, t, schema: SCHEMA };
		});
		const { current } = this.#keys;
		const sealed = await Promise.all(added.map((one) => this.#forms.outbox.seal(one)));
		if (current !== this.#keys.current) return this.append(m, mutations);

		const tx = this.#db.transaction(['mentorships', 'outbox', 'uids'], 'readwrite', STRICT);
		const row = await tx.objectStore('mentorships').get(m);
		const uids = tx.objectStore('uids');
		const since = await Promise.all(added.map(({ u }) => uids.getKey(u)));
		this.#next.set(m, row?.next ?? 1);
		// Somebody else has written meanwhile.
		if (row?.next !== next || since.some((u) => u !== undefined)) {
			await tx.done;
			if (!row) throw new StaleRow(`No mentorship ${m}`);
			return this.append(m, mutations);
		}
		const grown = { ...row, next: next + added.length, rev: row.rev + 1 };
		await Promise.all([
			...sealed.map((one) => tx.objectStore('outbox').add(one)),
			...added.map(({ u }) => uids.put({ u, at: this.#now() })),
			tx.objectStore('mentorships').put(grown),
			tx.done,
		]);
		this.#next.set(m, grown.next);
		return { row: await this.#openRow(grown), added };
	}

	/** Keeps mutations aside that cannot even be tried. Their uids count as written. */
	async setAside(rows: readonly QuarantineRow[]): Promise<void> {
		const { current } = this.#keys;
		const sealed = await Promise.all(rows.map((row) => this.#forms.quarantine.seal(row)));
		if (current !== this.#keys.current) return this.setAside(rows);
		const tx = this.#db.transaction(['quarantine', 'uids'], 'readwrite', STRICT);
		await Promise.all([
			...sealed.map((row) => tx.objectStore('quarantine').put(row)),
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
		const row = { ...batch.row, rev: rev + 1 };
		const forms = this.#forms;
		const { current } = this.#keys;
		const [sealedRow, sealedRecords, sealedOutbox, sealedQuarantine] = await Promise.all([
			forms.mentorships.seal(row),
			Promise.all((batch.records ?? []).map((one) => forms.records.seal(one))),
			Promise.all((batch.outbox ?? []).map((one) => forms.outbox.seal(one))),
			Promise.all((batch.quarantine ?? []).map((one) => forms.quarantine.seal(one))),
		]);
		if (current !== this.#keys.current) return this.commit(batch);
		const stores = ['mentorships', 'records', 'outbox', 'quarantine'] as const;
		const tx = this.#db.transaction(stores, 'readwrite', STRICT);
		const rows = tx.objectStore('mentorships');
		const records = tx.objectStore('records');
		const outbox = tx.objectStore('outbox');
		const old = await rows.get(m);
		if (old?.rev !== rev) {
			tx.abort();
			await tx.done.catch(() => undefined);
			throw new StaleRow(`Mentorship ${m} was written by somebody else`);
		}
		await Promise.all([
			rows.put(sealedRow),
			batch.clearRecords && records.delete(ofMentorship(m)),
			...sealedRecords.map((record) => records.put(record)),
			...(batch.gone ?? []).map(([space, id]) => records.delete([m, space, id])),
			batch.outbox && outbox.delete(ofMentorship(m)),
			...sealedOutbox.map((one) => outbox.put(one)),
			...(batch.done ?? []).map((s) => outbox.delete([m, s])),
			...sealedQuarantine.map((one) => tx.objectStore('quarantine').put(one)),
			tx.done,
		]);
		this.#next.set(m, row.next);
		return row;
	}

	/** The page has seen these stored, and will not send them again. */
	async forgetUids(uids: readonly string[]): Promise<void> {
		const tx = this.#db.transaction('uids', 'readwrite');
		await Promise.all([...uids.map((u) => tx.store.delete(u)), tx.done]);
	}

	/** Those that can be opened. */
	async quarantine(): Promise<QuarantineRow[]> {
		const rows = await this.#db.getAll('quarantine');
		const { opened } = await openAll(rows, this.#forms.quarantine);
		return opened.filter((row) => row !== undefined);
	}

	/** Only ever called because the author said so. */
	async dropQuarantined(u: string): Promise<void> {
		const tx = this.#db.transaction('quarantine', 'readwrite', STRICT);
		await Promise.all([tx.store.delete(u), tx.done]);
	}

	/** Writes everything anew that lies open or under an older key, while others may write too. */
	reseal(): Promise<void> {
		return reseal(this.#db, this.#keys, this.#forms);
	}

	/** The device's key pair for receipts; `make` is asked once, for the first of them. */
	signingKey(make: () => Promise<CryptoKeyPair>): Promise<CryptoKeyPair> {
		return keepSigningKey(this.#db, make);
	}

	async #fetchAnew(row: DiskMentorship, broken: readonly DiskRecord[]): Promise<MentorshipRow> {
		const anew = await fetchAnew(this.#db, row, broken);
		if (!anew) throw new StaleRow(`Mentorship ${row.m} is being written`);
		return this.#openRow(anew);
	}

	/** A name that cannot be opened is not introduced; the row is kept. */
	async #openRow(row: DiskMentorship): Promise<MentorshipRow> {
		const { opened } = await openAll([row], this.#forms.mentorships);
		const { joining: _, ...rest } = row;
		return opened[0] ?? rest;
	}
}
