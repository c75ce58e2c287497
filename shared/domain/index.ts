// The registry: every noun and every mutator. A new noun is a file beside these, a line here and one in nouns.ts.
import { actionItemMutators } from './action-item.ts';
import { agendaItemMutators } from './agenda-item.ts';
import { agendaMutators } from './agenda.ts';
import { availabilityMutators } from './availability.ts';
import { callLinkMutators } from './call-link.ts';
import { checkInMutators } from './check-in.ts';
import { commentMutators } from './comment.ts';
import type { Mutator } from './entity.ts';
import { feedbackMutators } from './feedback.ts';
import { goalMutators } from './goal.ts';
import { memberMutators } from './member.ts';
import { mentorshipMutators } from './mentorship.ts';
import { milestoneMutators } from './milestone.ts';
import { noteMutators } from './note.ts';
import { entities } from './nouns.ts';
import { restoreMutators } from './restore.ts';
import { preparationMutators } from './preparation.ts';
import { pulseMutators } from './pulse.ts';
import { sessionMutators } from './session.ts';
import { signatureMutators } from './signature.ts';
import { takeawayMutators } from './takeaway.ts';
import { templateMutators } from './template.ts';

export { entities };

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
	...restoreMutators,
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
