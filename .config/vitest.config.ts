// Four worlds, one run: plain rules in Node, pages and stores in a real Chromium, the worker in real
// workerd with real D1, and whole browsers with the built extension.
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import icons from 'unplugin-icons/vite';
import { defineConfig } from 'vitest/config';
import { MAIL_TOKEN, MAIL_URL, receiveMail } from '../test/support/outbound-mail.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = [process.env['CHROME_PATH'], '/usr/bin/chromium'].find(
	(path) => path !== undefined && existsSync(path),
);

// The worker's settings name the folder, and it is filled only before the tests.
mkdirSync(`${root}worker/web/.output`, { recursive: true });

/** Every scene of the product, in a browser that does nothing else. */
const pageSweeps = ['gallery', 'hostile-words', 'phone-sized'].map(
	(name) => `test/e2e/${name}.test.ts`,
);

/**
 * A browser or workerd is another process, and shares clock, sockets and disk with everything on the machine.
 * One second try, which `test/support/second-try.ts` names at the end of the run with what the first one met;
 * none for a property that found its counterexample.
 */
const secondTry = { retry: { count: 1, condition: /^(?!Property failed)/ } };

/**
 * A test that waits, waits for what it names however busy the machine is: only what never comes ends it.
 * `expect.element` waits as long as its test may take.
 */
const patience = { testTimeout: 30_000, expect: { poll: { timeout: 12_000 } } };

/** People's hands, in whole browsers. */
const longPatience = {
	testTimeout: 240_000,
	hookTimeout: 240_000,
	expect: { poll: { timeout: 20_000 } },
};

export default defineConfig({
	root,
	test: {
		// A file waits for its browser or its workerd as long as it computes.
		maxWorkers: 2,
		projects: [
			{
				root,
				test: {
					...patience,
					name: 'unit',
					include: ['test/**/*.test.ts'],
					exclude: ['test/**/*.browser.test.ts', 'test/worker/**', 'test/e2e/**'],
				},
			},
			{
				root,
				plugins: [svelte({ configFile: false }), icons({ compiler: 'svelte' })],
				resolve: { conditions: ['browser'] },
				test: {
					...patience,
					...secondTry,
					name: 'browser',
					include: ['test/**/*.browser.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						// A page that waits for others on a small machine.
						connectTimeout: 240_000,
						provider: playwright({
							launchOptions: {
								...(executablePath && { executablePath }),
								args: ['--no-sandbox', '--disable-background-networking'],
							},
						}),
						instances: [{ browser: 'chromium' }],
					},
				},
			},
			{
				root,
				plugins: [
					cloudflareTest(async () => ({
						wrangler: { configPath: fileURLToPath(new URL('../wrangler.toml', import.meta.url)) },
						miniflare: {
							bindings: {
								TEST_MIGRATIONS: await readD1Migrations(`${root}worker/db/migrations`),
								MAIL_URL,
								MAIL_TOKEN,
							},
							outboundService: receiveMail,
						},
					})),
				],
				test: {
					...patience,
					...secondTry,
					name: 'worker',
					include: ['test/worker/**/*.test.ts'],
					globalSetup: ['test/support/web-setup.ts'],
					setupFiles: ['test/worker/setup.ts'],
				},
			},
			{
				root,
				test: {
					...longPatience,
					...secondTry,
					name: 'e2e',
					include: ['test/e2e/**/*.test.ts'],
					exclude: pageSweeps,
					globalSetup: ['test/support/e2e-setup.ts'],
					// After the others: whole browsers want the machine to themselves. Two at a time, since each waits
					// for people's hands and clocks more than it computes.
					sequence: { groupOrder: 1 },
				},
			},
			{
				root,
				test: {
					...longPatience,
					...secondTry,
					name: 'sweeps',
					include: pageSweeps,
					globalSetup: ['test/support/e2e-setup.ts'],
					// By itself, since each has as many pages open as the machine can draw.
					sequence: { groupOrder: 2 },
					maxWorkers: 1,
				},
			},
		],
	},
});
