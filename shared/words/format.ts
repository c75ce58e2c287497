// Dates, times, lengths and lists as a person reads them, by Intl. Pure: today and the zone are given.
import type { Language } from '../domain/member.ts';
import { localeOf } from './words.ts';

const utcNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const formatterOf = (language: Language, options: Intl.DateTimeFormatOptions) =>
	new Intl.DateTimeFormat(localeOf(language), options);

/** `2026-12-05` as "Saturday, 5 December"; with the year where it is not today's. */
export function formatDay(day: string, language: Language, today?: string): string {
	const year = today?.slice(0, 4) === day.slice(0, 4) ? {} : { year: 'numeric' as const };
	return formatterOf(language, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		...year,
		timeZone: 'UTC',
	}).format(utcNoon(day));
}

/** `2026-12-05` as "Sat 5 Dec", for a chip. */
export const formatShortDay = (day: string, language: Language): string =>
	formatterOf(language, {
		weekday: 'short',
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC',
	}).format(utcNoon(day));

/** An instant as "Tuesday, 1 December 2026 at 16:00", on the clock of that zone. */
export const formatInstant = (at: string, language: Language, timeZone: string): string =>
	formatterOf(language, { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(at));

/** An instant as "16:00", on the clock of that zone. */
export const formatTime = (at: string, language: Language, timeZone: string): string =>
	formatterOf(language, { timeStyle: 'short', timeZone }).format(new Date(at));

/** An instant as "12 March 2026", on the calendar of that zone. */
export const formatDate = (at: string, language: Language, timeZone: string): string =>
	formatterOf(language, { dateStyle: 'long', timeZone }).format(new Date(at));

/** The calendar day of an instant in a zone, `YYYY-MM-DD`. */
export function dayOf(at: string, timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en-CA', {
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		timeZone,
	}).formatToParts(new Date(at));
	const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
	return `${part('year')}-${part('month')}-${part('day')}`;
}

const DAY_MS = 86_400_000;

/**
 * A day beside today: "today", "tomorrow", "in 3 days", "2 days ago" within a week; else the day itself.
 */
export function formatRelativeDay(day: string, today: string, language: Language): string {
	const days = Math.round((utcNoon(day).getTime() - utcNoon(today).getTime()) / DAY_MS);
	if (Math.abs(days) > 6) return formatDay(day, language, today);
	return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
}

const UNITS = { en: { hours: 'h', minutes: 'min' }, de: { hours: 'Std.', minutes: 'Min.' } };

/** Whole minutes as "45 min", "1 h 5 min". The space does not break. */
export function formatMinutes(minutes: number, language: Language): string {
	const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
	const units = UNITS[language];
	const parts = [
		...(hours > 0 ? [`${hours}\u00a0${units.hours}`] : []),
		...(rest > 0 || hours === 0 ? [`${rest}\u00a0${units.minutes}`] : []),
	];
	return parts.join(' ');
}

/** Milliseconds as whole minutes; under half a minute is still one when there was anything. */
export const toMinutes = (ms: number): number =>
	ms <= 0 ? 0 : Math.max(1, Math.round(ms / 60_000));

/** "a, b and c". */
export const formatList = (parts: readonly string[], language: Language): string =>
	new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(parts);
