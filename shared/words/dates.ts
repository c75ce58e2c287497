// Days and instants as people say them. No clock in here: what is shown depends on what is passed alone.

/** "Fri 12 March", "Fr., 12. März"; with the year when `today` is given and lies in another one. */
export function dayText(day: string, locale: string, today?: string): string {
	const year = today !== undefined && today.slice(0, 4) !== day.slice(0, 4);
	return formatter(locale, {
		weekday: 'short',
		day: 'numeric',
		month: 'long',
		...(year && { year: 'numeric' }),
		timeZone: 'UTC',
	}).format(new Date(`${day}T12:00:00Z`));
}

/** "Fri 12 March, 14:30" in the given zone, or the device's own. */
export function instantText(instant: string, locale: string, timeZone?: string): string {
	const at = new Date(instant);
	const zone = timeZone === undefined ? {} : { timeZone };
	const day = formatter(locale, { weekday: 'short', day: 'numeric', month: 'long', ...zone });
	return `${day.format(at)}, ${timeText(instant, locale, timeZone)}`;
}

/** "14:30". */
export function timeText(instant: string, locale: string, timeZone?: string): string {
	const zone = timeZone === undefined ? {} : { timeZone };
	return formatter(locale, { hour: '2-digit', minute: '2-digit', ...zone }).format(
		new Date(instant),
	);
}

/** The calendar day of an instant in the given zone, or the device's own: `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone?: string): string {
	const zone = timeZone === undefined ? {} : { timeZone };
	return formatter('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit', ...zone }).format(
		new Date(instant),
	);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Making a formatter costs a hundred times as much as using one. */
function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const made = formatters.get(key) ?? new Intl.DateTimeFormat(locale, options);
	formatters.set(key, made);
	return made;
}
