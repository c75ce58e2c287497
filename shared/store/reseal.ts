// Writes everything anew that lies open (of an earlier version) or under an older key. May stop at any row: what
// is not done yet stays readable, and is done the next time. Others may write meanwhile: a row that has changed
// since it was read is theirs, and sealed with the new key already.
import type { IDBPDatabase } from 'idb';
import { Broken, isSealed, type Keyring } from './seal.ts';
import type { Forms } from './sealed-rows.ts';
import type { StoreShape } from './shape.ts';

const CHUNK = 500;
const NAMES = ['outbox', 'quarantine', 'mentorships', 'records'] as const;

export async function reseal(
	db: IDBPDatabase<StoreShape>,
	keys: Keyring,
	forms: Forms,
): Promise<void> {
	for (const name of NAMES) {
		const form = forms[name] as Form;
		const isOld = (row: object) =>
			name === 'mentorships'
				? 'joining' in row && !keys.isCurrent(row.joining as object)
				: !keys.isCurrent(row);
		const all = await db.getAllKeys(name);
		for (let i = 0; i < all.length; i += CHUNK)
			await resealSome(db, name, all.slice(i, i + CHUNK), isOld, form);
	}
}

interface Form {
	open(row: object): Promise<object>;
	seal(row: object): Promise<object>;
}

async function resealSome(
	db: IDBPDatabase<StoreShape>,
	name: (typeof NAMES)[number],
	at: readonly IDBValidKey[],
	isOld: (row: object) => boolean,
	{ open, seal }: Form,
): Promise<void> {
	const reading = db.transaction(name);
	const rows = await Promise.all(at.map((key) => reading.store.get(key as never)));
	const fresh = await Promise.all(
		rows.map(async (row) => {
			if (!row || !isOld(row)) return undefined;
			try {
				return await seal(await open(row));
			} catch (error) {
				// Nobody can open it: it is told of when it is read.
				if (error instanceof Broken) return undefined;
				throw error;
			}
		}),
	);
	if (fresh.every((row) => row === undefined)) return;
	const tx = db.transaction(name, 'readwrite', { durability: 'strict' });
	await Promise.all([
		...at.map(async (key, i) => {
			const row = fresh[i];
			const before = rows[i];
			if (!row || !before) return;
			const now = await tx.store.get(key as never);
			if (now && isSame(now, before)) await tx.store.put(row as never);
		}),
		tx.done,
	]);
}

function isSame(a: object, b: object): boolean {
	const textOf = (row: object) =>
		JSON.stringify(isSealed(row) ? { ...row, x: row.x.toBase64() } : row);
	return textOf(a) === textOf(b);
}
