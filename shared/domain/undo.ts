// Undo is a mutation like any other: the one that puts back what was there. Text in notes is undone by
// Yjs, and what both have seen at once (a started session, revealed check-ins) is not taken back.
import type { Tx } from './entity.ts';
import type { ArgsOf, MutatorName } from './index.ts';
import { mentorshipInverses } from './undo/mentorship.ts';
import { memberInverses } from './undo/member.ts';
import { sessionInverses } from './undo/session.ts';
import { availabilityInverses } from './undo/availability.ts';
import { agendaItemInverses } from './undo/agenda-item.ts';
import { agendaInverses } from './undo/agenda.ts';
import { actionItemInverses } from './undo/action-item.ts';
import { commentInverses } from './undo/comment.ts';
import { goalInverses } from './undo/goal.ts';
import { milestoneInverses } from './undo/milestone.ts';
import { checkInInverses } from './undo/check-in.ts';
import { signatureInverses } from './undo/signature.ts';
import { takeawayInverses } from './undo/takeaway.ts';
import { preparationInverses } from './undo/preparation.ts';
import { templateInverses } from './undo/template.ts';
import { pulseInverses } from './undo/pulse.ts';
import { feedbackInverses } from './undo/feedback.ts';
import { callLinkInverses } from './undo/call-link.ts';
import type { Inverse, Inverses, Inverter } from './undo/inverse.ts';
import { joinTyped } from './undo/typing.ts';

export type { Inverse } from './undo/inverse.ts';

const inverses: Inverses = {
	...availabilityInverses,
	...mentorshipInverses,
	...memberInverses,
	...sessionInverses,
	...agendaItemInverses,
	...agendaInverses,
	...actionItemInverses,
	...commentInverses,
	...goalInverses,
	...milestoneInverses,
	...checkInInverses,
	...takeawayInverses,
	...preparationInverses,
	...signatureInverses,
	...templateInverses,
	...pulseInverses,
	...feedbackInverses,
	...callLinkInverses,
};

/**
 * What undoes a mutation, given the records before it (`get`) and who made it. Undefined when it changed
 * nothing, or cannot be taken back.
 */
export function inverseOf<N extends MutatorName>(
	name: N,
	args: ArgsOf<N>,
	get: Tx['get'],
	memberId: string | undefined,
): Inverse | undefined {
	const invert = inverses[name] as Inverter<N> | undefined;
	return memberId === undefined ? undefined : invert?.(args, { get, memberId });
}

/**
 * What takes back a run of changes to one thing, the newest first, once another has joined it. To put back
 * what stood there before the first is enough, but for words that two people may write in at once.
 */
export function joinInverses(run: readonly Inverse[], later: Inverse): readonly Inverse[] {
	const [last, ...before] = run;
	if (!last || !isTyping(last) || !isTyping(later) || last.name !== later.name) return run;
	const joined = joinTyped(last.args, later.args);
	return joined ? [{ ...last, args: joined } as Inverse, ...before] : [later, ...run];
}

type Typing = Extract<Inverse, { name: 'editGoal' | 'editSession' | 'editMentorship' }>;
const isTyping = (inverse: Inverse): inverse is Typing =>
	['editGoal', 'editSession', 'editMentorship'].includes(inverse.name) &&
	'from' in inverse.args &&
	inverse.args.from !== undefined;
