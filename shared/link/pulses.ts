// What a device says of pulses beside a mentorship's own page, and the sealed ones whose time is over.
import { pulse, isExpired, type Pulse } from '#shared/domain/pulse.ts';
import { ownPulses, pulseDue } from '#shared/domain/pulse-due.ts';
import { privateSpace, type StoredRecord } from '#shared/domain/entity.ts';
import { session, type Session } from '#shared/domain/session.ts';
import type { Me } from '#shared/store/view.ts';
import type { MentorshipSummary } from '#shared/ui/link.ts';

function listed(records: Iterable<StoredRecord>) {
	const pulses: Pulse[] = [];
	const sessions: Session[] = [];
	for (const record of records) {
		if (record.kind === pulse.kind) pulses.push(record as unknown as Pulse);
		if (record.kind === session.kind) sessions.push(record as unknown as Session);
	}
	return { pulses, sessions };
}

/** The session that waits for this person's view, and when they last gave one or left one out. */
export function pulseSummary(
	records: Iterable<StoredRecord>,
	{ memberId }: Me,
	now: string,
): Pick<MentorshipSummary, 'pulseSessionId' | 'pulseAt'> {
	const { pulses, sessions } = listed(records);
	const source = { pulses, sessions, memberId, now };
	const due = pulseDue(source);
	const at = ownPulses(source)
		.map(({ meta }) => meta.at)
		.toSorted()
		.at(-1);
	return { ...(due && { pulseSessionId: due.id }), ...(at !== undefined && { pulseAt: at }) };
}

/**
 * The sessions whose pulse has lain sealed for too long. The server removes them too; a mentorship that was
 * never shared has only its device.
 */
export const expiredPulses = (
	records: Iterable<StoredRecord>,
	{ memberId }: Me,
	now: string,
): readonly string[] =>
	listed(records)
		.pulses.filter(({ meta, space }) => space === privateSpace(memberId) && isExpired(meta, now))
		.map(({ meta }) => meta.sessionId);
