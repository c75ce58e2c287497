// What a device keeps of the key to its texts: the key itself, or the key locked by something that is not here.
// It lies in two places that a browser loses separately, since with it every text would be lost.
import { deleteDB, openDB } from 'idb';
import { Keyring } from '#shared/store/seal.ts';
import type { SafetyMode } from '#shared/ui/safety-commands.ts';
import { type Area, slot } from './disk.ts';

/** OWASP, 2023: so many rounds make a guess cost what it should. */
export const ROUNDS = 600_000;
const KEPT = 'kept';

export interface Envelope {
	readonly mode: SafetyMode;
	/** Of the key. */
	readonly id: string;
	/** Base64. `own`: the key as it is. */
	readonly key?: string;
	/** The key, locked. */
	readonly locked?: string;
	/** With a passphrase. */
	readonly salt?: string;
	readonly rounds?: number;
	/** With the server's help: the token that it helps. */
	readonly token?: string;
	/** What the server knows this key by, where its person can sign in again. */
	readonly keyId?: string;
	/** The key before, sealed under this one, until nothing lies under it any more. */
	readonly before?: { readonly id: string; readonly locked: string };
	/** Everything lies under this key. */
	readonly settled?: true;
}

type Bytes = Uint8Array<ArrayBuffer>;

/** A key, locked with another one. */
export async function lock(raw: Bytes, id: string, under: Bytes): Promise<string> {
	return (await (await ringOf(under)).seal(raw.toBase64(), [id])).x.toBase64();
}

/** Throws `Broken` when that is not the key. */
export async function unlock(locked: string, id: string, under: Bytes): Promise<Bytes> {
	const x = Uint8Array.fromBase64(locked);
	const raw = await (await ringOf(under)).open({ k: '', x }, [id]);
	return Uint8Array.fromBase64(String(raw));
}

async function ringOf(raw: Bytes): Promise<Keyring> {
	const ring = new Keyring();
	await ring.use('', raw);
	return ring;
}

/** Makes a key of a passphrase, slowly. */
export async function stretch(passphrase: string, salt: string, rounds: number): Promise<Bytes> {
	const text = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const base = await crypto.subtle.importKey('raw', text, 'PBKDF2', false, ['deriveBits']);
	const how = { name: 'PBKDF2', hash: 'SHA-256', iterations: rounds };
	const bits = await crypto.subtle.deriveBits(
		{ ...how, salt: Uint8Array.fromBase64(salt) },
		base,
		256,
	);
	return new Uint8Array(bits);
}

export interface EnvelopePlace {
	read(): Promise<Envelope | undefined>;
	write(envelope: Envelope): Promise<void>;
	remove(): Promise<void>;
}

/** `name` is of a database of its own, as the second place. */
export function envelopePlace(local: Area, name: string): EnvelopePlace {
	const first = slot<Envelope>(local, 'envelope');

	async function second<T>(
		mode: IDBTransactionMode,
		run: (store: IDBObjectStore) => IDBRequest<T>,
	) {
		const db = await openDB(name, 1, { upgrade: (fresh) => void fresh.createObjectStore(KEPT) });
		try {
			const tx = db.transaction(KEPT, mode as 'readwrite', { durability: 'strict' });
			const asked = run(tx.store as never) as unknown as Promise<T>;
			const [answer] = await Promise.all([asked, tx.done]);
			return answer;
		} finally {
			db.close();
		}
	}

	return {
		async read() {
			const kept = await first.read();
			if (kept) return kept;
			const copy = await second<Envelope | undefined>('readonly', (store) => store.get(KEPT));
			if (copy) await first.write(copy);
			return copy;
		},
		async write(envelope) {
			await first.write(envelope);
			// The first place is what counts; this one finds no room only where there is none at all.
			await second('readwrite', (store) => store.put(envelope, KEPT)).catch(() => undefined);
		},
		async remove() {
			await deleteDB(name);
			await first.write(undefined);
		},
	};
}
