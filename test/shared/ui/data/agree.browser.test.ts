// Yes to the privacy notice is given by one press and taken back by one; proof that was changed is not shown as good.
import type { Language } from '#shared/domain/member.ts';
import DataPage from '#shared/ui/data/DataPage.svelte';
import { wordsOf } from '#shared/words/catalogues.ts';
import { formatDate } from '#shared/words/format.ts';
import { withPrivacy } from '#test/support/privacy-answers.ts';
import { show } from '#test/support/show.ts';
import { twoSessions } from '#test/support/two-sessions.ts';
import { expect, test } from 'vitest';

async function aPage(language: Language, { consentsIntact = true } = {}) {
	const { link, mentorshipId, mia } = await twoSessions();
	const asked = withPrivacy(link, mentorshipId, mia, { consentsIntact });
	const screen = await show(DataPage, {}, { link, language });
	return { asked, screen, words: wordsOf(language).data.server };
}

test.each(['en', 'de'] as const)(
	'in %s: given, taken back as easily, given anew',
	async (language) => {
		const { asked, screen, words } = await aPage(language);
		const day = formatDate('2026-11-20T10:00:00.000Z', language);
		const agree = screen.getByRole('button', { name: words.agree });
		const withdraw = screen.getByRole('button', { name: words.withdraw });
		await expect.element(agree).toBeVisible();
		expect(withdraw.query()).toBeNull();

		await agree.click();
		await expect.element(screen.getByText(words.consent(day))).toBeVisible();
		expect(agree.query()).toBeNull();
		await withdraw.click();

		await expect.element(screen.getByText(words.takenBack(day, day))).toBeVisible();
		await expect.element(screen.getByText(words.withdrawn)).toBeVisible();
		expect(asked).toContain('withdrawConsent');
		expect(withdraw.query()).toBeNull();
		await agree.click();
		await expect.element(withdraw).toBeVisible();
		expect(screen.getByText(words.withdrawn).query()).toBeNull();
		expect(screen.getByText(words.consentBroken).query()).toBeNull();
	},
);

test('pressed twice it is on record once', async () => {
	const { asked, screen, words } = await aPage('en');
	const agree = screen.getByRole('button', { name: words.agree });
	await expect.element(agree).toBeVisible();

	const button = agree.element() as HTMLElement;
	button.click();
	button.click();

	await expect.element(screen.getByRole('button', { name: words.withdraw })).toBeVisible();
	expect(asked.filter((about) => about === 'consent')).toEqual(['consent']);
});

test('a record that somebody has changed says so', async () => {
	const { screen, words } = await aPage('en', { consentsIntact: false });

	await expect.element(screen.getByText(words.consentBroken)).toBeVisible();
});
