// The account one is signed in to is about to be erased: said where one signs in and at home, with the way back.
import { err, ok } from '#shared/result.ts';
import AccountPage from '#shared/ui/account/AccountPage.svelte';
import type { Language } from '#shared/domain/member.ts';
import { CODE, EMAIL, withAccount } from '#test/support/account-answers.ts';
import { aCouple } from '#test/support/couple.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { showWeb } from '#test/support/show-web.ts';
import { expect, test } from 'vitest';

/** When nobody runs this any more. */
const DUE = '2126-11-30T10:00:00.000Z';
const SIGNED_IN = { state: 'signed_in', named: true, email: EMAIL } as const;

async function opened(page: 'account' | 'home', language: Language = 'en') {
	const { link } = aCouple(new MemoryLink({ language }));
	const { change } = withAccount(link, { ...SIGNED_IN, erasureDueAt: DUE });
	link.answers.privacy = () => {
		change({}, ['erasureDueAt']);
		return ok({ undone: true });
	};
	const isHome = page === 'home';
	const screen = isHome
		? (await showWeb(link)).screen
		: await show(AccountPage, {}, { link, language });
	return { link, change, screen };
}

test('who signs in to an account that is about to be erased reads it there, before anything else of it', async () => {
	const { link } = aCouple();
	const { change } = withAccount(link, { code: { email: EMAIL, purpose: 'sign_in', at: 0 } });
	const { verifyCode } = link.answers;
	link.answers.verifyCode = (args) => {
		change({ erasureDueAt: DUE });
		return verifyCode!(args);
	};
	const screen = await show(AccountPage, {}, { link });
	expect(screen.getByText(/will be erased/).elements()).toEqual([]);

	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Sign in' }).click();

	await expect.element(screen.getByText(/^This account will be erased on .*30/)).toBeVisible();
	await expect.element(screen.getByText(/what has come into it from this device/)).toBeVisible();
});

test.each(['account', 'home'] as const)(
	'%s: the page says the day and takes it back, and says that too',
	async (page) => {
		const { link, screen } = await opened(page, 'de');
		await expect
			.element(screen.getByText(/^Dieses Konto wird am 30\. November 2126 gelöscht/))
			.toBeVisible();

		await screen.getByRole('button', { name: 'Zurücknehmen' }).click();

		await expect
			.element(screen.getByRole('status').filter({ hasText: 'Zurückgenommen.' }))
			.toBeVisible();
		expect(screen.getByText(/wird am/).elements()).toEqual([]);
		expect(link.asked).toContainEqual({ name: 'privacy', args: { about: 'undoErasure' } });
	},
);

test('what did not reach the server is not said to be taken back; what another device did is', async () => {
	const { link, change, screen } = await opened('account');
	const button = screen.getByRole('button', { name: 'Take it back' });
	link.answers.privacy = () => err('unreachable');
	await button.click();
	await expect.element(screen.getByText(/^That did not work just now/)).toBeVisible();
	await expect.element(screen.getByText(/^This account will be erased/)).toBeVisible();

	link.answers.privacy = () => {
		change({}, ['erasureDueAt']);
		return err('not_found');
	};
	await button.click();
	await expect.element(screen.getByText(/^Taken back/)).toBeVisible();
});

test('what falls due meanwhile cannot be taken back: it says so, and is not offered again', async () => {
	const { link, change, screen } = await opened('account');
	link.answers.privacy = () => {
		change({ erasureDueAt: '2026-11-20T10:00:00.000Z' });
		return err('not_found');
	};
	await screen.getByRole('button', { name: 'Take it back' }).click();

	await expect.element(screen.getByText('It can no longer be taken back.')).toBeVisible();
	await expect.element(screen.getByText('This account is being erased now.')).toBeVisible();
	expect(screen.getByRole('button', { name: 'Take it back' }).elements()).toEqual([]);
});

test('an account that stays says nothing of it', async () => {
	const { link } = aCouple();
	withAccount(link, SIGNED_IN);
	const screen = await show(AccountPage, {}, { link });

	await expect.element(screen.getByText('This device')).toBeVisible();
	expect(screen.getByText(/erased/).elements()).toEqual([]);
	expect(screen.getByRole('button', { name: 'Take it back' }).elements()).toEqual([]);
});
