// A call page can lay things over the panel, and wait for a click that means something else. What sends words
// or takes them away does not happen then; on a clean page, or one that only dresses itself, it always does.
import type { Frame } from '@playwright/test';
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { capture, openTab, startSession } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

let world: World;
beforeEach(async () => {
	world = await startWorld();
});
afterEach(() => world.stop());

/** What the page does to itself, as CSS of its root. None of it reaches the top layer, where the panel is. */
const dressed = {
	'hardly see-through': 'opacity: 0.99',
	'see-through': 'opacity: 0.01',
	blurred: 'filter: blur(3px)',
	'washed out': 'filter: contrast(0.1)',
	turned: 'transform: rotate(2deg)',
	shrunk: 'transform: scale(0.2, 0.9)',
	tilted: 'transform: perspective(300px) rotateX(30deg)',
	'cut to a hole': 'clip-path: circle(20px at 50% 50%)',
	masked: 'mask-image: linear-gradient(transparent, transparent)',
} as const;

/** What the page lays over us; it lets clicks through. */
const covers = {
	'a cover in the top layer': 'inset: 0; width: 100vw; height: 100vh; background: white',
	'a cover that only changes one word':
		'inset: auto 0 0 auto; width: 60vw; height: 60vh; background: #fffe',
	'a cover that blurs':
		'inset: 0; width: 100vw; height: 100vh; background: none; backdrop-filter: blur(9px)',
	'a cover nobody sees': 'inset: 0; width: 100vw; height: 100vh; background: transparent',
} as const;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test('nothing is taken away that nobody could see, and nothing refused that everybody could', async () => {
	const me = new Person('mentor', 'Nadia', 'en', await world.person({ language: 'en' }));
	await (await createAlone(me, { name: 'Jona', language: 'en' })).close();
	await openCall(me, 'meet');
	await joinCall(me);
	await startSession(me, 'Jona');
	await openTab(me, 'actionItems');
	await capture(me, 'send the draft');
	const panel = await openTab(me, 'actionItems');
	const words = me.words.actionItems;
	const row = panel.getByRole('button', { name: words.more('send the draft') });
	const notice = panel.getByText(me.words.covered.text);
	const remove = () => pressRemove(panel, words.more('send the draft'), words.remove);

	let tried = 0;
	async function attempt(name: string, attack: () => Promise<() => Promise<unknown>>) {
		// In the open for longer than asked for, so that it is the attack that is refused.
		await pause(900);
		const end = await attack();
		await pause(700);
		await remove();
		await expect(notice, name).toBeVisible();
		await expect(row, name).toBeVisible();
		await end();
		await panel.getByRole('button', { name: me.words.covered.close, exact: true }).first().click();
		await expect(notice, name).toBeHidden();
		tried += 1;
	}
	const uncover = () => me.call.evaluate(() => document.querySelector('#cover')?.remove());

	for (const [name, css] of Object.entries(covers))
		await attempt(name, async () => {
			await me.call.evaluate(cover, css);
			return uncover;
		});
	await attempt('a dialog over everything', async () => {
		await me.call.evaluate(openDialog);
		return uncover;
	});
	// There, gone for a moment, there again: nobody had time to look.
	await attempt('a cover that flickers', async () => {
		await me.call.evaluate(flicker, covers['a cover in the top layer']);
		return () => me.call.evaluate(() => window.dispatchEvent(new Event('flicker-end')));
	});
	// It waits until a menu of ours is open.
	await attempt('a cover over the menu', async () => {
		await row.click();
		await pause(700);
		await me.call.evaluate(cover, covers['a cover that blurs']);
		return uncover;
	});
	expect(tried, 'attacks refused').toBe(7);

	for (const [name, css] of Object.entries(dressed)) {
		await me.call.evaluate((css) => void (document.documentElement.style.cssText = css), css);
		await pause(700);
		expect(await pressCareful(panel, 1), name).toBe(1);
		await me.call.evaluate(() => document.documentElement.removeAttribute('style'));
		tried += 1;
	}
	expect(tried, 'attacks tried').toBe(16);

	await pause(900);
	expect(await pressCareful(panel, 100), 'of 100 presses on a clean page').toBe(100);
	// At a person's pace: the menu opens, they read, they choose.
	await row.click();
	await pause(1000);
	await panel.getByRole('menuitem', { name: words.remove, exact: true }).click();
	await expect(row).toBeHidden();
});

/** The person has been led to this very place: what counts is what the page looks like meanwhile. */
async function pressRemove(panel: Frame, more: string, label: string): Promise<void> {
	const item = panel.getByRole('menuitem', { name: label, exact: true, includeHidden: true });
	const isOpen = await panel.locator('[popover]:popover-open').count();
	if (isOpen === 0)
		await panel.getByRole('button', { name: more }).evaluate((one: HTMLElement) => one.click());
	await item.evaluate((button: HTMLElement) => button.click());
	await panel.locator('[popover]:popover-open').evaluateAll((all: HTMLElement[]) => {
		for (const one of all) one.hidePopover();
	});
}

/** Real presses on a button that has to be careful, while the mouse moves about; how many were taken. */
async function pressCareful(panel: Frame, times: number): Promise<number> {
	await panel.evaluate(() => {
		const button = document.createElement('button');
		button.id = 'careful';
		button.dataset['careful'] = '';
		button.textContent = '0';
		button.onclick = () => (button.textContent = String(Number(button.textContent) + 1));
		document.querySelector('main')?.prepend(button);
	});
	const button = panel.locator('#careful');
	for (let i = 0; i < times; i += 1) await button.click();
	const taken = Number(await button.textContent());
	await button.evaluate((one) => one.remove());
	return taken;
}

function openDialog(): void {
	const dialog = document.createElement('dialog');
	dialog.id = 'cover';
	dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none';
	document.body.append(dialog);
	dialog.showModal();
}

function cover(css: string): void {
	const cover = document.createElement('div');
	cover.id = 'cover';
	cover.popover = 'manual';
	cover.style.cssText = `position: fixed; margin: 0; border: 0; pointer-events: none; ${css}`;
	document.body.append(cover);
	cover.showPopover();
}

/** Over us for 300 ms, gone for 300 ms, until told to end. */
function flicker(css: string): void {
	const cover = document.createElement('div');
	cover.popover = 'manual';
	cover.style.cssText = `position: fixed; margin: 0; border: 0; pointer-events: none; ${css}`;
	document.body.append(cover);
	const timer = setInterval(() => cover.togglePopover(), 300);
	window.addEventListener('flicker-end', () => (clearInterval(timer), cover.remove()), {
		once: true,
	});
}
