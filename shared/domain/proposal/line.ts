// One line of a proposed agenda, and what weighs it.
import type { AgendaTemplate } from '../../content/templates/template.ts';
import type { Origin, SectionKind } from '../agenda-item.ts';
import { minimumOf } from '../time-boxes.ts';
import { type Reason, scoreOf } from './reason.ts';

export interface ProposalLine {
	/** `regular.arrive`, `goal:<id>`, `topic:<id>`: the same on both devices. */
	readonly key: string;
	readonly minutes: number;
	readonly minimum: number;
	readonly protected: boolean;
	readonly origin: Origin;
	readonly kind?: SectionKind | undefined;
	readonly templateItem?: string | undefined;
	readonly goalId?: string | undefined;
	/** The topic that was put down ahead and gets this place. */
	readonly topicId?: string | undefined;
	readonly promptIds: readonly string[];
	readonly reasons: readonly Reason[];
}

/** A line that wants to be in. */
export interface Candidate extends ProposalLine {
	/** In whatever length the session has. */
	readonly always: boolean;
	/** Where it stands in the agenda. */
	readonly place: number;
	/** Since when it waits, sorted as text: of two with the same score the older goes first. */
	readonly since: string;
}

type Section = AgendaTemplate['items'][number];

export const findSection = (template: AgendaTemplate, id: string): Section | undefined =>
	template.items.find((item) => item.id === id);

export const lineOf = (
	template: AgendaTemplate,
	section: Section,
): Omit<ProposalLine, 'reasons'> => ({
	key: `${template.id}.${section.id}`,
	minutes: section.minutes,
	minimum: section.minimum ?? minimumOf(section.minutes),
	protected: section.protected ?? false,
	origin: section.origin ?? 'template',
	...(section.kind && { kind: section.kind }),
	templateItem: `${template.id}.${section.id}`,
	promptIds: section.promptIds,
});

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The best first; what comes in does not depend on the order it was found in. */
export const byScore = (a: Candidate, b: Candidate): number =>
	scoreOf(b.reasons) - scoreOf(a.reasons) ||
	compare(a.since, b.since) ||
	a.place - b.place ||
	compare(a.key, b.key);

export const byPlace = (a: Candidate, b: Candidate): number => a.place - b.place || byScore(a, b);
