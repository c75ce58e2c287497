// The page once opened needs no network: it opens from this device, shows what was, and takes what is written.
import type { Page } from '@playwright/test';
import { regular } from '#shared/content/templates/regular.ts';
import { newAgenda } from '#shared/domain/new-agenda.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { hrefOf } from '#shared/ui/review/address.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { expect } from '#test/support/expect.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { Person } from '#test/support/person.ts';
import { capture, doneBox, openTab } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

/** A device that was away tries again by itself; its longest pause is shorter than this. */
const RETURN = { timeout: 45_000 };
const PROMISED = 'write the letter';
const WRITTEN = 'im Zug geschrieben';

/** One session was held, in which the mentor promised something; a second one runs. */
async function hostWithHistory(): Promise<{ host: Host; past: string }> {
	const host = await Host.withSession(world.api.origin);
	const past = await sessionIdOf(host.m, 1);
	const items = newAgenda(regular, 45, newId);
	await host.push([
		{
			n: 'addActionItem',
			a: {
				id: newId(),
				set: { assigneeId: host.memberId, sessionId: past },
				text: { text: PROMISED },
			},
		},
		{ n: 'endSession', a: { id: past } },
		{
			n: 'startSession',
			a: {
				...{ id: await sessionIdOf(host.m, 2), number: 2 },
				...{ minutes: 45, templateId: regular.id, items },
			},
		},
	]);
	return { host, past };
}

test('opened once, then without a network: past sessions are there, and what is written arrives later, once', async () => {
	const { host, past } = await hostWithHistory();
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const first = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await takeInvitation(guest);
	await openTab(guest, 'actionItems');
	await expect(await doneBox(guest, PROMISED)).toBeVisible();
	await first.waitForFunction(() => navigator.serviceWorker.controller !== null);

	await guest.browser.goOffline();
	guest.tab = await guest.browser.context.newPage();
	await first.close();
	const page = guest.call;
	await page.goto(`${TEST_API}/app`);
	await page.getByRole('button', { name: guest.words.popup.reviewOf('Nadia') }).tap();
	await expect(page.getByRole('heading', { name: 'Nadia', level: 1 })).toBeVisible();
	await page
		.locator(`a[href="${hrefOf(host.m, past)}"]`)
		.first()
		.tap();
	await expect(page.getByText(PROMISED).first()).toBeVisible();
	await page.getByRole('link', { name: guest.words.web.running('Nadia') }).tap();
	await capture(guest, WRITTEN);
	await openTab(guest, 'actionItems');
	await expect(await doneBox(guest, WRITTEN)).toBeVisible();
	await page.reload();
	const texts = () =>
		readRecords(world.persist)
			.flatMap(({ kind, body }) => (kind === 'action_item' ? [String(body['text'])] : []))
			.toSorted();
	expect(texts()).toEqual([PROMISED]);

	await guest.browser.goOnline();

	await expect.poll(texts, RETURN).toEqual([WRITTEN, PROMISED]);
	await openTab(guest, 'actionItems');
	await expect(await doneBox(guest, WRITTEN)).toHaveCount(1);
});

const isOpen = (page: Page) => expect(page.getByRole('heading', { level: 1 })).toBeVisible();

test('a browser that cannot read what it kept opens from the network, and what it threw away it keeps again', async () => {
	const phone = await world.phone({ language: 'de' });
	const page = await phone.context.newPage();
	await page.goto(`${TEST_API}/app`);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const [worker] = phone.context.serviceWorkers();
	if (!worker) throw new Error('no service worker is there');

	await worker.evaluate(() => {
		Object.assign(caches, { open: () => Promise.reject(new DOMException('', 'UnknownError')) });
	});
	await page.reload();
	await isOpen(page);
	await worker.evaluate(() => Reflect.deleteProperty(caches, 'open'));

	await page.evaluate(async () => {
		for (const name of await caches.keys()) await caches.delete(name);
	});
	await page.reload();
	await isOpen(page);
	const isKept = () => page.evaluate(async () => (await caches.match('/app')) !== undefined);
	await expect.poll(isKept).toBe(true);
	await phone.goOffline();
	await page.reload();
	await isOpen(page);
});

test('a browser that does not find its own worker opens the page all the same', async () => {
	const phone = await world.phone({ language: 'de' });
	const page = await phone.context.newPage();
	await page.goto(`${TEST_API}/app`);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	await page.addInitScript(() => {
		ServiceWorkerContainer.prototype.getRegistration = () =>
			Promise.reject(new DOMException('', 'InvalidStateError'));
	});

	await page.reload();

	await isOpen(page);
});
