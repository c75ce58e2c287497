import { err, ok } from '#shared/result.ts';
import AcceptInvite from '#shared/ui/mentorships/AcceptInvite.svelte';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { expect, test, vi } from 'vitest';

const LINK = 'https://leitfaden.example/join#0123456789abcdefghijklmnop';

test.each([
	['en', 'invite_spent', /opens nothing: it was used or taken back/],
	['en', 'own_expired', /made this link yourself\. Its time is over/],
	['en', 'already_in', /link is for the other person/],
	['en', 'gone', /has expired/],
	['en', 'invalid_link', /not an invitation link/],
	['en', 'no_room', /no room left/],
	['en', 'unreachable', /no connection right now/],
	['en', 'internal', /did not work just now/],
	['de', 'invite_spent', /öffnet nichts: Sie wurde benutzt oder zurückgezogen/],
	['de', 'own_revoked', /selbst erstellt und zurückgezogen/],
	['de', 'already_in', /Link ist für die andere Person/],
	['de', 'gone', /ist abgelaufen/],
	['de', 'invalid_link', /kein Einladungslink/],
	['de', 'no_room', /keinen Platz mehr/],
	['de', 'unreachable', /keine Verbindung/],
	['de', 'internal', /gerade nicht geklappt/],
] as const)(
	'in %s, %s is said in the person’s words, and the link stays',
	async (language, code, said) => {
		const link = new MemoryLink({ language, name: 'Jonas' }, { accept: () => err(code) });
		const onAccepted = vi.fn();
		const screen = await show(AcceptInvite, { onAccepted }, { link, language });
		const field = screen.getByRole('textbox', { name: /(Invitation link|Einladungslink)/ });

		await field.fill(LINK);
		await screen.getByRole('button').click();

		await expect.element(field).toHaveAccessibleDescription(said);
		await expect.element(field).toHaveFocus();
		await expect.element(field).toHaveValue(LINK);
		expect(onAccepted).not.toHaveBeenCalled();
	},
);

test('an accepted invitation names the mentorship, and the device learns the name', async () => {
	const link = new MemoryLink(
		{ language: 'en' },
		{ accept: () => ok({ mentorshipId: 'the-mentorship' }) },
	);
	const onAccepted = vi.fn();
	const screen = await show(AcceptInvite, { onAccepted }, { link });

	await screen.getByRole('textbox', { name: 'Invitation link' }).fill(`  ${LINK}\n`);
	await screen.getByRole('textbox', { name: 'My name' }).fill('Jonas');
	await screen.getByRole('button', { name: 'Join' }).click();

	await expect.poll(() => onAccepted.mock.calls).toEqual([['the-mentorship']]);
	expect(link.asked).toEqual([
		{ name: 'accept', args: { url: LINK, name: 'Jonas' } },
		{ name: 'changeSettings', args: { name: 'Jonas' } },
	]);
});

test('without a link nothing is asked of the server', async () => {
	const link = new MemoryLink({ language: 'en', name: 'Jonas' });
	const screen = await show(AcceptInvite, { onAccepted: vi.fn() }, { link });

	await screen.getByRole('button', { name: 'Join' }).click();

	await expect
		.element(screen.getByRole('textbox', { name: 'Invitation link' }))
		.toHaveAccessibleDescription('Please paste the link you were sent.');
	expect(link.asked).toEqual([]);
});
