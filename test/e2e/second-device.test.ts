// One person, two computers, one e-mail address; real browsers, the real worker, real mail into a file.
import type { Page } from '@playwright/test';
import { type AllWords, wordsOf } from '#shared/words/catalogues.ts';
import type { Browser } from '#test/support/browser.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { expect } from '#test/support/expect.ts';
import { dumpIndexedDb } from '#test/support/idb-dump.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

const EMAIL = 'nadia@example.org';
let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

interface Device {
	readonly browser: Browser;
	readonly words: AllWords;
}

/** A browser that has shared a mentorship with that person, without an account, and is offline since. */
async function aDevice(other: string, language: 'en' | 'de'): Promise<Device> {
	const browser = await world.person({ language });
	const words = wordsOf(language);
	const me = new Person('mentor', 'Nadia', language, browser);
	const popup = await createAlone(me, { name: other, language: 'de' });
	await makeInvitation(popup, words);
	await popup.close();
	browser.wire.cut();
	return { browser, words };
}

/** Opens the settings of the mentorship with that person, and gives it a name. */
async function rename({ browser, words }: Device, other: string, name: string): Promise<void> {
	const page = await browser.open('review.html');
	await page.getByRole('link', { name: new RegExp(`^${other}`) }).click();
	await page.getByRole('link', { name: words.review.settings }).click();
	const field = page.getByRole('textbox', { name: words.mentorships.settings.name });
	await field.fill(name);
	await field.press('Tab');
	await expect(page.getByText(words.mentorships.settings.didRename)).toBeVisible();
	await expect(page.locator('[data-save-state]')).not.toHaveText(words.panel.save.typed);
	await page.close();
}

async function signIn(page: Page, { words: { account } }: Device, letters: number): Promise<void> {
	await page.getByRole('textbox', { name: account.email }).fill(EMAIL);
	await page.getByRole('button', { name: account.send }).click();
	const code = await world.api.mailbox.code(EMAIL, letters);
	const field = page.getByRole('textbox', { name: account.code });
	await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
	await page.getByRole('button', { name: account.signIn, exact: true }).click();
}

test('what two computers have written apart is on both after one address, until one is signed out', async () => {
	const [laptop, desk] = await Promise.all([aDevice('Jona', 'en'), aDevice('Kim', 'de')]);
	const shared = () => readRecords(world.persist).filter(({ kind }) => kind === 'mentorship');
	await expect.poll(() => shared().length).toBe(2);
	const before = shared()
		.map(({ id }) => id)
		.toSorted();
	await rename(laptop, 'Jona', 'Written on the laptop');
	await rename(desk, 'Kim', 'Am Schreibtisch geschrieben');
	for (const { browser } of [laptop, desk]) browser.wire.mend();

	const one = await laptop.browser.open('review.html#/account');
	await signIn(one, laptop, 0);
	await expect(one.getByText(laptop.words.account.signedInAs(EMAIL))).toBeVisible();
	const two = await desk.browser.open('review.html#/account');
	await signIn(two, desk, 1);
	await expect(two.getByText(desk.words.account.signedInAs(EMAIL))).toBeVisible();
	await one.reload();
	await expect(one.getByText(laptop.words.account.thisDevice, { exact: true })).toBeVisible();

	for (const [page, { words }] of [
		[one, laptop],
		[two, desk],
	] as const) {
		await page.getByRole('link', { name: words.review.backToAll }).first().click();
		await expect(page.getByRole('link', { name: /^Written on the laptop/ })).toBeVisible();
		await expect(page.getByRole('link', { name: /^Am Schreibtisch geschrieben/ })).toBeVisible();
	}
	expect(
		shared()
			.map(({ id }) => id)
			.toSorted(),
	).toEqual(before);

	// The desk is signed out from the laptop: what is written there from then on waits.
	await one
		.getByRole('navigation', { name: laptop.words.review.title })
		.getByRole('link', { name: laptop.words.review.account })
		.click();
	await one.getByRole('button', { name: /^Sign out Chrome/ }).click();
	await one.getByRole('button', { name: laptop.words.account.revokeConfirm }).click();
	await expect(one.getByText(laptop.words.account.didRevoke)).toBeVisible();
	await two.getByRole('link', { name: /^Am Schreibtisch geschrieben/ }).click();
	await two.getByRole('link', { name: desk.words.review.settings }).click();
	await two
		.getByRole('textbox', { name: desk.words.mentorships.settings.name })
		.fill('Danach geschrieben');
	await two.keyboard.press('Tab');
	await expect(two.getByText(desk.words.account.signedOut)).toBeVisible();
	await two.getByRole('button', { name: desk.words.account.goOnSigningIn }).click();
	await signIn(two, desk, 2);
	await expect(two.getByText(desk.words.account.signedOut)).toBeHidden();
	await expect(two.getByText(desk.words.panel.save.synced)).toBeVisible();
	await expect
		.poll(() => JSON.stringify(shared().map(({ body }) => body)))
		.toContain('Danach geschrieben');

	// Signing out leaves nothing.
	await two.getByRole('navigation').getByRole('link', { name: desk.words.review.account }).click();
	await two.getByRole('button', { name: desk.words.account.signOut }).click();
	await two.getByRole('button', { name: desk.words.account.signOutConfirm }).click();
	await expect(two.getByText(desk.words.account.didSignOut)).toBeVisible();
	expect(await dumpIndexedDb(two)).not.toContain(before[0]);
	expect(await dumpIndexedDb(two)).not.toContain(before[1]);
});
