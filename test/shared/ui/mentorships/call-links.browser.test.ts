import { newId } from '#shared/ids.ts';
import MentorshipSettings from '#shared/ui/mentorships/MentorshipSettings.svelte';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

test('a call that was linked by mistake is taken out, and comes back by undo', async () => {
	const { link, mentorshipId } = aCouple();
	link.did(mentorshipId, 'addCallLink', { id: newId(), text: { callKey: 'meet:abc-defg-hij' } });
	const screen = await show(MentorshipSettings, {}, { link, mentorshipId });
	const calls = () => link.records(mentorshipId).filter(({ kind }) => kind === 'call_link');

	await screen.getByRole('button', { name: 'Take out Meet abc-defg-hij' }).click();
	await expect.poll(calls).toEqual([]);
	await screen.getByRole('button', { name: 'Undo' }).click();

	await expect.poll(calls).toMatchObject([{ body: { callKey: 'meet:abc-defg-hij' } }]);
});
