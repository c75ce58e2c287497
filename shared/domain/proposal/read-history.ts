// What a proposal is worked out of: the facts, and the templates that the session's number calls for.
import { regular } from '../../content/templates/regular.ts';
import type { ProposalInput } from './input.ts';
import { programmeOf } from './programme.ts';
import { type History, readFacts } from './read-facts.ts';

export type { History } from './read-facts.ts';

/** Undefined while the mentorship's own record is not there. */
export function readHistory(history: History): ProposalInput | undefined {
	const facts = readFacts(history);
	return facts && { ...facts, ...programmeOf(facts), regular };
}
