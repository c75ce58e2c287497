// What the programme has in mind for a session: its template, the middle of the way, the end.
import { findTemplate } from '../../content/templates/index.ts';
import { regular } from '../../content/templates/regular.ts';
import { suggestTemplates } from '../sequence.ts';
import type { ProposalFacts, ProposalInput } from './input.ts';
import { closingIsOpen, midtermIsOpen } from './turning-points.ts';

/** A person's own template is not known on the other device: then it is what most pairs do. */
export function programmeOf(
	facts: ProposalFacts,
): Pick<ProposalInput, 'template' | 'midterm' | 'closing'> {
	const { number, sequence, plannedId, goals } = facts;
	const held = facts.heldTemplates.map((id) => id ?? regular.id);
	const isKnown = (id: string) => findTemplate(id) !== undefined;
	const hasGoals = goals.length > 0;
	const first = suggestTemplates({ number, sequence, plannedId, held, isKnown, hasGoals })[0];
	return {
		template: findTemplate(first?.templateId) ?? regular,
		midterm: midtermIsOpen(facts) ? findTemplate('midterm') : undefined,
		closing: closingIsOpen(facts) ? findTemplate('closing') : undefined,
	};
}
