// Somebody opens the link they have joined with once more, on another device of theirs.
import { err } from '#shared/result.ts';
import type { Language } from '#shared/domain/member.ts';
import { withAccount } from '#test/support/account-answers.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { aPair } from '#test/support/panel-scenes.ts';
import { invited, showWeb } from '#test/support/show-web.ts';
import { expect, test } from 'vitest';

const SAYS = {
	en: {
		join: 'Join',
		mine: /^Was it you, on another device\? Give an e-mail address there, under Account/,
		way: 'Sign in here',
		field: 'E-mail address',
	},
	de: {
		join: 'Mitmachen',
		mine: /^Warst du es selbst, auf einem anderen Gerät\? Gib dort unter „Konto“/,
		way: 'Hier anmelden',
		field: 'E-Mail-Adresse',
	},
} as const;

test.each(['en', 'de'] as const)(
	'%s: the page says how to have it here too, and leads there',
	async (language: Language) => {
		const link = new MemoryLink({ language });
		withAccount(link, {});
		link.answers.accept = () => err('invite_spent');
		const { screen, host } = await showWeb(link, { host: invited(), language });
		const { join, mine, way, field } = SAYS[language];
		expect(screen.getByText(mine).elements()).toEqual([]);
		await screen.getByRole('button', { name: join, exact: true }).click();
		await expect.element(screen.getByText(mine)).toBeVisible();

		await screen.getByRole('button', { name: way }).click();

		await expect.element(screen.getByRole('textbox', { name: field })).toBeVisible();
		expect(host.left).toEqual([['account']]);
	},
);

test('whoever is in already, or made the link, is not sent to another device', async () => {
	for (const code of ['already_in', 'own_used'] as const) {
		const { link } = aPair();
		link.answers.accept = () => err(code);
		const { screen } = await showWeb(link, { host: invited() });
		await screen.getByRole('button', { name: 'Join', exact: true }).click();

		await expect.element(screen.getByRole('heading', { name: /link/ })).toHaveFocus();
		expect(screen.getByText(SAYS.en.mine).elements()).toEqual([]);
		await screen.unmount();
	}
});
