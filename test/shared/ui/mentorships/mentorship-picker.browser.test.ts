import MentorshipPicker from '#shared/ui/mentorships/MentorshipPicker.svelte';
import { newId } from '#shared/ids.ts';
import { aCouple } from '#test/support/couple.ts';
import { show } from '#test/support/show.ts';
import { expect, test, vi } from 'vitest';

test('the mentorship of this call comes first, and nothing of its content is shown', async () => {
	const { link, mentorshipId: first, mia } = aCouple();
	const { mentorshipId: second } = aCouple(link);
	link.did(second, 'editMentorship', { id: second, text: { title: 'Thesis' } });
	link.did(second, 'addCallLink', { id: newId(), text: { callKey: 'meet:abc-defg-hij' } });
	link.did(first, 'addActionItem', {
		id: newId(),
		set: { assigneeId: mia },
		text: { text: 'canary of content' },
	});
	const onPicked = vi.fn();
	const screen = await show(MentorshipPicker, { callKey: 'meet:abc-defg-hij', onPicked }, { link });

	const buttons = screen.getByRole('button');
	expect(
		buttons.elements().map((button) => button.textContent.replaceAll(/\s+/g, ' ').trim()),
	).toEqual(['Thesis Jonas · Mentee · Last time in this call', 'Jonas Mentee · No date yet']);
	await buttons.nth(0).click();

	expect(onPicked.mock.calls).toEqual([[second]]);
	expect(document.body.textContent).not.toContain('canary');
});

test('an ended mentorship is not offered', async () => {
	const { link, mentorshipId: ended } = aCouple();
	const { mentorshipId: active } = aCouple(link);
	link.did(ended, 'completeMentorship', { id: ended });
	const onPicked = vi.fn();
	const screen = await show(MentorshipPicker, { onPicked }, { link });

	expect(screen.getByRole('button').elements()).toHaveLength(1);
	await screen.getByRole('button').click();

	expect(onPicked.mock.calls).toEqual([[active]]);
});
