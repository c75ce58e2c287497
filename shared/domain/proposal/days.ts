// Calendar days, as text.

/** Whole days from one to the other; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number =>
	Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The day of an instant, where the rhythm is counted. */
export const dayIn = (at: string, timeZone: string): string =>
	Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
