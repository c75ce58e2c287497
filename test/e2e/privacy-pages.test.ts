// What anybody may read about privacy, in a real browser: axe finds nothing, a phone has it whole, and the name
// of whoever runs the server is text, whatever stands in it.
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from '#test/support/axe.ts';
import { findChromium } from '#test/support/find-chromium.ts';
import { ALL_STRINGS } from '#test/support/naughty/strings.ts';
import { HEADERS, strangeIn, watch } from '#test/support/naughty/watch-page.ts';
import { phoneSized } from '#test/support/phone.ts';
import { tried } from '#test/support/tried.ts';
import { pageResponse } from '#worker/privacy/html.ts';
import { dataPage, noticePage } from '#worker/privacy/pages.ts';

const ORIGIN = 'https://leitfaden.test';
const PAGES = ['/privacy', '/privacy/data'];
const THUMB = 32;

let browser: Browser;

beforeAll(async () => {
	browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});
afterAll(() => browser.close());

/** Every request is answered by what the worker answers with, in the language of the browser or of the address. */
const serve = (
	context: BrowserContext,
	operator = {},
	headers?: Readonly<Record<string, string>>,
) =>
	context.route(`${ORIGIN}/**`, async (route) => {
		const { pathname, searchParams } = new URL(route.request().url());
		const asked = searchParams.get('lang') ?? route.request().headers()['accept-language'] ?? '';
		const language = asked.startsWith('de') ? 'de' : 'en';
		const settings = { ROOM_JURISDICTION: 'eu', ...operator };
		const answer = await pageResponse(
			pathname === '/privacy' ? noticePage(settings, language) : dataPage(settings, language),
		);
		await route.fulfill({
			status: answer.status,
			headers: { ...Object.fromEntries(answer.headers), ...headers },
			body: await answer.text(),
		});
	});

const looks = ['en', 'de'].flatMap((language) =>
	[false, true].map((dark) => ({ language: language === 'de' ? 'de' : 'en', dark }) as const),
);

test.each(looks)('axe finds nothing: $language, dark $dark', async ({ language, dark }) => {
	const context = await browser.newContext(phoneSized({ language, dark }));
	await serve(context);
	const page = await context.newPage();
	const found: string[] = [];
	for (const path of PAGES) {
		await page.goto(`${ORIGIN}${path}`);
		expect(await page.locator('html').getAttribute('lang')).toBe(language);
		found.push(...(await page.evaluate(lookAround, THUMB)).map((text) => `${path}: ${text}`));
		await page.evaluate(shorten);
		const violations = await violationsOf(page);
		found.push(...violations.map(({ id, nodes }) => `${path}: ${id}: ${nodes[0]}`));
	}
	await context.close();

	expect(found).toEqual([]);
});

/** Runs in the page. */
function lookAround(thumb: number) {
	const wide = document.documentElement.clientWidth;
	const found: string[] = [];
	if (document.documentElement.scrollWidth > wide) found.push('the page slides sideways');
	for (const link of document.querySelectorAll('a')) {
		const { width, height } = link.getBoundingClientRect();
		if (width < thumb || height < thumb) found.push(`small: ${link.textContent}`);
	}
	return found;
}

/** All rows are made alike, and axe takes ten seconds for three hundred of them. */
function shorten() {
	for (const row of [...document.querySelectorAll('tbody tr')].slice(8)) row.remove();
}

test('axe sees what is wrong on such a page', async () => {
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.setContent(
		'<main><h1 style="color:#ccc;background:#fff">Low</h1><img src="x"></main>',
	);

	const violations = await violationsOf(page);
	await context.close();

	expect(violations.map(({ id }) => id)).toEqual(
		expect.arrayContaining(['color-contrast', 'html-has-lang', 'image-alt']),
	);
});

test('whatever the operator is called is text, in both languages', async () => {
	const all = ALL_STRINGS.join('\n');
	const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
	const seen = await watch(context, ORIGIN, undefined);
	// Without the policy that would stop it: what could run does.
	const open = { ...HEADERS, 'content-security-policy': '' };
	await serve(context, { OPERATOR: all, OPERATOR_CONTACT: all }, open);
	const page = await context.newPage();
	let shown = 0;
	for (const path of PAGES)
		for (const language of ['en', 'de']) {
			await page.goto(`${ORIGIN}${path}?lang=${language}`);
			const text = await page.locator('body').textContent();
			shown += text?.includes('<img src=x onerror=__x()>') ? 1 : 0;
			// Its own sheet stands in its head; there is nothing of the kind in what is read.
			expect(await strangeIn(page)).toEqual([]);
		}
	await context.close();

	expect(seen).toEqual({ ran: [], asked: [] });
	expect(shown).toBe(2);
	tried('names of an operator', { strings: ALL_STRINGS.length, pages: PAGES.length * 2 });
});
