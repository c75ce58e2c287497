// The next date as a file for any calendar: when and how long. Calendars are read by others, so it says
// neither with whom nor what about.
import type { Session } from '#shared/domain/session.ts';
import { summaryWords } from '#shared/words/summary.ts';
import type { Locale } from '../locale.svelte.ts';
import { saveFile } from '../save-file.ts';

/** Loaded when it is wanted: nobody waits for it before. */
export async function saveCalendarFile(
	{ id, meta }: Session,
	locale: Locale,
	timeZone: string,
): Promise<void> {
	if (!meta.scheduledAt) return;
	const { sessionIcs } = await import('#shared/domain/export/ics.ts');
	const { scheduledAt, minutes } = meta;
	const ics = sessionIcs(
		{ id, scheduledAt, minutes },
		{ title: locale.of(summaryWords).calendarTitle, now: new Date().toISOString(), timeZone },
	);
	saveFile(locale.words.wrapUp.calendarFile, 'text/calendar', ics);
}
