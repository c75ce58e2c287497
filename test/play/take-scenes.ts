// A picture of every scene of the gallery: the panel at its own size, what is between the sessions in a
// wide and a narrow window, the web page on a phone, whole.
import { type Browser, chromium } from '@playwright/test';
import { join } from 'node:path';
import { findChromium } from '#test/support/find-chromium.ts';
import { serveGallery, sceneUrl } from '#test/support/gallery-server.ts';
import { drawSheet } from './contact-sheet.ts';

const NARROW = { width: 360, height: 640 };
const WIDE = { width: 720, height: 900 };
const PHONE = { width: 360, height: 740 };
const LOOKS = [
	{ language: 'en', theme: 'light' },
	{ language: 'de', theme: 'dark' },
	{ language: 'en', theme: 'dark' },
	{ language: 'de', theme: 'light' },
] as const;
type Look = (typeof LOOKS)[number];

export interface Wanted {
	/** How many of the looks; two show both languages and both themes. */
	readonly looks?: number;
	/** Only scenes whose name begins so. */
	readonly only?: readonly string[];
	readonly paper?: boolean;
	readonly forced?: boolean;
}

/** Says where the sheets are. */
export async function takeScenes(out: string, wanted: Wanted = {}): Promise<readonly string[]> {
	const { looks = LOOKS.length, only = [''] } = wanted;
	const server = await serveGallery();
	const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
	const sheets: string[] = [];
	try {
		for (const look of LOOKS.slice(0, looks)) {
			const { panel, between, web } = await scenesOf(server.origin, look, browser);
			const chosen = (names: readonly string[]) =>
				names.filter((name) => only.some((start) => name.startsWith(start)));
			const taken = new Map([
				['panel', await take(chosen(panel), NARROW, look)],
				['between, narrow', await take(chosen(between), NARROW, look)],
				['between, wide', await take(chosen(between), WIDE, look)],
				['web page', await take(chosen(web), PHONE, look)],
			]);
			const context = await browser.newContext();
			const name = `scenes-${look.language}-${look.theme}`;
			sheets.push(await drawSheet(context, taken, out, { name, columns: 10, ratio: '9 / 16' }));
			await context.close();
		}
	} finally {
		await browser.close();
		await server.stop();
	}
	return sheets;

	async function take(names: readonly string[], viewport: typeof NARROW, look: Look) {
		const context = await browser.newContext({
			viewport,
			colorScheme: look.theme,
			hasTouch: viewport === PHONE,
			isMobile: viewport === PHONE,
			forcedColors: wanted.forced ? 'active' : 'none',
			reducedMotion: 'reduce',
		});
		const page = await context.newPage();
		if (wanted.paper) await page.emulateMedia({ media: 'print' });
		const files: string[] = [];
		for (const scene of names) {
			await page.goto(sceneUrl(server.origin, { ...look, scene }));
			await page.locator('html[data-ready]').waitFor({ state: 'attached' });
			await page.waitForLoadState('networkidle');
			const path = join(out, `${scene}-${viewport.width}-${look.language}-${look.theme}.png`);
			await page.screenshot({ path, fullPage: true, animations: 'disabled' });
			files.push(path);
			const below = await page.evaluate(hiddenBelow);
			if (below === 0) continue;
			await page.setViewportSize({ ...viewport, height: viewport.height + below });
			const whole = path.replace('.png', '-whole.png');
			await page.screenshot({ path: whole, animations: 'disabled' });
			files.push(whole);
			await page.setViewportSize(viewport);
		}
		await context.close();
		return files;
	}
}

/** How much lies below the fold of whatever scrolls inside of the page. Runs in the page. */
function hiddenBelow(): number {
	const all = [...document.querySelectorAll('main, main *')];
	return Math.max(0, ...all.filter(scrolls).map((one) => one.scrollHeight - one.clientHeight));

	function scrolls(one: Element) {
		return getComputedStyle(one).overflowY === 'auto' && one.tagName !== 'TEXTAREA';
	}
}

async function scenesOf(origin: string, look: Look, browser: Browser) {
	const page = await browser.newPage();
	await page.goto(sceneUrl(origin, look));
	const lists = page.getByRole('navigation').getByRole('list');
	await lists.first().waitFor();
	const namesOf = (list: typeof lists) => list.getByRole('link').allTextContents();
	const [panel = [], between = [], web = []] = await Promise.all(
		[0, 1, 2].map((nth) => namesOf(lists.nth(nth))),
	);
	await page.close();
	return { panel, between, web };
}
