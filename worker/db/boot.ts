// The first load of a device: what belongs to no session, and sessions from the newest on. Versions are
// read first, so whatever changes meanwhile comes again by the first pull.
import {
	membershipQuery,
	type PulledRow,
	seenSpacesQuery,
	type SeenSpace,
	toPulled,
} from './pull.ts';
import { rows } from './head.ts';

const CHUNK_ROWS = 500;
const CHUNK_BYTES = 400_000;

/** Who asks, and of which mentorship. Each statement asks for their membership itself. */
export interface Asker {
	readonly m: string;
	readonly userId: string;
}

/** SQL for: an active member may read this space. */
const mayRead = (space: string, m: string, userId: string) => `EXISTS (
	SELECT 1 FROM membership a WHERE a.mentorship_id = ${m} AND a.user_id = ${userId}
	  AND a.state = 'active'
	  AND ${space} IN (a.mentorship_id || '/S', a.mentorship_id || '/P:' || a.member_id))`;

/** The asker's session ids, newest first; those whose session is gone come last. */
const sessionsQuery = (
	db: D1Database,
	{ m, userId }: Asker,
	spaces: string,
	limit: number,
	offset: number,
) =>
	db
		.prepare(
			`WITH RECURSIVE seen (space_id) AS (
			   SELECT value FROM json_each(?1) WHERE ${mayRead('value', '?2', '?5')}
			 ),
			 named (space_id, id) AS (
			   SELECT space_id, (SELECT min(r.session_id) FROM record r
			     WHERE r.space_id = seen.space_id AND r.session_id > '') FROM seen
			   UNION ALL
			   SELECT space_id, (SELECT min(r.session_id) FROM record r
			     WHERE r.space_id = named.space_id AND r.session_id > named.id)
			   FROM named WHERE id IS NOT NULL
			 )
			 SELECT DISTINCT named.id, coalesce(r.meta ->> 'number', 0) AS number
			 FROM named LEFT JOIN record r ON r.space_id = ?2 || '/S' AND r.id = named.id
			 WHERE named.id IS NOT NULL ORDER BY number DESC, named.id LIMIT ?3 OFFSET ?4`,
		)
		.bind(spaces, m, limit, offset, userId);

export interface BootPage {
	readonly membership: { readonly memberId: string; readonly state: 'active' | 'left' } | undefined;
	readonly spaces: readonly SeenSpace[];
}

export async function readBootHead(db: D1Database, m: string, userId: string): Promise<BootPage> {
	const [membership, spaces] = await db.batch([
		membershipQuery(db, m, userId),
		seenSpacesQuery(db, m, userId),
	]);
	return {
		membership: rows<NonNullable<BootPage['membership']>>(membership)[0],
		spaces: rows<SeenSpace>(spaces),
	};
}

/** One more than the window tells whether there is another page. */
export async function readSessionIds(
	db: D1Database,
	asker: Asker,
	spaceIds: readonly string[],
	window: number,
	page: number,
): Promise<{ ids: string[]; more: boolean }> {
	const query = sessionsQuery(db, asker, JSON.stringify(spaceIds), window + 1, window * page);
	const { results } = await query.all<{ id: string }>();
	return { ids: results.slice(0, window).map(({ id }) => id), more: results.length > window };
}

export interface Place {
	readonly spaceId: string;
	/** `null`: what belongs to no session. */
	readonly sessionId: string | null;
}

/** The live records of these places, in their order, in chunks that D1 can answer: mostly one. */
export async function readPlaces(
	db: D1Database,
	asker: Asker,
	places: readonly Place[],
): Promise<PulledRow[]> {
	const wanted = JSON.stringify(places.map(({ spaceId, sessionId }) => [spaceId, sessionId]));
	const found: PulledRow[] = [];
	for (let after = { place: 0, id: '' }; ;) {
		const result = await chunkQuery(db, asker, wanted, after).all<{ place: number }>();
		const chunk = toPulled(result);
		found.push(...chunk.filter(({ del }) => del === 0));
		const last = chunk.at(-1);
		const bytes = chunk.reduce((sum, { size }) => sum + size, 0);
		if (!last || (chunk.length < CHUNK_ROWS && bytes < CHUNK_BYTES)) return found;
		after = { place: result.results.at(-1)?.place ?? 0, id: last.id };
	}
}

const chunkQuery = (
	db: D1Database,
	{ m, userId }: Asker,
	wanted: string,
	after: { place: number; id: string },
) =>
	db
		.prepare(
			`WITH wanted AS MATERIALIZED (
			   SELECT key AS place, value ->> 0 AS space_id, value ->> 1 AS session_id
			   FROM json_each(?1) WHERE key >= ?2 AND ${mayRead('value ->> 0', '?4', '?5')}
			 ), page AS (
			   SELECT w.place, r.space_id, r.id, r.kind, r.ver, r.del, r.meta, r.body,
			     octet_length(r.meta) + octet_length(r.body) AS size
			   FROM wanted w CROSS JOIN record r INDEXED BY record_session
			   WHERE r.space_id = w.space_id AND r.session_id IS w.session_id
			     AND (w.place > ?2 OR r.id > ?3)
			   ORDER BY w.place, r.id LIMIT ${CHUNK_ROWS}
			 ), counted AS (SELECT *, sum(size) OVER (ORDER BY place, id) - size AS before FROM page)
			 SELECT place, space_id AS spaceId, id, kind, ver, del, meta, body, size FROM counted
			 WHERE before < ${CHUNK_BYTES} ORDER BY place, id`,
		)
		.bind(wanted, after.place, after.id, m, userId);
