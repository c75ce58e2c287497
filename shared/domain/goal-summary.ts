// What became of the goals in one session, as facts for its summary.
import { checkIn, type CheckIn } from './check-in.ts';
import { type Entity, SHARED, type StoredRecord } from './entity.ts';
import { goal, type GoalMeta, type Level } from './goal.ts';
import { milestone, milestonesOf } from './milestone.ts';
import { session, type Session } from './session.ts';

/** How one person sees a goal in this session, and how they saw it the last time before. */
export interface LevelFacts {
	readonly memberId: string;
	readonly level: Level;
	readonly before?: Level;
	readonly evidence?: string;
}

export interface GoalFacts {
	readonly id: string;
	readonly title: string;
	readonly levels: readonly LevelFacts[];
	/** The second tick came in this session. */
	readonly agreed?: true;
	/** Those reached in this session. */
	readonly milestones?: readonly string[];
}

/** All records of one noun. */
export type List = <M, B>(entity: Entity<M, B>) => readonly StoredRecord<M, B>[];

/**
 * The goals that were looked at, agreed to or came a milestone further. Sealed check-ins are not here: only
 * what both have seen counts as a fact of the session.
 */
export function goalsOf(list: List, here: Session): readonly GoalFacts[] {
	const numbers = new Map(list(session).map((each) => [each.id, each.meta.number]));
	const seen = list(checkIn).filter((each) => each.space === SHARED);
	const numberOf = (each: CheckIn) => numbers.get(each.meta.sessionId) ?? 0;
	const before = (now: CheckIn) =>
		seen
			.filter((each) => each.meta.goalId === now.meta.goalId)
			.filter(
				(each) => each.meta.authorId === now.meta.authorId && numberOf(each) < here.meta.number,
			)
			.toSorted((a, b) => numberOf(b) - numberOf(a))[0]?.meta.level as Level | undefined;
	const reached = (goalId: string) =>
		milestonesOf(goalId, list(milestone))
			.filter(({ meta }) => isDuring(here, meta.completedAt))
			.map(({ body }) => body.text);
	return list(goal)
		.toSorted((a, b) => Number(a.meta.order > b.meta.order) - Number(a.meta.order < b.meta.order))
		.map(({ id, meta, body }) => {
			const levels = seen
				.filter((each) => each.meta.goalId === id && each.meta.sessionId === here.id)
				.map((each) => levelFacts(each, before(each)));
			const milestones = reached(id);
			return {
				id,
				title: body.title,
				levels,
				...(isAgreedIn(here, meta) && { agreed: true as const }),
				...(milestones.length > 0 && { milestones }),
			};
		})
		.filter(({ levels, agreed, milestones }) => levels.length > 0 || agreed || milestones);
}

function isDuring({ meta: { startedAt, endedAt } }: Session, at: string | undefined): boolean {
	if (at === undefined || startedAt === undefined || at < startedAt) return false;
	return endedAt === undefined || at <= endedAt;
}

const isAgreedIn = (here: Session, { agreedBy, agreedAt }: GoalMeta): boolean =>
	agreedBy.length === 2 && isDuring(here, agreedAt);

const levelFacts = ({ meta, body }: CheckIn, before: Level | undefined): LevelFacts => ({
	memberId: meta.authorId,
	level: meta.level as Level,
	...(before !== undefined && { before }),
	...(body.evidence && { evidence: body.evidence }),
});
