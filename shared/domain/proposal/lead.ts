// The template a proposed session follows, and why: its number, the middle of the way, its end.
import type { AgendaTemplate } from '../../content/templates/template.ts';
import type { ProposalInput } from './input.ts';
import { POINTS, type Reason, scoreOf } from './reason.ts';
import { endReached, midtermReached } from './turning-points.ts';

export interface Lead {
	readonly template: AgendaTemplate;
	readonly reasons: readonly Reason[];
}

/** Of equals, what the number calls for. One template may have several reasons for it. */
export function leadOf(input: ProposalInput): Lead {
	const { template, midterm, closing, number, held, planned } = input;
	const wished: (readonly [AgendaTemplate, Reason])[] = [
		[template, { code: 'number', points: POINTS.number, n: number }],
	];
	if (midterm && midtermReached(input))
		wished.push([midterm, { code: 'midterm', points: POINTS.midterm, n: held, of: planned ?? 0 }]);
	if (closing && endReached(input))
		wished.push([closing, { code: 'last', points: POINTS.last, n: number, of: planned ?? 0 }]);
	const leads = [...new Map(wished.map(([one]) => [one.id, one])).values()].map((one) => ({
		template: one,
		reasons: wished.filter(([{ id }]) => id === one.id).map(([, reason]) => reason),
	}));
	return leads.reduce((best, one) => (scoreOf(one.reasons) > scoreOf(best.reasons) ? one : best));
}

/** The place of a section in the agenda that is followed; without one there, where it would come. */
export function placeOf(
	{ template }: Lead,
	sectionId: string | undefined,
	otherwise: number,
): number {
	const at = template.items.findIndex(({ id }) => id === sectionId);
	return at >= 0 ? at : otherwise;
}
