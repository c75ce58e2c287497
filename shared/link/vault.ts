// Where the key to this device's texts comes from when the browser begins. Four ways, the person's choice:
// `own`: it lies beside what it closes: nothing is asked, and only a search of the disk finds nothing.
// `passphrase`: it is locked by words that only the person knows. `online`: it is locked by a secret that the
// server gives this device while nobody has signed it out. `shared`: it is nowhere, and with the browser
// everything here ends. In memory it stays until the browser ends or the extension is updated, for a background that
// comes and goes.
import { err, ok, type Result } from '#shared/result.ts';
import type { DeviceKeyResponse } from '#shared/protocol.ts';
import { Broken, Keyring } from '#shared/store/seal.ts';
import { createTurns } from '#shared/store/turns.ts';
import type { Failure } from '#shared/sync/api.ts';
import type { LockedBy, SafetyMode } from '#shared/ui/safety-commands.ts';
import { type Area, slot } from './disk.ts';
import { type Envelope, type EnvelopePlace, lock, ROUNDS, stretch, unlock } from './envelope.ts';

const KEY_BYTES = 32;

/** Memory that ends with the browser, and not before if that can be. */
export interface KeyMemory extends Area {
	/** Rejects while there may be more in it than it can read now. */
	whole?(): Promise<void>;
}

export interface VaultDeps {
	readonly place: EnvelopePlace;
	readonly memory: KeyMemory;
	/** Takes everything from this device. */
	wipe(): Promise<void>;
	/** The secret that the server has for this device. */
	askServer(): Promise<Result<DeviceKeyResponse, Failure>>;
}

/** What the key is locked with. */
export type LockWith =
	| { readonly mode: 'own' | 'shared' }
	| { readonly mode: 'passphrase'; readonly passphrase: string }
	| ({ readonly mode: 'online'; readonly token: string } & DeviceKeyResponse);

interface HeldKey {
	readonly id: string;
	readonly key: string;
}

export interface Vault {
	readonly mode: SafetyMode;
	readonly keys: Keyring;
	/** Undefined once it is open. */
	readonly locked: LockedBy | undefined;
	/** Of the key of now. */
	readonly keyId: string;
	/** What the server knows it by, while it has half of it and there is a way to sign in again. */
	readonly serverKeyId: string | undefined;
	/** Whether everything lies under the key of now. */
	readonly isSettled: boolean;
	/** The token whose secret locks the key. */
	readonly boundTo: string | undefined;
	/** False when those are not the words. */
	unlock(passphrase: string): Promise<boolean>;
	/** `unreachable`: try again. Otherwise `locked` says what is left to do. */
	unlockOnline(): Promise<Result<null, Failure>>;
	/**
	 * A new key from now on; the one before opens what is not written anew yet. Throws while there is one before
	 * that already: it would be forgotten.
	 */
	change(how: LockWith): Promise<void>;
	/** The account that it was locked with is erased. */
	tellErased(): void;
	/** The same key, locked by another secret: the device has signed in anew. */
	bind(half: DeviceKeyResponse, token: string): Promise<void>;
	/** Everything was written anew under this key. */
	settle(keyId: string): Promise<void>;
	/** For a device that was wiped: whatever is left on it opens no more, and a new key begins. */
	forgetKeys(): Promise<void>;
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));

export async function openVault({ place, memory, wipe, askServer }: VaultDeps): Promise<Vault> {
	/** Of the envelope, and of the one before it until the new one is certainly written. */
	const inMemory = slot<HeldKey & { before?: HeldKey }>(memory, 'key');
	const turns = createTurns();
	const keys = new Keyring();
	let raw = random(KEY_BYTES);
	let envelope: Envelope = { mode: 'own', id: random(6).toBase64() };
	let locked: LockedBy | undefined;

	async function take(found: Uint8Array<ArrayBuffer>): Promise<void> {
		const { id, mode, before } = envelope;
		// First what is behind, so that nothing is opened before everything can be.
		if (before) await keys.add(before.id, await unlock(before.locked, before.id, found));
		await keys.use(id, found);
		raw = found;
		if (mode !== 'own') await inMemory.write({ id, key: found.toBase64() });
		locked = undefined;
	}

	async function write(next: Envelope): Promise<void> {
		await place.write(next);
		envelope = next;
	}

	/** Writes it down before anything is sealed with it. */
	async function begin(mode: 'own' | 'shared'): Promise<void> {
		raw = random(KEY_BYTES);
		const id = random(6).toBase64();
		const key = raw.toBase64();
		if (mode === 'shared') await inMemory.write({ id, key });
		await write({ mode, id, ...(mode === 'own' && { key }) });
		await take(raw);
	}

	async function lockOf(how: LockWith, key: Uint8Array<ArrayBuffer>, id: string) {
		switch (how.mode) {
			case 'own':
				return { key: key.toBase64() };
			case 'shared':
				return {};
			case 'passphrase': {
				const salt = random(16).toBase64();
				const under = await stretch(how.passphrase, salt, ROUNDS);
				return { salt, rounds: ROUNDS, locked: await lock(key, id, under) };
			}
			case 'online': {
				const under = Uint8Array.fromBase64(how.secret);
				const { token, keyId } = how;
				return { locked: await lock(key, id, under), token, ...(keyId && { keyId }) };
			}
		}
	}

	async function tryLock(under: Uint8Array<ArrayBuffer>): Promise<boolean> {
		try {
			await take(await unlock(envelope.locked ?? '', envelope.id, under));
			return true;
		} catch (error) {
			if (error instanceof Broken) return false;
			throw error;
		}
	}

	const found = await place.read();
	if (found) envelope = found;
	async function recall(): Promise<string | undefined> {
		const held = await inMemory.read();
		return [held, held?.before].find((one) => one?.id === found?.id)?.key;
	}
	// Everything is taken from here only where it is certain that the key is gone; else this is tried again.
	if (found?.mode === 'shared' && (await recall()) === undefined) await memory.whole?.();
	const kept = await recall();
	if (!found) await begin('own');
	else if (found.key !== undefined) await take(Uint8Array.fromBase64(found.key));
	else if (kept !== undefined) await take(Uint8Array.fromBase64(kept));
	else if (found.mode === 'shared') {
		await wipe();
		await begin('shared');
	} else locked = found.mode === 'passphrase' ? 'passphrase' : 'network';

	return {
		keys,
		get mode() {
			return envelope.mode;
		},
		get locked() {
			return locked;
		},
		get keyId() {
			return envelope.id;
		},
		get serverKeyId() {
			return envelope.keyId;
		},
		get isSettled() {
			return envelope.settled === true;
		},
		get boundTo() {
			return envelope.token;
		},
		unlock: (passphrase) =>
			turns(async () => {
				if (!locked) return true;
				const { salt = '', rounds = ROUNDS } = envelope;
				return tryLock(await stretch(passphrase, salt, rounds));
			}),
		unlockOnline: () => {
			if (locked) locked = 'network';
			return turns(async () => {
				if (!locked) return ok(null);
				const half = await askServer();
				if (half.ok && (await tryLock(Uint8Array.fromBase64(half.value.secret)))) {
					const { keyId } = half.value;
					if (keyId !== undefined && keyId !== envelope.keyId) await write({ ...envelope, keyId });
					return ok(null);
				}
				const isOut = half.ok || ['not_signed_in', 'not_found'].includes(half.error.code);
				if (!isOut) return half;
				if (!half.ok && half.error.erased) locked = 'erased';
				else if (envelope.keyId === undefined) locked = 'signed_out';
				else locked = half.ok ? 'closed' : 'ended';
				return err({ code: 'not_signed_in' });
			});
		},
		change: (how) =>
			turns(async () => {
				if (envelope.before) throw new Error('The change before this one has not ended');
				const id = random(6).toBase64();
				const key = random(KEY_BYTES);
				const before = { id: envelope.id, locked: await lock(raw, envelope.id, key) };
				const next = { mode: how.mode, id, before, ...(await lockOf(how, key, id)) };
				const held = { id: envelope.id, key: raw.toBase64() };
				// Before the envelope names it, which may not be written; then the one before still opens.
				if (how.mode !== 'own') await inMemory.write({ id, key: key.toBase64(), before: held });
				await write(next);
				await take(key);
				if (how.mode === 'own') await inMemory.write(undefined);
			}),
		tellErased() {
			if (locked) locked = 'erased';
		},
		bind: (half, token) =>
			turns(async () => {
				const lock = await lockOf({ mode: 'online', token, ...half }, raw, envelope.id);
				await write({ ...envelope, ...lock });
			}),
		settle: (keyId) =>
			turns(async () => {
				if (envelope.id !== keyId) return;
				const { before: _, ...rest } = envelope;
				await write({ ...rest, settled: true });
			}),
		forgetKeys: () =>
			turns(async () => {
				const { mode } = envelope;
				await inMemory.write(undefined);
				await place.remove();
				await begin(mode === 'shared' ? 'shared' : 'own');
			}),
	};
}
