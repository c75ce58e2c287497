// Goals in the agenda: the most wanted one takes the template's goal check, others come beside it.
import type { ProposalInput } from './input.ts';
import { type Lead, placeOf } from './lead.ts';
import { type Candidate, findSection, lineOf } from './line.ts';
import { wantedGoals } from './wanted-goals.ts';

export function goalLines(lead: Lead, input: ProposalInput): readonly Candidate[] {
	const own = findSection(lead.template, 'goal-check');
	const section = own ?? findSection(input.regular, 'goal-check');
	if (!section) return [];
	const place = placeOf(lead, 'goal-check', 0.6);
	return wantedGoals(input).flatMap(({ goal, reasons }, i) => {
		const inSlot = own !== undefined && i === 0;
		// Nothing speaks for it: it was looked at today, and nothing is due.
		if (!inSlot && reasons.length === 0) return [];
		return [
			{
				...lineOf(inSlot ? lead.template : input.regular, section),
				key: `goal:${goal.id}`,
				goalId: goal.id,
				reasons: [...(inSlot ? lead.reasons : []), ...reasons],
				always: false,
				place: place + i / 100,
				since: goal.createdOn,
			},
		];
	});
}
