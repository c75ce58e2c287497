import SessionPage from '#shared/ui/review/SessionPage.svelte';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

async function editing() {
	const world = await twoSessions();
	const { link, mentorshipId, sessionId } = world;
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const stored = () =>
		link.records(mentorshipId).find(({ id }) => id === sessionId)?.body['summary'];
	await screen.getByRole('button', { name: 'Edit the summary' }).click();
	const field = screen.getByRole('textbox', { name: 'Summary in your own words' });
	return { ...world, screen, field, stored };
}

test('the summary begins with the facts, and is not kept while it says nothing else', async () => {
	const { screen, field, stored, link } = await editing();
	await expect
		.element(field)
		.toHaveValue(expect.stringMatching(/^46 minutes on 9 November 2026\.\nYou agreed on 3/));

	await screen.getByRole('button', { name: 'Done' }).click();

	expect(stored()).toBeUndefined();
	expect(link.sent).toEqual([]);
});

test('what is typed is kept without leaving the field, shown in place of the lead, with the facts below', async () => {
	const { screen, field, stored } = await editing();

	await field.fill('The failure first.\nThen the result.');
	await expect.poll(stored).toBe('The failure first.\nThen the result.');
	await screen.getByRole('button', { name: 'Done' }).click();

	await expect.element(screen.getByText('The failure first. Then the result.')).toBeVisible();
	await expect
		.element(screen.getByText(/^46 minutes on 9 November 2026\. 5 agenda items covered/))
		.toBeVisible();
});

test('the other person’s summary is here at once; the facts come back, and undo undoes even that', async () => {
	const { link, mentorshipId, sessionId } = await twoSessions();
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });
	const stored = () =>
		link.records(mentorshipId).find(({ id }) => id === sessionId)?.body['summary'];
	link.otherDid(mentorshipId, 'editSession', { id: sessionId, text: { summary: 'Courage.' } });
	await expect.element(screen.getByText('Courage.', { exact: true })).toBeVisible();

	await screen.getByRole('button', { name: 'Edit the summary' }).click();
	await screen.getByRole('button', { name: 'Restore the facts' }).click();
	await expect.poll(stored).toBeUndefined();
	await expect
		.element(screen.getByText('46 minutes on 9 November 2026.', { exact: true }))
		.toBeVisible();
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(stored).toBe('Courage.');
});

test('two in the summary at once lose no word, and each sees that the other writes', async () => {
	const { screen, field, stored, link, mentorshipId, sessionId } = await editing();
	const facts = (field.element() as HTMLTextAreaElement).value;
	await field.click();
	await userEvent.keyboard('{Control>}{End}{/Control} We laughed');

	const edit = { text: { summary: `Courage. ${facts}` }, from: { summary: facts } };
	link.otherDid(mentorshipId, 'editSession', { id: sessionId, ...edit });
	await expect.element(screen.getByText('Jonas is writing here')).toBeVisible();
	await userEvent.keyboard(' a lot');

	await expect.poll(stored).toBe(`Courage. ${facts} We laughed a lot`);
	await expect.element(field).toHaveValue(`Courage. ${facts} We laughed a lot`);
	await expect.element(field).toHaveFocus();
});

test('an emptied summary is none: the facts speak again', async () => {
	const { screen, field, stored } = await editing();
	await field.fill('Something');
	await expect.poll(stored).toBe('Something');

	await field.fill('');
	await expect.poll(stored).toBeUndefined();
	await screen.getByRole('button', { name: 'Done' }).click();

	await expect
		.element(screen.getByText('46 minutes on 9 November 2026.', { exact: true }))
		.toBeVisible();
});

test('Markdown takes the people’s own words along, escaped, and the facts', async () => {
	const files = catchDownloads();
	const { link, mentorshipId, sessionId } = await twoSessions();
	const summary = '# Not a heading\nand a second line';
	link.did(mentorshipId, 'editSession', { id: sessionId, text: { summary } });
	const screen = await show(SessionPage, {}, { link, mentorshipId, sessionId });

	await screen.getByRole('button', { name: 'Save as Markdown' }).click();

	await expect.poll(() => files).toHaveLength(1);
	const text = (await files[0]?.text) ?? '';
	expect(text).toContain('\\# Not a heading\\\nand a second line\n\n46 minutes on 9 November');
});
