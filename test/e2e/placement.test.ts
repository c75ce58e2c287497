// The panel keeps out of the call's way: it lies on none of its controls, takes none of its keys, and comes
// and goes by the extension's own shortcut.
import type { Locator } from '@playwright/test';
import { afterAll, afterEach, beforeAll, test } from 'vitest';
import { callButton, joinCall, openCall } from '#test/support/call-steps.ts';
import { expect } from '#test/support/expect.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { joinSession, openPanel, startSession, writeNote } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
let me: Person;
beforeAll(async () => {
	world = await startWorld();
	me = new Person('mentor', 'Nadia', 'en', await world.person({ language: 'en' }));
	await (await createAlone(me, { name: 'Jona', language: 'de' })).close();
});
afterEach(async () => {
	await me.call.close();
});
afterAll(() => world.stop());

type Box = NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>;

const overlap = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** The names of the call's own controls that the frame lies on. */
async function covered(person: Person): Promise<string[]> {
	const frame = await (await person.panel()).frameElement();
	const place = await frame.boundingBox();
	const names: string[] = [];
	for (const page of person.call.frames().filter((one) => !one.url().startsWith('chrome-')))
		for (const control of await page.getByRole('button').elementHandles()) {
			// One that the call has drawn anew meanwhile has no box.
			const box = await control.boundingBox();
			if (!place || !box || !overlap(place, box)) continue;
			const label = await control.getAttribute('aria-label');
			names.push(label ?? (await control.textContent()) ?? '');
		}
	return names;
}

test.each(['meet', 'zoom', 'teams'] as const)(
	'in a %s call no form of the panel lies on a control, and typing works none of them',
	async (service) => {
		await openCall(me, service);
		await joinCall(me);
		const panel = await me.panel();
		await expect.poll(() => covered(me)).toEqual([]);
		await openPanel(me);
		await expect.poll(() => covered(me)).toEqual([]);

		const start = panel.getByRole('button', { name: me.words.panel.start.start('Jona') });
		const join = panel.getByRole('button', { name: me.words.panel.start.join, exact: true });
		await start.or(join).or(panel.getByRole('tablist')).first().waitFor();
		if (await start.isVisible()) await startSession(me, 'Jona');
		else await joinSession(me);
		const before = await me.call.locator('body').innerHTML();
		await writeNote(me, 'ours', 'c d e m space ');

		await expect.poll(() => covered(me)).toEqual([]);
		expect(await me.call.locator('body').innerHTML(), 'no key reached the call').toBe(before);
		await panel.getByRole('button', { name: me.words.panel.collapse }).first().click();
		await panel.locator('[data-form=strip]').waitFor();
		await expect.poll(() => covered(me)).toEqual([]);
		const leave = await callButton(me, /^(Leave call|End|Leave)( \(.*\))?$/);
		await leave.click({ trial: true });
	},
);

test('the shortcut shows and hides the panel', async () => {
	await openCall(me, 'meet');
	await joinCall(me);
	const panel = await openPanel(me);

	await me.browser.command('toggle-panel');
	await expect(panel.locator('[data-form=chip]')).toBeVisible();

	await me.browser.command('toggle-panel');
	await expect(panel.locator('[data-form=panel]')).toBeVisible();
});
