// Dates, times, lengths and lists as a person reads them, by Intl. Pure: today and the zone are given; the
// zone is the device's own where it is left out.
import type { Language } from '../domain/member.ts';
import { localeOf } from './words.ts';

/** `2026-12-05` as "Saturday 5 December"; with the year where it is not today's. */
export function formatDay(day: string, language: Language, today?: string): string {
	return formatter(localeOf(language), {
		weekday: 'long',
		...DAY_AND_MONTH,
		...(!sameYear(day, today) && { year: 'numeric' }),
		timeZone: 'UTC',
	}).format(utcNoon(day));
}

/** `2027-03-12` as "Fri 12 March", "Fr., 12. März"; with the year when `today` is given and in another one. */
export function formatShortDay(day: string, language: Language, today?: string): string {
	return formatter(localeOf(language), {
		weekday: 'short',
		...DAY_AND_MONTH,
		...(today !== undefined && !sameYear(day, today) && { year: 'numeric' }),
		timeZone: 'UTC',
	}).format(utcNoon(day));
}

/** An instant as "Tuesday, 1 December 2026 at 16:00", "Dienstag, 1. Dezember 2026 um 16:00 Uhr". */
export function formatInstant(at: string, language: Language, timeZone?: string): string {
	const options = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
	const said = formatter(localeOf(language), options).format(new Date(at));
	return language === 'de' ? `${said}\u00a0Uhr` : said;
}

/** An instant as "Fri 12 March, 14:30". */
export function formatShortInstant(at: string, language: Language, timeZone?: string): string {
	const options = { weekday: 'short', ...DAY_AND_MONTH, timeZone } as const;
	const day = formatter(localeOf(language), options).format(new Date(at));
	return `${day}, ${formatTime(at, language, timeZone)}`;
}

/**
 * The same moment on a clock elsewhere, as "10:00 Eastern Time"; with its day where that is another one.
 * Undefined where both clocks show the same, or where this device does not know the zone.
 */
export function formatElsewhere(
	at: string,
	language: Language,
	there: string,
	here?: string,
): string | undefined {
	try {
		const told = formatShortInstant(at, language, there);
		if (told === formatShortInstant(at, language, here)) return undefined;
		const said = dayOf(at, there) === dayOf(at, here) ? formatTime(at, language, there) : told;
		return `${said} ${zoneName(at, language, there)}`;
	} catch {
		return undefined;
	}
}

function zoneName(at: string, language: Language, timeZone: string): string {
	const options = { timeZoneName: 'longGeneric', timeZone } as const;
	const parts = formatter(localeOf(language), options).formatToParts(new Date(at));
	return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

/** An instant as "16:00". */
export const formatTime = (at: string, language: Language, timeZone?: string): string =>
	formatter(localeOf(language), { timeStyle: 'short', timeZone }).format(new Date(at));

/** An instant as "12 March 2026". */
export const formatDate = (at: string, language: Language, timeZone?: string): string =>
	formatter(localeOf(language), { dateStyle: 'long', timeZone }).format(new Date(at));

/** The calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(at: string, timeZone?: string): string {
	const options = { year: 'numeric', month: '2-digit', day: '2-digit', timeZone } as const;
	return formatter('sv-SE', options).format(new Date(at));
}

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

/** How long something took: "12 s" below a minute, "7 min" above. */
export function formatDuration(ms: number, language: Language): string {
	const { seconds, minutes } = roundedOf(ms);
	return seconds === undefined
		? formatMinutes(minutes, language)
		: `${seconds}\u00a0${UNITS[language].seconds}`;
}

/** The same in a sentence: "12 seconds", "45 minutes". */
export function spellDuration(ms: number, language: Language): string {
	const { seconds, minutes } = roundedOf(ms);
	return new Intl.NumberFormat(localeOf(language), {
		style: 'unit',
		unit: seconds === undefined ? 'minute' : 'second',
		unitDisplay: 'long',
	}).format(seconds ?? minutes);
}

/** "a, b and c". */
export const formatList = (parts: readonly string[], language: Language): string =>
	new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(parts);

const UNITS = {
	en: { hours: 'h', minutes: 'min', seconds: 's' },
	de: { hours: 'Std.', minutes: 'Min.', seconds: 'Sek.' },
};

/** Nobody counts the seconds of an hour, and nothing that lasted is nothing. */
function roundedOf(ms: number): { readonly seconds?: number; readonly minutes: number } {
	const seconds = ms <= 0 ? 0 : Math.max(1, Math.round(ms / 1000));
	if (seconds > 0 && seconds < 60) return { seconds, minutes: 0 };
	return { minutes: Math.round(seconds / 60) };
}

const DAY_AND_MONTH = { day: 'numeric', month: 'long' } as const;
const utcNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const sameYear = (day: string, today: string | undefined): boolean =>
	day.slice(0, 4) === today?.slice(0, 4);

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times as much as using one. */
function formatter(
	locale: string,
	{
		timeZone,
		...options
	}: Omit<Intl.DateTimeFormatOptions, 'timeZone'> & {
		readonly timeZone?: string | undefined;
	},
): Intl.DateTimeFormat {
	const wanted = timeZone === undefined ? options : { ...options, timeZone };
	const key = `${locale} ${JSON.stringify(wanted)}`;
	const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, wanted);
	formatters.set(key, made);
	return made;
}
