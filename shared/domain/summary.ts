// What stays of a session, as facts. Sentences are made of them in each person's language
// (words/summary-text.ts); nothing here is a judgement.
import { actionItem, type ActionItem } from './action-item.ts';
import { agendaItem, type AgendaItem } from './agenda-item.ts';
import { comment, type Comment, commentsOn } from './comment.ts';
import { type Entity, SHARED, type StoredRecord } from './entity.ts';
import { type GoalFacts, goalsOf, type List } from './goal-summary.ts';
import { type FeedbackFacts, feedbackFacts } from './feedback-facts.ts';
import { member, nameOf } from './member.ts';
import { mentorship } from './mentorship.ts';
import { isMissed } from './missed-date.ts';
import { note, type Note, noteIdOf } from './note.ts';
import { session, type Session, sessionElapsed, type SessionMeta } from './session.ts';
import { takeaway } from './takeaway.ts';

/** A thing that was talked about. Its title is the person's own, or the template's in their language. */
export interface SectionFacts {
	readonly id: string;
	readonly title?: string;
	readonly templateItem?: string;
	readonly state: 'open' | 'done' | 'skipped' | 'parked';
	readonly minutes: number;
	readonly spentMs: number;
	/** Plain text, empty when nothing was written. `mine` is only ever the reader's own. */
	readonly notes: { readonly ours: string; readonly mine: string };
}

export interface ActionItemFacts {
	readonly id: string;
	readonly text: string;
	readonly ifThen?: string;
	readonly assigneeId: string;
	readonly dueOn?: string;
	readonly state: 'open' | 'done' | 'dropped';
	readonly carried: number;
	readonly comments?: readonly { readonly memberId: string; readonly text: string }[];
}

interface TakeawayFacts {
	readonly memberId: string;
	readonly text: string;
	/** Only the reader sees it. */
	readonly private: boolean;
}

export interface SummaryFacts {
	readonly sessionId: string;
	readonly number: number;
	readonly phase: SessionMeta['phase'];
	/** When it was held; when it is planned for, before that. */
	readonly at?: string;
	/** The reader's own: every time is told in it. */
	readonly timeZone: string;
	/** Where the rhythm is counted; a date to come is told in it too where its clock differs. */
	readonly rhythmZone: string;
	/** As planned. */
	readonly minutes: number;
	/** In people's own words, in place of the first two lines; the facts stay as they are. */
	readonly summary?: string;
	/** Really held, without pauses. */
	readonly heldMs: number;
	/** Names by member id, the mentor first. */
	readonly names: Readonly<Record<string, string>>;
	readonly sections: readonly SectionFacts[];
	/** Promised in this session. */
	readonly actionItems: readonly ActionItemFacts[];
	/** Those that were looked at, agreed to, or came a milestone further. */
	readonly goals: readonly GoalFacts[];
	readonly takeaways: readonly TakeawayFacts[];
	/** The cards both have shared; absent when there are none. */
	readonly feedback?: readonly FeedbackFacts[];
	/** The next planned session, unless its date has passed without it. */
	readonly next?: { readonly at: string; readonly minutes: number };
}

export interface SummarySource {
	/** Every record of the mentorship that the reader may see. */
	readonly records: readonly StoredRecord[];
	/** A note's state as plain text: `domain/` does not know Yjs. */
	readText(state: string): string;
	/** For a session that still runs, and a date that may have passed. */
	readonly now: string;
	/** The reader's own. */
	readonly timeZone: string;
}

/** Undefined when there is no such session. */
export function summaryOf(sessionId: string, source: SummarySource): SummaryFacts | undefined {
	const list = listerOf(source.records);
	const found = list(session).find((each) => each.id === sessionId);
	const about = list(mentorship)[0];
	if (!found || !about) return undefined;
	const { number, phase, minutes } = found.meta;
	const at = found.meta.startedAt ?? found.meta.scheduledAt;
	const next = nextOf(list(session), number, source.now);
	const cards = feedbackFacts(sessionId, source.records);
	return {
		sessionId,
		number,
		phase,
		...(at !== undefined && { at }),
		timeZone: source.timeZone,
		rhythmZone: about.meta.timeZone,
		minutes,
		...(found.body.summary && { summary: found.body.summary }),
		heldMs: phase === 'planned' ? 0 : sessionElapsed(found.meta, source.now),
		names: Object.fromEntries(
			[about.meta.mentorId, about.meta.menteeId].map((id) => [
				id,
				nameOf(list(member).find((each) => each.id === id)),
			]),
		),
		sections: list(agendaItem)
			.filter((item) => item.meta.sessionId === sessionId)
			.toSorted((a, b) => byText(a.meta.order, b.meta.order))
			.map((item) => sectionOf(item, list(note), source.readText)),
		actionItems: list(actionItem)
			.filter((item) => item.meta.sessionId === sessionId)
			.toSorted((a, b) => byText(a.meta.createdAt, b.meta.createdAt) || byText(a.id, b.id))
			.map((item) => actionItemFacts(item, list(comment))),
		goals: goalsOf(list, found),
		...(cards.length > 0 && { feedback: cards }),
		takeaways: list(takeaway)
			.filter((each) => each.meta.sessionId === sessionId)
			.map(({ meta, body, space }) => ({
				memberId: meta.authorId,
				text: body.text,
				private: space !== SHARED,
			})),
		...(next && { next }),
	};
}

function listerOf(records: readonly StoredRecord[]): List {
	return <M, B>(entity: Entity<M, B>) =>
		records.filter((record) => record.kind === entity.kind) as unknown as StoredRecord<M, B>[];
}

const byText = (a: string, b: string): number => Number(a > b) - Number(a < b);

function sectionOf(
	{ id, meta, body }: AgendaItem,
	notes: readonly Note[],
	readText: SummarySource['readText'],
): SectionFacts {
	const own = notes.filter((each) => each.id === noteIdOf(meta.sessionId, id));
	const textOf = (shared: boolean) => {
		const found = own.find((each) => (each.space === SHARED) === shared);
		return found ? readText(found.body.text).trim() : '';
	};
	return {
		id,
		...(body.title && { title: body.title }),
		...(meta.templateItem !== undefined && { templateItem: meta.templateItem }),
		state: meta.state,
		minutes: meta.minutes,
		spentMs: meta.spentMs,
		notes: { ours: textOf(true), mine: textOf(false) },
	};
}
function actionItemFacts(
	{ id, meta, body }: ActionItem,
	comments: readonly Comment[],
): ActionItemFacts {
	const thread = commentsOn(id, comments).map((one) => ({
		memberId: one.meta.authorId,
		text: one.body.text,
	}));
	return {
		id,
		text: body.text,
		...(body.ifThen && { ifThen: body.ifThen }),
		assigneeId: meta.assigneeId,
		...(meta.dueOn !== undefined && { dueOn: meta.dueOn }),
		state: meta.state,
		carried: meta.carried,
		...(thread.length > 0 && { comments: thread }),
	};
}

function nextOf(sessions: readonly Session[], number: number, now: string): SummaryFacts['next'] {
	const planned = sessions
		.filter(({ meta }) => meta.number > number && meta.phase === 'planned')
		.toSorted((a, b) => a.meta.number - b.meta.number)[0]?.meta;
	return planned?.scheduledAt === undefined || isMissed(planned, now)
		? undefined
		: { at: planned.scheduledAt, minutes: planned.minutes };
}
