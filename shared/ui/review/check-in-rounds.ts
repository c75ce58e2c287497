// A goal's check-ins as rounds: one per session, with what each person saw.
import type { CheckIn } from '#shared/domain/check-in.ts';
import type { Session } from '#shared/domain/session.ts';

export interface Round {
	readonly session: Session;
	/** By member id. */
	readonly levels: ReadonlyMap<string, CheckIn>;
}

/** The newest first. Only what both can read: a check-in that waits for the other one is not among them. */
export function roundsOf(
	goalId: string,
	checkIns: readonly CheckIn[],
	sessions: readonly Session[],
): readonly Round[] {
	const own = checkIns.filter(({ space, meta }) => space === 'S' && meta.goalId === goalId);
	return sessions
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
