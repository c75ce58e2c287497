// How long the panel takes to open: on a mentorship that has only begun and on one with a long history,
// side by side in one run, in real browsers with the built extension.
import type { Page } from '@playwright/test';
import { createAlone } from '#test/support/pair.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { Person } from '#test/support/person.ts';
import type { World } from '#test/support/world.ts';
import { history, type Made } from './history.ts';

/** So many sessions are a long history. */
export const SESSIONS = 150;
const BATCH = 200;

/** Somebody with one mentorship, shared and synced, with so many sessions behind it. */
export async function settledPerson(world: World, sessions: number): Promise<Person> {
	const browser = await world.person({ language: 'en' });
	const person = new Person('mentor', 'Nadia', 'en', browser);
	const popup = await createAlone(person, { name: 'Jona', language: 'de' });
	await makeInvitation(popup, person.words);
	await popup.close();
	if (sessions > 0) await live(person, sessions);
	return person;
}

/** Says everything of so many sessions to the background, over the port that every page of ours uses. */
async function live(person: Person, sessions: number): Promise<void> {
	const page = await person.browser.open('review.html');
	const { mentorshipId, memberId } = await page.evaluate(openPort);
	const mutations = await history(mentorshipId, memberId, sessions);
	for (let i = 0; i < mutations.length; i += BATCH)
		await page.evaluate(handOver, {
			mentorshipId,
			mutations: mutations.slice(i, i + BATCH) as Made[],
		});
	await page.waitForFunction(() => bench.unsynced === 0, undefined, { timeout: 120_000 });
	await page.close();
}

interface Port {
	postMessage(message: unknown): void;
	readonly onMessage: { addListener(callback: (message: never) => void): void };
}
interface Said {
	readonly k: string;
	readonly device?: { mentorships: readonly { id: string; me: { memberId: string } }[] };
	readonly u?: readonly string[];
	readonly status?: { unsynced: number };
}
declare const bench: { port: Port; stored: Set<string>; unsynced: number };
declare const chrome: { runtime: { connect(info: { name: string }): Port } };

/** Runs in the page: resolves once the background has said which mentorship there is. */
function openPort(): Promise<{ mentorshipId: string; memberId: string }> {
	return new Promise((resolve) => {
		const port = chrome.runtime.connect({ name: 'link' });
		const state = { port, stored: new Set<string>(), unsynced: -1 };
		(globalThis as unknown as { bench: typeof state }).bench = state;
		port.onMessage.addListener((message: Said) => {
			const mine = message.device?.mentorships[0];
			if (message.k === 'device' && mine) {
				port.postMessage({ k: 'watch', m: mine.id });
				resolve({ mentorshipId: mine.id, memberId: mine.me.memberId });
			}
			for (const u of message.k === 'stored' ? (message.u ?? []) : []) state.stored.add(u);
			if (message.k === 'status' && message.status) state.unsynced = message.status.unsynced;
		});
		port.postMessage({ k: 'hello' });
	});
}

/** Runs in the page: hands over, and resolves once all of it is stored on the device. */
async function handOver(given: { mentorshipId: string; mutations: Made[] }): Promise<void> {
	for (const { u, n, a } of given.mutations)
		bench.port.postMessage({ k: 'mutate', m: given.mentorshipId, u, n, a });
	const isStored = () => given.mutations.every(({ u }) => bench.stored.has(u));
	while (!isStored()) await new Promise((next) => setTimeout(next, 20));
}

/**
 * Milliseconds from the first script of a new panel to the moment its button to start stands there.
 * `cold`: the background is killed before, and has to read everything from the disk.
 */
export async function timeToOpen(person: Person, cold: boolean): Promise<number> {
	if (cold) await person.browser.killWorker();
	const page = await person.browser.context.newPage();
	await page.addInitScript(watchFor, person.words.panel.start.start('Jona'));
	await page.goto(person.browser.url('panel.html'));
	await page.waitForFunction(() => 'seenAt' in globalThis, undefined, { timeout: 30_000 });
	const ms = await page.evaluate(() => (globalThis as unknown as { seenAt: number }).seenAt);
	await close(page);
	return ms;
}

/** Runs in the page before anything else of it. */
function watchFor(text: string): void {
	const look = () => {
		const buttons = [...document.querySelectorAll('button')];
		if (!buttons.some((button) => button.textContent.trim() === text)) return;
		// Two frames later it has been painted.
		requestAnimationFrame(() =>
			requestAnimationFrame(() => {
				(globalThis as unknown as { seenAt: number }).seenAt ??= performance.now();
			}),
		);
		observer.disconnect();
	};
	const observer = new MutationObserver(look);
	observer.observe(document, { childList: true, subtree: true, characterData: true });
}

async function close(page: Page): Promise<void> {
	await page.close();
}
