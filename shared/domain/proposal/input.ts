// What a proposal is worked out of: plain facts that both people see, so that both get the same one.
import type { AgendaTemplate } from '../../content/templates/template.ts';
import type { Role } from '../entity.ts';

export type Focus = 'strength' | 'stretch';

export interface TopicFacts {
	readonly id: string;
	readonly by: Role;
	readonly minutes: number;
	/** Since when it is there, sorted as text. */
	readonly since: string;
	readonly promptIds: readonly string[];
}

export interface GoalFacts {
	readonly id: string;
	/** Its place among the open goals, from 1. */
	readonly place: number;
	readonly createdOn: string;
	/** The day both last looked at it. */
	readonly seenOn?: string | undefined;
	readonly dueOn?: string | undefined;
	readonly focus?: Focus | undefined;
}

/** What both people see of their history, without any template. */
export interface ProposalFacts {
	/** The day it is where the rhythm is counted. */
	readonly today: string;
	readonly minutes: number;
	/** Of the session to come. */
	readonly number: number;
	/** How many were held so far, and by which templates, in order of their numbers. */
	readonly held: number;
	readonly heldTemplates: readonly (string | undefined)[];
	/** Template ids; absent where nobody planned a programme. */
	readonly sequence: readonly string[] | undefined;
	/** How many sessions the programme has; absent where nobody planned an end. */
	readonly planned?: number | undefined;
	/** Chosen for this session when its date was agreed. */
	readonly plannedId: string | undefined;
	/** Put down ahead by either person. */
	readonly topics: readonly TopicFacts[];
	/** The open ones. */
	readonly goals: readonly GoalFacts[];
	/** Open promises, by how often each was carried over. */
	readonly carried: readonly number[];
	/** By item of the last pulse that both have seen: how far apart the two are. */
	readonly pulse: readonly number[];
	/** How many sessions in a row left a focus area out. */
	readonly sessionsWithout: { readonly [F in Focus]?: number | undefined };
}

export interface ProposalInput extends Omit<
	ProposalFacts,
	'sequence' | 'heldTemplates' | 'plannedId'
> {
	/** What the session's number calls for. */
	readonly template: AgendaTemplate;
	/** Absent once it was held. */
	readonly midterm?: AgendaTemplate | undefined;
	readonly closing?: AgendaTemplate | undefined;
	/** Lends its sections to a template that lacks them: promises, goal check, feedback. */
	readonly regular: AgendaTemplate;
}
