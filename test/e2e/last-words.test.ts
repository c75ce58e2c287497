// What was typed in the last moment before the page went: without the extension, the hub goes with it.
import { TEST_API } from '#test/support/extension-build.ts';
import { expect } from '#test/support/expect.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { openInvitation, takeInvitation } from '#test/support/guest-steps.ts';
import { Host } from '#test/support/host-over-http.ts';
import { Person } from '#test/support/person.ts';
import { captureBar, noteField } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';
import { afterEach, beforeEach, test } from 'vitest';

const ROUNDS = 10;

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

test.each(['reload', 'close'] as const)(
	'typed, and the tab reloaded or closed (%s) at once, again and again: nothing is lost, nothing is there twice',
	async (how) => {
		const host = await Host.withSession(world.api.origin);
		const guest = new Person('mentee', 'Jona', 'de', await world.phone({ language: 'de' }));
		const first = await openInvitation(guest, `${TEST_API}/join#${await host.invite()}`);
		await takeInvitation(guest);
		await noteField(guest, 'ours');
		const address = first.url();
		let text = '';

		for (let round = 0; round < ROUNDS; round += 1) {
			const field = await noteField(guest, 'ours');
			await expect(field).toHaveValue(text);
			const word = `Wort ${round}. `;
			await field.focus();
			await field.press('Control+End');
			await guest.call.keyboard.insertText(word);
			text += word;
			if (how === 'reload') await guest.call.reload();
			else {
				const old = guest.call;
				await old.close();
				guest.tab = await guest.browser.context.newPage();
				await guest.tab.goto(address);
			}
		}

		await expect(await noteField(guest, 'ours')).toHaveValue(text);
		const texts = () =>
			readRecords(world.persist).flatMap(({ kind, body }) =>
				kind === 'note' ? [body['text']] : [],
			);
		await expect.poll(texts, { timeout: 20_000 }).toEqual([text]);
		const left = () =>
			guest.call.evaluate(() =>
				Object.keys(localStorage).filter((name) => name.includes('lastWords')),
			);
		await expect.poll(left).toEqual([]);
		await (await captureBar(guest)).pressSequentially('Halb');
		await guest.call.reload();
		await expect(await captureBar(guest)).toHaveValue('Halb');
	},
);
