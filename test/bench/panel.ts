// How long the panel takes to open: on a mentorship that has only begun and on one with a long history,
// side by side in one run, in real browsers with the built extension.
import type { Page } from '@playwright/test';
import { createAlone } from '#test/support/pair.ts';
import { makeInvitation } from '#test/support/mentorship-steps.ts';
import { Person } from '#test/support/person.ts';
import type { World } from '#test/support/world.ts';
import { liveThrough } from './live-through.ts';

/** So many sessions are a long history. */
export const SESSIONS = 150;

/** Somebody with one mentorship, shared and synced, with so many sessions behind it. */
export async function settledPerson(world: World, sessions: number): Promise<Person> {
	const browser = await world.person({ language: 'en' });
	const person = new Person('mentor', 'Nadia', 'en', browser);
	const popup = await createAlone(person, { name: 'Jona', language: 'de' });
	await makeInvitation(popup, person.words);
	await popup.close();
	if (sessions > 0) await liveThrough(person, sessions);
	return person;
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
