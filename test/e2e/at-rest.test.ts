// What somebody finds who gets hold of the disk: every file of the browser's profile, once it is closed.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { newId, newUid, sessionIdOf } from '#shared/ids.ts';
import { liveThrough } from '#test/bench/live-through.ts';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { expect } from '#test/support/expect.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { placesHere, unlisted } from '#test/support/device-places.ts';
import { capture, captureBar, startSession, writeNote } from '#test/support/session-steps.ts';
import { tell } from '#test/support/tell.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

/** As it stands, as UTF-16, and inside of base64, wherever it begins there. */
function needles(word: string): readonly Buffer[] {
	const inBase64 = [0, 1, 2].map((shift) => {
		const text = Buffer.from(`${' '.repeat(shift)}${word}`).toString('base64');
		return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4));
	});
	// Of a shorter word nothing would be left of the base64, or so little that it lies anywhere.
	if (inBase64.some(({ length }) => length < 8))
		throw new Error(`“${word}” is too short to search`);
	return [Buffer.from(word), Buffer.from(word, 'utf16le'), ...inBase64];
}

/** Through every page that is about somebody: the browser writes their titles into its history. */
async function walk(page: Page, mentorshipId: string): Promise<void> {
	const sessionId = await sessionIdOf(mentorshipId, 1);
	const titles = new Set([await page.title()]);
	for (const place of ['', `/${sessionId}`, '/prepare', '/report', '/settings', '/go-on']) {
		await page.evaluate((hash) => (location.hash = hash), `#/${mentorshipId}${place}`);
		await expect.poll(async () => titles.has(await page.title())).toBe(false);
		titles.add(await page.title());
	}
}

function ifGone(failure: NodeJS.ErrnoException): Buffer {
	if (failure.code === 'ENOENT') return Buffer.alloc(0);
	throw failure;
}

/** Which of the words lie in which files of the folder. */
async function grep(folder: string, words: readonly string[]) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile());
	const found: string[] = [];
	let bytes = 0;
	for (const { parentPath, name } of files) {
		// A helper of the browser may still tidy up: what is gone lies nowhere.
		const content = await readFile(join(parentPath, name)).catch(ifGone);
		bytes += content.length;
		for (const word of words)
			if (needles(word).some((needle) => content.includes(needle)))
				found.push(`${word}: ${join(parentPath, name).slice(folder.length)}`);
	}
	return { found, files: files.length, bytes };
}

const LIVED = [
	...['Speak up in the seminar', 'It has been long enough', 'Once a week'],
	...['What we said about the 1th draft', 'Send the next draft', 'Nearly there'],
	...['You waited', 'Wait again', 'The outline stands', 'Sentence 1'],
];
const TYPED = {
	own: 'Zwetelina',
	other: 'Bartholomea',
	note: 'Kanarienvogel in der Notiz',
	mine: 'Kanarienvogel nur bei mir',
	half: 'Kanarienvogel halb geschrieben',
	unsent: 'Kanarienvogel ohne Netz',
	refused: 'Kanarienvogel abgelehnt',
};
const OPEN = ['Offen in der Datenbank', 'Offen im Speicher'] as const;

/** Runs in a page of ours: what lies there as it did before anything was sealed. */
async function writeOpen([inDatabase, inStorage]: readonly string[]): Promise<void> {
	const { storage } = (
		globalThis as unknown as {
			chrome: { storage: { local: { set(v: object): Promise<void> } } };
		}
	).chrome;
	await storage.local.set({ twin: inStorage });
	await new Promise<void>((resolve, reject) => {
		const asked = indexedDB.open('twin', 1);
		asked.onupgradeneeded = () => asked.result.createObjectStore('twin');
		asked.onerror = () => reject(new Error('no database'));
		asked.onsuccess = () => {
			const tx = asked.result.transaction('twin', 'readwrite', { durability: 'strict' });
			tx.objectStore('twin').put(inDatabase, 1);
			tx.oncomplete = () => resolve();
		};
	});
}

test('no word that anybody wrote lies open in the profile of a closed browser', async () => {
	const browser = await world.person({ language: 'de' });
	const me = new Person('mentor', TYPED.own, 'de', browser);
	const popup = await createAlone(me, { name: TYPED.other, language: 'de' });
	await makeInvitation(popup, me.words);
	const refused = { id: newId(), text: { text: TYPED.refused } };
	await liveThrough(me, 1, [{ u: newUid(), n: 'editActionItem', a: refused }]);
	await openCall(me, 'meet');
	await joinCall(me);
	await startSession(me, TYPED.other);
	await writeNote(me, 'ours', TYPED.note);
	await writeNote(me, 'mine', TYPED.mine);
	const pages = await browser.open('review.html#/');
	const line = pages.getByRole('link', { name: new RegExp(`^${TYPED.other}`) });
	await walk(pages, (await line.getAttribute('href'))?.slice(2) ?? '');
	browser.wire.cut();
	await capture(me, TYPED.unsent);
	await (await captureBar(me)).pressSequentially(TYPED.half);
	const review = await browser.open('review.html#/quarantine');
	await expect(review.getByText(TYPED.refused).first()).toBeVisible();
	const places = await review.evaluate(placesHere);
	expect(places).toContain('storage.local token');
	expect(places.some((place) => place.startsWith('storage.session place:'))).toBe(true);
	expect(unlisted(places), 'add it to worker/privacy/on-device.ts').toEqual([]);
	await review.evaluate(writeOpen, OPEN);
	expect(unlisted(await review.evaluate(placesHere))).toEqual([
		'storage.local twin',
		'IndexedDB twin',
	]);

	const profile = await browser.leave();

	const { found, files, bytes } = await grep(profile, [...LIVED, ...Object.values(TYPED)]);
	const twin = await grep(profile, OPEN);
	tell(`profile: ${files} files, ${(bytes / 1e6).toFixed(1)} MB searched`);
	expect(found).toEqual([]);
	expect(new Set(twin.found.map((one) => one.split(':')[0]))).toEqual(new Set(OPEN));
});

test('nor in that of a phone without the extension', async () => {
	const host = await Host.withSession(world.api.origin);
	const guest = new Person('mentee', TYPED.own, 'de', await world.phone({ language: 'de' }));
	const page = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
	await page.getByLabel(guest.words.web.join.name).fill(TYPED.own);
	await takeInvitation(guest);
	await writeNote(guest, 'ours', TYPED.note);
	await writeNote(guest, 'mine', TYPED.mine);
	await guest.browser.goOffline();
	await capture(guest, TYPED.unsent);
	await (await captureBar(guest)).pressSequentially(TYPED.half);
	const places = await page.evaluate(placesHere);
	expect(places).toContain('IndexedDB kept token');
	expect(places.some((place) => place.startsWith('sessionStorage leitfaden:place:'))).toBe(true);
	expect(unlisted(places), 'add it to worker/privacy/on-device.ts').toEqual([]);
	await page.evaluate((text) => sessionStorage.setItem('twin', text), OPEN[1]);
	expect(unlisted(await page.evaluate(placesHere))).toEqual(['sessionStorage twin']);

	const profile = await guest.browser.leave();

	const { own, note, mine, unsent, half } = TYPED;
	const { found, files, bytes } = await grep(profile, [own, note, mine, unsent, half]);
	tell(`phone: ${files} files, ${(bytes / 1e6).toFixed(1)} MB searched`);
	expect(found).toEqual([]);
	expect((await grep(profile, [OPEN[1]])).found).not.toEqual([]);
});

test('with a passphrase a new browser opens nothing without it, and everything with it', async () => {
	const browser = await world.person({ language: 'en' });
	const me = new Person('mentor', TYPED.own, 'en', browser);
	browser.wire.cut();
	await createAlone(me, { name: TYPED.other, language: 'de' });
	const { safety, popup: popupWords } = me.words;
	const page = await browser.open('review.html#/safety');
	await page.getByRole('radio', { name: safety.modes.passphrase.name }).check();
	await page.getByLabel(safety.passphrase, { exact: true }).fill('drei kleine Vögel');
	await page.getByLabel(safety.again, { exact: true }).fill('drei kleine Vögel');
	await page.getByRole('button', { name: safety.use }).click();
	await expect(page.getByText(safety.done).first()).toBeVisible();
	const profile = await browser.leave();
	const later = await world.person({ language: 'en', profile });

	const popup = await later.open('popup.html');
	const lock = popup.getByRole('heading', { name: safety.locked.title });
	const line = popup.getByRole('button', { name: popupWords.reviewOf(TYPED.other) });
	await expect(lock).toBeVisible();
	await expect(popup.getByText(TYPED.other)).toHaveCount(0);
	await popup.getByLabel(safety.passphrase).fill('vier kleine Vögel');
	await popup.getByRole('button', { name: safety.locked.unlock, exact: true }).click();
	await expect(popup.getByText(safety.locked.wrong).first()).toBeVisible();
	await popup.getByLabel(safety.passphrase).fill('drei kleine Vögel');
	await popup.getByRole('button', { name: safety.locked.unlock, exact: true }).click();
	await expect(line).toBeVisible();

	// The background may come and go meanwhile.
	await later.killWorker();
	const again = await later.open('popup.html');
	await expect(again.getByRole('button', { name: popupWords.reviewOf(TYPED.other) })).toBeVisible();
	expect((await grep(await later.leave(), ['drei kleine', TYPED.other])).found).toEqual([]);
});
