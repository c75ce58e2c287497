import ThinkingRing from '#shared/ui/now/ThinkingRing.svelte';
import { THINKING_MS, ThinkingTime } from '#shared/ui/now/thinking-time.svelte.ts';
import { wordsOf } from '#shared/words/catalogues.ts';
import { MemoryLink } from '#test/support/memory-link.ts';
import { show } from '#test/support/show.ts';
import { afterEach, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';

const words = wordsOf('en').prompts;

const motion = (value: 'reduce' | 'no-preference') =>
	cdp().send('Emulation.setEmulatedMedia', {
		features: [{ name: 'prefers-reduced-motion', value }],
	});

afterEach(() => motion('no-preference'));

async function aRing(ms: number) {
	const thinking = new ThinkingTime(ms);
	const screen = await show(
		ThinkingRing,
		{ promptId: 'A1', thinking },
		{ link: new MemoryLink({ language: 'en' }) },
	);
	return {
		thinking,
		screen,
		button: screen.getByRole('button', { name: new RegExp(`^${words.think}`) }),
	};
}

/** What was said to assistive technology, in its order. */
function listen() {
	const said: string[] = [];
	const region = document.querySelector('[role=status]');
	new MutationObserver(() => said.push(region?.textContent ?? '')).observe(region!, {
		...{ childList: true, characterData: true, subtree: true },
	});
	return said;
}

test('it runs ten seconds, unless told otherwise', () => {
	expect(new ThinkingTime().ms).toBe(THINKING_MS);
	expect(THINKING_MS).toBe(10_000);
});

test('it runs out and ends by itself, and says its start and its end once', async () => {
	const { button, screen } = await aRing(400);
	const said = listen();

	await button.click();

	await expect.poll(() => said).toEqual([words.said.think(0), words.said.over]);
	await expect.element(button).toHaveAttribute('aria-pressed', 'false');
	await expect.element(screen.getByText(words.think, { exact: true })).toBeVisible();
	expect(document.querySelector('.left')).toBeNull();
});

test('while it runs the ring runs out beside words that allow silence', async () => {
	await motion('no-preference');
	const { button, screen } = await aRing(60_000);

	await button.click();

	await expect.element(button).toHaveAttribute('aria-pressed', 'true');
	await expect.element(screen.getByText(words.thinking)).toBeVisible();
	const [ring] = document.querySelector('.left')?.getAnimations() ?? [];
	expect(ring?.effect?.getTiming().duration).toBe(60_000);
});

test('without motion the ring stands still, and the words alone change', async () => {
	await motion('reduce');
	const { button, screen } = await aRing(60_000);

	await button.click();

	await expect.element(screen.getByText(words.thinking)).toBeVisible();
	expect(document.querySelector('.left')?.getAnimations()).toEqual([]);
});

test('a second press ends it', async () => {
	const { button } = await aRing(60_000);

	await button.click();
	await expect.element(button).toHaveAttribute('aria-pressed', 'true');
	await button.click();

	await expect.element(button).toHaveAttribute('aria-pressed', 'false');
});

test('the end of one that was stopped never comes', async () => {
	const [stopped, later] = [new ThinkingTime(20), new ThinkingTime(60)];
	stopped.toggle('A1');
	stopped.toggle('A1');
	later.toggle('A1');

	await expect.poll(() => later.isOver('A1')).toBe(true);

	expect([stopped.isOn('A1'), stopped.isOver('A1')]).toEqual([false, false]);
});

test('it belongs to one question: another one knows nothing of it', async () => {
	const { button, thinking } = await aRing(60_000);

	thinking.toggle('B2');

	await expect.element(button).toHaveAttribute('aria-pressed', 'false');
	expect([thinking.isOn('B2'), thinking.isOn('A1'), thinking.isOn(undefined)]).toEqual([
		...[true, false, false],
	]);
});

test('a ring that comes on screen in the middle goes on from there', async () => {
	await motion('no-preference');
	const thinking = new ThinkingTime(60_000);
	thinking.toggle('A1');
	const link = new MemoryLink({ language: 'en' });
	await show(ThinkingRing, { promptId: 'A1', thinking }, { link });

	await expect
		.poll(() => document.querySelector('.left')?.getAnimations()[0]?.effect?.getTiming().delay)
		.toBeLessThan(0);
});
