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

/** What is said of a menu that has just opened is believed for less (`NEWS_MS` in extension/link/seen-clearly.ts). */
const SETTLED_MS = 700;
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
	const close = panel.getByRole('button', { name: me.words.covered.close, exact: true });
	await panel.evaluate(putProbe);
	const probe = panel.locator('#probe');
	const isTaken = () => probe.evaluate(press);
	/** The browser has told the panel by now. What a refused press on the probe brought up is put away. */
	async function untilPressesAre(wanted: 'taken' | 'refused', name: string): Promise<void> {
		const isAsWanted = async () => (await isTaken()) === (wanted === 'taken');
		await expect.poll(isAsWanted, { message: `${name}: ${wanted}`, intervals: [50] }).toBe(true);
		if (wanted === 'refused') await notice.waitFor();
		await close.evaluateAll((all: HTMLElement[]) => all.forEach((one) => one.click()));
		await expect(notice, name).toBeHidden();
	}

	let tried = 0;
	async function attempt(
		name: string,
		attack: () => Promise<() => Promise<unknown>>,
		isGoneAtTheLast = false,
	) {
		// In the open for as long as is asked for, so that it is the attack that is refused.
		await untilPressesAre('taken', name);
		const end = await attack();
		await untilPressesAre('refused', name);
		if (isGoneAtTheLast) await end();
		await row.evaluate(pressRemove, words.remove);
		await expect(notice, name).toBeVisible();
		await expect(row, name).toBeVisible();
		if (!isGoneAtTheLast) await end();
		await close.click();
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
	// It goes as the press comes: nobody had time to look.
	const atTheLast = async () => {
		await me.call.evaluate(cover, covers['a cover in the top layer']);
		return uncover;
	};
	await attempt('a cover that goes at the last moment', atTheLast, true);
	// It waits until a menu of ours is open.
	await attempt('a cover over the menu', async () => {
		await row.click();
		await pause(SETTLED_MS);
		await untilPressesAre('taken', 'an open menu');
		await me.call.evaluate(cover, covers['a cover that blurs']);
		return uncover;
	});
	expect(tried, 'attacks refused').toBe(7);

	for (const [name, css] of Object.entries(dressed)) {
		await me.call.evaluate((css) => void (document.documentElement.style.cssText = css), css);
		// Time enough for the browser to say that it is not seen any more.
		await pause(SETTLED_MS);
		expect(await pressCareful(panel, 1), name).toBe(1);
		await me.call.evaluate(() => document.documentElement.removeAttribute('style'));
		tried += 1;
	}
	expect(tried, 'attacks tried').toBe(16);

	await untilPressesAre('taken', 'a clean page');
	expect(await pressCareful(panel, 100), 'of 100 presses on a clean page').toBe(100);
	// At a person's pace: the menu opens, they read, they choose.
	await row.click();
	await pause(SETTLED_MS);
	await untilPressesAre('taken', 'a menu that was read');
	await panel.getByRole('menuitem', { name: words.remove, exact: true }).click();
	await expect(row).toBeHidden();
});

/** Something harmless that has to be careful, out of sight. */
function putProbe(): void {
	const probe = document.createElement('button');
	probe.id = 'probe';
	probe.hidden = true;
	probe.dataset['careful'] = '';
	probe.onclick = () => (probe.dataset['taken'] = '');
	document.body.append(probe);
}

/** Whether a press on it is taken now. */
function press(probe: HTMLElement): boolean {
	delete probe.dataset['taken'];
	probe.click();
	return probe.dataset['taken'] !== undefined;
}

/** The person has been led to this very place: what counts is what the page looks like meanwhile. */
function pressRemove(more: HTMLElement, label: string): void {
	const menu = document.getElementById(more.getAttribute('popovertarget') ?? '');
	const items = [...(menu?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
	if (!menu?.matches(':popover-open')) more.click();
	items.find((item) => item.textContent.trim() === label)?.click();
	menu?.hidePopover();
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
