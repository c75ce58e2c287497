// Whether the two saw the last session differently enough to talk about it.
import { POINTS, type Reason } from './reason.ts';

const DIFFERENT = 2;

/** The largest difference; of equals the one asked first. */
export function pulseReason(pulse: readonly number[]): Reason | undefined {
	const n = Math.max(0, ...pulse);
	if (n < DIFFERENT) return undefined;
	return { code: 'pulse', points: POINTS.pulse, n, of: pulse.indexOf(n) };
}
