// What the room believes of its mentorship: the committed state with everything on its way already
// applied. Held in memory only; thrown away whole whenever a commit's outcome is not known.
import type { Authors } from '#shared/domain/erasure.ts';
import type { Space } from '#shared/domain/entity.ts';
import { deviceQuery, toDevice } from '../db/devices.ts';
import { type Membership, readMentorship, readRecords, type SpaceHead } from '../db/head.ts';
import { readVolume } from '../db/volume.ts';
import type { Device } from './ring.ts';
import { type Heads, keyOf } from './tx.ts';
import type { Volume } from './volume.ts';

/** Beyond it an idle room forgets its records; they are read again when somebody names them. */
const RECORDS_KEPT = 500;

export interface Believed {
	/** At the versions that are committed. */
	readonly spaces: Map<Space, SpaceHead>;
	readonly members: Map<string, Membership>;
	readonly heads: Heads;
	readonly devices: Map<string, Device>;
	/** How far each device is committed. */
	readonly durable: Map<string, number>;
	/** Of all of it; comes a moment later. */
	volume?: Volume;
}

export async function readBelieved(db: D1Database, m: string): Promise<Believed> {
	const { spaces, members } = await readMentorship(db, m);
	const believed: Believed = {
		spaces: new Map(spaces),
		members: new Map(members),
		heads: new Map(),
		devices: new Map(),
		durable: new Map(),
	};
	// What cannot be measured now is measured when the room wakes again.
	void readVolume(db, m).then(
		(volume) => (believed.volume = volume),
		() => undefined,
	);
	return believed;
}

/** Reads those records, unless they are known: what is known may be ahead of the database. */
export async function learnRecords(
	db: D1Database,
	m: string,
	{ heads }: Believed,
	keys: readonly { readonly space: Space; readonly id: string }[],
): Promise<void> {
	const unknown = keys.filter(({ space, id }) => !heads.has(keyOf(space, id)));
	if (unknown.length === 0) return;
	const found = await readRecords(db, m, unknown);
	const rows = new Map(found.map((row) => [keyOf(row.space, row.id), row]));
	for (const { space, id } of unknown) {
		const key = keyOf(space, id);
		if (heads.has(key)) continue;
		const row = rows.get(key);
		heads.set(
			key,
			row
				? {
						kind: row.kind,
						del: row.del === 1,
						meta: JSON.parse(row.meta) as Record<string, unknown>,
						body: JSON.parse(row.body) as Record<string, unknown>,
						authors: JSON.parse(row.authors ?? '{}') as Authors,
					}
				: null,
		);
	}
}

export async function learnDevice(
	db: D1Database,
	m: string,
	{ devices, durable }: Believed,
	d: string,
): Promise<void> {
	if (devices.has(d)) return;
	const device = toDevice(await deviceQuery(db, m, d).all());
	if (devices.has(d)) return;
	devices.set(d, device ?? { memberId: undefined, seq: 0, uids: [] });
	durable.set(d, device?.seq ?? 0);
}

export function forgetRecords({ heads }: Believed): void {
	if (heads.size > RECORDS_KEPT) heads.clear();
}
