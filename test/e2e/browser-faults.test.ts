// The browser lets people down: pages reload in the middle of a word, the background is killed while a push
// is on its way, one person has the call open twice. Nothing that was shown as saved is lost.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { readRecords } from '#test/support/d1-records.ts';
import { introduce, meet, type Pair } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import {
	capture,
	captureBar,
	doneBox,
	joinSession,
	noteField,
	openTab,
	writeNote,
} from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
let pair: Pair;
beforeEach(async () => {
	world = await startWorld();
	pair = await introduce(world);
	await meet(pair);
});
afterEach(() => world.stop());

/** Waits until the panel says that everything typed is stored, here or there. */
async function saved(person: Person): Promise<void> {
	const state = (await person.panel()).locator('[data-save-state]');
	await expect(state).not.toHaveText(person.words.panel.save.typed);
}

const bodiesOf = (kind: string) =>
	readRecords(world.persist)
		.filter((record) => record.kind === kind)
		.map(({ body }) => body['text']);

test('a reload in the middle of a word brings text, draft and caret back', async () => {
	const { mentor } = pair;
	await (await captureBar(mentor)).pressSequentially('half an action it');
	const field = await noteField(mentor, 'ours');
	await field.pressSequentially('This was saved. ');
	await saved(mentor);
	for (let steps = 0; steps < 'saved. '.length; steps += 1) await field.press('ArrowLeft');
	await field.pressSequentially('really ');
	await saved(mentor);

	await mentor.call.reload();

	const again = (await mentor.panel()).getByRole('textbox', { name: mentor.words.notes.ours });
	await expect(again).toHaveValue('This was really saved. ');
	await expect
		.poll(() => again.evaluate((area: HTMLTextAreaElement) => area.selectionStart))
		.toBe('This was really '.length);
	await expect(await captureBar(mentor)).toHaveValue('half an action it');
});

test('a background killed while a push is on its way loses nothing and doubles nothing', async () => {
	const { mentor, mentee } = pair;
	const { wire } = mentor.browser;
	wire.hold();
	await capture(mentor, 'survive the kill');
	await writeNote(mentor, 'ours', 'Written before the kill.');
	await saved(mentor);
	await expect.poll(() => wire.held).toBeGreaterThan(0);

	expect(await mentor.browser.killWorker()).toBe(1);
	wire.release();

	await expect(await noteField(mentee, 'ours')).toHaveValue('Written before the kill.');
	await openTab(mentee, 'actionItems');
	await expect(await doneBox(mentee, 'survive the kill')).toHaveCount(1);
	await writeNote(mentor, 'ours', ' And after it.');
	await expect(await noteField(mentee, 'ours')).toHaveValue(
		'Written before the kill. And after it.',
	);
	await expect.poll(() => bodiesOf('action_item')).toEqual(['survive the kill']);
});

test('two tabs of one person show the same and lose nothing', async () => {
	const { mentor, mentee } = pair;
	const twin = new Person('mentor', mentor.name, 'en', mentor.browser);
	twin.tab = await mentor.browser.context.newPage();
	await openCall(twin, 'meet');
	await joinCall(twin);
	await joinSession(twin);

	await writeNote(mentor, 'ours', 'One tab. ');
	await expect(await noteField(twin, 'ours')).toHaveValue('One tab. ');
	await writeNote(twin, 'ours', 'The other tab.');
	await capture(twin, 'written in the other tab');

	await expect(await noteField(mentor, 'ours')).toHaveValue('One tab. The other tab.');
	await openTab(mentor, 'actionItems');
	await expect(await doneBox(mentor, 'written in the other tab')).toBeVisible();
	await expect(await noteField(mentee, 'ours')).toHaveValue('One tab. The other tab.');
	await expect.poll(() => bodiesOf('note')).toEqual(['One tab. The other tab.']);
});
