// How long a mentorship is kept once it has ended is each pair's own to shorten, and to take back.
import MentorshipSettings from '#shared/ui/mentorships/MentorshipSettings.svelte';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

test('what is kept for a year is kept for three months, and for a year again with undo', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });
	const kept = () =>
		link.records(mentorshipId).find(({ kind }) => kind === 'mentorship')?.meta['retentionMonths'];
	const select = screen.getByRole('combobox', { name: 'Kept after its end' });
	await expect.element(select).toHaveValue('12');

	await select.selectOptions('3 months');
	await expect.poll(kept).toBe(3);
	await expect
		.element(screen.getByText(/^3 months after you have ended it, the server deletes/))
		.toBeVisible();
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(kept).toBe(undefined);
	await expect.element(select).toHaveValue('12');
});

test('what the other person has chosen stands there, and the longest is as if nobody had', async () => {
	const { link, mentorshipId } = aCouple();
	link.otherDid(mentorshipId, 'editMentorship', { id: mentorshipId, set: { retentionMonths: 2 } });
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId, language: 'de' });
	const select = screen.getByRole('combobox', { name: 'Aufbewahrung nach dem Ende' });
	await expect.element(select).toHaveValue('2');

	await select.selectOptions('12 Monate');

	await expect
		.poll(() => link.sent.at(-1))
		.toMatchObject({ n: 'editMentorship', a: { set: { retentionMonths: null } } });
});
