// One person, one browser, no network at all: from the first click to the summary.
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { TEST_API } from '#test/support/extension-build.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import {
	addPoint,
	capture,
	doneBox,
	endSession,
	goToWrapUp,
	noteField,
	openReview,
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

describe.each([
	{ language: 'en', promise: 'send the draft by Friday', text: 'send the draft' },
	{ language: 'de', promise: 'Entwurf bis Freitag schicken', text: 'Entwurf schicken' },
] as const)('alone and offline, in $language', ({ language, promise, text }) => {
	test('a mentor is led from the first click to the review', async () => {
		const browser = await world.person({ language });
		const me = new Person('mentor', 'Nadia', language, browser);
		browser.wire.cut();
		// Every page of ours, under its own policy: no style or script in a text, nothing from elsewhere.
		const refused: string[] = [];
		browser.context.on('console', (message) => {
			if (/Content Security Policy|Trusted/.test(message.text())) refused.push(message.text());
		});

		const popup = await createAlone(me, { name: 'Jona', language: 'de' });
		const reach = (origin: string) => fetch(origin).then(String, () => 'out of reach');
		expect(await popup.evaluate(reach, TEST_API)).toBe('out of reach');
		await popup.close();
		await openCall(me, 'meet');
		await joinCall(me);
		await startSession(me, 'Jona');
		await addPoint(me, 'Erster Punkt von uns');
		await writeNote(me, 'ours', 'What we said about the first point.');
		await openTab(me, 'actionItems');
		await capture(me, promise);
		await expect(await doneBox(me, text)).toBeVisible();
		const panel = await openTab(me, 'goals');
		await panel.getByRole('button', { name: me.words.goals.add, exact: true }).click();
		await panel
			.getByRole('textbox', { name: me.words.canvas.wish, exact: true })
			.pressSequentially('Find my own voice');
		await panel.getByRole('button', { name: me.words.goals.start, exact: true }).click();
		await panel.getByRole('button', { name: me.words.canvas.done, exact: true }).click();
		await expect(panel.getByText('Find my own voice').first()).toBeVisible();
		await expect(await noteField(me, 'ours')).toHaveValue('What we said about the first point.');

		await goToWrapUp(me);
		await panel.getByRole('button', { name: me.words.wrapUp.agree, exact: true }).click();
		await endSession(me);
		const review = await openReview(me);

		await expect(review.getByText('What we said about the first point.')).toBeVisible();
		await expect(review.getByText(text, { exact: true }).first()).toBeVisible();
		await expect(
			review.getByRole('listitem').filter({ hasText: 'Erster Punkt von uns' }).first(),
		).toBeVisible();
		expect(refused).toEqual([]);
	});
});
