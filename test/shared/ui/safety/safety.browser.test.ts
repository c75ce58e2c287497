// Choosing where the key is, and what a locked device shows.
import { err, ok } from '#shared/result.ts';
import type { Language } from '#shared/domain/member.ts';
import KeyOffer from '#shared/ui/safety/KeyOffer.svelte';
import Locked from '#shared/ui/safety/Locked.svelte';
import SafetyPage from '#shared/ui/safety/SafetyPage.svelte';
import type { LockedBy, SafetyState } from '#shared/ui/safety-commands.ts';
import { accountWords } from '#shared/words/account.ts';
import { safetyWords } from '#shared/words/safety.ts';
import { CODE, EMAIL, withAccount } from '#test/support/account-answers.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { describe, expect, test } from 'vitest';

const words = safetyWords.en;

async function aPage(safety: SafetyState = { mode: 'own' }, language: Language = 'en') {
	const link = new MemoryLink({ language });
	link.setDevice({ safety });
	link.answers.setSafety = ({ mode }) => {
		link.setDevice({ safety: { mode } });
		return ok(null);
	};
	const screen = await show(SafetyPage, {}, { link, language });
	const asked = () => link.asked.filter(({ name }) => name === 'setSafety');
	return { link, screen, asked };
}

describe.each(['en', 'de'] as const)('in %s', (language) => {
	test('each of four ways says what it guards from and what it costs; the one of now is chosen', async () => {
		const { screen } = await aPage({ mode: 'online' }, language);
		const { modes } = safetyWords[language];

		for (const { name, guards, costs } of Object.values(modes)) {
			const radio = screen.getByRole('radio', { name });
			await expect.element(radio).toHaveAccessibleDescription(`${guards} ${costs}`);
		}
		await expect.element(screen.getByRole('radio', { name: modes.online.name })).toBeChecked();
		expect(screen.getByRole('button').elements()).toEqual([]);
	});

	test('no choice promises more than for what is written after it; what was before is told of', async () => {
		const { screen } = await aPage({ mode: 'own' }, language);
		const { modes, earlier, best, offer } = safetyWords[language];

		await expect.element(screen.getByText(`${earlier} ${best}`)).toBeVisible();
		for (const { guards } of [modes.passphrase, modes.online, modes.shared])
			expect(guards).toMatch(/since this choice|seit dieser Wahl/);
		expect(offer.guards).toMatch(/from now on|von jetzt an/);
	});
});

test('a passphrase is taken once it is long enough and the same twice', async () => {
	const { screen, asked } = await aPage();
	const use = screen.getByRole('button', { name: words.use });
	await screen.getByText(words.modes.passphrase.name).click();

	await screen.getByLabelText(words.passphrase, { exact: true }).fill('kurz');
	await use.click();
	await expect.element(screen.getByText(words.tooShort)).toBeVisible();
	await screen.getByLabelText(words.passphrase, { exact: true }).fill('drei kleine Vögel');
	await screen.getByLabelText(words.again).fill('zwei kleine Vögel');
	await use.click();
	await expect.element(screen.getByText(words.different)).toBeVisible();
	expect(asked()).toEqual([]);
	await screen.getByLabelText(words.again).fill('drei kleine Vögel');
	await use.click();

	await expect.element(screen.getByText(words.done).first()).toBeVisible();
	const args = { mode: 'passphrase', passphrase: 'drei kleine Vögel' };
	expect(asked()).toEqual([{ name: 'setSafety', args }]);
	await expect
		.element(screen.getByRole('radio', { name: words.modes.passphrase.name }))
		.toBeChecked();
	expect(screen.getByLabelText(words.again).elements()).toEqual([]);
});

test('what stands in the way of a shared computer is said, and nothing has changed', async () => {
	const { link, screen } = await aPage();
	link.answers.setSafety = () => err('unsent');

	await screen.getByText(words.modes.shared.name).click();
	await screen.getByRole('button', { name: words.use }).click();

	await expect.element(screen.getByText(words.failures.unsent).first()).toBeVisible();
	expect(screen.getByText(words.done).elements()).toEqual([]);
});

test('texts that somebody has changed on the disk are told of', async () => {
	const { screen } = await aPage({ mode: 'own', broken: 2 });

	await expect.element(screen.getByText(words.broken(2))).toBeVisible();
});

async function aLock(by: LockedBy, more: { onforgotten?: () => void } = {}) {
	const link = new MemoryLink({ language: 'en' });
	link.setDevice({ safety: { mode: by === 'passphrase' ? by : 'online', locked: by } });
	link.answers.unlock = ({ passphrase }) =>
		passphrase === 'right' ? ok(null) : err('wrong_passphrase');
	link.answers.startOver = () => ok(null);
	const screen = await show(Locked, { by, ...more }, { link });
	const asked = () => link.asked.filter(({ name }) => name === 'startOver').length;
	return { link, screen, asked };
}

test('a wrong passphrase is said, and the right one taken; Enter will do', async () => {
	const { link, screen } = await aLock('passphrase');
	const field = screen.getByLabelText(words.passphrase);

	await field.fill('wrong');
	await screen.getByRole('button', { name: words.locked.unlock, exact: true }).click();
	await expect.element(field).toHaveAccessibleDescription(words.locked.wrong);
	await field.fill('right');
	(field.element() as HTMLInputElement).form?.requestSubmit();

	await expect.element(field).toHaveValue('');
	expect(link.asked.filter(({ name }) => name === 'unlock')).toHaveLength(2);
});

test.each([
	['internal', words.failures.other],
	['no_room', words.failures.no_room],
] as const)('a passphrase that could not be tried (%s) is not called wrong', async (code, said) => {
	const { link, screen } = await aLock('passphrase');
	link.answers.unlock = () => err(code);
	const field = screen.getByLabelText(words.passphrase);

	await field.fill('right');
	await screen.getByRole('button', { name: words.locked.unlock, exact: true }).click();

	await expect.element(field).toHaveAccessibleDescription(said);
	await expect.element(field).toHaveValue('right');
	expect(screen.getByText(words.locked.wrong).elements()).toEqual([]);
});

test('nothing is wiped without a second press, which says what is lost', async () => {
	const { screen, asked } = await aLock('passphrase');

	await screen.getByRole('button', { name: words.locked.forgotten }).click();
	await expect.element(screen.getByText(words.locked.ask)).toBeVisible();
	await screen.getByRole('button', { name: words.locked.cancel }).click();
	expect(asked()).toBe(0);
	await screen.getByRole('button', { name: words.locked.forgotten }).click();
	await screen.getByRole('button', { name: words.locked.wipe }).click();

	expect(asked()).toBe(1);
});

test('over a call nothing is wiped: that is asked in a tab of ours', async () => {
	let opened = 0;
	const { screen, asked } = await aLock('passphrase', { onforgotten: () => (opened += 1) });

	await screen.getByRole('button', { name: words.locked.forgotten }).click();

	expect(opened).toBe(1);
	expect(screen.getByText(words.locked.ask).elements()).toEqual([]);
	expect(asked()).toBe(0);
});

test.each(['network', 'signed_out', 'erased'] as const)(
	'locked by %s it says why, and asks for no words',
	async (by) => {
		const { screen } = await aLock(by);

		await expect.element(screen.getByRole('status')).toHaveTextContent(words.locked[by]);
		expect(screen.getByRole('textbox').elements()).toEqual([]);
		expect(screen.getByLabelText(words.passphrase).elements()).toEqual([]);
	},
);

test.each(['ended', 'closed'] as const)('locked by %s it leads back in by e-mail', async (by) => {
	const { link, screen, asked } = await aLock(by);
	withAccount(link, { state: 'signed_out', named: true });
	await expect.element(screen.getByRole('status')).toHaveTextContent(words.locked[by]);
	expect(screen.getByRole('textbox').elements()).toEqual([]);

	await screen.getByRole('button', { name: words.locked.signInAgain }).click();
	await expect.element(screen.getByRole('textbox', { name: accountWords.en.email })).toHaveFocus();
	await screen.getByRole('textbox', { name: accountWords.en.email }).fill(EMAIL);
	await screen.getByRole('button', { name: accountWords.en.send }).click();
	await screen.getByRole('textbox', { name: accountWords.en.code }).fill(CODE);
	await screen.getByRole('button', { name: accountWords.en.signIn }).click();

	await expect
		.element(screen.getByRole('button', { name: words.locked.signInAgain }))
		.toBeVisible();
	await expect.element(screen.getByRole('heading')).toHaveFocus();
	expect(link.asked.map(({ name }) => name)).toEqual(['requestCode', 'verifyCode']);
	await screen.getByRole('button', { name: words.locked.startOver }).click();
	await screen.getByRole('button', { name: words.locked.wipe }).click();
	expect(asked()).toBe(1);
});

test('where the form goes away by itself, the caret is where it is said why', async () => {
	const { link, screen } = await aLock('ended');
	withAccount(link, { state: 'signed_out', named: true });
	await screen.getByRole('button', { name: words.locked.signInAgain }).click();
	await expect.element(screen.getByRole('textbox', { name: accountWords.en.email })).toHaveFocus();

	await screen.rerender({ props: { props: { by: 'erased' } } });

	await expect.element(screen.getByRole('heading')).toHaveFocus();
	await expect.element(screen.getByRole('status')).toHaveTextContent(words.locked.erased);
});

test('behind the shield a locked panel names no address', async () => {
	const link = new MemoryLink({ language: 'en' });
	withAccount(link, { state: 'signed_out', code: { email: EMAIL, purpose: 'sign_in', at: 0 } });
	const screen = await show(Locked, { by: 'ended' as const, shielded: true }, { link });

	await expect.element(screen.getByText(accountWords.en.codeSentHidden)).toBeVisible();
	expect(screen.getByText(EMAIL).elements()).toEqual([]);
});

describe('the key with the server', () => {
	const SIGNED_IN = { state: 'signed_in', named: true, email: EMAIL } as const;
	const { offer } = words;
	const page = async (safety: SafetyState = { mode: 'own' }, account: object = SIGNED_IN) => {
		const link = new MemoryLink({ language: 'en' });
		withAccount(link, account);
		link.setDevice({ safety });
		link.answers.setSafety = ({ mode }) => {
			link.setDevice({ safety: { mode } });
			return ok(null);
		};
		const screen = await show(KeyOffer, {}, { link });
		const asked = () => link.asked.map(({ name, args }) => ({ name, args }));
		const keep = screen.getByRole('button', { name: offer.keep });
		return { link, screen, asked, keep };
	};
	const ANSWERED = { name: 'changeSettings', args: { keyAsked: true } };

	test('is offered after a sign-in, with what it guards and what it costs, and is one press away', async () => {
		const { screen, asked, keep } = await page();
		await expect.element(screen.getByText(offer.guards)).toBeVisible();
		await expect.element(screen.getByText(offer.costs)).toBeVisible();
		await expect.element(screen.getByText(words.earlier)).toBeVisible();
		expect(asked()).toEqual([]);

		await keep.click();

		await expect.element(screen.getByText(offer.kept)).toBeVisible();
		await expect.element(screen.getByText(offer.kept)).toHaveFocus();
		expect(keep.elements()).toEqual([]);
		expect(asked()).toEqual([{ name: 'setSafety', args: { mode: 'online' } }, ANSWERED]);
	});

	test('is not asked about again, and is found where it can be changed', async () => {
		const { screen, asked, keep } = await page();

		await screen.getByRole('button', { name: offer.notNow }).click();

		expect(keep.elements()).toEqual([]);
		const link = screen.getByRole('link', { name: words.title });
		await expect.element(link).toHaveAttribute('href', '#/safety');
		expect(asked()).toEqual([ANSWERED]);
	});

	test.each(['unreachable', 'no_room'] as const)('after %s it can be tried again', async (code) => {
		const { link, screen, asked, keep } = await page();
		link.answers.setSafety = () => err(code);

		await keep.click();

		await expect.element(screen.getByText(words.failures[code])).toBeVisible();
		await expect.element(keep).toBeEnabled();
		expect(asked()).not.toContainEqual(ANSWERED);
	});

	test.each<[string, SafetyState | undefined, object?, true?]>([
		['whoever has a passphrase', { mode: 'passphrase' }],
		['a shared computer', { mode: 'shared' }],
		['whoever has it so', { mode: 'online' }],
		['whoever has answered', { mode: 'own' }, SIGNED_IN, true],
		['whoever has no address', { mode: 'own' }, { state: 'silent' }],
		['whoever is signed out', { mode: 'own' }, { ...SIGNED_IN, state: 'signed_out' }],
	])('is not offered to %s', async (_, safety, account, keyAsked) => {
		const { link, keep } = await page(safety, account);
		if (keyAsked) link.setDevice({ settings: { language: 'en', keyAsked } });

		await expect.poll(() => keep.elements()).toEqual([]);
	});
});
