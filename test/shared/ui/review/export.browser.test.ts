import { readExport } from '#shared/domain/export/json.ts';
import MentorshipExport from '#shared/ui/review/MentorshipExport.svelte';
import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import ICAL from 'ical.js';
import { expect, onTestFinished, test, vi } from 'vitest';

test('the Markdown file says what the page shows, and keeps my own notes to myself', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });

	await screen.getByRole('button', { name: 'Save as Markdown' }).click();

	await expect.element(screen.getByText('Saved as leitfaden-session-2.md.')).toBeVisible();
	const text = await files[0]?.text;
	expect(files[0]?.name).toBe('leitfaden-session-2.md');
	for (const said of [
		'46 minutes on 9 November 2026.',
		'You agreed on 3 action items.',
		'- [ ] Mia: Introduce Jonas to Prof. Lang',
		'No next date yet.',
		'I may show what did not work.',
		'Start with the failure, not with the result.',
	])
		expect(text).toContain(said);
	expect(text).not.toContain('teaching');
});

test('my own notes go along once I ask for it', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId, language: 'de' });

	await screen
		.getByRole('checkbox', { name: 'Mit meinen eigenen Notizen und meinem privaten Satz' })
		.click();
	await screen.getByRole('button', { name: 'Als Markdown speichern' }).click();

	await expect.element(screen.getByText('Gespeichert als leitfaden-treffen-2.md.')).toBeVisible();
	expect(await files[0]?.text).toContain('He lights up when he talks about teaching.');
});

test('the calendar file has a whole day for each open action item with a date', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });

	await screen.getByRole('button', { name: 'Due dates for your calendar (.ics)' }).click();

	await expect.poll(() => files).toHaveLength(1);
	const calendar = new ICAL.Component(ICAL.parse((await files[0]?.text) ?? '') as never);
	const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
	expect(events.map(({ summary, startDate }) => [summary, startDate.toString()])).toEqual([
		['Action item: Introduce Jonas to Prof. Lang', '2026-11-13'],
		['Action item: Send a first outline of the talk', '2026-11-20'],
	]);
});

test('the JSON of everything is a valid export with the notes as text', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, mia } = await twoSessions();
	const screen = await show(MentorshipExport, {}, { link, mentorshipId });

	await screen.getByRole('button', { name: 'Everything as JSON' }).click();

	await expect.poll(() => files).toHaveLength(1);
	const read = readExport((await files[0]?.text) ?? '');
	expect(read).toMatchObject({ ok: true, value: { mentorshipId, exportedBy: mia } });
	expect(read.ok && Object.values(read.value.notes).toSorted()).toEqual([
		'He lights up when he talks about teaching.',
		expect.stringContaining('Start with the failure'),
	]);
});

test.each(['too_many', 'unreachable', 'not_signed_in', 'not_found'] as const)(
	'the server is told of it, and the file is there also when it answers: %s',
	async (error) => {
		const files = catchDownloads();
		const { link, mentorshipId } = await twoSessions();
		link.answers.privacy = () => ({ ok: false, error });
		const screen = await show(MentorshipExport, {}, { link, mentorshipId });
		const { json, mentorshipFile, saved } = wordsOf('en').review.export;

		await screen.getByRole('button', { name: json }).click();

		await expect.element(screen.getByText(saved(`${mentorshipFile}.json`))).toBeVisible();
		expect(files).toHaveLength(1);
		const args = { about: 'exported', mentorshipId };
		expect(link.asked).toContainEqual({ name: 'privacy', args });
	},
);

/** A browser of that place. */
function inPlace(locale: string): void {
	const language = vi.spyOn(navigator, 'language', 'get').mockReturnValue(locale);
	onTestFinished(() => language.mockRestore());
}

test.each([
	['en', 'en-GB', ','],
	['en', 'de-DE', ';'],
	['de', 'en-GB', ','],
	['de', 'de-DE', ';'],
] as const)(
	'hours and action items are saved as tables: in %s, for a spreadsheet in %s',
	async (language, place, mark) => {
		inPlace(place);
		const files = catchDownloads();
		const { link, mentorshipId } = await twoSessions();
		const screen = await show(MentorshipExport, {}, { link, mentorshipId, language });
		const { tables, review } = wordsOf(language);

		// One after the other: whichever is done last is what is said.
		for (const [name, file] of [
			[tables.saveSessions, tables.sessionsFile],
			[tables.saveActionItems, tables.actionItemsFile],
		] as const) {
			await screen.getByRole('button', { name, exact: true }).click();
			await expect.element(screen.getByText(review.export.saved(file))).toBeVisible();
		}

		expect(files.map(({ name }) => name)).toEqual([tables.sessionsFile, tables.actionItemsFile]);
		const texts = await Promise.all(files.map(({ text }) => text));
		const held = new RegExp(`^2${mark}2026-11-09${mark}\\d\\d:\\d\\d${mark}46${mark}`, 'm');
		expect(texts.find((text) => held.test(text))).toContain(`${mark}Mia${mark}Jonas${mark}`);
		expect(texts.join()).toContain(`Send a first outline of the talk${mark}Jonas${mark}2026-11-20`);
	},
);

test('a table that cannot be made now says so', async () => {
	const files = catchDownloads();
	const { link, mentorshipId } = await twoSessions();
	const screen = await show(MentorshipExport, {}, { link, mentorshipId });
	const { tables, common } = wordsOf('en');
	const zone = vi.spyOn(Intl, 'DateTimeFormat').mockImplementation(() => {
		throw new Error('no');
	});
	onTestFinished(() => zone.mockRestore());

	await screen.getByRole('button', { name: tables.saveSessions, exact: true }).click();

	await expect.element(screen.getByText(common.notLoaded)).toBeVisible();
	expect(files).toEqual([]);
});

test('who can read what names the two, me alone, and whoever has the calendar link', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const { readers } = wordsOf('en').review;

	await screen.getByText(readers.title).click();

	for (const said of [readers.shared, readers.own, readers.calendar, readers.calendarLink])
		await expect.element(screen.getByText(said, { exact: false })).toBeVisible();
});
