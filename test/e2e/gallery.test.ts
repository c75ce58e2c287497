// Every moment of our pages and every component, looked at by axe, in both languages and both themes.
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '#test/support/axe.ts';
import { findChromium } from '#test/support/find-chromium.ts';
import { type GalleryServer, serveGallery, sceneUrl } from '#test/support/gallery-server.ts';

/** A test looks at every so-manieth scene, so that none takes a minute. */
const PARTS = 3;
/** Pages at a time: while one settles, another is looked at. */
const LANES = 3;
const LOOKS = [
	{ language: 'en', theme: 'light' },
	{ language: 'de', theme: 'dark' },
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

test.each(runs)('axe finds nothing: $language, $theme, part $part', async ({ part, ...look }) => {
	const context = await browser.newContext({
		viewport: { width: 360, height: 640 },
		colorScheme: look.theme,
		reducedMotion: 'reduce',
	});
	// However busy the machine is: the test's own patience decides.
	context.setDefaultTimeout(0);
	context.setDefaultNavigationTimeout(0);
	const page = await context.newPage();
	await page.goto(sceneUrl(server.origin, look));
	const links = page.getByRole('navigation').getByRole('link');
	await links.first().waitFor();
	const scenes = ['', ...(await links.allTextContents())];
	expect(scenes.length).toBeGreaterThan(40);

	const mine = scenes.filter((_, i) => i % PARTS === part - 1);
	const found: string[] = [];
	const lanes = Array.from({ length: LANES }, async (_, lane) => {
		const page = await context.newPage();
		for (const scene of mine.filter((_, i) => i % LANES === lane)) {
			await page.goto(sceneUrl(server.origin, { ...look, scene }));
			found.push(...(await foundBy(page, scene || 'kit')));
		}
	});
	await Promise.all(lanes);
	await context.close();

	expect(found).toEqual([]);
});

async function foundBy(page: Page, scene: string): Promise<readonly string[]> {
	await page.locator('html[data-ready]').waitFor({ state: 'attached' });
	await page.waitForLoadState('networkidle');
	// Chip and strip are frames in a page that has its own heading.
	const violations = await violationsOf(page, ['page-has-heading-one']);
	return violations.map(({ id, nodes }) => `${scene}: ${id}: ${nodes.join()}`);
}
