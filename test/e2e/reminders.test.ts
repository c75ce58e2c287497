// What is due, outside of the call: the mark on the icon, the alarm of the background, the popup's list, and
// a calendar that fetches its dates by a link.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { introduce, meet } from '#test/support/pair.ts';
import { capture, doneBox, openTab } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

interface Extension {
	readonly chrome: {
		readonly action: { getBadgeText(of: object): Promise<string> };
		readonly alarms: { get(name: string): Promise<{ scheduledTime: number } | undefined> };
	};
}

/** In Berlin, where the browsers of tests are. */
const tomorrowAtNine = (): number =>
	Temporal.Now.plainDateISO('Europe/Berlin')
		.add({ days: 1 })
		.toZonedDateTime({ timeZone: 'Europe/Berlin', plainTime: '09:00' }).epochMilliseconds;

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

test('what is due marks the icon, sets an alarm, stands in the popup, and in a subscribed calendar', async () => {
	const pair = await introduce(world);
	await meet(pair);
	const { mentor, mentee } = pair;
	const { reminders, calendar } = mentor.words;
	const worker = await mentor.browser.worker();
	// Nobody has allowed messages here: as if somebody had.
	await worker.evaluate(() => {
		const { chrome, browser } = globalThis as unknown as { chrome: object; browser?: object };
		const clear = async (name: string) => void Object.assign(globalThis, { cleared: name });
		for (const api of [chrome, browser])
			if (api) Object.defineProperty(api, 'notifications', { value: { clear } });
	});
	await openTab(mentor, 'actionItems');
	await capture(mentor, 'send the letter by 2026-11-02');
	await capture(mentor, 'ask Ms Lee tomorrow');
	await expect(await doneBox(mentor, 'ask Ms Lee')).toBeVisible();

	const popup = await mentor.browser.open('popup.html');
	const due = popup.getByRole('region', { name: reminders.title, exact: true });
	await expect(due.getByText('send the letter', { exact: true })).toBeVisible();
	await expect(due.getByText('ask Ms Lee', { exact: true })).toBeVisible();
	const badge = () =>
		popup.evaluate(() => (globalThis as unknown as Extension).chrome.action.getBadgeText({}));
	await expect.poll(badge).toBe('1');
	// Of a person who wants no message none stays on the screen.
	const cleared = () => worker.evaluate(() => (globalThis as { cleared?: string }).cleared);
	await expect.poll(cleared).toBe('due');
	await mentor.browser.killWorker();
	const alarm = () =>
		popup.evaluate(() => (globalThis as unknown as Extension).chrome.alarms.get('remind'));
	await expect.poll(async () => (await alarm())?.scheduledTime).toBe(tomorrowAtNine());
	await popup
		.getByRole('checkbox', { name: reminders.done('send the letter'), exact: true })
		.click();
	await expect.poll(badge).toBe('');
	await expect(popup.getByRole('checkbox', { name: reminders.notify })).not.toBeChecked();

	const review = await mentor.browser.open('review.html');
	await review.getByRole('link', { name: new RegExp(mentee.name) }).click();
	await review.getByText(calendar.title, { exact: true }).click();
	await review.getByRole('button', { name: calendar.make, exact: true }).click();
	const url = await review.getByRole('textbox', { name: calendar.link }).inputValue();
	const read = () =>
		review.evaluate(async (from) => {
			const answer = await fetch(from, { credentials: 'omit' });
			return { status: answer.status, text: await answer.text() };
		}, url);
	// The tick has to get to the server first, by a background that has just begun anew.
	const done = `SUMMARY:${calendar.titles.actionItem.done}`;
	await expect.poll(async () => (await read()).text, { timeout: 45_000 }).toContain(done);
	const feed = await read();
	expect(feed.status).toBe(200);
	expect(feed.text).toContain(`SUMMARY:${calendar.titles.actionItem.open}`);
	expect(feed.text).toContain(`SUMMARY:${calendar.titles.session.live}`);
	expect(feed.text).not.toMatch(/Nadia|Jona|letter|Lee/);
	await review.getByRole('button', { name: calendar.revoke, exact: true }).click();
	await expect(review.getByText(calendar.revoked)).toBeVisible();
	expect((await read()).status).toBe(404);
});
