// The page once opened needs no network: it opens from this device, shows what was, and takes what is written.
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
