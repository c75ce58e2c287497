import type { QuarantineRow } from '#shared/store/shape.ts';
import type { Quarantined, Refused } from '#shared/ui/link.ts';

/** A refused mutation as its author's page hears of it. */
export function rowToRefused({ u, n, a, code, max }: QuarantineRow): Refused {
	const known = code === 'left' || code === 'gone' ? 'closed' : code;
	return { u, n, args: a, code: known, ...(max !== undefined && { max }) };
}

export const rowToQuarantined = (row: QuarantineRow): Quarantined => ({
	...rowToRefused(row),
	mentorshipId: row.m,
	at: row.at,
});
