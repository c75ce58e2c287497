// How goals move from session to session: what each person saw each time they looked, and what that sums
// up to. Facts of a pair for the pair itself; nothing here compares people.
import type { Attained } from './attainment.ts';
import type { CheckIn } from './check-in.ts';
import { SHARED } from './entity.ts';
import type { Goal, GoalBody, Level } from './goal.ts';
import { isListed, type Session } from './session.ts';

export interface Round {
	readonly session: Session;
	/** By member id. */
	readonly levels: ReadonlyMap<string, CheckIn>;
}

/** The newest first. One's own that waits for the other person's is among them, in its private space. */
export function roundsOf(
	goalId: string,
	checkIns: readonly CheckIn[],
	sessions: readonly Session[],
): readonly Round[] {
	// Once both have chosen there are two of one's own; the shared one, last here, is the one that counts.
	const own = checkIns
		.filter(({ meta }) => meta.goalId === goalId)
		.toSorted((a, b) => Number(a.space === SHARED) - Number(b.space === SHARED));
	return sessions
		.filter(isListed)
		.map((session) => ({
			session,
			levels: new Map(
				own
					.filter(({ meta }) => meta.sessionId === session.id)
					.map((one) => [one.meta.authorId, one]),
			),
		}))
		.filter(({ levels }) => levels.size > 0)
		.toSorted((a, b) => b.session.meta.number - a.session.meta.number);
}

/** Rounds that both have answered, oldest first: what a line may be drawn through. */
export const seenByBoth = (rounds: readonly Round[]): readonly Round[] =>
	rounds
		.filter(({ levels }) => [...levels.values()].filter(({ space }) => space === SHARED).length > 1)
		.toReversed();

/** When both last looked at it, as an instant; undefined before the first time. */
export function lastLookedAt(rounds: readonly Round[]): string | undefined {
	const round = rounds.find(({ levels }) => levels.size > 0);
	const times = [...(round?.levels.values() ?? [])].map(({ meta }) => meta.at);
	return times.toSorted().at(-1);
}

/** An open goal with one person's last level of it. */
export interface LastLevel extends Attained {
	readonly goal: Goal;
}

/** What one person's number is made of: their own last level of every open goal they have looked at. */
export const lastLevels = (
	goals: readonly Goal[],
	checkIns: readonly CheckIn[],
	sessions: readonly Session[],
	memberId: string,
): readonly LastLevel[] =>
	goals
		.filter(({ meta }) => meta.state === 'open')
		.flatMap((goal) => {
			const rounds = roundsOf(goal.id, checkIns, sessions);
			const last = rounds.map(({ levels }) => levels.get(memberId)).find((one) => one);
			return last ? [{ goal, level: last.meta.level as Level, weight: goal.meta.weight }] : [];
		});

/** Whether a goal says how it is noticed: without that nobody knows what they agree to. */
export const isNoticeable = ({ notice, asAgreed }: GoalBody): boolean =>
	Boolean(notice?.trim() || asAgreed?.trim());
