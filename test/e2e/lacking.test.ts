// A phone with a browser of some years ago: what it has no dates of its own for works, and where it cannot work
// that is said before an invitation is spent.
import type { Page } from '@playwright/test';
import { webWords } from '#shared/words/web.ts';
import { expect } from '#test/support/expect.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { Person } from '#test/support/person.ts';
import { noteField, writeNote } from '#test/support/session-steps.ts';
import { tried } from '#test/support/tried.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

const submit = (page: Page) =>
	page.getByRole('button', { name: webWords.de.join.submit, exact: true });

test('without dates of its own a phone joins, writes and looks back all the same', async () => {
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const complaints: string[] = [];
	const { context } = guest.browser;
	context.on('weberror', (error) => complaints.push(String(error.error())));
	await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));

	const page = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await takeInvitation(guest);
	await writeNote(guest, 'ours', 'Vom alten Telefon.');
	await expect(await noteField(guest, 'ours')).toHaveValue('Vom alten Telefon.');
	const isNative = await page.evaluate(() => String(Temporal.Now.instant).includes('native code'));
	expect(isNative, 'the stand-in is what was used').toBe(false);
	await page.goto(`${TEST_API}/app#/${host.m}`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	expect(complaints).toEqual([]);
});

/** How each is taken away, as a browser that never had it or keeps it back. */
const LACKING = {
	'a young function': () => Reflect.deleteProperty(Promise, 'withResolvers'),
	'bytes as base64': () => Reflect.deleteProperty(Uint8Array.prototype, 'toBase64'),
	locks: () => Reflect.deleteProperty(Navigator.prototype, 'locks'),
	'its storage': () =>
		Object.defineProperty(window, 'sessionStorage', {
			get() {
				throw new DOMException('Blocked', 'SecurityError');
			},
		}),
} as const;

test('a browser that cannot do it says so in both languages, and the invitation stays good', async () => {
	const host = await Host.withSession(world.api.origin);
	const url = `${TEST_API}/join#${await host.invite()}`;
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const { context } = guest.browser;
	let count = 0;
	for (const [name, takeAway] of Object.entries(LACKING))
		for (const address of [url, `${TEST_API}/app`]) {
			const page = await context.newPage();
			await page.addInitScript(takeAway);
			await page.goto(address);
			const said = page.getByRole('alert');
			await expect(said.locator('p[lang=de]'), name).toContainText('Leitfaden');
			await expect(said.locator('p[lang=en]'), name).toContainText('Leitfaden');
			await expect(submit(page)).toHaveCount(0);
			await page.close();
			count += 1;
		}

	await openInvitation(guest, url);
	await expect(guest.call.getByRole('alert')).toHaveCount(0);
	await takeInvitation(guest);
	await expect(await noteField(guest, 'ours')).toBeVisible();
	tried('browsers that cannot do it', { pages: count });
});

test('a disk that does not open is spoken of, and no longer once it does', async () => {
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const page = await guest.browser.context.newPage();
	await page.addInitScript(() => {
		const { open } = IDBFactory.prototype;
		IDBFactory.prototype.open = function (...args) {
			if (Reflect.has(window, 'diskIsFree')) return open.apply(this, args);
			throw new DOMException('Refused', 'UnknownError');
		};
	});
	await page.goto(`${TEST_API}/app`);
	await expect(page.getByRole('alert')).toContainText('Leitfaden versucht es weiter');

	await page.evaluate(() => void Object.assign(window, { diskIsFree: true }));

	await expect(page.getByRole('alert')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
