// The extension is updated in the middle of a session: the old panel keeps its text readable and says what
// has happened; after a reload of the call everything is there again.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { expect } from '#test/support/expect.ts';
import { builtExtension } from '#test/support/extension-build.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { joinSession, noteField, startSession, writeNote } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
let extension: string;
beforeEach(async () => {
	world = await startWorld();
	extension = await mkdtemp(join(tmpdir(), 'leitfaden-extension-'));
	await cp(builtExtension('e2e'), extension, { recursive: true });
});
afterEach(async () => {
	await world.stop();
	await rm(extension, { recursive: true, force: true });
});

/** A new version on disk, and the browser told to take it. */
async function update(me: Person): Promise<void> {
	const settings = await me.browser.context.newPage();
	await settings.goto('chrome://extensions');
	await settings.evaluate(async () => {
		const { chrome } = globalThis as unknown as {
			chrome: { developerPrivate: { updateProfileConfiguration(c: object): Promise<void> } };
		};
		await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
	});
	await settings.close();
	const path = join(extension, 'manifest.json');
	const manifest = JSON.parse(await readFile(path, 'utf8')) as { version: string };
	await writeFile(path, JSON.stringify({ ...manifest, version: '99.0.0' }));
	const worker = await me.browser.worker();
	await worker
		.evaluate(() => {
			const { chrome } = globalThis as unknown as { chrome: { runtime: { reload(): void } } };
			chrome.runtime.reload();
		})
		// The one who answers is taken away by the question.
		.catch(() => undefined);
}

test('after an update the old panel is still readable, and a reload brings everything back', async () => {
	const me = new Person('mentor', 'Nadia', 'en', await world.person({ language: 'en', extension }));
	await (await createAlone(me, { name: 'Jona', language: 'de' })).close();
	await openCall(me, 'meet');
	await joinCall(me);
	await startSession(me, 'Jona');
	await writeNote(me, 'ours', 'Written before the update.');
	const old = await me.panel();
	await expect(old.locator('[data-save-state]')).not.toHaveText(me.words.panel.save.typed);

	await update(me);

	const { gone } = me.words.panel;
	await expect(old.getByText(gone.text)).toBeVisible();
	await expect(old.getByRole('textbox', { name: me.words.notes.ours })).toHaveValue(
		'Written before the update.',
	);
	await old.getByRole('button', { name: gone.copy }).click();
	await expect(old.getByText(gone.copied)).toBeVisible();

	const opening = me.browser.context.waitForEvent('page');
	await old.getByRole('button', { name: gone.openTab }).click();
	const tab = await opening;
	await tab.getByRole('button', { name: me.words.panel.start.join }).click();
	await expect(tab.getByRole('tablist')).toBeVisible();
	await tab.close();

	// A frame that loads by itself has spent its nonce; it says so instead of staying empty.
	// It may be gone before it has answered.
	await old.evaluate(() => location.reload()).catch(() => undefined);
	await expect(old.getByText(gone.unwelcome)).toBeVisible();

	await me.call.reload();
	await joinCall(me);
	await joinSession(me);
	await expect(await noteField(me, 'ours')).toHaveValue('Written before the update.');
});
