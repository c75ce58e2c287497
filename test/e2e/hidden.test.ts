// A call that is no mentoring: the panel is sent away from it, and comes back by its key only.
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { expect } from '#test/support/expect.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

test('a panel that was hidden stays away through a reload, until its key is pressed', async () => {
	const me = new Person('mentor', 'Nadia', 'en', await world.person({ language: 'en' }));
	await (await createAlone(me, { name: 'Jona', language: 'de' })).close();
	await openCall(me, 'meet');
	await joinCall(me);
	const { panel } = me.words;
	await me.click('button', panel.openFor('Jona'));
	const frames = () => me.call.frames().filter((one) => one.url().startsWith(me.browser.url('')));

	await me.click('button', panel.hide);
	await expect.poll(() => frames().length).toBe(0);
	await me.call.reload();
	await joinCall(me);
	expect(frames()).toEqual([]);

	await me.browser.command('toggle-panel');
	await expect(await me.find('button', panel.start.start('Jona'))).toBeVisible();
});
