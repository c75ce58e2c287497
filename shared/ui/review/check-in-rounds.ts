// A goal's check-ins as rounds: one per session, with what each person saw.
import type { CheckIn } from '#shared/domain/check-in.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { isListed, type Session } from '#shared/domain/session.ts';

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
