// Calendar files (RFC 5545), written by hand: single events and whole days need no more. Titles
// are given by the caller; what was noted never gets here, since calendars are read by others.
import { fromToIn, timeZoneLines } from './ics-time-zone.ts';
import { plainLine } from './plain-text.ts';

export interface SessionDate {
	readonly id: string;
	readonly scheduledAt: string;
	readonly minutes: number;
}

export interface DueActionItem {
	readonly id: string;
	readonly text: string;
	readonly dueOn?: string | undefined;
}

/**
 * One event: the next session. The same session moved is the same event (UID). It stands on the clock of
 * the place by which the two have agreed on it.
 */
export function sessionIcs(
	{ id, scheduledAt, minutes }: SessionDate,
	{ title, now, timeZone }: { title: string; now: string; timeZone: string },
): string {
	const end = new Date(Date.parse(scheduledAt) + minutes * 60_000).toISOString();
	const when = fromToIn(timeZone, scheduledAt, end);
	return calendar([event(id, title, now, when)], timeZoneLines(timeZone, scheduledAt, end));
}

/** A whole day for each item that is due; undefined when none is, since a calendar may not be empty. */
export function actionItemsIcs(
	items: readonly DueActionItem[],
	{ titleOf, now }: { titleOf(text: string): string; readonly now: string },
): string | undefined {
	const events = items.flatMap(({ id, text, dueOn }) =>
		dueOn === undefined
			? []
			: [event(id, titleOf(text), now, wholeDay(dueOn), reminderOf(titleOf(text)))],
	);
	return events.length > 0 ? calendar(events) : undefined;
}

/** A whole day that nobody is busy on. */
export const wholeDay = (day: string): readonly string[] => [
	`DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
	`DTEND;VALUE=DATE:${dayAfter(day)}`,
	'TRANSP:TRANSPARENT',
];

/** From one instant to another, in UTC. */
export const fromTo = (start: string, end: string): readonly string[] => [
	`DTSTART:${utc(start)}`,
	`DTEND:${utc(end)}`,
];

/**
 * Shown at nine in the morning of the day, by whatever clock the calendar lives. It says again what the title
 * says: an alarm that is shown must have a DESCRIPTION (RFC 5545, 3.6.6), and nothing is told by it that the
 * event, in a file somebody saves for themselves, does not tell already.
 */
const reminderOf = (title: string): readonly string[] => [
	'BEGIN:VALARM',
	'ACTION:DISPLAY',
	'TRIGGER:PT9H',
	`DESCRIPTION:${escape(title)}`,
	'END:VALARM',
];

/** `about` the calendar itself, as whole lines. */
export function calendar(
	events: readonly (readonly string[])[],
	about: readonly string[] = [],
): string {
	const lines = [
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		'PRODID:-//Leitfaden//Leitfaden//EN',
		'CALSCALE:GREGORIAN',
		...about,
		...events.flat(),
		'END:VCALENDAR',
	];
	return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** `more` lines stand at its end: they may hold components, which come after properties. */
export const event = (
	id: string,
	title: string,
	now: string,
	when: readonly string[],
	more: readonly string[] = [],
): readonly string[] => [
	'BEGIN:VEVENT',
	`UID:${id}@leitfaden`,
	`DTSTAMP:${utc(now)}`,
	...when,
	`SUMMARY:${escape(title)}`,
	'CLASS:PRIVATE',
	...more,
	'END:VEVENT',
];

/** `2026-12-01T15:00:00.000Z` as `20261201T150000Z`. */
const utc = (at: string): string =>
	new Date(at)
		.toISOString()
		.replace(/\.\d+Z$/, 'Z')
		.replace(/[-:]/g, '');

const dayAfter = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000)
		.toISOString()
		.slice(0, 10)
		.replaceAll('-', '');

const escape = (text: string): string => plainLine(text).replace(/[\\;,]/g, String.raw`\$&`);

const LINE_OCTETS = 75;

/** Lines of at most 75 octets; a code point is never cut. */
function fold(line: string): string {
	let folded = '';
	let octets = 0;
	for (const char of line) {
		const size = octetsOf(char);
		if (octets + size > LINE_OCTETS) {
			folded += '\r\n ';
			octets = 1;
		}
		folded += char;
		octets += size;
	}
	return folded;
}

function octetsOf(char: string): number {
	const point = char.codePointAt(0) ?? 0;
	if (point < 0x80) return 1;
	if (point < 0x800) return 2;
	return point < 0x1_0000 ? 3 : 4;
}
