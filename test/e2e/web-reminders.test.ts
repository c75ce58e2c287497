// A page reminds by a message of the computer, through its service worker; a press on it leads to the page.
import type { Page } from '@playwright/test';
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
		return shown.map(({ title, body }) => ({ title, body }));
	});

/** Runs in the service worker: a press on each message that is shown. */
async function pressAll(): Promise<void> {
	const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
	const { NotificationEvent } = globalThis as unknown as {
		NotificationEvent: new (type: string, about: object) => Event;
	};
	for (const notification of await registration.getNotifications())
		dispatchEvent(new NotificationEvent('notificationclick', { notification }));
}

test('what was due while the page was away is said once it is open, once, and a press on it takes it away', async () => {
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
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

	const said = [{ title: 'Leitfaden', body: reminders.due(1) }];
	await expect.poll(() => messages(page)).toEqual(said);
	await (await guest.browser.worker()).evaluate(pressAll);
	await expect.poll(() => messages(page)).toEqual([]);
	await page.reload();
	await expect(remind).toBeChecked();
	expect(await messages(page)).toEqual([]);
});
