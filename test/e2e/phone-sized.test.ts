// The web page as a phone shows it: axe finds nothing, nothing slides sideways, and a thumb hits what it means.
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '#test/support/axe.ts';
import { findChromium } from '#test/support/find-chromium.ts';
import { type GalleryServer, sceneUrl, serveGallery } from '#test/support/gallery-server.ts';
import { phoneSized } from '#test/support/phone.ts';

/** A test looks at every so-manieth scene, so that none takes a minute. */
const PARTS = 3;
/** Pages at a time: while one settles, another is looked at. */
const LANES = 3;
/** The other two of the four are looked at with all other pages. */
const LOOKS = [
	{ language: 'en', theme: 'dark' },
	{ language: 'de', theme: 'light' },
] as const;

let server: GalleryServer;
let browser: Browser;

beforeAll(async () => {
	server = await serveGallery();
	browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser.close();
	await server.stop();
});

const runs = LOOKS.flatMap((look) =>
	Array.from({ length: PARTS }, (_, part) => ({ ...look, part: part + 1 })),
);

test.each(runs)(
	'the web page fits a phone: $language, $theme, part $part',
	async ({ part, ...look }) => {
		const context = await browser.newContext({
			...phoneSized({ language: look.language, dark: look.theme === 'dark' }),
			deviceScaleFactor: 1,
			reducedMotion: 'reduce',
		});
		// However busy the machine is: the test's own patience decides.
		context.setDefaultTimeout(0);
		context.setDefaultNavigationTimeout(0);
		const list = await context.newPage();
		await list.goto(sceneUrl(server.origin, look));
		const links = list.getByRole('navigation').getByRole('link');
		await links.first().waitFor();
		const scenes = (await links.allTextContents()).filter((name) => name.startsWith('web-'));
		expect(scenes.length).toBeGreaterThan(20);
		const mine = scenes.filter((_, i) => i % PARTS === part - 1);

		const found: string[] = [];
		let targets = 0;
		const lanes = Array.from({ length: LANES }, async (_, lane) => {
			const page = await context.newPage();
			for (const scene of mine.filter((_, i) => i % LANES === lane)) {
				await page.goto(sceneUrl(server.origin, { ...look, scene }));
				await page.locator('html[data-ready]').waitFor({ state: 'attached' });
				await page.waitForLoadState('networkidle');
				for (const { id, nodes } of await violationsOf(page))
					found.push(`${scene}: ${id}: ${nodes[0]}`);
				const seen = await page.evaluate(lookAround);
				targets += seen.targets;
				found.push(...seen.found.map((text) => `${scene}: ${text}`));
			}
		});
		await Promise.all(lanes);
		await context.close();

		expect(found).toEqual([]);
		expect(targets, 'there was something to hit').toBeGreaterThan(60);
	},
);

/** What slides sideways, lies outside, or is too small for a thumb. Runs in the page. */
function lookAround() {
	const THUMB = 43.5;
	const wide = document.documentElement.clientWidth;
	const found: string[] = [];
	let targets = 0;
	if (document.documentElement.scrollWidth > wide) found.push('the page slides sideways');
	for (const one of document.querySelectorAll('body *')) {
		const { overflowX } = getComputedStyle(one);
		const slides = overflowX === 'auto' || overflowX === 'scroll';
		if (slides && one.tagName !== 'TEXTAREA' && one.scrollWidth > one.clientWidth + 1)
			found.push(`slides sideways: ${one.outerHTML.slice(0, 80)}`);
	}
	for (const one of document.querySelectorAll(
		'button, a[href], input, select, textarea, summary',
	)) {
		if (!one.checkVisibility({ visibilityProperty: true })) continue;
		const { left, right, width, height } = (one.closest('label') ?? one).getBoundingClientRect();
		// For screen readers alone, or a word in a sentence.
		if (width < 2 || getComputedStyle(one).display === 'inline') continue;
		targets += 1;
		const name = `${one.outerHTML.slice(0, 80)} ${Math.round(width)}×${Math.round(height)}`;
		if (left < -1 || right > wide + 1) found.push(`outside: ${name}`);
		if (width < THUMB || height < THUMB) found.push(`small: ${name}`);
	}
	return { found, targets };
}
