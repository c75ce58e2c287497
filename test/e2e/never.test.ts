// What Leitfaden never does to a conversation, watched in a real call: somebody writes in the call's own
// chat while the other one starts a session beside them, signals, and ends it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callButton, joinCall, leaveCall, openCall } from '#test/support/call-steps.ts';
import { introduce, type Pair } from '#test/support/pair.ts';
import { endSession, goToWrapUp, openPanel, startSession } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
let pair: Pair;
beforeAll(async () => {
	world = await startWorld();
	pair = await introduce(world);
});
afterAll(() => world.stop());

interface Watched {
	sounds: number;
	notifications: number;
}

/** Runs in every frame before anything of it: counts what would be heard, or pop up. */
function watchSounds(): void {
	const watched: Watched = { sounds: 0, notifications: 0 };
	Object.assign(globalThis, { watched });
	HTMLMediaElement.prototype.play = () => {
		watched.sounds += 1;
		return Promise.resolve();
	};
	for (const name of ['AudioContext', 'Notification', 'speechSynthesis'] as const) {
		const counts = name === 'Notification' ? 'notifications' : 'sounds';
		const trap = class {
			constructor() {
				watched[counts] += 1;
			}
		};
		Object.defineProperty(globalThis, name, { value: trap, configurable: true });
	}
}

test('whoever writes in the call’s chat goes on writing, and nothing comes over the faces', async () => {
	const { mentor, mentee } = pair;
	const context = mentee.browser.context;
	await context.addInitScript(watchSounds);
	let dialogs = 0;
	context.on('dialog', (dialog) => {
		dialogs += 1;
		void dialog.dismiss();
	});
	await openCall(mentor, 'zoom', mentee.name);
	await joinCall(mentor);
	await openCall(mentee, 'zoom', mentor.name, '&side=1');
	await joinCall(mentee);
	const chat = await callButton(mentee, /^(Send a message|Nachricht senden.*)$/, 'textbox');
	await chat.click();
	await chat.pressSequentially('Ich schreibe ');
	const panel = await mentee.panel();
	const form = () => panel.locator('[data-form]').getAttribute('data-form');
	const hasFocus = () => panel.evaluate(() => document.hasFocus());

	await startSession(mentor, mentee.name);
	const label = mentee.words.panel.joinWith(mentor.name);
	await panel.getByRole('button', { name: label }).waitFor();
	await chat.pressSequentially('weiter, ');
	const { signals } = mentor.words;
	await mentor.click('button', signals.short.question);
	await goToWrapUp(mentor);
	await endSession(mentor);
	await panel.getByRole('button', { name: mentee.words.panel.openFor(mentor.name) }).waitFor();
	await chat.pressSequentially('bis zum Ende.');

	// Every letter is the person's own, and none is missing: the focus was never taken.
	expect(await chat.inputValue()).toBe('Ich schreibe weiter, bis zum Ende.');
	expect(await hasFocus()).toBe(false);
	// Nothing opened by itself, and nothing asked anything.
	expect(await form()).toBe('chip');
	expect(dialogs).toBe(0);
	const heard = await Promise.all(
		[panel, mentee.call.mainFrame()].map((frame) =>
			frame.evaluate(() => (globalThis as unknown as { watched?: Watched }).watched),
		),
	);
	expect(heard).toEqual(heard.map(() => ({ sounds: 0, notifications: 0 })));
});

test('nobody is asked how it was before the call is over', async () => {
	const { mentor, mentee } = pair;
	const words = mentor.words.pulse;
	const panel = await openPanel(mentor);
	await panel.getByRole('heading', { name: mentor.words.panel.after.title }).waitFor();
	const asked = panel.getByRole('heading', { name: words.title });

	expect(await asked.count()).toBe(0);
	await leaveCall(mentor);

	// The positive twin: now there is somebody to ask.
	const review = await mentor.browser.open('review.html');
	await review.getByRole('link', { name: new RegExp(`^${mentee.name}`) }).click();
	await review.getByRole('link', { name: /^Session 1/ }).click();
	await review.getByRole('heading', { name: words.title }).waitFor();
	await review.getByRole('radiogroup').first().waitFor();
});
