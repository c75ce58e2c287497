// The time zone of an event, as RFC 5545 wants it told: what its clock showed, and when it changed last
// before the event and changes next. That is all a single event needs.
import { zonedAt, zoneOf } from '../time-zone.ts';

/** `20261201T160000`, without a zone. */
const local = (at: Temporal.PlainDateTime): string =>
	at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');

/** `+0100`. */
function offset(nanoseconds: number): string {
	const minutes = Math.round(Math.abs(nanoseconds) / 60e9);
	const digits = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'));
	return `${nanoseconds < 0 ? '-' : '+'}${digits.join('')}`;
}

/** One stretch of a zone's clock: from `onset` on it is `to` from UTC, before it was `from`. */
const observance = (onset: string, from: number, to: number): readonly string[] => {
	const name = to > from ? 'DAYLIGHT' : 'STANDARD';
	return [
		`BEGIN:${name}`,
		`DTSTART:${onset}`,
		`TZOFFSETFROM:${offset(from)}`,
		`TZOFFSETTO:${offset(to)}`,
		`END:${name}`,
	];
};

/** The wall clock of an instant before a change, as the change's own onset is written. */
function onsetOf(change: Temporal.ZonedDateTime): readonly string[] {
	const before = change.subtract({ nanoseconds: 1 }).offsetNanoseconds;
	const wall = change.toPlainDateTime().add({ nanoseconds: before - change.offsetNanoseconds });
	return observance(local(wall), before, change.offsetNanoseconds);
}

/** The lines of a VTIMEZONE that is right for an event from one instant (ISO) to another. */
export function timeZoneLines(timeZone: string, start: string, end: string): readonly string[] {
	const [from, to] = [zonedAt(start, timeZone), zonedAt(end, timeZone)];
	const last = from.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
	const next = from.getTimeZoneTransition('next');
	const own = from.offsetNanoseconds;
	return [
		'BEGIN:VTIMEZONE',
		`TZID:${zoneOf(timeZone)}`,
		...(last ? onsetOf(last) : observance('19700101T000000', own, own)),
		...(next && next.epochMilliseconds < to.epochMilliseconds ? onsetOf(next) : []),
		'END:VTIMEZONE',
	];
}

/** From one instant to another, on the clock of a place. */
export function fromToIn(timeZone: string, start: string, end: string): readonly string[] {
	const wall = (at: string) => local(zonedAt(at, timeZone).toPlainDateTime());
	const zone = zoneOf(timeZone);
	return [`DTSTART;TZID=${zone}:${wall(start)}`, `DTEND;TZID=${zone}:${wall(end)}`];
}
