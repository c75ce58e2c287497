// How far apart the two saw their last session, once both have seen each other's answers.
import { SHARED } from '../entity.ts';
import { pulse, PULSE_ITEMS } from '../pulse.ts';
import type { List } from './goal-facts.ts';

/** By item, in the order in which they are asked; 0 where one of the two has skipped it. */
export function pulseDifferences(list: List, sessionId: string | undefined): readonly number[] {
	const both = list(pulse).filter(
		({ space, meta }) => space === SHARED && meta.sessionId === sessionId,
	);
	const [one, other] = both;
	if (!one || !other) return [];
	return PULSE_ITEMS.map((item) => {
		const [a, b] = [one.meta[item], other.meta[item]];
		return a === undefined || b === undefined ? 0 : Math.abs(a - b);
	});
}
