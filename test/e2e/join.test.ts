// A mentee with a phone and no extension: opens the link, taps once, and is in the session that runs.
import type { ConsoleMessage, Page, Request } from '@playwright/test';
import { webWords } from '#shared/words/web.ts';
import { expect } from '#test/support/expect.ts';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { noteField, startSession, writeNote } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

/** With the extension, in a call, in a session that runs; and the link they sent. */
async function mentorInSession(): Promise<{ mentor: Person; url: string }> {
	const mentor = new Person('mentor', 'Nadia', 'en', await world.person({ language: 'en' }));
	const popup = await createAlone(mentor, { name: 'Jona', language: 'de' });
	const url = await makeInvitation(popup, mentor.words);
	await popup.close();
	await openCall(mentor, 'meet');
	await joinCall(mentor);
	await startSession(mentor, 'Jona');
	return { mentor, url };
}

/** The link of somebody whose session runs, and who has no browser here. */
async function linkOfHost(): Promise<string> {
	const host = await Host.withSession(world.api.origin);
	return `${TEST_API}/join#${await host.invite()}`;
}

const onPhone = async (name: string) =>
	new Person('mentee', name, 'de', await world.phone({ language: 'de' }));

/** What a browser says of each request while it has no network, sometimes a moment after it has one again. */
const NO_NETWORK = /net::ERR_INTERNET_DISCONNECTED/;

/** Everything a browser asks for and complains about, from now on. */
function watch({ browser: { context } }: Person) {
	const seen = { requests: [] as string[], complaints: [] as string[] };
	context.on('request', (request: Request) => seen.requests.push(request.url()));
	context.on('console', (message: ConsoleMessage) => {
		const text = message.text();
		if (message.type() === 'error' && !NO_NETWORK.test(text)) seen.complaints.push(text);
	});
	context.on('weberror', (error) => seen.complaints.push(String(error.error())));
	return seen;
}

/** The server has that note, once. */
async function isKeptAs(text: string): Promise<void> {
	const notes = () => readRecords(world.persist).filter(({ kind }) => kind === 'note');
	const texts = () => notes().map(({ body }) => body['text']);
	await expect.poll(texts, { timeout: 20_000 }).toEqual([text]);
}

/** The page opens without a network from now on. */
const isKept = (page: Page) =>
	page.waitForFunction(async () => {
		await navigator.serviceWorker.ready;
		return navigator.serviceWorker.controller !== null;
	});

test('one tap on a phone, and both see what either writes, also after a time without a network', async () => {
	const { mentor, url } = await mentorInSession();
	const guest = await onPhone('Jona');
	const seen = watch(guest);
	await writeNote(mentor, 'ours', 'Written by the mentor. ');

	const page = await openInvitation(guest, url);
	expect(page.url()).toBe(`${TEST_API}/join`);
	await takeInvitation(guest);
	const field = await noteField(guest, 'ours');
	await expect(field).toHaveValue('Written by the mentor. ');
	await writeNote(guest, 'ours', 'Und vom Telefon. ');
	const opposite = await noteField(mentor, 'ours');
	await expect(opposite).toHaveValue('Written by the mentor. Und vom Telefon. ');
	await writeNote(mentor, 'ours', 'Answered. ');
	await expect(field).toHaveValue('Written by the mentor. Und vom Telefon. Answered. ');

	await isKept(page);
	// What is seen as it is typed is on this disk a moment later: seen again, it is.
	await page.reload();
	await expect(await noteField(guest, 'ours')).toHaveValue(/vom Telefon. Answered. $/);
	await guest.browser.goOffline();
	await page.reload();
	await expect(await noteField(guest, 'ours')).toHaveValue(/vom Telefon. Answered. $/);
	await writeNote(guest, 'ours', 'Ohne Netz. ');
	await expect(opposite).not.toHaveValue(/Ohne Netz/);
	seen.complaints.length = 0;
	await guest.browser.goOnline();
	await expect(opposite).toHaveValue(
		'Written by the mentor. Und vom Telefon. Answered. Ohne Netz. ',
		{ timeout: 20_000 },
	);

	expect(seen.requests.length).toBeGreaterThan(20);
	expect(seen.requests.filter((one) => new URL(one).origin !== TEST_API)).toEqual([]);
	expect(seen.requests.filter((one) => one.includes(new URL(url).hash.slice(1)))).toEqual([]);
	expect(seen.complaints).toEqual([]);
	expect(await guest.browser.context.cookies()).toEqual([]);
});

test('a link that let one person in lets in no other, and to look at it spends nothing', async () => {
	const url = await linkOfHost();
	const [first, second, third] = [
		await onPhone('Jona'),
		await onPhone('Kim'),
		await onPhone('Lou'),
	];
	const { dead } = webWords.de.join;

	// A preview that runs scripts, a second look, a reload.
	const page = await openInvitation(second, url);
	await page.reload();
	await openInvitation(third, url);
	await openInvitation(first, url);
	await takeInvitation(first);
	await noteField(first, 'ours');

	const button = { name: webWords.de.join.submit, exact: true };
	await page.getByRole('button', button).tap();
	await expect(page.getByRole('heading', { name: dead, exact: true })).toBeVisible();
	await third.call.getByRole('button', button).tap();
	await expect(third.call.getByRole('heading', { name: dead, exact: true })).toBeVisible();
	await expect(third.call.getByText('Nadia')).toHaveCount(0);
});

test('two tabs are one device: when the one that owns the data dies while one types in the other, nothing is lost or doubled', async () => {
	const url = await linkOfHost();
	const guest = await onPhone('Jona');
	const owner = await openInvitation(guest, url);
	await takeInvitation(guest);
	await noteField(guest, 'ours');
	guest.tab = await guest.browser.context.newPage();
	await guest.tab.goto(owner.url());
	const field = await noteField(guest, 'ours');
	const text = 'Everything that is typed here stays here, once and in its order.';

	await field.focus();
	await field.pressSequentially(text.slice(0, 20));
	await Promise.all([field.pressSequentially(text.slice(20), { delay: 15 }), owner.close()]);

	await isKeptAs(text);
	await expect(field).toHaveValue(text);
});
