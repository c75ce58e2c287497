// Which of a person's own promises want to be remembered, and when: once, at nine in the morning of the
// day they are due, on the clock where the person is.
import type { ActionItem } from './action-item.ts';
import { zoneOf } from './time-zone.ts';

const NINE = '09:00';
/** So long a reminder given is remembered when its item is out of sight: it may come back by an undo. */
const KEPT_DAYS = 60;

/** An open action item of one's own that has a day. */
export interface DatedItem {
	readonly id: string;
	readonly text: string;
	readonly ifThen?: string;
	readonly dueOn: string;
	/** When it was promised for that day. */
	readonly datedAt: string;
}

/** What is due first comes first. */
export function datedItemsOf(items: readonly ActionItem[], memberId: string): readonly DatedItem[] {
	return items
		.flatMap(({ id, meta, body }) =>
			meta.state === 'open' && meta.assigneeId === memberId && meta.dueOn !== undefined
				? [
						{
							id,
							text: body.text,
							...(body.ifThen && { ifThen: body.ifThen }),
							dueOn: meta.dueOn,
							datedAt: meta.datedAt ?? meta.createdAt,
						},
					]
				: [],
		)
		.toSorted((a, b) => compare(a.dueOn, b.dueOn) || compare(a.id, b.id));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

export type Urgency = 'overdue' | 'today' | 'tomorrow';

/** Undefined for what has time until the day after tomorrow. */
export function urgencyOf(dueOn: string, today: string): Urgency | undefined {
	if (dueOn < today) return 'overdue';
	if (dueOn === today) return 'today';
	const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
	return dueOn === tomorrow ? 'tomorrow' : undefined;
}

/** How many are to be done today, or should have been. */
export const dueCount = (items: readonly DatedItem[], today: string): number =>
	items.filter(({ dueOn }) => dueOn <= today).length;

/** Nine in the morning of that day, as an instant. */
export function remindAt(dueOn: string, timeZone: string): string {
	const day = Temporal.PlainDate.from(dueOn);
	const at = { timeZone: zoneOf(timeZone), plainTime: Temporal.PlainTime.from(NINE) };
	const nine = day.toZonedDateTime(at);
	return nine.toInstant().toString({ fractionalSecondDigits: 3 });
}

/** A reminder that was given: of this item, on this day. Moved to another day it is another promise. */
const nameOf = ({ id, dueOn }: DatedItem): string => `${id}@${dueOn}`;

export interface Reminding {
	/** To be reminded of now. */
	readonly due: readonly DatedItem[];
	/** With what was told before, and is still to be done. */
	readonly allDue: readonly DatedItem[];
	/** The next moment to look again; undefined when nothing is to come. */
	readonly nextAt?: string;
	/** To remember once `due` has been told. */
	readonly given: readonly string[];
}

/**
 * What to remind of at `now`, of what was not told yet (`given`). What the device slept through is told
 * late; what was agreed on, or moved there, after nine of the same day is not told at all, since people
 * know what they have just said.
 */
export function remindersAt(
	items: readonly DatedItem[],
	{
		now,
		timeZone,
		given,
	}: { readonly now: string; readonly timeZone: string; readonly given: readonly string[] },
): Reminding {
	const told = new Set(given);
	const dated = items.map((item) => ({ item, at: remindAt(item.dueOn, timeZone) }));
	const come = dated.filter(({ at }) => at <= now);
	const due = come
		.filter(({ item, at }) => item.datedAt < at && !told.has(nameOf(item)))
		.map(({ item }) => item);
	const allDue = come.map(({ item }) => item);
	const [nextAt] = dated.flatMap(({ at }) => (at > now ? [at] : [])).toSorted();
	const here = new Set(items.map(nameOf));
	const since = Temporal.Instant.from(now).subtract({ hours: 24 * KEPT_DAYS });
	const oldest = since.toString().slice(0, 10);
	const kept = given.filter(
		(name) => here.has(name) || name.slice(name.indexOf('@') + 1) >= oldest,
	);
	return {
		due,
		allDue,
		...(nextAt !== undefined && { nextAt }),
		given: [...kept, ...due.map(nameOf)],
	};
}
