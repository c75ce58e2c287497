// A phone with its keyboard out: little is left of the page, and what is written in is in it.
import { aPair, aRunningSession } from '#test/support/panel-scenes.ts';
import { showWeb } from '#test/support/show-web.ts';
import { aboveKeyboard } from '#shared/ui/web/above-keyboard.ts';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';

/** What is left of 360×740 and of 640×360, and of half of it at twice the size. */
const LEFT = [
	{ width: 360, height: 330 },
	{ width: 640, height: 170 },
	{ width: 320, height: 250 },
] as const;

afterEach(async () => {
	vi.restoreAllMocks();
	await page.viewport(360, 740);
});

/** All of the line with the caret is there to be seen, and nothing lies over it. */
function isSeen(field: Element): boolean {
	const { left, top, width, height } = field.getBoundingClientRect();
	const line = Math.min(height, 44);
	return [top + 4, top + line - 4].every((y) => {
		const seen = document.elementFromPoint(left + width / 3, y);
		return seen !== null && (seen === field || field.contains(seen) || seen.contains(field));
	});
}

const FIELDS = [
	['Notes', 'Our note'],
	['Agenda', 'What should we talk about?'],
	['Now', 'New action item'],
] as const;

test.each(LEFT)('in a session, each field stays in sight on $width×$height', async (left) => {
	const { link, mentorshipId } = await aRunningSession(aPair({ role: 'mentee' }), { at: 2 });
	const { screen } = await showWeb(link, { at: ['live', mentorshipId] });
	for (const [tab, name] of FIELDS) {
		await page.viewport(left.height > left.width ? 360 : left.width, left.height + 300);
		await screen.getByRole('tab', { name: tab }).click();
		if (tab === 'Agenda')
			await screen.getByRole('button', { name: 'Add an item', exact: true }).click();
		const field = screen.getByRole('textbox', { name });
		await field.click();

		await page.viewport(left.width, left.height);

		await expect.poll(() => isSeen(field.element()), { message: name }).toBe(true);
		await userEvent.keyboard('a');
		expect(document.activeElement).toBe(field.element());
		await expect.poll(() => isSeen(field.element()), { message: name }).toBe(true);
	}
});

/** A browser that lays its keyboard over the page and tells nobody but those who ask what is seen. */
class Covered extends EventTarget {
	scale = 1;
	width = innerWidth;
	height = innerHeight;
	cover(px: number): void {
		this.height = innerHeight - px;
		this.dispatchEvent(new Event('resize'));
	}
}

test('a keyboard that lies over the page: the page ends above it, until it is away or somebody zooms in', async () => {
	const seen = new Covered();
	vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
	const element = document.createElement('div');
	const stop = aboveKeyboard(element);
	const height = () => element.style.getPropertyValue('--above-keyboard');
	expect(height()).toBe('');

	seen.cover(60);
	expect(height()).toBe('');
	seen.cover(310.5);
	expect(height()).toBe(`${Math.floor(innerHeight - 310.5)}px`);
	seen.scale = 1.5;
	seen.cover(400);
	expect(height()).toBe('');
	seen.scale = 1;
	seen.cover(300);
	expect(height()).toBe(`${innerHeight - 300}px`);
	seen.cover(0);
	expect(height()).toBe('');

	stop?.();
	seen.cover(300);
	expect(height()).toBe('');
});

test('a phone that is turned is another page: what it had before is no sign of a keyboard', async () => {
	const seen = new Covered();
	vi.spyOn(window, 'visualViewport', 'get').mockReturnValue(seen as unknown as VisualViewport);
	const stop = aboveKeyboard(document.createElement('div'));
	const field = document.body.appendChild(document.createElement('input'));
	const scrolled = vi.spyOn(field, 'scrollIntoView');
	field.focus();
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(320);

	seen.width = 740;
	seen.height = 320;
	seen.dispatchEvent(new Event('resize'));
	await frame();
	expect(scrolled).not.toHaveBeenCalled();
	seen.height = 150;
	seen.dispatchEvent(new Event('resize'));
	await frame();

	expect(scrolled).toHaveBeenCalled();
	field.remove();
	stop?.();
});
