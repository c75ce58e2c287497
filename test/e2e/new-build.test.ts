// A new build of the web page is given out while people are in the old one: nobody is disturbed, nothing that
// was half written is lost, and two builds never own the data of one device.
import type { Page } from '@playwright/test';
import { readRecords } from '#test/support/d1-records.ts';
import { expect } from '#test/support/expect.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { makeNextWeb } from '#test/support/next-web.ts';
import { Person } from '#test/support/person.ts';
import { captureBar, noteField, writeNote } from '#test/support/session-steps.ts';
import { WEB } from '#test/support/web-build.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, test } from 'vitest';

const NEXT = 'laterone';
let next: string;
let world: World;
let isNextOut = false;
beforeAll(async () => {
	[next, world] = await Promise.all([makeNextWeb(NEXT), startWorld()]);
});
afterAll(async () => {
	await world.stop();
	await rm(next, { recursive: true, force: true });
});

async function giveOut(folder: string): Promise<void> {
	await world.api.deployWeb(folder);
	isNextOut = folder === next;
}

/** In a session on a phone, with a page that opens without a network. */
async function guestInSession(): Promise<Person> {
	if (isNextOut) await giveOut(WEB);
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
	const page = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await takeInvitation(guest);
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	return guest;
}

const buildOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['build']);

/** The next build is given out, and this browser has it ready. */
async function deploy(page: Page): Promise<void> {
	await giveOut(next);
	// Asked again and again, and waited for by nobody: the first try may hang on a line to the server of before.
	const isReady = async () => {
		const registration = await navigator.serviceWorker.ready;
		void registration.update().catch(() => undefined);
		return registration.waiting !== null;
	};
	await expect.poll(() => page.evaluate(isReady), { timeout: 30_000 }).toBe(true);
}

/**
 * Opens it again: it asks the next build to begin, and then loads itself anew. It waits for that a moment only,
 * and a worker with a debugger at it, as here, never rests by itself so that another could follow: then it is
 * stopped, and the start after is the new one.
 */
async function beginAnew(page: Page): Promise<void> {
	const isNew = (name: string) => document.documentElement.dataset['build'] === name;
	const debug = await page.context().newCDPSession(page);
	await debug.send('ServiceWorker.enable');
	await expect(async () => {
		await page.evaluate(() => location.reload()).catch(() => undefined);
		const begun = page.waitForFunction(isNew, NEXT, { timeout: 5000 });
		await begun.catch(() => debug.send('ServiceWorker.stopAllWorkers'));
		await begun;
	}).toPass({ timeout: 60_000 });
	await debug.detach();
}

/** How many tabs of ours there are, this one too: each holds a lock while it lives. */
const tabs = (page: Page) =>
	page.evaluate(async () => {
		const { held = [] } = await navigator.locks.query();
		return held.filter(({ name }) => name?.startsWith('leitfaden-hub/')).length;
	});

const caches = (page: Page) => page.evaluate(() => globalThis.caches.keys());
const hubs = (page: Page) =>
	page.evaluate(async () => {
		const { held = [] } = await navigator.locks.query();
		return held.filter(({ name }) => name === 'leitfaden-hub').length;
	});

/** `text`: of the one note that begins like it. */
async function isKeptOnce(text: string): Promise<void> {
	const begin = text.slice(0, 4);
	const texts = () =>
		readRecords(world.persist)
			.flatMap(({ kind, body }) => (kind === 'note' ? [String(body['text'])] : []))
			.filter((one) => one.startsWith(begin));
	await expect.poll(texts, { timeout: 20_000 }).toEqual([text]);
}

test('an old page goes on whole, and one of its next starts is the new one, with every half-written word', async () => {
	const guest = await guestInSession();
	const page = guest.call;
	const old = await page.evaluate(() =>
		[...document.querySelectorAll('script')].map(({ src }) => src),
	);
	await (await captureBar(guest)).pressSequentially('Halb geschrieben');
	await writeNote(guest, 'ours', 'Vorher. ');

	await deploy(page);
	await writeNote(guest, 'ours', 'Nachher. ');

	// What the server has no more, the old page still gets.
	expect(old).toHaveLength(1);
	const statusOf = (url = '') => page.evaluate(async (from) => (await fetch(from)).status, url);
	expect(await statusOf(old[0])).toBe(200);
	const path = new URL(old[0] ?? '').pathname;
	expect((await fetch(`${world.api.origin}${path}`)).status).toBe(404);
	expect(await buildOf(page)).toBeUndefined();

	await beginAnew(page);

	await expect(await noteField(guest, 'ours')).toHaveValue('Vorher. Nachher. ');
	await expect(await captureBar(guest)).toHaveValue('Halb geschrieben');
	// A page of before that had not begun anew would still find all of itself.
	expect(await caches(page)).toEqual([expect.any(String), expect.stringContaining(NEXT)]);
	expect(await statusOf(old[0])).toBe(200);
	expect(await statusOf(`${TEST_API}/chunks/never-was.js`)).toBe(404);
	await isKeptOnce('Vorher. Nachher. ');
	await guest.browser.goOffline();
	await page.reload();
	await expect(await noteField(guest, 'ours')).toHaveValue('Vorher. Nachher. ');
	expect(await buildOf(page)).toBe(NEXT);
});

test('while an old tab is open every other one is old as well; the last one that is left begins anew', async () => {
	const guest = await guestInSession();
	const first = guest.call;
	await writeNote(guest, 'ours', 'Eins. ');
	await deploy(first);

	guest.tab = await guest.browser.context.newPage();
	await guest.tab.goto(first.url());
	await writeNote(guest, 'ours', 'Zwei. ');
	await guest.call.reload();
	await writeNote(guest, 'ours', 'Drei. ');
	expect([await buildOf(first), await buildOf(guest.call)]).toEqual([undefined, undefined]);
	expect(await hubs(first)).toBe(1);
	await isKeptOnce('Eins. Zwei. Drei. ');

	await first.close();
	await expect.poll(() => tabs(guest.call)).toBe(1);
	await beginAnew(guest.call);

	await expect(await noteField(guest, 'ours')).toHaveValue('Eins. Zwei. Drei. ');
	await isKeptOnce('Eins. Zwei. Drei. ');
});

test('a tab loaded past the service worker is new beside an old one: one of them owns the data, and none writes twice', async () => {
	const guest = await guestInSession();
	const first = guest.call;
	await writeNote(guest, 'ours', 'Alt. ');
	await giveOut(next);

	guest.tab = await guest.browser.context.newPage();
	const cdp = await guest.browser.context.newCDPSession(guest.tab);
	await cdp.send('Network.enable');
	await cdp.send('Network.setBypassServiceWorker', { bypass: true });
	await guest.tab.goto(first.url());
	expect([await buildOf(first), await buildOf(guest.tab)]).toEqual([undefined, NEXT]);
	await writeNote(guest, 'ours', 'Neu. ');
	expect(await hubs(first)).toBe(1);

	guest.tab = first;
	await first.bringToFront();
	await expect(await noteField(guest, 'ours')).toHaveValue('Alt. Neu. ');
	await writeNote(guest, 'ours', 'Alt.');
	expect(await hubs(first)).toBe(1);
	await isKeptOnce('Alt. Neu. Alt.');
});
