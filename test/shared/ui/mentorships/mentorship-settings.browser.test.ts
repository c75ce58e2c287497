import MentorshipSettings from '#shared/ui/mentorships/MentorshipSettings.svelte';
import { aCouple } from '#test/support/couple.ts';
import type { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';

const mentorshipOf = (link: MemoryLink, id: string) =>
	link.records(id).find(({ kind }) => kind === 'mentorship');

test('a mentorship is renamed, and the old name comes back with undo', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });
	const field = screen.getByRole('textbox', { name: 'Name of this mentorship' });

	await field.fill('Towards the thesis');
	await userEvent.keyboard('{Enter}');
	await expect
		.poll(() => mentorshipOf(link, mentorshipId)?.body)
		.toEqual({ title: 'Towards the thesis' });
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(() => mentorshipOf(link, mentorshipId)?.body).toEqual({});
	await expect.element(field).toHaveValue('');
});

test('a mentorship ends only after a second yes, and can be reopened', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });

	await screen.getByRole('button', { name: 'End mentorship' }).click();
	expect(link.sent).toEqual([]);
	await screen.getByRole('button', { name: 'Yes, end it' }).click();
	await expect.poll(() => mentorshipOf(link, mentorshipId)?.meta['state']).toBe('ended');
	await screen.getByRole('button', { name: 'Reopen mentorship' }).click();

	await expect.poll(() => mentorshipOf(link, mentorshipId)?.meta['state']).toBe('active');
});

test('what is being typed survives a change that comes from the other person', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });
	const field = screen.getByRole('textbox', { name: 'Name of this mentorship' });
	await field.fill('Half a na');

	link.otherDid(mentorshipId, 'editMentorship', { id: mentorshipId, set: { minutes: 90 } });

	await expect
		.element(screen.getByRole('combobox', { name: 'Length of a session' }))
		.toHaveValue('90');
	await expect.element(field).toHaveValue('Half a na');
});

test('the time zone of the rhythm is chosen among those the browser knows', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });

	await screen
		.getByRole('combobox', { name: 'Time zone of the rhythm' })
		.selectOptions('Asia/Tokyo');

	await expect.poll(() => mentorshipOf(link, mentorshipId)?.meta['timeZone']).toBe('Asia/Tokyo');
});
