// How words lie on the disk: each value by itself under AES-256-GCM, bound to the place it lies in, so that two
// rows that were swapped are both noticed. Whatever still lies open, written by an earlier version, can be read.
// Cryptography of the browser is asynchronous, and a transaction of IndexedDB does not wait for it: whoever
// writes seals first and then begins the transaction; whoever reads opens once it has ended.

const IV_BYTES = 12;
const ONE_TIME_BYTES = 32;
const text = { in: new TextEncoder(), out: new TextDecoder() };

export interface Sealed {
	/** Which key. */
	readonly k: string;
	/** The random start, then what is hidden. */
	readonly x: Uint8Array<ArrayBuffer>;
}

/** For one text only; `k` and `iv` say how the device's key gives it again. */
export interface OneTimeKey {
	readonly k: string;
	readonly iv: Uint8Array<ArrayBuffer>;
	readonly raw: Uint8Array<ArrayBuffer>;
}

/** It was changed on the disk, lies where it does not belong, or its key is gone. */
export class Broken extends Error {}

export const isSealed = (value: object): value is Sealed => 'x' in value;

/** The keys of a device: one that seals, and, while everything is written anew, the one before. */
export class Keyring {
	readonly #keys = new Map<string, CryptoKey>();
	#current = '';

	/** From now on this key seals. What other keys have sealed can still be opened. */
	async use(id: string, raw: Uint8Array<ArrayBuffer>): Promise<void> {
		await this.add(id, raw);
		this.#current = id;
	}

	async add(id: string, raw: Uint8Array<ArrayBuffer>): Promise<void> {
		const uses = ['encrypt', 'decrypt'] as const;
		this.#keys.set(id, await crypto.subtle.importKey('raw', raw, 'AES-GCM', false, uses));
	}

	/** The id of the key that seals now. */
	get current(): string {
		return this.#current;
	}

	isCurrent(value: object): boolean {
		return isSealed(value) && value.k === this.#current;
	}

	/** `place` is where it will lie: it opens there and nowhere else. */
	async seal(value: unknown, place: readonly unknown[]): Promise<Sealed> {
		const k = this.#current;
		const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
		const hidden = await crypto.subtle.encrypt(
			how(iv, place),
			this.#key(k),
			text.in.encode(JSON.stringify(value)),
		);
		const x = new Uint8Array(IV_BYTES + hidden.byteLength);
		x.set(iv);
		x.set(new Uint8Array(hidden), IV_BYTES);
		return { k, x };
	}

	async open({ k, x }: Sealed, place: readonly unknown[]): Promise<unknown> {
		const key = this.#key(k);
		try {
			const open = await crypto.subtle.decrypt(
				how(x.subarray(0, IV_BYTES), place),
				key,
				x.subarray(IV_BYTES),
			);
			return JSON.parse(text.out.decode(open));
		} catch {
			throw new Broken(`Cannot be opened: ${place[0]}`);
		}
	}

	/** Drawn ahead by whoever cannot wait later: what this key makes of zeros, which nobody without it can tell. */
	async oneTimeKey(at?: Pick<OneTimeKey, 'k' | 'iv'>): Promise<OneTimeKey> {
		const { k, iv } = at ?? {
			k: this.#current,
			iv: crypto.getRandomValues(new Uint8Array(IV_BYTES)),
		};
		const zeros = new Uint8Array(ONE_TIME_BYTES);
		const hidden = await crypto.subtle.encrypt(how(iv, []), this.#key(k), zeros);
		return { k, iv, raw: new Uint8Array(hidden, 0, ONE_TIME_BYTES) };
	}

	#key(id: string): CryptoKey {
		const key = this.#keys.get(id);
		if (!key) throw new Broken(`No key ${id}`);
		return key;
	}
}

const how = (iv: Uint8Array<ArrayBuffer>, place: readonly unknown[]) => ({
	name: 'AES-GCM',
	iv,
	additionalData: text.in.encode(JSON.stringify(place)),
});
