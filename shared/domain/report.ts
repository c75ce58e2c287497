// The facts of a report over a stretch of time, from one person's own point of view: hours, how far their
// goals have come, their action items, what they chose to share. Only what stands in the shared space is
// ever read: a private note has no way into a report.
import { actionItem, type ActionItem } from './action-item.ts';
import { checkIn } from './check-in.ts';
import { type Entity, SHARED, type StoredRecord } from './entity.ts';
import { type Goal, goal, type Level, LEVEL_FIELDS } from './goal.ts';
import { member, nameOf } from './member.ts';
import { mentorship } from './mentorship.ts';
import { isListed, session, type Session, sessionElapsed } from './session.ts';
import { takeaway } from './takeaway.ts';
import { dayIn } from './time-zone.ts';

/** Days, both included. */
export interface Period {
	readonly from: string;
	readonly to: string;
}

interface ReportSession {
	readonly id: string;
	readonly number: number;
	readonly startedAt: string;
	/** Whole minutes, pauses not counted. */
	readonly minutes: number;
}

/** A level, and what the goal says of it, where it does. */
interface ReportLevel {
	readonly level: Level;
	readonly words?: string;
}

export interface ReportGoal {
	readonly title: string;
	readonly state: 'open' | 'reached' | 'dropped';
	/** As this person saw it themselves: the first time they said so, and the last. */
	readonly then?: ReportLevel;
	readonly now?: ReportLevel;
}

interface ReportActionItem {
	readonly text: string;
	readonly state: 'open' | 'done' | 'dropped';
}

interface ReportTakeaway {
	readonly number: number;
	readonly text: string;
}

export interface ReportFacts {
	readonly period: Period;
	readonly timeZone: string;
	readonly meIsMentor: boolean;
	readonly mentor: string;
	readonly mentee: string;
	readonly sessions: readonly ReportSession[];
	readonly goals: readonly ReportGoal[];
	/** Those of this person. */
	readonly actionItems: readonly ReportActionItem[];
	/** Those this person shared. */
	readonly takeaways: readonly ReportTakeaway[];
}

export interface ReportSource {
	readonly records: readonly StoredRecord[];
	/** Whose report it is. */
	readonly memberId: string;
	/** In which the days are counted. */
	readonly timeZone: string;
}

/** The university half-year a day lies in: April to September, October to March. */
export function semesterOf(day: string): Period {
	const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
	if (month >= 4 && month <= 9) return { from: `${year}-04-01`, to: `${year}-09-30` };
	const began = month >= 10 ? year : year - 1;
	return { from: `${began}-10-01`, to: `${began + 1}-03-31` };
}

/** Undefined until the mentorship itself is there. */
export function reportOf(period: Period, source: ReportSource): ReportFacts | undefined {
	const { memberId, timeZone } = source;
	const shared = source.records.filter(({ space }) => space === SHARED);
	const list = <M, B>(entity: Entity<M, B>) =>
		shared.filter(({ kind }) => kind === entity.kind) as unknown as StoredRecord<M, B>[];
	const about = list(mentorship)[0];
	if (!about) return undefined;

	const isIn = (at: string | undefined): boolean => {
		if (at === undefined) return false;
		const day = dayIn(at, timeZone);
		return day >= period.from && day <= period.to;
	};
	const held = list(session)
		.filter((one) => one.meta.phase === 'ended' && isListed(one) && isIn(one.meta.startedAt))
		.toSorted((a, b) => a.meta.number - b.meta.number);
	const numberOf = new Map(held.map(({ id, meta }) => [id, meta.number]));
	const called = (id: string) => nameOf(list(member).find((one) => one.id === id));

	const levelsOf = (id: string) =>
		list(checkIn)
			.filter(({ meta }) => meta.goalId === id && meta.authorId === memberId)
			.filter(({ meta }) => numberOf.has(meta.sessionId))
			.toSorted((a, b) => order(numberOf, a.meta.sessionId) - order(numberOf, b.meta.sessionId))
			.map(({ meta }) => meta.level as Level);

	return {
		period,
		timeZone,
		meIsMentor: memberId === about.meta.mentorId,
		mentor: called(about.meta.mentorId),
		mentee: called(about.meta.menteeId),
		sessions: held.map(reportSession),
		goals: list(goal)
			.filter(({ meta }) => dayIn(meta.createdAt, timeZone) <= period.to)
			.toSorted((a, b) => Number(a.meta.order > b.meta.order) - Number(a.meta.order < b.meta.order))
			.map((one) => reportGoal(one, levelsOf(one.id))),
		actionItems: list(actionItem)
			.filter(({ meta }) => meta.assigneeId === memberId)
			.filter((item) => isPartOf(item, isIn))
			.toSorted((a, b) => Date.parse(a.meta.createdAt) - Date.parse(b.meta.createdAt))
			.map(({ meta, body }) => ({ text: body.text, state: meta.state })),
		takeaways: list(takeaway)
			.filter(({ meta }) => meta.authorId === memberId && numberOf.has(meta.sessionId))
			.map(({ meta, body }) => ({ number: order(numberOf, meta.sessionId), text: body.text }))
			.toSorted((a, b) => a.number - b.number),
	};
}

const order = (numbers: ReadonlyMap<string, number>, id: string): number => numbers.get(id) ?? 0;

const reportSession = ({ id, meta }: Session): ReportSession => ({
	id,
	number: meta.number,
	startedAt: meta.startedAt ?? '',
	minutes: Math.round(sessionElapsed(meta, meta.endedAt ?? '') / 60_000),
});

/** What was promised or done in that time. */
const isPartOf = ({ meta }: ActionItem, isIn: (at: string | undefined) => boolean): boolean =>
	isIn(meta.createdAt) || isIn(meta.completedAt);

function reportGoal({ meta, body }: Goal, levels: readonly Level[]): ReportGoal {
	const told = (level: Level): ReportLevel => {
		const words = body[LEVEL_FIELDS[`${level}`]];
		return { level, ...(words && { words }) };
	};
	const [first] = levels;
	const last = levels.at(-1);
	return {
		title: body.title,
		state: meta.state,
		...(first !== undefined && levels.length > 1 && { then: told(first) }),
		...(last !== undefined && { now: told(last) }),
	};
}
