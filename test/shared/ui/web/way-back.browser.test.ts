// A browser that may forget who somebody is: said once, quietly, to whoever has no other way back in.
import type { AccountState } from '#shared/ui/account-commands.ts';
import { webWords } from '#shared/words/web.ts';
import { withAccount } from '#test/support/account-answers.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { aPair } from '#test/support/panel-scenes.ts';
import { showWeb } from '#test/support/show-web.ts';
import { beforeEach, expect, test } from 'vitest';

beforeEach(() => localStorage.removeItem('offer-account'));

function aGuest(state: AccountState['state'] = 'silent', language: 'en' | 'de' = 'en') {
	const { link, mentorshipId } = aPair({ role: 'mentee', language });
	link.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	withAccount(link, { state, named: state === 'signed_in' });
	return link;
}

test.each(['en', 'de'] as const)('%s: the way to the account is one press', async (language) => {
	const { forget, forgetDo } = webWords[language];
	const { screen } = await showWeb(aGuest('silent', language), { language });
	await expect.element(screen.getByText(forget)).toBeVisible();

	await screen.getByRole('link', { name: forgetDo }).click();

	expect(location.hash).toBe('#/account');
	await expect.element(screen.getByRole('textbox', { name: /E-?mail/i })).toBeVisible();
});

test('it is said until somebody says no', async () => {
	const link = aGuest();
	const { screen } = await showWeb(link);
	await screen.getByRole('button', { name: webWords.en.notNow }).click();
	const said = screen.getByText(webWords.en.forget);
	await expect.element(said).not.toBeInTheDocument();
	await screen.unmount();

	const later = await showWeb(link);
	await expect.element(later.screen.getByRole('heading', { name: 'Mentorships' })).toBeVisible();
	expect(said.query()).toBeNull();
});

test('whoever signed in, or has shared nothing, hears nothing of it', async () => {
	const empty = new MemoryLink({ language: 'en' });
	const { link: alone } = aPair();
	for (const link of [empty, alone]) withAccount(link, { state: 'silent' });
	for (const link of [aGuest('signed_in'), aGuest('signed_out'), aGuest('none'), empty, alone]) {
		const { screen } = await showWeb(link);
		await expect.element(screen.getByRole('heading', { name: 'Mentorships' })).toBeVisible();
		expect(screen.getByText(webWords.en.forget).query()).toBeNull();
		await screen.unmount();
	}
});
