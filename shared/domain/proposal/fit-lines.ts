// Lines of an agenda in whole minutes that add up to the session's, none under what it needs.
import { planTimeBoxes, type TimeBox } from '../time-boxes.ts';
import { wholeMinutes } from '../whole-minutes.ts';
import type { ProposalLine } from './line.ts';

const boxOf =
	(minutes: number) =>
	(line: ProposalLine): TimeBox => ({
		...line,
		id: line.key,
		minutes: line.protected ? Math.min(line.minutes, minutes) : line.minutes,
	});

/** Whether all of them can have what they need at least. */
export const fits = (lines: readonly ProposalLine[], minutes: number): boolean =>
	planTimeBoxes(lines.map(boxOf(minutes)), minutes).missing === 0;

/** What a very short session has no room for is left out, in the order of parking. */
export function fitLines<L extends ProposalLine>(
	lines: readonly L[],
	minutes: number,
): readonly L[] {
	// Nothing but what is protected: then it shares all there is.
	const elastic = lines.some((line) => !line.protected);
	const boxes = lines
		.map(boxOf(minutes))
		.map((box) => (elastic ? box : { ...box, protected: false }));
	const plan = planTimeBoxes(boxes, minutes);
	if (plan.park !== undefined && lines.length > 1) {
		const rest = lines.filter(({ key }) => key !== plan.park);
		return fitLines(rest, minutes);
	}
	if (lines.length === 1)
		return lines.map((line) => ({ ...line, minutes, minimum: Math.min(line.minimum, minutes) }));
	const whole = wholeMinutes(boxes, plan.minutes);
	return lines.map((line, i) => ({
		...line,
		minutes: whole[i] ?? 1,
		minimum: Math.min(line.minimum, whole[i] ?? 1),
	}));
}
