// Pulses that still lie in a private space: nobody has answered them. Asked across mentorships, by the clock
// alone, and answered from an index that holds nothing else (0002_sealed_pulses.sql).
import type { Space } from '#shared/domain/entity.ts';
import { spaceName } from './space-id.ts';

export interface SealedPulse {
	readonly m: string;
	readonly space: Space;
	readonly id: string;
}

export const SEALED_BEFORE = `SELECT space_id AS spaceId, id FROM record
	WHERE kind = 'pulse' AND del = 0 AND space_id GLOB '*/P:*' AND meta ->> 'at' <= ?1
	ORDER BY meta ->> 'at' LIMIT ?2 OFFSET ?3`;

/** Those set at `since` or before, the oldest first; `skip` leaves out the very oldest. */
export async function findSealedPulses(
	db: D1Database,
	since: string,
	limit: number,
	skip: number,
): Promise<SealedPulse[]> {
	const { results } = await db
		.prepare(SEALED_BEFORE)
		.bind(since, limit, skip)
		.all<{ spaceId: string; id: string }>();
	return results.map(({ spaceId, id }) => ({
		m: spaceId.slice(0, spaceId.indexOf('/')),
		space: spaceName(spaceId),
		id,
	}));
}
