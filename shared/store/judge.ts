// What can never be applied is refused on the spot, and kept for its author.
import type { Rejection } from '#shared/domain/entity.ts';
import { LIMITS } from '#shared/protocol.ts';
import { isLonger } from '../utf8.ts';
import type { LiveView } from './live-view.ts';
import { quarantined } from './settle.ts';
import type { MentorshipRow, QuarantineRow } from './shape.ts';
import type { NewMutation } from './store.ts';
import type { Me } from './view.ts';

export function refusalOf(
	mutation: NewMutation,
	row: MentorshipRow,
	view: LiveView,
	me: Me | undefined,
): Rejection | undefined {
	if (row.over) return { code: 'closed' };
	if (isLonger(JSON.stringify(mutation.a ?? null), LIMITS.argsBytes))
		return { code: 'too_long', max: LIMITS.argsBytes };
	// A mentorship that was never shared has no other judge than this device, and the same mutations
	// in the same order would be refused by the server just as well.
	return row.shared || !me ? undefined : view.refusal(mutation, me);
}

/** A mutation that never gets a seq. */
export function setAside(
	m: string,
	{ u, n, a, t }: NewMutation,
	refusal: Rejection,
	at: string,
): QuarantineRow {
	return quarantined({ m, s: 0, u, n, a, t, schema: 0 }, refusal, at);
}
