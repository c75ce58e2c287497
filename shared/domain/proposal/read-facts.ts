// The facts a proposal is worked out of, read from what both people can see: nothing sealed, nothing
// private, and days where the rhythm is counted, so that both come to the same. No template is needed for
// them, so they cost little to ask for.
import { actionItem } from '../action-item.ts';
import { agendaItem, type AgendaItem } from '../agenda-item.ts';
import { type Entity, SHARED, type StoredRecord } from '../entity.ts';
import { openActionItems } from '../ledger.ts';
import { mentorship } from '../mentorship.ts';
import { isListed, session } from '../session.ts';
import { dayIn } from '../time-zone.ts';
import { goalFactsOf, type List, sessionsWithout } from './goal-facts.ts';
import type { ProposalFacts, TopicFacts } from './input.ts';
import { pulseDifferences } from './pulse-differences.ts';

export interface History {
	/** All records of a noun that this person may read. */
	list<M, B>(entity: Entity<M, B>): readonly StoredRecord<M, B>[];
	readonly mentorshipId: string;
	/** The session to come; it need not have a date, nor a record. */
	readonly sessionId: string;
	readonly number: number;
	readonly minutes: number;
	readonly now: string;
}

/** Undefined while the mentorship's own record is not there. */
export function readFacts(history: History): ProposalFacts | undefined {
	const { sessionId, number, minutes, now } = history;
	const list: List = (entity) => history.list(entity).filter(({ space }) => space === SHARED);
	const about = list(mentorship).find(({ id }) => id === history.mentorshipId)?.meta;
	if (!about) return undefined;
	const sessions = list(session);
	const held = sessions
		.filter((one) => one.meta.phase === 'ended' && isListed(one))
		.toSorted((a, b) => a.meta.number - b.meta.number);
	return {
		sequence: about.sequence,
		planned: about.sequence?.length,
		plannedId: sessions.find(({ id }) => id === sessionId)?.meta.templateId,
		heldTemplates: held.map(({ meta }) => meta.templateId),
		today: dayIn(now, about.timeZone),
		minutes,
		number,
		held: held.length,
		goals: goalFactsOf(list, held, about.timeZone),
		topics: list(agendaItem)
			.filter(({ meta }) => meta.sessionId === sessionId && meta.state === 'open')
			.map((item) => topicOf(item, about.mentorId)),
		carried: openActionItems(list(actionItem), now).map(({ meta }) => meta.carried),
		pulse: pulseDifferences(list, held.at(-1)?.id),
		sessionsWithout: sessionsWithout(list, held),
	};
}

const topicOf = ({ id, meta }: AgendaItem, mentorId: string): TopicFacts => ({
	id,
	by: meta.authorId === mentorId ? 'mentor' : 'mentee',
	minutes: meta.minutes,
	promptIds: meta.promptIds,
	since: madeAt(id),
});

/** Agenda items keep no time, but their ids do (UUIDv7). One without counts as the youngest. */
function madeAt(id: string): string {
	if (id[14] !== '7') return '9';
	return new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)).toISOString();
}
