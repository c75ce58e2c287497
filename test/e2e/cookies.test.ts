// A frame in somebody else's page may have no storage of its own. The panel needs none.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import {
	capture,
	doneBox,
	noteField,
	openTab,
	startSession,
	writeNote,
} from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

test.each([
	{ thirdPartyCookies: 'blocked', storage: 'SecurityError' },
	{ thirdPartyCookies: 'allowed', storage: 'Storage' },
] as const)(
	'with third-party cookies $thirdPartyCookies, everything written is there after a reload',
	async ({ thirdPartyCookies, storage }) => {
		const browser = await world.person({ language: 'en', thirdPartyCookies });
		const me = new Person('mentor', 'Nadia', 'en', browser);
		await (await createAlone(me, { name: 'Jona', language: 'de' })).close();
		await openCall(me, 'meet');
		await joinCall(me);
		await startSession(me, 'Jona');
		const found = await (
			await me.panel()
		).evaluate(() => {
			try {
				return localStorage.constructor.name;
			} catch (error) {
				return (error as DOMException).name;
			}
		});
		expect(found, 'the setting is in force').toBe(storage);

		await writeNote(me, 'ours', 'Kept without storage of its own.');
		await capture(me, 'keep this too');
		await openTab(me, 'actionItems');
		await expect(await doneBox(me, 'keep this too')).toBeVisible();
		await me.call.reload();
		await joinCall(me);

		await expect(await noteField(me, 'ours')).toHaveValue('Kept without storage of its own.');
		await openTab(me, 'actionItems');
		await expect(await doneBox(me, 'keep this too')).toBeVisible();
	},
);
