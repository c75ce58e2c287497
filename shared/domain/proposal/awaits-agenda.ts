// Whether a proposal is worth a word before anybody opens anything: a date is near, there is a history, and
// nobody has taken an agenda yet.
import { agendaItem, type AgendaItem } from '../agenda-item.ts';
import { isTaken } from '../agenda.ts';
import type { StoredRecord } from '../entity.ts';
import { isMissed } from '../missed-date.ts';
import { session, type Session } from '../session.ts';

const DAY_MS = 24 * 60 * 60_000;

/** The planned session without an agenda that comes next, if it is not the first of all. */
export function awaitsAgenda(all: Iterable<StoredRecord>, now: string): boolean {
	const sessions: Session[] = [];
	const items: AgendaItem[] = [];
	for (const record of all) {
		if (record.kind === session.kind) sessions.push(record as unknown as Session);
		if (record.kind === agendaItem.kind) items.push(record as unknown as AgendaItem);
	}
	const next = sessions
		.filter(({ meta }) => meta.scheduledAt !== undefined && meta.phase === 'planned')
		.filter(({ meta }) => !isMissed(meta, now))
		.toSorted((a, b) => a.meta.number - b.meta.number)[0];
	if (!next || next.meta.number === 1) return false;
	return !isTaken(items.filter(({ meta }) => meta.sessionId === next.id));
}

interface Upcoming {
	readonly state: 'active' | 'ended';
	readonly nextAt?: string;
	readonly awaitsAgenda?: true;
	readonly liveSessionId?: string;
}

/** From a day before the date until it begins. */
export function isProposalReady(
	{ state, nextAt, awaitsAgenda: waits, liveSessionId }: Upcoming,
	now: string,
): boolean {
	if (!waits || nextAt === undefined || state !== 'active' || liveSessionId) return false;
	const away = Date.parse(nextAt) - Date.parse(now);
	return away <= DAY_MS && away > -DAY_MS / 2;
}
