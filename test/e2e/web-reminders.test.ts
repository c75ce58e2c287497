// A page reminds by a message of the computer, through its service worker, and a press on it leads to the page.
// On a phone it does not say that it could.
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { sessionIdOf } from '#shared/ids.ts';
import { expect } from '#test/support/expect.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { Person } from '#test/support/person.ts';
import { capture, doneBox, openTab } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

const TWO_DAYS = 2 * 24 * 60 * 60_000;

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

const messages = (page: Page) =>
	page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		const shown = await registration.getNotifications();
		// Whoever looks away hears of the second as of the first.
		return shown.map((one) => ({
			...{ title: one.title, body: one.body },
			isHeard: 'renotify' in one && one.renotify,
		}));
	});

/** A computer has a mouse, and nobody has this page in front of them. */
const asOnComputer = (context: BrowserContext) =>
	context.addInitScript(() => {
		const media = matchMedia.bind(globalThis);
		const hasMouse = (query: string) => query.includes('pointer: fine');
		globalThis.matchMedia = (query) => media(hasMouse(query) ? 'all' : query);
		document.hasFocus = () => false;
	});

/** Runs in the service worker: a press on each message that is shown. Answers with where it led. */
async function pressAll(open: readonly string[]): Promise<string[]> {
	const scope = globalThis as unknown as {
		registration: ServiceWorkerRegistration;
		clients: object;
		NotificationEvent: new (type: string, about: object) => Event;
	};
	const { promise, resolve } = Promise.withResolvers<string>();
	const asked: string[] = [];
	Object.assign(scope.clients, {
		async matchAll(options: object) {
			asked.push(JSON.stringify(options));
			return open.map((url) => ({ url, focus: async () => resolve(`focus ${url}`) }));
		},
		openWindow: async (url: string) => resolve(`open ${url}`),
	});
	for (const notification of await scope.registration.getNotifications())
		dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
	return [await promise, ...asked];
}

const press = async (worker: Worker, ...open: string[]) => worker.evaluate(pressAll, open);
const ALL = JSON.stringify({ type: 'window', includeUncontrolled: true });

test('what was due while the page was away is said once nobody has it in front of them, once; a press leads to the page', async () => {
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	await asOnComputer(guest.browser.context);
	await guest.browser.context.grantPermissions(['notifications'], { origin: TEST_API });
	const page = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await takeInvitation(guest);
	await capture(guest, 'Brief schreiben bis morgen');
	await openTab(guest, 'actionItems');
	await expect(await doneBox(guest, 'Brief schreiben')).toBeVisible();
	await host.push([{ n: 'endSession', a: { id: await sessionIdOf(host.m, 1) } }]);
	await page.goto(`${TEST_API}/app#/`);
	const { reminders } = guest.words;
	const remind = page.getByRole('checkbox', { name: reminders.notify });
	await remind.tap();
	await expect(page.getByRole('checkbox', { name: reminders.withText })).toBeVisible();
	expect(await messages(page)).toEqual([]);

	await page.clock.setFixedTime(Date.now() + TWO_DAYS);
	await page.reload();

	const said = [{ title: 'Leitfaden', body: reminders.due(1), isHeard: true }];
	await expect.poll(() => messages(page)).toEqual(said);
	const worker = await guest.browser.worker();
	const app = `${TEST_API}/app#/`;
	expect(await press(worker, `${TEST_API}/privacy`, app)).toEqual([`focus ${app}`, ALL]);
	await expect.poll(() => messages(page)).toEqual([]);
	await page.reload();
	await expect(remind).toBeChecked();
	expect(await messages(page)).toEqual([]);

	// Where nothing of the app is open, a press opens it.
	const show = async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.showNotification('Leitfaden', { tag: 'due' });
	};
	await page.evaluate(show);
	await expect.poll(async () => (await messages(page)).length).toBe(1);
	expect(await press(worker, `${TEST_API}/privacy`)).toEqual(['open /app', ALL]);
	await expect.poll(() => messages(page)).toEqual([]);

	// Nor does one stay on the screen of a person who wants none any more.
	await page.evaluate(show);
	await expect.poll(async () => (await messages(page)).length).toBe(1);
	await remind.tap();
	await expect.poll(() => messages(page)).toEqual([]);
});

test('a phone is told that its calendar reminds, and offers no switch', async () => {
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const page = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await takeInvitation(guest);
	await page.goto(`${TEST_API}/app#/`);

	await expect(page.getByText('Für neun Uhr nimm den Kalender')).toBeVisible();
	await expect(page.getByRole('checkbox', { name: guest.words.reminders.notify })).toHaveCount(0);
});
