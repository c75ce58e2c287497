// The sessions both have said something about, each with both views.
import { SHARED } from '#shared/domain/entity.ts';
import { pulse, type Pulse } from '#shared/domain/pulse.ts';
import { isListed, session as sessionNoun, type Session } from '#shared/domain/session.ts';
import type { Mentorship } from '../mentorship.svelte.ts';
import type { People } from '../session/people.svelte.ts';

export interface PulseRound {
	readonly session: Session;
	readonly mine: Pulse;
	readonly theirs: Pulse;
}

/** In the order of time: a story, and no ranking. */
export function pulseRounds(mentorship: Mentorship, people: People): readonly PulseRound[] {
	const seen = mentorship.list(pulse).filter(({ space }) => space === SHARED);
	return mentorship
		.list(sessionNoun)
		.filter(isListed)
		.toSorted((a, b) => a.meta.number - b.meta.number)
		.flatMap((session) => {
			const here = seen.filter(({ meta }) => meta.sessionId === session.id);
			const mine = here.find(({ meta }) => meta.authorId === people.meId);
			const theirs = here.find(({ meta }) => meta.authorId === people.otherId);
			return mine && theirs ? [{ session, mine, theirs }] : [];
		});
}
