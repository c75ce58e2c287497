// The agenda of a new session, made from a template for the length at hand.
import type { AgendaTemplate } from '../content/templates/template.ts';
import type { NewAgendaItem, Origin, SectionKind } from './agenda-item.ts';
import { patched } from './entity.ts';
import { ordersBetween } from './order.ts';
import { minimumOf, planTimeBoxes, type TimeBox } from './time-boxes.ts';
import { wholeMinutes } from './whole-minutes.ts';

/** What an agenda is made from: a ready-made template, or one of a person's own, whose items have titles. */
export interface AgendaPlan {
	readonly id: string;
	readonly items: readonly (Omit<
		AgendaTemplate['items'][number],
		'protected' | 'optional' | 'origin' | 'kind'
	> & {
		readonly protected?: boolean | undefined;
		readonly optional?: boolean | undefined;
		readonly origin?: Origin | undefined;
		readonly kind?: SectionKind | undefined;
		readonly title?: string;
	})[];
}

/** Sessions shorter than this leave the optional items out. */
const SHORT_MINUTES = 40;

/**
 * The items add up to `minutes` exactly. `makeId` is called once per item. `ahead`: the orders of topics
 * that were put down before; they come to stand before the main topic, else before the end.
 */
export function newAgenda(
	template: AgendaPlan,
	minutes: number,
	makeId: () => string,
	ahead: readonly string[] = [],
): NewAgendaItem[] {
	const needed = template.items.filter((item) => !item.optional || minutes >= SHORT_MINUTES);
	const items = needed.length > 0 ? needed : template.items;
	const written = new Map(items.map((item) => [item.id, item]));
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
			...kindOf(written.get(box.id)),
			...(written.get(box.id)?.title === undefined && {
				templateItem: `${template.id}.${box.id}`,
			}),
			promptIds: [...(written.get(box.id)?.promptIds ?? [])],
		},
		text: patched<NewAgendaItem['text']>({}, { title: written.get(box.id)?.title }),
	}));
}

const kindOf = (item: AgendaPlan['items'][number] | undefined) => item?.kind && { kind: item.kind };

function ordersAround(boxes: readonly TimeBox[], ahead: readonly string[]): readonly string[] {
	const [first, last] = [ahead.toSorted()[0], ahead.toSorted().at(-1)];
	if (first === undefined || last === undefined)
		return ordersBetween(undefined, undefined, boxes.length);
	const topic = boxes.findIndex(({ origin }) => origin === 'mentee');
	const end = boxes.findIndex((box) => box.protected);
	const split = [topic, end].find((at) => at >= 0) ?? boxes.length;
	return [
		...ordersBetween(undefined, first, split),
		...ordersBetween(last, undefined, boxes.length - split),
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
