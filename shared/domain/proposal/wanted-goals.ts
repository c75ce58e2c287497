// What speaks for looking at a goal.
import { daysBetween } from './days.ts';
import type { GoalFacts, ProposalFacts } from './input.ts';
import { POINTS, type Reason, scoreOf } from './reason.ts';

type Facts = Pick<ProposalFacts, 'today' | 'goals' | 'sessionsWithout'>;

const SOON_DAYS = 14;
const UNUSED_SESSIONS = 3;

export interface WantedGoal {
	readonly goal: GoalFacts;
	readonly reasons: readonly Reason[];
}

function reasonsFor(goal: GoalFacts, { today, sessionsWithout }: Facts): readonly Reason[] {
	const unseen = Math.max(0, daysBetween(goal.seenOn ?? goal.createdOn, today));
	const left = goal.dueOn === undefined ? undefined : daysBetween(today, goal.dueOn);
	const without = goal.focus ? (sessionsWithout[goal.focus] ?? 0) : 0;
	const reasons: Reason[] = [];
	if (unseen > 0) {
		const points = Math.min(POINTS.mostUnseen, unseen * POINTS.perDayUnseen);
		reasons.push({ code: 'unseen', points, n: unseen, of: goal.place });
	}
	if (left !== undefined && left <= SOON_DAYS)
		reasons.push({ code: 'due', points: POINTS.due, n: left, of: goal.place });
	if (goal.focus && without >= UNUSED_SESSIONS)
		reasons.push({ code: `focus_${goal.focus}`, points: POINTS.focus, n: without });
	return reasons;
}

/** The most wanted first; of equals the older. */
export const wantedGoals = (input: Facts): readonly WantedGoal[] =>
	input.goals
		.map((goal) => ({ goal, reasons: reasonsFor(goal, input) }))
		.toSorted(
			(a, b) =>
				scoreOf(b.reasons) - scoreOf(a.reasons) ||
				compare(a.goal.createdOn, b.goal.createdOn) ||
				a.goal.place - b.goal.place ||
				compare(a.goal.id, b.goal.id),
		);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);
