// How much a mentorship holds: read once when its room wakes, and not waited for.
import { note } from '#shared/domain/note.ts';
import { spacesEnd } from './space-id.ts';

export async function readVolume(
	db: D1Database,
	m: string,
): Promise<{ bytes: number; notes: number }> {
	const found = await db
		.prepare(
			`SELECT coalesce(sum(octet_length(meta) + octet_length(body)), 0) AS bytes,
			   count(*) FILTER (WHERE kind = ?3) AS notes
			 FROM record WHERE space_id >= ?1 AND space_id < ?2 AND del = 0`,
		)
		.bind(`${m}/`, spacesEnd(m), note.kind)
		.first<{ bytes: number; notes: number }>();
	return found ?? { bytes: 0, notes: 0 };
}
