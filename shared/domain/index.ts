// The registry: every noun and every mutator. A new noun is a file beside these, and two lines here.
import { actionItem, actionItemMutators } from './action-item.ts';
import { agendaItem, agendaItemMutators } from './agenda-item.ts';
import { agendaMutators } from './agenda.ts';
import { availability, availabilityMutators } from './availability.ts';
import { callLink, callLinkMutators } from './call-link.ts';
import { checkIn, checkInMutators } from './check-in.ts';
import { comment, commentMutators } from './comment.ts';
import type { Entity, Mutator } from './entity.ts';
import { feedback, feedbackMutators } from './feedback.ts';
import { goal, goalMutators } from './goal.ts';
import { member, memberMutators } from './member.ts';
import { mentorship, mentorshipMutators } from './mentorship.ts';
import { milestone, milestoneMutators } from './milestone.ts';
import { note, noteMutators } from './note.ts';
import { preparation, preparationMutators } from './preparation.ts';
import { pulse, pulseMutators } from './pulse.ts';
import { session, sessionMutators } from './session.ts';
import { signature, signatureMutators } from './signature.ts';
import { takeaway, takeawayMutators } from './takeaway.ts';
import { template, templateMutators } from './template.ts';

const nouns = [
	mentorship,
	member,
	session,
	agendaItem,
	note,
	actionItem,
	comment,
	goal,
	milestone,
	checkIn,
	takeaway,
	preparation,
	signature,
	template,
	pulse,
	feedback,
	callLink,
	availability,
] as const;

/** Every noun by its kind. A kind that is not here (a newer device's) is stored and not shown. */
export const entities: Readonly<Record<string, Entity>> = Object.fromEntries(
	nouns.map((noun) => [noun.kind, noun as unknown as Entity]),
);

export const mutators = {
	...mentorshipMutators,
	...memberMutators,
	...sessionMutators,
	...agendaItemMutators,
	...agendaMutators,
	...noteMutators,
	...actionItemMutators,
	...commentMutators,
	...goalMutators,
	...milestoneMutators,
	...checkInMutators,
	...takeawayMutators,
	...preparationMutators,
	...signatureMutators,
	...templateMutators,
	...pulseMutators,
	...feedbackMutators,
	...callLinkMutators,
	...availabilityMutators,
};
export type MutatorName = keyof typeof mutators;
/** What the mutator of that name takes. */
export type ArgsOf<N extends MutatorName> =
	(typeof mutators)[N] extends Mutator<infer A> ? A : never;

export function findMutator(name: string): Mutator | undefined {
	return Object.hasOwn(mutators, name)
		? (mutators[name as MutatorName] as unknown as Mutator)
		: undefined;
}
