// The one write of the content: a batch that is applied whole or not at all. The fence makes it fail
// when anything it was computed from has changed since, whoever changed it.
import { privateSpace, type Role, type Space } from '#shared/domain/entity.ts';
import { emptySpaceStatements } from './erasing.ts';
import { rows } from './head.ts';
import { leaveStatements } from './leave.ts';
import { memberOf, spaceId, spaceName } from './space-id.ts';

export interface RecordWrite {
	readonly space: Space;
	readonly kind: string;
	readonly id: string;
	readonly del: boolean;
	readonly sessionId: string | undefined;
	/** JSON. */
	readonly meta: string;
	readonly body: string;
	readonly authors: string | undefined;
}

export interface DeviceWrite {
	readonly id: string;
	readonly memberId: string;
	/** The seq this commit builds on; 0 for a device never seen. */
	readonly from: number;
	readonly seq: number;
	readonly uids: readonly string[];
	readonly schema: number;
}

export interface RejectionWrite {
	readonly d: string;
	readonly s: number;
	readonly u: string;
	readonly code: string;
	readonly max: number | undefined;
}

export interface Commit {
	readonly m: string;
	readonly now: number;
	/** Every space of the mentorship at the version the commit was computed from: the read set. */
	readonly spaces: ReadonlyMap<Space, number>;
	/** Who acted: each must still be an active member. */
	readonly actors: ReadonlyMap<string, string>;
	readonly writes: readonly RecordWrite[];
	readonly devices: readonly DeviceWrite[];
	readonly rejections: readonly RejectionWrite[];
	/** Users whose membership ends with it. */
	readonly leaving: readonly string[];
	/** Members whose private space is emptied by it. */
	readonly erasing: readonly string[];
	/** Set on the first commit of a mentorship: who it belongs to. */
	readonly founder:
		{ readonly userId: string; readonly memberId: string; readonly role: Role } | undefined;
}

/** Writes it and gives the new version of each touched space. Throws when the fence refuses. */
export async function writeCommit(db: D1Database, commit: Commit): Promise<Map<Space, number>> {
	const { m, now, spaces, writes, leaving, erasing, founder } = commit;
	const touched = new Set([...writes.map(({ space }) => space), ...erasing.map(privateSpace)]);
	const before = founder ? foundStatements(db, commit, founder) : [];
	const results = await db.batch([
		...before,
		fenceSpaces(db, commit),
		fenceDevices(db, commit),
		fenceActors(db, commit),
		db
			.prepare(
				`UPDATE space SET ver = ver + 1 WHERE id IN (SELECT value FROM json_each(?1))
				 RETURNING id, ver`,
			)
			.bind(JSON.stringify(Array.from(touched, (space) => spaceId(m, space)))),
		db
			.prepare(
				`INSERT INTO record (space_id, kind, id, ver, del, session_id, meta, body,
				   authors)
				 SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,
				   value ->> 6, value ->> 7, value ->> 8
				 FROM json_each(?1) WHERE true
				 ON CONFLICT (space_id, id) DO UPDATE SET
				   ver = excluded.ver, del = excluded.del, meta = excluded.meta, body = excluded.body,
				   authors = excluded.authors`,
			)
			.bind(
				JSON.stringify(
					writes.map((write) => [
						spaceId(m, write.space),
						write.kind,
						write.id,
						(spaces.get(write.space) ?? 0) + 1,
						write.del ? 1 : 0,
						write.sessionId ?? null,
						write.meta,
						write.body,
						write.authors ?? null,
					]),
				),
			),
		upsertDevices(db, commit),
		...insertRejections(db, commit),
		...erasing.flatMap((memberId) => emptySpaceStatements(db, m, memberId)),
		...leaving.flatMap((userId) => leaveStatements(db, { m, userId, now })),
	]);
	const versions = rows<{ id: string; ver: number }>(results[before.length + 3]);
	return new Map(versions.map(({ id, ver }) => [spaceName(id), ver]));
}

/** Plain inserts: somebody else's mentorship of the same id makes the batch fail. */
function foundStatements(db: D1Database, commit: Commit, founder: NonNullable<Commit['founder']>) {
	const spaces = [...commit.spaces.keys()].map((space) => [
		spaceId(commit.m, space),
		space === 'S' ? 'shared' : 'private',
		memberOf(space) ?? null,
	]);
	return [
		db
			.prepare(
				`INSERT INTO space (id, mentorship_id, kind, owner_user, ver, floor, epoch)
				 SELECT value ->> 0, ?2, value ->> 1, value ->> 2, 0, 0, 1 FROM json_each(?1)`,
			)
			.bind(JSON.stringify(spaces), commit.m),
		db
			.prepare(
				`INSERT INTO membership (mentorship_id, user_id, member_id, role, state, created_at)
				 VALUES (?1, ?2, ?3, ?4, 'active', ?5)`,
			)
			.bind(commit.m, founder.userId, founder.memberId, founder.role, commit.now),
	];
}

// `fence` has CHECK (x = 1): any row that is inserted aborts the batch.
const fenceSpaces = (db: D1Database, { m, spaces }: Commit) =>
	db
		.prepare(
			`INSERT INTO fence (x) SELECT 0 FROM json_each(?1) j WHERE NOT EXISTS
			 (SELECT 1 FROM space WHERE id = j.value ->> 0 AND ver = j.value ->> 1)`,
		)
		.bind(JSON.stringify([...spaces].map(([space, ver]) => [spaceId(m, space), ver])));

const fenceDevices = (db: D1Database, { m, devices }: Commit) =>
	db
		.prepare(
			`INSERT INTO fence (x) SELECT 0 FROM json_each(?1) j WHERE j.value ->> 1 <> coalesce(
			 (SELECT seq FROM device WHERE mentorship_id = ?2 AND id = j.value ->> 0), 0)`,
		)
		.bind(JSON.stringify(devices.map(({ id, from }) => [id, from])), m);

const fenceActors = (db: D1Database, { m, actors }: Commit) =>
	db
		.prepare(
			`INSERT INTO fence (x) SELECT 0 FROM json_each(?1) j WHERE NOT EXISTS
			 (SELECT 1 FROM membership WHERE mentorship_id = ?2 AND user_id = j.value ->> 0
			  AND member_id = j.value ->> 1 AND state = 'active')`,
		)
		.bind(JSON.stringify([...actors]), m);

const upsertDevices = (db: D1Database, { m, now, devices }: Commit) =>
	db
		.prepare(
			`INSERT INTO device (mentorship_id, id, user_id, seq, uids, schema, seen_at)
			 SELECT ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?3
			 FROM json_each(?1) WHERE true
			 ON CONFLICT (mentorship_id, id) DO UPDATE SET seq = excluded.seq, uids = excluded.uids,
			   schema = excluded.schema, seen_at = excluded.seen_at`,
		)
		.bind(
			JSON.stringify(
				devices.map(({ id, memberId, seq, uids, schema }) => [
					id,
					memberId,
					seq,
					JSON.stringify(uids),
					schema,
				]),
			),
			m,
			now,
		);

function insertRejections(db: D1Database, { m, now, rejections }: Commit) {
	if (rejections.length === 0) return [];
	const json = JSON.stringify(
		rejections.map(({ d, s, u, code, max }) => [d, s, u, code, max ?? null]),
	);
	return [
		db
			.prepare(
				`INSERT INTO rejection (mentorship_id, device_id, seq, uid, code, max, at)
				 SELECT ?2, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, ?3
				 FROM json_each(?1)`,
			)
			.bind(json, m, now),
	];
}
