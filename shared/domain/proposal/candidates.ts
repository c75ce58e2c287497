// Everything that could be talked about in the session to come, each with what speaks for it.
import type { AgendaTemplate } from '../../content/templates/template.ts';
import { goalLines } from './goal-lines.ts';
import type { ProposalInput } from './input.ts';
import { type Lead, leadOf, placeOf } from './lead.ts';
import { type Candidate, lineOf } from './line.ts';
import { withPulse } from './pulse-line.ts';
import { POINTS, type Reason } from './reason.ts';
import { topicLines } from './topic-lines.ts';

/** Sessions shorter than this leave the optional sections out, as templates do. */
const SHORT_MINUTES = 40;
/** These take what is at hand: promises, a goal, a topic. Without any they are not there. */
const SLOTS = new Set(['promises', 'goal-check', 'main-topic']);
const CARRIED_OFTEN = 3;

export function candidatesOf(input: ProposalInput): readonly Candidate[] {
	const lead = leadOf(input);
	const lines = [
		...sectionLines(lead, input),
		...promiseLines(lead, input),
		...goalLines(lead, input),
		...topicLines(lead, input),
	];
	return withPulse(lines, lead, input);
}

/** Whatever a template calls it. */
const carriedSection = ({ items }: AgendaTemplate) =>
	items.find(({ origin }) => origin === 'carried');

/** What the template says, without what hangs on promises, goals and topics. */
function sectionLines(
	{ template, reasons }: Lead,
	{ minutes, carried }: ProposalInput,
): readonly Candidate[] {
	return template.items.flatMap((section, place) => {
		const isFilled = carried.length > 0 && section === carriedSection(template);
		if (isFilled || SLOTS.has(section.id) || (section.optional && minutes < SHORT_MINUTES))
			return [];
		const always = place === 0 || section.protected === true;
		const why: readonly Reason[] = always ? [{ code: 'always', points: 0 }] : reasons;
		return [{ ...lineOf(template, section), reasons: why, always, place, since: '' }];
	});
}

/** Open promises are looked at whatever the session is about; without any there is no such section. */
function promiseLines(lead: Lead, { carried, regular }: ProposalInput): readonly Candidate[] {
	const own = carriedSection(lead.template);
	const section = own ?? carriedSection(regular);
	if (!section || carried.length === 0) return [];
	const most = Math.max(...carried);
	const reasons: Reason[] = [{ code: 'promises', points: 0, n: carried.length }];
	if (most >= CARRIED_OFTEN) reasons.push({ code: 'carried', points: POINTS.carried, n: most });
	const line = lineOf(own ? lead.template : regular, section);
	return [{ ...line, reasons, always: true, place: placeOf(lead, own?.id, 0.5), since: '' }];
}
