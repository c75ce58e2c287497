// How long a mentorship is kept once it has ended is each pair's own to shorten, and to take back; not so late
// that it would be gone before the other one has noticed.
import MentorshipSettings from '#shared/ui/mentorships/MentorshipSettings.svelte';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

const DAY = 86_400_000;

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

test('what would all be gone within seven days cannot be chosen, and it is said why', async () => {
	const { link, mentorshipId } = aCouple();
	const ninetyDaysAgo = new Date(Date.now() - 90 * DAY).toISOString();
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });
	const select = screen.getByRole('combobox', { name: 'Kept after its end' });
	const choices = () =>
		[...(select.element() as HTMLSelectElement).options].map(({ text }) => text);
	const why = screen.getByText(/^Shorter times are missing here: .* in less than 7 days\.$/);
	await expect.poll(choices).toEqual(['One month', '3 months', '6 months', '12 months']);
	await expect.element(why).not.toBeInTheDocument();

	link.did(mentorshipId, 'completeMentorship', { id: mentorshipId }, ninetyDaysAgo);

	await expect.poll(choices).toEqual(['6 months', '12 months']);
	await expect.element(why).toBeVisible();
	await select.selectOptions('6 months');
	await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('made longer in the last days there is no way back, so none is offered', async () => {
	const { link, mentorshipId } = aCouple();
	const id = mentorshipId;
	link.otherDid(id, 'editMentorship', { id, set: { retentionMonths: 1 } });
	link.did(id, 'completeMentorship', { id }, new Date(Date.now() - 26 * DAY).toISOString());
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId, language: 'de' });
	const select = screen.getByRole('combobox', { name: 'Aufbewahrung nach dem Ende' });
	await expect.element(select).toHaveValue('1');
	await expect.element(screen.getByText(/^Kürzere Zeiten fehlen/)).not.toBeInTheDocument();

	await select.selectOptions('3 Monate');

	await expect.element(screen.getByText(/^Kürzere Zeiten fehlen/)).toBeVisible();
	await expect.element(select).toHaveValue('3');
	expect(screen.getByRole('button', { name: 'Rückgängig' }).query()).toBeNull();
});
