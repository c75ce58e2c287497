import type { IDBPDatabase } from 'idb';
import type { DiskMentorship, DiskRecord, StoreShape } from './shape.ts';

/** Records that cannot be opened go, and the row says that everything is to be fetched. Undefined: it was written meanwhile. */
export async function fetchAnew(
	db: IDBPDatabase<StoreShape>,
	{ m, rev }: DiskMentorship,
	broken: readonly DiskRecord[],
): Promise<DiskMentorship | undefined> {
	const tx = db.transaction(['mentorships', 'records'], 'readwrite', { durability: 'strict' });
	const now = await tx.objectStore('mentorships').get(m);
	if (now?.rev !== rev) return undefined;
	const anew = { ...now, cur: {}, bootPage: 0, rev: rev + 1 };
	await Promise.all([
		tx.objectStore('mentorships').put(anew),
		...broken.map(({ space, id }) => tx.objectStore('records').delete([m, space, id])),
		tx.done,
	]);
	return anew;
}
