// What a room reads before it can order anything: versions, members, and the few rows a push names.
// Point reads only, so that a commit costs the same after three years as on the first day.
import type { Role, Space } from '#shared/domain/entity.ts';
import { spaceId, spaceName, spacesEnd } from './space-id.ts';

export interface SpaceHead {
	readonly ver: number;
	readonly floor: number;
	readonly epoch: number;
}

export interface Membership {
	readonly memberId: string;
	readonly role: Role;
	readonly state: 'active' | 'left';
}

export interface MentorshipHead {
	/** Empty when the mentorship was never pushed. */
	readonly spaces: ReadonlyMap<Space, SpaceHead>;
	/** By user id. */
	readonly members: ReadonlyMap<string, Membership>;
}

export async function readMentorship(db: D1Database, m: string): Promise<MentorshipHead> {
	const [spaces, members] = await db.batch([
		db
			.prepare('SELECT id, ver, floor, epoch FROM space WHERE id >= ?1 AND id < ?2')
			.bind(`${m}/`, spacesEnd(m)),
		db
			.prepare(
				`SELECT user_id AS userId, member_id AS memberId, role, state
				 FROM membership WHERE mentorship_id = ?1`,
			)
			.bind(m),
	]);
	return {
		spaces: new Map(
			rows<SpaceHead & { id: string }>(spaces).map(({ id, ver, floor, epoch }) => [
				spaceName(id),
				{ ver, floor, epoch },
			]),
		),
		members: new Map(
			rows<Membership & { userId: string }>(members).map(({ userId, ...rest }) => [userId, rest]),
		),
	};
}

export interface RecordRow {
	readonly space: Space;
	readonly id: string;
	readonly kind: string;
	readonly del: number;
	readonly meta: string;
	readonly body: string;
}
export interface HeadRow extends RecordRow {
	/** JSON; of the shared space only. */
	readonly authors: string | null;
}

/** The rows of those keys that exist, tombstones included. */
export async function readRecords(
	db: D1Database,
	m: string,
	keys: readonly { readonly space: Space; readonly id: string }[],
): Promise<HeadRow[]> {
	const found = await db
		.prepare(
			`SELECT r.space_id AS spaceId, r.id, r.kind, r.del, r.meta, r.body, r.authors
			 FROM json_each(?1) k CROSS JOIN record r
			 WHERE r.space_id = k.value ->> 0 AND r.id = k.value ->> 1`,
		)
		.bind(JSON.stringify(keys.map(({ space, id }) => [spaceId(m, space), id])))
		.all<HeadRow & { spaceId: string }>();
	return found.results.map((row) => ({ ...row, space: spaceName(row.spaceId) }));
}

export const rows = <T>(result: D1Result | undefined) => (result?.results ?? []) as T[];
