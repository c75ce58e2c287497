// Words that were written to be taken for something else, in every field of every moment of every page of
// ours, in a real browser: none runs, none asks anybody anything.
import { type Browser, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '#test/support/find-chromium.ts';
import { type GalleryServer, sceneUrl, serveGallery } from '#test/support/gallery-server.ts';
import { ALL_STRINGS, LIVE, SCRIPTS } from '#test/support/naughty/strings.ts';
import { HEADERS, strangeIn, watch } from '#test/support/naughty/watch-page.ts';
import { tell } from '#test/support/tell.ts';

/** Pages at a time. */
const LANES = 3;
const LOOK = { language: 'en', theme: 'light' } as const;
/** All of them in every field. */
const SAYS = ALL_STRINGS.join('\n');
/** Once, a page that waits for others on a small machine. */
const PATIENCE = { state: 'attached', timeout: 120_000 } as const;

let server: GalleryServer;
let browser: Browser;

beforeAll(async () => {
	server = await serveGallery(HEADERS);
	browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost'],
	});
});

afterAll(async () => {
	await browser.close();
	await server.stop();
});

test('no word that anybody wrote runs, or asks anybody anything, in any moment of any page', async () => {
	const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
	// However busy the machine is: the test's own patience decides.
	context.setDefaultTimeout(0);
	context.setDefaultNavigationTimeout(0);
	const seen = await watch(context, server.origin, SAYS);
	const first = await context.newPage();
	await first.goto(sceneUrl(server.origin, LOOK));
	const links = first.getByRole('navigation').getByRole('link');
	await links.first().waitFor();
	const scenes = await links.allTextContents();
	const kinds = new Set<string>();
	const strange: string[] = [];
	const quiet: string[] = [];
	let fields = 0;
	const left = [...scenes];
	const lane = async () => {
		const page = await context.newPage();
		for (let scene = left.shift(); scene !== undefined; scene = left.shift()) {
			await page.goto(sceneUrl(server.origin, { ...LOOK, scene }));
			await page
				.locator('html[data-ready]')
				.waitFor(PATIENCE)
				.catch((failure: unknown) => {
					throw new Error(`${scene} does not come up`, { cause: failure });
				});
			await page.waitForLoadState('networkidle');
			const { soiled, shows } = await page.evaluate(whatStands);
			if (!shows) quiet.push(scene);
			await page.emulateMedia({ media: 'print' });
			for (const one of await strangeIn(page)) strange.push(`${scene}: ${one}`);
			await page.emulateMedia({ media: 'screen' });
			for (const [name, count] of Object.entries(soiled)) {
				kinds.add(name);
				fields += count;
			}
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	await context.close();

	expect(seen).toEqual({ ran: [], asked: [] });
	expect(strange).toEqual([]);
	expect(quiet.length, quiet.join()).toBeLessThan(scenes.length / 3);
	expect(kinds.size).toBeGreaterThan(25);
	const times = ALL_STRINGS.length * fields;
	tell(
		`hostile words: ${ALL_STRINGS.length} strings × ${fields} fields (of ${kinds.size} kinds) in ${scenes.length} moments = ${times}, on screen and on paper`,
	);
}, 600_000);

/** Everything is opened that opens. */
function whatStands() {
	for (const details of document.querySelectorAll('details')) details.open = true;
	const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')];
	const text = [document.body.textContent, ...typed.map(({ value }) => value)].join();
	const { soiled } = window as unknown as { soiled: Record<string, number> };
	return { soiled, shows: text.includes('__x()') };
}

test('a page that takes words for markup runs them, and is seen to', async () => {
	const context = await browser.newContext();
	const seen = await watch(context, server.origin, undefined);
	const page = await context.newPage();
	await page.goto(sceneUrl(server.origin, LOOK));
	const done = new Set<number>();
	for (const [i, text] of LIVE.entries()) {
		const before = seen.ran.length + seen.asked.length;
		await page.evaluate((text) => {
			const frame = document.createElement('iframe');
			document.body.replaceChildren(frame);
			const inner = frame.contentWindow as unknown as { __x(): void };
			frame.contentDocument?.open();
			inner.__x = (window as unknown as { __x(): void }).__x;
			frame.contentDocument?.write(text);
			frame.contentDocument?.close();
		}, text);
		await page.evaluate(
			() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
		);
		if (seen.ran.length + seen.asked.length > before) done.add(i);
	}
	const strange = (await strangeIn(page)).length;
	await context.close();

	expect(done.size).toBeGreaterThan(LIVE.length * 0.4);
	expect(seen.asked.some((url) => url.startsWith('https://evil.example'))).toBe(true);
	expect(seen.ran).toContain('script');
	expect(strange).toBeGreaterThan(0);
	tell(
		`without protection: ${done.size} of ${LIVE.length} ran or called, of ${SCRIPTS.length} scripts`,
	);
}, 240_000);
