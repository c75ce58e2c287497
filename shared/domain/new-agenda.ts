// The agenda of a new session, made from a template for the length at hand.
import { generateNKeysBetween } from 'fractional-indexing';
import type { AgendaTemplate } from '../content/templates/template.ts';
import type { NewAgendaItem } from './agenda-item.ts';
import { minimumOf, planTimeBoxes, type TimeBox } from './time-boxes.ts';

/** Sessions shorter than this leave the optional items out. */
const SHORT_MINUTES = 40;

/**
 * The items add up to `minutes` exactly. `makeId` is called once per item. `ahead`: the orders of topics
 * that were put down before; they come to stand before the main topic, else before the end.
 */
export function newAgenda(
	template: AgendaTemplate,
	minutes: number,
	makeId: () => string,
	ahead: readonly string[] = [],
): NewAgendaItem[] {
	const items = template.items.filter((item) => !item.optional || minutes >= SHORT_MINUTES);
	const boxes = fitting(
		items.map((item) => ({
			id: item.id,
			minutes: item.protected ? Math.min(item.minutes, minutes) : item.minutes,
			minimum: item.minimum ?? minimumOf(item.minutes),
			protected: item.protected ?? false,
			origin: item.origin ?? 'template',
		})),
		minutes,
	);
	const rounded = wholeMinutes(boxes, planTimeBoxes(boxes, minutes).minutes);
	const orders = ordersAround(boxes, ahead);
	return boxes.map((box, i) => ({
		id: makeId(),
		set: {
			order: orders[i] ?? '',
			minutes: rounded[i] ?? 1,
			minimum: Math.min(box.minimum, rounded[i] ?? 1),
			protected: box.protected,
			origin: box.origin,
			templateItem: `${template.id}.${box.id}`,
			promptIds: [...(items.find((item) => item.id === box.id)?.promptIds ?? [])],
		},
		text: {},
	}));
}

function ordersAround(boxes: readonly TimeBox[], ahead: readonly string[]): readonly string[] {
	const [first, last] = [ahead.toSorted()[0], ahead.toSorted().at(-1)];
	if (first === undefined || last === undefined)
		return generateNKeysBetween(null, null, boxes.length);
	const topic = boxes.findIndex(({ origin }) => origin === 'mentee');
	const end = boxes.findIndex((box) => box.protected);
	const split = [topic, end].find((at) => at >= 0) ?? boxes.length;
	return [
		...generateNKeysBetween(null, first, split),
		...generateNKeysBetween(last, null, boxes.length - split),
	];
}

/** Leaves out, in the order of parking, what a very short session has no room for. */
function fitting(boxes: readonly TimeBox[], minutes: number): readonly TimeBox[] {
	const { park } = planTimeBoxes(boxes, minutes);
	// Nothing but the wrap-up: it gets it all.
	if (boxes.length === 1) return boxes.map((box) => ({ ...box, minutes }));
	const rest = boxes.filter((box) => box.id !== park);
	return park === undefined ? boxes : fitting(rest, minutes);
}

/** Whole minutes with the same sum: the largest remainders are rounded up. */
function wholeMinutes(boxes: readonly TimeBox[], exact: ReadonlyMap<string, number>): number[] {
	const shares = boxes.map((box) => exact.get(box.id) ?? 0);
	const whole = shares.map((share) => Math.floor(share + 1e-9));
	const left = Math.round(shares.reduce((a, b) => a + b, 0)) - whole.reduce((a, b) => a + b, 0);
	const byRemainder = shares
		.map((share, i) => ({ i, remainder: share - (whole[i] ?? 0) }))
		.toSorted((a, b) => b.remainder - a.remainder);
	for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1;
	return whole;
}
