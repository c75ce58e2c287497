// The next date as a file for any calendar. It says who meets when, never what about.
import type { Session } from '#shared/domain/session.ts';
import type { Locale } from '../locale.svelte.ts';

/** Loaded when it is wanted: nobody waits for it before. */
export async function saveCalendarFile(
	{ id, meta }: Session,
	otherName: string,
	{ words }: Locale,
): Promise<void> {
	if (!meta.scheduledAt) return;
	const { sessionIcs } = await import('#shared/domain/export/ics.ts');
	const { scheduledAt, minutes } = meta;
	const ics = sessionIcs(
		{ id, scheduledAt, minutes },
		{ title: words.panel.start.withName(otherName), now: new Date().toISOString() },
	);
	const url = URL.createObjectURL(new Blob([ics], { type: 'text/calendar' }));
	const anchor = document.createElement('a');
	anchor.href = url;
	anchor.download = 'leitfaden.ics';
	anchor.click();
	// The download has its own hold on the blob by then.
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}
