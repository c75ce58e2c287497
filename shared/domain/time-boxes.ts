// Elastic time boxes: when one item takes longer, the ones after it share what is left in proportion to
// what was planned, none below its minimum, and the protected ones keep theirs. When that cannot be
// done, one item is proposed for parking: never taken away.
import type { Origin } from './agenda-item.ts';

/** An item still to come, in minutes. */
export interface TimeBox {
	readonly id: string;
	/** As planned. */
	readonly minutes: number;
	readonly minimum: number;
	readonly protected: boolean;
	readonly origin: Origin;
}

export interface TimePlan {
	/** Minutes by id. When it does not fit, the flexible ones stand at their minimum. */
	readonly minutes: ReadonlyMap<string, number>;
	/** How many minutes are lacking; 0 when everything fits. */
	readonly missing: number;
	/** What to park first when it does not fit; absent when only protected items are left. */
	readonly park?: string;
}

/** Who is parked first: what was carried, then goals; the mentee's topic is kept longest. */
const PARKING_ORDER: readonly Origin[] = ['carried', 'goal', 'template', 'mentor', 'mentee'];

/** The minimum of a box of so many minutes, where nobody has set one. */
export const minimumOf = (minutes: number): number => Math.max(2, Math.round(minutes * 0.4));

/** The plan for what is still to come, in the order of the agenda, once so many minutes are left. */
export function planTimeBoxes(boxes: readonly TimeBox[], minutesLeft: number): TimePlan {
	const flexible = boxes.filter((box) => !box.protected);
	const kept = boxes.filter((box) => box.protected);
	const available = minutesLeft - sum(kept.map((box) => box.minutes));
	const missing = Math.max(0, sum(flexible.map(floorOf)) - available);
	const shares = missing > 0 ? flexible.map(floorOf) : share(flexible, available);

	const byId = new Map(flexible.map((box, i) => [box.id, shares[i] ?? 0]));
	const minutes = new Map(
		boxes.map((box) => [box.id, box.protected ? box.minutes : (byId.get(box.id) ?? 0)]),
	);
	const park = missing > 0 ? firstToPark(flexible)?.id : undefined;
	return { minutes, missing, ...(park !== undefined && { park }) };
}

/** Somebody may have planned less than the minimum on purpose. */
const floorOf = (box: TimeBox): number => Math.min(box.minimum, box.minutes);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

/** In proportion to the plan; whoever would fall under the minimum gets it, and the rest share again. */
function share(boxes: readonly TimeBox[], available: number): readonly number[] {
	const atFloor = new Set<TimeBox>();
	for (;;) {
		const free = boxes.filter((box) => !atFloor.has(box));
		const rest = available - sum([...atFloor].map(floorOf));
		const planned = sum(free.map((box) => box.minutes));
		const shareOf = (box: TimeBox) => (box.minutes * rest) / planned;
		const under = free.filter((box) => shareOf(box) < floorOf(box));
		if (under.length === 0 || under.length === free.length)
			return boxes.map((box) => (atFloor.has(box) ? floorOf(box) : shareOf(box)));
		for (const box of under) atFloor.add(box);
	}
}

/** Of equals, the one that is farthest away. */
function firstToPark(boxes: readonly TimeBox[]): TimeBox | undefined {
	const rank = (box: TimeBox) => PARKING_ORDER.indexOf(box.origin);
	return boxes.toReversed().toSorted((a, b) => rank(a) - rank(b))[0];
}
