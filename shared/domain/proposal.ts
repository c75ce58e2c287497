// The agenda that history speaks for, with a reason behind each line. No judgement but counting: the same
// history gives both people the same proposal.
import { candidatesOf } from './proposal/candidates.ts';
import { fitLines, fits } from './proposal/fit-lines.ts';
import type { ProposalInput } from './proposal/input.ts';
import { byPlace, byScore, type Candidate, type ProposalLine } from './proposal/line.ts';

export type { ProposalInput } from './proposal/input.ts';
export type { ProposalLine } from './proposal/line.ts';
export type { Reason } from './proposal/reason.ts';

const planned = (lines: readonly ProposalLine[]): number =>
	lines.reduce((sum, { minutes }) => sum + minutes, 0);

/** In the order of the agenda; the minutes add up to the session's exactly. */
export function propose(input: ProposalInput): readonly ProposalLine[] {
	const candidates = candidatesOf(input);
	const rest = candidates.filter(({ always }) => !always).toSorted(byScore);
	const taken = candidates.filter(({ always }) => always);
	for (const one of rest) {
		if (planned(taken) >= input.minutes) break;
		if (fits([...taken, one], input.minutes)) taken.push(one);
	}
	return fitLines(taken.toSorted(byPlace), input.minutes).map(withoutWeights);
}

const withoutWeights = ({
	always: _,
	place: _place,
	since: _since,
	...line
}: Candidate): ProposalLine => line;

/** The same agenda with some lines taken out: what is talked about shares their minutes, arriving does not. */
export function withoutLines(
	lines: readonly ProposalLine[],
	keys: readonly string[],
	minutes: number,
): readonly ProposalLine[] {
	const rest = lines.filter(({ key }) => !keys.includes(key));
	const others = rest.some((line) => !isAlways(line));
	return fitLines(rest, minutes, (line) => line.protected || (others && isAlways(line)));
}

const isAlways = ({ reasons }: ProposalLine): boolean =>
	reasons.some(({ code }) => code === 'always' || code === 'promises');

/** Whether history has anything to say that a template would not say by itself. */
export const isTelling = (lines: readonly ProposalLine[]): boolean =>
	lines.some(({ reasons }) => reasons.some(({ code }) => code !== 'always' && code !== 'number'));
