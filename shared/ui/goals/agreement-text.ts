// Who has agreed to a goal, in one sentence; with the day once both have.
import type { Goal } from '#shared/domain/goal.ts';
import { dayOf, formatShortDay } from '#shared/words/format.ts';
import type { Locale } from '../locale.svelte.ts';
import type { People } from '../session/people.svelte.ts';

export function agreementText({ meta }: Goal, people: People, { words, language }: Locale): string {
	const mine = meta.agreedBy.includes(people.meId);
	const theirs = meta.agreedBy.includes(people.otherId);
	if (mine && theirs)
		return meta.agreedAt === undefined
			? words.goals.agreed
			: words.goals.agreedOn(formatShortDay(dayOf(meta.agreedAt), language));
	if (theirs) return words.goals.agreedByOther(people.otherName);
	return mine ? words.goals.waitingAgree(people.otherName) : words.goals.notAgreed;
}
