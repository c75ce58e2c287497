import { err, ok } from '#shared/result.ts';
import InvitePanel from '#shared/ui/mentorships/InvitePanel.svelte';
import { aCouple } from '#test/support/couple.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test } from 'vitest';

const URL_MADE = 'https://leitfaden.example/join#0123456789abcdefghijklmnop';

test('the link is made, says until when it works, and is copied', async () => {
	const answer = ok({ url: URL_MADE, expiresAt: '2026-11-26T09:00:00.000Z' });
	const { link, mentorshipId } = aCouple(
		new MemoryLink({ language: 'en', name: 'Mia' }, { invite: () => answer }),
	);
	const screen = await show(InvitePanel, { mentorshipId }, { link });
	let copied = '';
	document.addEventListener('copy', () => (copied = getSelectedText()), { once: true });

	await screen.getByRole('button', { name: 'Make invitation link' }).click();
	const field = screen.getByRole('textbox', { name: 'Invitation link' });
	await expect.element(field).toHaveValue(URL_MADE);
	await expect.element(field).toHaveAccessibleDescription(/^Works once, until Thu 26 November,/);
	await screen.getByRole('button', { name: 'Copy link' }).click();

	await expect.element(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
	expect(copied).toBe(URL_MADE);
});

function getSelectedText(): string {
	const { activeElement } = document;
	if (!(activeElement instanceof HTMLTextAreaElement)) return '';
	return activeElement.value.slice(activeElement.selectionStart, activeElement.selectionEnd);
}

test('before the link is made, it is said what the other person will see', async () => {
	const { link, mentorshipId } = aCouple();
	const screen = await show(InvitePanel, { mentorshipId }, { link, language: 'de' });

	await expect
		.element(screen.getByText(/^Jonas sieht dann: .* Nie deine eigenen Notizen\.$/))
		.toBeVisible();
});

test('without a network it is said that everything else works', async () => {
	const { link, mentorshipId } = aCouple(
		new MemoryLink({ language: 'en', name: 'Mia' }, { invite: () => err('unreachable') }),
	);
	const screen = await show(InvitePanel, { mentorshipId }, { link });

	await screen.getByRole('button', { name: 'Make invitation link' }).click();

	await expect
		.element(screen.getByRole('status'))
		.toMatchTextContent(/^There is no network right now\./);
	await expect.element(screen.getByRole('button', { name: 'Make invitation link' })).toBeEnabled();
});

test('once the other person has joined, no invitation is offered', async () => {
	const { link, mentorshipId, jonas } = aCouple();
	const screen = await show(InvitePanel, { mentorshipId }, { link });

	link.otherDid(mentorshipId, 'editMember', { id: jonas, joined: true });

	await expect
		.element(screen.getByText('Jonas has joined. No invitation is needed any more.'))
		.toBeVisible();
	expect(screen.getByRole('button').elements()).toEqual([]);
});
