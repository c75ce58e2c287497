import { readArchive } from '#shared/domain/export/archive.ts';
import { err, ok } from '#shared/result.ts';
import AccountPage from '#shared/ui/account/AccountPage.svelte';
import { account as de } from '#shared/words/de/account.ts';
import { account as en } from '#shared/words/en/account.ts';
import type { Language } from '#shared/domain/member.ts';
import { catchDownloads } from '#test/support/catch-downloads.ts';
import { aCouple } from '#test/support/couple.ts';
import { CODE, EMAIL, LAPSED, LAPTOP, withAccount } from '#test/support/account-answers.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { afterEach, expect, test, vi } from 'vitest';

type Wishes = Parameters<typeof withAccount>;

afterEach(() => void vi.useRealTimers());

async function opened(
	begin: Wishes[1] = {},
	{ language = 'en' as Language, ...more }: Wishes[2] & { language?: Language } = {},
) {
	const couple = aCouple();
	const account = withAccount(couple.link, begin, more);
	const screen = await show(AccountPage, {}, { link: couple.link, language });
	const asked = () => couple.link.asked.map(({ name }) => name);
	return { ...couple, ...account, screen, asked };
}
const SIGNED_IN = { state: 'signed_in', named: true, email: EMAIL } as const;

test('without an account nothing is asked of the server; an address and a code, pasted with a blank, sign in', async () => {
	const { screen, asked } = await opened();
	await expect.element(screen.getByText('Use Leitfaden on a second device.')).toBeVisible();
	expect(asked()).toEqual([]);

	await screen.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await expect.element(screen.getByText(`A code is on its way to ${EMAIL}.`)).toBeVisible();
	const code = screen.getByRole('textbox', { name: 'Code from the mail' });
	await expect.element(code).toHaveAttribute('autocomplete', 'one-time-code');
	await code.fill(' 123 456 ');
	await screen.getByRole('button', { name: 'Sign in' }).click();

	await expect.element(screen.getByText(`Signed in as ${EMAIL}`)).toBeVisible();
	await expect.element(screen.getByText('Chrome, Windows')).toBeVisible();
	expect(asked()).toEqual(['requestCode', 'verifyCode', 'readAccount']);
});

test('a device that has shared something is told what it may lose, one that was only let in nowhere is not', async () => {
	const { screen, link: shared, mentorshipId } = await opened({ state: 'silent' });
	shared.setStatus(mentorshipId, { connection: 'live', unsynced: 0 });
	const warning = /This device has shared something/;
	await expect.element(screen.getByText(warning)).toBeVisible();
	await screen.unmount();

	const link = new MemoryLink({ language: 'en' });
	withAccount(link, { state: 'silent' });
	const other = await show(AccountPage, {}, { link });

	await expect.element(other.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
	expect(other.getByText(warning).elements()).toEqual([]);
});

test('what is no address and what is no code is said where it stands, and nobody is asked', async () => {
	const { screen, asked } = await opened();
	const email = screen.getByRole('textbox', { name: 'E-mail address' });

	await email.fill('mia at example');
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await expect.element(email).toHaveAttribute('aria-invalid', 'true');
	await expect.element(email).toHaveFocus();
	expect(asked()).toEqual([]);

	await email.fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill('12345');
	await screen.getByRole('button', { name: 'Sign in' }).click();
	await expect.element(screen.getByText('The code has six digits.').first()).toBeVisible();
	expect(asked()).toEqual(['requestCode']);
});

test.each([
	['en', 'wrong_code', /This code opens nothing/],
	['en', 'too_many', /many tries/],
	['en', 'unreachable', /What you typed stays here/],
	['en', 'no_room', /no room left/],
	['en', 'other_seat', /the other person in one of your mentorships/],
	['de', 'wrong_code', /Dieser Code passt nicht/],
	['de', 'no_room', /keinen Platz mehr/],
	['de', 'internal', /Das hat gerade nicht geklappt/],
] as const)('in %s, %s is said in words, and the code typed stays', async (language, code, why) => {
	const { link, screen } = await opened(
		{ code: { email: EMAIL, purpose: 'sign_in', at: Date.now() } },
		{ language },
	);
	link.answers.verifyCode = () => err(code);
	const field = screen.getByRole('textbox', { name: /^Code/ });
	await field.fill('999999');
	await screen.getByRole('button', { name: language === 'en' ? 'Sign in' : 'Anmelden' }).click();

	await expect.element(screen.getByText(why).first()).toBeVisible();
	await expect.element(field).toHaveValue('999999');
});

test('a page that was closed in between still asks for the code; another one is sent after a while only', async () => {
	const at = Date.now() - 1000;
	vi.useFakeTimers({ toFake: ['Date'] });
	const { screen, asked } = await opened({ code: { email: EMAIL, purpose: 'sign_in', at } });

	await expect.element(screen.getByRole('button', { name: /^Another code in/ })).toBeDisabled();
	const again = screen.getByRole('button', { name: 'Send another code' });
	vi.setSystemTime(at + 61_000);
	await expect.element(again).toBeEnabled();
	await again.click();

	await expect.element(screen.getByText(/Only the newest one counts/)).toBeVisible();
	expect(asked()).toEqual(['requestCode']);
	await screen.getByRole('button', { name: 'Use another address' }).click();
	await expect.element(screen.getByRole('textbox', { name: 'E-mail address' })).toBeVisible();
});

test.each(['while the page is open', 'before it is opened'])(
	'a clock set back by an hour, %s, makes nobody wait an hour',
	async (when) => {
		const at = Date.now();
		vi.useFakeTimers({ toFake: ['Date'] });
		const back = at - 3_600_000;
		vi.setSystemTime(when === 'before it is opened' ? back : at + 30_000);
		const { screen } = await opened({ code: { email: EMAIL, purpose: 'sign_in', at } });
		await expect.element(screen.getByRole('button', { name: /^Another code in/ })).toBeDisabled();
		vi.setSystemTime(back);
		const all = screen.getByRole('button', { name: 'Another code in 60 seconds' });
		await expect.element(all).toBeDisabled();

		vi.setSystemTime(back + 60_000);

		await expect.element(screen.getByRole('button', { name: 'Send another code' })).toBeEnabled();
	},
);

test('one device is signed out after a second yes, then all others; this one cannot be', async () => {
	const { screen, asked, link } = await opened(SIGNED_IN);
	await expect.element(screen.getByText('This device')).toBeVisible();
	expect(screen.getByRole('button', { name: /^Sign out Chrome/ }).elements()).toEqual([]);

	await screen.getByRole('button', { name: 'Sign out Safari, iPhone' }).click();
	await screen.getByRole('button', { name: 'Cancel' }).click();
	expect(asked()).toEqual(['readAccount']);
	await screen.getByRole('button', { name: 'Sign out all other devices' }).click();
	await screen.getByRole('button', { name: 'Yes, sign them out' }).click();

	await expect.element(screen.getByText('Signed out.')).toBeVisible();
	expect(screen.getByText('Safari, iPhone').elements()).toEqual([]);
	expect(asked()).toEqual(['readAccount', 'revokeOthers', 'readAccount']);
	expect(link.asked.map(({ name }) => name)).not.toContain('signOut');
});

test('one device alone is signed out by its name', async () => {
	const { screen, link } = await opened(SIGNED_IN);

	await screen.getByRole('button', { name: 'Sign out A device without a name' }).click();
	await screen.getByRole('button', { name: 'Yes, sign it out' }).click();

	await expect.element(screen.getByText('Signed out.')).toBeVisible();
	expect(link.asked).toContainEqual({ name: 'revokeDevice', args: { id: 'old' } });
	await expect.element(screen.getByText('Safari, iPhone')).toBeVisible();
});

test.each([
	['en', /half of a device’s key, what that device has not sent by then is lost/],
	['de', /Hälfte des Schlüssels hat, ist verloren, was ein Gerät bis dahin nicht gesendet hat/],
] as const)(
	'in %s, before another address it is said what does not come back',
	async (language, lost) => {
		const { screen } = await opened(SIGNED_IN, { language });
		await expect.element(screen.getByText(lost)).not.toBeVisible();
		const { change } = language === 'en' ? en : de;

		await screen.getByText(change, { exact: true }).click();

		await expect.element(screen.getByText(lost)).toBeVisible();
	},
);

test.each([
	['en', en, /opens no more: what (it )?has not (been )?sent yet is lost then\.$/],
	['de', de, /öffnet es sich nicht mehr: Was noch nicht gesendet ist, ist dann verloren\.$/],
] as const)(
	'in %s, before a device is signed out it is said as well',
	async (language, words, lost) => {
		const { screen, link } = await opened(SIGNED_IN, { language });

		await screen.getByRole('button', { name: words.revokeOne(words.unnamed) }).click();
		await expect.element(screen.getByText(lost)).toBeVisible();
		await screen.getByRole('button', { name: words.revokeOthers }).click();

		// The question about all has taken the other one's place.
		await expect.element(screen.getByText(words.revokeOthersAsk)).toBeVisible();
		expect(screen.getByText(lost).elements()).toHaveLength(1);
		expect(link.asked.map(({ name }) => name)).toEqual(['readAccount']);
	},
);

test('a device whose sign-in has ended by itself is told apart, and can be signed out', async () => {
	const { screen, link } = await opened(SIGNED_IN, { devices: [LAPTOP, LAPSED] });

	await expect.element(screen.getByText(/Its sign-in has ended/)).toBeVisible();
	expect(screen.getByText(/Its sign-in has ended/).elements()).toHaveLength(1);
	await screen.getByRole('button', { name: 'Sign out A device without a name' }).click();
	await screen.getByRole('button', { name: 'Yes, sign it out' }).click();

	await expect.poll(() => screen.getByText(/Its sign-in has ended/).elements()).toEqual([]);
	expect(link.asked).toContainEqual({ name: 'revokeDevice', args: { id: 'lapsed' } });
});

test('one that is not there any more is said to be gone, and the list is read anew', async () => {
	const { screen, link, asked } = await opened(SIGNED_IN);
	link.answers.revokeDevice = () => err('not_found');

	await screen.getByRole('button', { name: 'Sign out A device without a name' }).click();
	await screen.getByRole('button', { name: 'Yes, sign it out' }).click();

	await expect.element(screen.getByText(/^That one is not in the list any more/)).toBeVisible();
	expect(asked()).toEqual(['readAccount', 'revokeDevice', 'readAccount']);
});

test('right after a sign-in the key’s place is asked about, once', async () => {
	const { screen, link } = await opened({});
	link.setDevice({ safety: { mode: 'own' } });
	const keep = screen.getByRole('button', { name: 'Give the server half of the key' });
	await expect.element(screen.getByText('Use Leitfaden on a second device.')).toBeVisible();
	expect(keep.elements()).toEqual([]);

	await screen.getByRole('textbox', { name: 'E-mail address' }).fill(EMAIL);
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Sign in' }).click();

	await expect.element(keep).toBeVisible();
	await screen.getByRole('button', { name: 'Not now' }).click();
	await expect.poll(() => keep.elements()).toEqual([]);
});

test('another address counts once its code is typed in', async () => {
	const { screen, link } = await opened(SIGNED_IN, { devices: [LAPTOP] });

	await screen.getByText('Change e-mail address').click();
	await screen.getByRole('textbox', { name: 'New e-mail address' }).fill('new@example.org');
	await screen.getByRole('button', { name: 'Send me a code' }).click();
	await screen.getByRole('textbox', { name: 'Code from the mail' }).fill(CODE);
	await screen.getByRole('button', { name: 'Change address' }).click();

	await expect.element(screen.getByText('Signed in as new@example.org')).toBeVisible();
	await expect.element(screen.getByText(/^Your e-mail address is changed/)).toBeVisible();
	expect(link.asked).toContainEqual({
		name: 'requestCode',
		args: { email: 'new@example.org', purpose: 'change_email' },
	});
});

test('signing out says what would be lost, offers to send and to save it, and then says that nothing is left', async () => {
	const { screen, asked, mentorshipId } = await opened(SIGNED_IN, {
		unsent: { changes: 3, onlyHere: 1 },
	});

	await screen.getByRole('button', { name: 'Sign out on this device' }).click();
	await expect.element(screen.getByText('3 changes have not been sent yet.')).toBeVisible();
	await expect.element(screen.getByText(/^1 mentorship is only on this device/)).toBeVisible();
	await screen.getByRole('button', { name: 'Send first' }).click();
	await expect.element(screen.getByText('Everything is sent.')).toBeVisible();
	expect(screen.getByText(/not been sent yet/).elements()).toEqual([]);
	const files = catchDownloads();
	await screen.getByRole('button', { name: 'Save a copy' }).click();
	await expect.element(screen.getByText(/^Saved 1 file\./)).toBeVisible();
	const archive = readArchive((await files[0]?.text) ?? '');
	expect(archive).toMatchObject({ ok: true, value: [{ content: { mentorshipId } }] });
	expect(asked()).not.toContain('signOut');
	await screen.getByRole('button', { name: 'Sign out and discard it' }).click();

	await expect.element(screen.getByText(/nothing of Leitfaden is left/)).toBeVisible();
	expect(screen.getByRole('button', { name: 'Start anew' }).elements()).toHaveLength(1);
});

test('half-written text is named, and what has come since the question is asked about anew', async () => {
	const { screen, asked, link } = await opened(SIGNED_IN, { unsent: { drafts: 1 } });
	await screen.getByRole('button', { name: 'Sign out on this device' }).click();
	await expect.element(screen.getByText(/^1 text is typed but not saved/)).toBeVisible();

	link.answers.countUnsent = () => ok({ changes: 2, refused: 0, onlyHere: 0, drafts: 1 });
	await screen.getByRole('button', { name: 'Sign out and discard it' }).click();
	await expect.element(screen.getByText(/^Something has been added meanwhile/)).toBeVisible();
	await expect.element(screen.getByText('2 changes have not been sent yet.')).toBeVisible();
	expect(asked()).not.toContain('signOut');

	await screen.getByRole('button', { name: 'Sign out and discard it' }).click();
	await expect.element(screen.getByText(/nothing of Leitfaden is left/)).toBeVisible();
});

test('a device the server knows no more says so, and is wiped after a second yes', async () => {
	const { screen, asked } = await opened({ state: 'signed_out' }, { unsent: { changes: 3 } });
	await expect
		.element(screen.getByText(/^If this device was signed out from elsewhere/))
		.toBeVisible();

	await screen.getByRole('button', { name: 'Wipe this device' }).click();
	await expect.element(screen.getByText('3 changes have not been sent yet.')).toBeVisible();
	// They cannot be: they are saved, or go.
	expect(screen.getByRole('button', { name: 'Send first' }).elements()).toEqual([]);
	expect(asked()).not.toContain('signOut');
	await screen.getByRole('button', { name: 'Wipe it and discard that' }).click();

	await expect.element(screen.getByText(/nothing of Leitfaden is left/)).toBeVisible();
	expect(asked()).toContain('signOut');
});

test('when the server could not be told, that is said', async () => {
	const { screen, link } = await opened(SIGNED_IN);
	link.answers.signOut = () => ok({ told: false });

	await screen.getByRole('button', { name: 'Sign out on this device' }).click();
	await screen.getByRole('button', { name: 'Yes, sign out' }).click();

	await expect.element(screen.getByText(/stays in your list until you take it off/)).toBeVisible();
});
