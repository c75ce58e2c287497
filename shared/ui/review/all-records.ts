import type { StoredRecord } from '#shared/domain/entity.ts';
import { entities } from '#shared/domain/index.ts';
import type { Mentorship } from '../mentorship.svelte.ts';

/** Everything of a mentorship that this person may read. */
export const allRecords = (mentorship: Mentorship): readonly StoredRecord[] =>
	Object.values(entities).flatMap(
		(entity) => mentorship.list(entity) as unknown as readonly StoredRecord[],
	);
