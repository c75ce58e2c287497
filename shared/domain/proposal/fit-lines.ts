// Lines of an agenda in whole minutes that add up to the session's, none under what it needs.
import { planTimeBoxes, type TimeBox } from '../time-boxes.ts';
import { wholeMinutes } from '../whole-minutes.ts';
import type { ProposalLine } from './line.ts';

/** What does not stretch when there are minutes to spare. */
type Steady = (line: ProposalLine) => boolean;
const isProtected: Steady = (line) => line.protected;

const boxOf =
	(minutes: number, steady: Steady) =>
	(line: ProposalLine): TimeBox => ({
		...line,
		id: line.key,
		protected: steady(line),
		minutes: line.protected ? Math.min(line.minutes, minutes) : line.minutes,
	});

/** Whether all of them can have what they need at least. */
export const fits = (lines: readonly ProposalLine[], minutes: number): boolean =>
	planTimeBoxes(lines.map(boxOf(minutes, isProtected)), minutes).missing === 0;

/** What a very short session has no room for is left out, in the order of parking. */
export function fitLines<L extends ProposalLine>(
	lines: readonly L[],
	minutes: number,
	steady = isProtected,
): readonly L[] {
	// Nothing but what is steady: then it shares all there is.
	const isElastic = lines.some((line) => !steady(line));
	const boxes = lines.map(boxOf(minutes, isElastic ? steady : () => false));
	const plan = planTimeBoxes(boxes, minutes);
	if (plan.park !== undefined && lines.length > 1) {
		const rest = lines.filter(({ key }) => key !== plan.park);
		return fitLines(rest, minutes, steady);
	}
	const whole = lines.length === 1 ? [minutes] : wholeMinutes(boxes, plan.minutes);
	return lines.map((line, i) => ({
		...line,
		minutes: whole[i] ?? 1,
		minimum: Math.min(line.minimum, whole[i] ?? 1),
	}));
}
