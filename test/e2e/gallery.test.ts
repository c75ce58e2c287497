// Every moment of the panel and every component, looked at by axe, in both languages and both themes.
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '#test/support/find-chromium.ts';

const configFile = resolve(import.meta.dirname, '../gallery/vite.config.ts');
let outDir: string;
let server: PreviewServer;
let browser: Browser;

beforeAll(async () => {
	outDir = await mkdtemp(join(tmpdir(), 'leitfaden-gallery-'));
	await build({ configFile, logLevel: 'error', build: { outDir } });
	expect(readdirSync(outDir)).toContain('index.html');
	server = await preview({
		configFile,
		logLevel: 'error',
		build: { outDir },
		preview: { port: 0 },
	});
	browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
});

afterAll(async () => {
	await browser.close();
	await server.close();
	await rm(outDir, { recursive: true, force: true });
});

test.each([
	{ language: 'en', theme: 'light' },
	{ language: 'de', theme: 'dark' },
] as const)('axe finds nothing: $language, $theme', async ({ language, theme }) => {
	const origin = server.resolvedUrls?.local[0] ?? '';
	const context = await browser.newContext({
		viewport: { width: 360, height: 640 },
		colorScheme: theme,
	});
	const page = await context.newPage();
	await page.goto(`${origin}?language=${language}&theme=${theme}`);
	const links = page.getByRole('navigation').getByRole('link');
	await links.first().waitFor();
	const scenes = await links.allTextContents();
	expect(scenes.length).toBeGreaterThan(10);

	const found: string[] = [];
	for (const scene of ['', ...scenes]) {
		await page.goto(`${origin}?scene=${scene}&language=${language}&theme=${theme}`);
		await page.locator('html[data-ready] button').first().waitFor();
		await page.waitForLoadState('networkidle');
		// Chip and strip are frames in a page that has its own heading.
		const { violations } = await new AxeBuilder({ page })
			.disableRules('page-has-heading-one')
			.analyze();
		for (const { id, nodes } of violations)
			found.push(`${scene || 'kit'}: ${id}: ${nodes.map(({ html }) => html).join()}`);
	}
	await context.close();

	expect(found).toEqual([]);
});
