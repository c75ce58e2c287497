// Which session comes next: the planned one with the lowest number, else one after the last.
import type { Session } from '#shared/domain/session.ts';
import { sessionIdOf } from '#shared/ids.ts';

export function plannedSession(sessions: readonly Session[]): Session | undefined {
	return sessions
		.filter(({ meta }) => meta.phase === 'planned')
		.toSorted((a, b) => a.meta.number - b.meta.number)[0];
}

export const nextNumber = (sessions: readonly Session[]): number =>
	plannedSession(sessions)?.meta.number ??
	Math.max(0, ...sessions.map(({ meta }) => meta.number)) + 1;

/** The id of a session that is not there yet; the same on both people's devices. */
export async function nextSessionId(
	mentorshipId: string,
	sessions: readonly Session[],
): Promise<string> {
	return plannedSession(sessions)?.id ?? sessionIdOf(mentorshipId, nextNumber(sessions));
}
