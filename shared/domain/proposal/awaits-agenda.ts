// Whether there is a proposal to look at: the next date has no agenda yet, and history has something to say.
import { agendaItem } from '../agenda-item.ts';
import { isTaken } from '../agenda.ts';
import type { Entity, StoredRecord } from '../entity.ts';
import { isMissed } from '../missed-date.ts';
import { session } from '../session.ts';
import type { ProposalFacts } from './input.ts';
import { pulseReason } from './pulse-reason.ts';
import { readFacts } from './read-facts.ts';
import { closingIsOpen, endReached, midtermIsOpen, midtermReached } from './turning-points.ts';
import { wantedGoals } from './wanted-goals.ts';

/** The planned session without an agenda that comes next, if there is a proposal for it to look at. */
export function awaitsAgenda(
	mentorshipId: string,
	all: Iterable<StoredRecord>,
	now: string,
): boolean {
	const kinds = Map.groupBy(all, ({ kind }) => kind);
	const list = <M, B>({ kind }: Entity<M, B>) =>
		(kinds.get(kind) ?? []) as unknown as readonly StoredRecord<M, B>[];
	const next = list(session)
		.filter(({ meta }) => meta.scheduledAt !== undefined && meta.phase === 'planned')
		.filter(({ meta }) => !isMissed(meta, now))
		.toSorted((a, b) => a.meta.number - b.meta.number)[0];
	if (!next || next.meta.number === 1) return false;
	const { id: sessionId } = next;
	if (isTaken(list(agendaItem).filter(({ meta }) => meta.sessionId === sessionId))) return false;
	const { number, minutes } = next.meta;
	const facts = readFacts({ list, mentorshipId, sessionId, number, minutes, now });
	return facts !== undefined && speak(facts);
}

/** Whether a proposal has a reason of its own (`isTelling`), told without making one: no template is needed. */
const speak = (facts: ProposalFacts): boolean =>
	facts.topics.length > 0 ||
	facts.carried.length > 0 ||
	pulseReason(facts.pulse) !== undefined ||
	wantedGoals(facts).some(({ reasons }) => reasons.length > 0) ||
	(midtermIsOpen(facts) && midtermReached(facts)) ||
	(closingIsOpen(facts) && endReached(facts));
