// Where the two saw the last session differently, a block to talk about that.
import type { ProposalInput } from './input.ts';
import { type Lead, placeOf } from './lead.ts';
import { type Candidate, findSection, lineOf } from './line.ts';
import { pulseReason } from './pulse-reason.ts';

/** Questions that go to the heart of each item: felt heard, what matters, how we work, worth the time. */
const PROMPTS: readonly (readonly string[])[] = [
	['B3', 'D7', 'F8'],
	['A5', 'C1', 'C5'],
	['B2', 'F8', 'B5'],
	['H2', 'F8', 'B3'],
];

/** Sections in which two people talk about how they work together. */
const CARRIERS = ['feedback', 'together'];

/** One of those carries it; where the agenda has none, feedback comes in. */
export function withPulse(
	lines: readonly Candidate[],
	lead: Lead,
	{ pulse, regular }: ProposalInput,
): readonly Candidate[] {
	const reason = pulseReason(pulse);
	if (!reason) return lines;
	const add = (line: Candidate): Candidate => ({
		...line,
		promptIds: [...new Set([...(PROMPTS[reason.of ?? 0] ?? []), ...line.promptIds])],
		reasons: [...line.reasons, reason],
	});
	const there = lines.find(({ key }) => CARRIERS.some((id) => key === `${lead.template.id}.${id}`));
	if (there) return lines.map((line) => (line === there ? add(line) : line));
	const section = findSection(regular, 'feedback');
	if (!section) return lines;
	const end = lead.template.items.findIndex((item) => item.protected);
	const place = placeOf(lead, 'feedback', (end < 0 ? lead.template.items.length : end) - 0.4);
	const line = { ...lineOf(regular, section), reasons: [], always: false, place, since: '' };
	return [...lines, add(line)];
}
