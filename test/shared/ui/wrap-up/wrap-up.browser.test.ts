import { wordsOf } from '#shared/words/catalogues.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showPanel } from '#test/support/show-panel.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const {
	wrapUp: words,
	availability: { propose },
} = wordsOf('en');

async function atWrapUp() {
	const running = await aRunningSession(aPair(), { at: 5, inItem: 1, before: 38 });
	const { screen } = await showPanel(running.link, { place: { joinedId: running.sessionId } });
	const planned = () =>
		running.link
			.records(running.mentorshipId)
			.find(({ kind, meta }) => kind === 'session' && meta['phase'] === 'planned');
	await expect.element(screen.getByRole('heading', { name: words.next })).toBeVisible();
	return { ...running, screen, planned };
}

test('the next date is proposed from the rhythm, agreed, moved and cancelled', async () => {
	const { screen, planned } = await atWrapUp();

	await screen.getByRole('button', { name: propose }).click();
	await expect.poll(() => planned()?.meta).toMatchObject({ number: 5, minutes: 45 });
	const first = Date.parse(String(planned()?.meta['scheduledAt']));
	expect(Math.round((first - Date.now()) / 86_400_000)).toBe(14);

	await screen.getByRole('button', { name: words.move }).click();
	await screen.getByLabelText(words.time).fill('16:30');
	await screen.getByRole('button', { name: words.move }).click();
	await expect.poll(() => new Date(String(planned()?.meta['scheduledAt'])).getHours()).toBe(16);

	await screen.getByRole('button', { name: words.cancel }).click();
	await screen
		.getByRole('group', { name: words.cancelQuestion })
		.getByRole('button', { name: words.cancel })
		.click();
	await expect.poll(planned).toBeUndefined();
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(planned).toBeDefined();
});

test('the calendar file says when and how long, not with whom', async () => {
	const files = catchDownloads();
	const { screen } = await atWrapUp();
	await screen.getByRole('button', { name: propose }).click();

	await screen.getByRole('button', { name: words.calendar }).click();

	await expect.poll(() => files.map(({ name }) => name)).toEqual([words.calendarFile]);
	const text = await files[0]?.text;
	expect(text).toContain('SUMMARY:Mentoring\r\n');
	expect(text).not.toContain('Kim');
});

test('a date in the past is not agreed', async () => {
	const { screen, planned } = await atWrapUp();

	await screen.getByLabelText(words.day).fill('2020-01-06');

	await expect.element(screen.getByText(words.past)).toBeVisible();
	await screen.getByRole('button', { name: propose }).click();
	expect(planned()).toBeUndefined();
});

test('a takeaway is for both, until its author keeps it', async () => {
	const { screen, link, mentorshipId, me } = await atWrapUp();
	const stored = () => link.records(mentorshipId).find(({ kind }) => kind === 'takeaway');

	await screen.getByRole('textbox', { name: words.takeaway }).fill('Ask earlier.');
	await userEvent.keyboard('{Tab}');
	await expect.poll(stored).toMatchObject({ space: 'S', body: { text: 'Ask earlier.' } });
	await screen.getByRole('checkbox', { name: words.shareIt('Kim') }).click();

	await expect.poll(stored).toMatchObject({ space: `P:${me}`, body: { text: 'Ask earlier.' } });
});

test('a takeaway is kept while it is typed, and goes to both once it is finished', async () => {
	const { screen, link, mentorshipId, me } = await atWrapUp();
	const stored = () => link.records(mentorshipId).find(({ kind }) => kind === 'takeaway');

	await screen.getByRole('textbox', { name: words.takeaway }).fill('Ask ear');
	await expect.poll(stored).toMatchObject({ space: `P:${me}`, body: { text: 'Ask ear' } });
	link.otherDid(mentorshipId, 'endSession', { id: String(stored()?.meta['sessionId']) });

	await expect
		.element(screen.getByRole('textbox', { name: words.takeaway }))
		.toHaveValue('Ask ear');
	await expect.poll(stored).toMatchObject({ space: 'S', body: { text: 'Ask ear' } });
});

test('a length that cannot be says so', async () => {
	const { screen, planned } = await atWrapUp();

	await screen.getByLabelText(words.length).fill('3');
	await screen.getByRole('button', { name: propose }).click();

	await expect
		.element(screen.getByLabelText(words.length))
		.toHaveAccessibleDescription(words.badLength);
	expect(planned()).toBeUndefined();
});

test('a date that is kept after all gives the focus back to where the question came from', async () => {
	const { screen } = await atWrapUp();
	await screen.getByRole('button', { name: propose }).click();

	await screen.getByRole('button', { name: words.cancel }).click();
	await screen.getByRole('button', { name: words.keep }).click();

	await expect.element(screen.getByRole('button', { name: words.cancel })).toHaveFocus();
});

test('after a closing session the mentorship can end; another date is asked for, not proposed', async () => {
	const template = 'closing';
	const running = await aRunningSession(aPair(), { at: 1, template });
	const { link, mentorshipId, sessionId } = running;
	link.did(mentorshipId, 'endSession', { id: sessionId });
	const { screen } = await showPanel(link, { place: { joinedId: sessionId } });
	const state = () =>
		link.records(mentorshipId).find(({ kind }) => kind === 'mentorship')?.meta['state'];
	await expect.element(screen.getByRole('heading', { name: words.lastOne })).toBeVisible();
	expect(screen.getByRole('button', { name: propose }).query()).toBeNull();

	await screen.getByRole('button', { name: 'End mentorship' }).click();
	await screen.getByRole('button', { name: 'Yes, end it' }).click();

	await expect.poll(state).toBe('ended');
	await screen.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(state).toBe('active');
});

test('after a session without a next date that is said first and loudest, until there is one', async () => {
	const running = await aRunningSession(aPair(), { at: 5, inItem: 1, before: 38 });
	const { link, mentorshipId, sessionId } = running;
	link.did(mentorshipId, 'endSession', { id: sessionId });
	const { screen } = await showPanel(link, { place: { joinedId: sessionId } });
	const loud = screen.getByRole('heading', { name: words.noDate });
	await expect.element(loud).toBeVisible();
	const headings = screen.getByRole('heading', { level: 2 }).elements();
	expect(headings.find((one) => one.checkVisibility())?.textContent.trim()).toBe(words.noDate);

	await screen.getByRole('button', { name: propose }).click();

	await expect.element(loud).not.toBeInTheDocument();
	await expect.element(screen.getByRole('heading', { name: words.next })).toBeVisible();
});
