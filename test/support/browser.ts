// One person at their computer: a Chromium with the built extension, a throwaway profile, and a cable of
// its own to the API.
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from './find-chromium.ts';
import { Wire } from './wire.ts';
import type { Language } from '#shared/domain/member.ts';

/** How long the background has to show up by itself, on a machine that has much to do. */
const START_MS = 30_000;
/** How often a page of the extension is asked for meanwhile. */
const ASK_MS = 1_000;
/** A browser that comes up without its extension is started once more: twice is a refusal. */
const LAUNCHES = 2;

export interface BrowserOptions {
	/** The unpacked extension. */
	readonly extension: string;
	/** The origin the extension was built for, and where the API really listens. */
	readonly apiOrigin: string;
	readonly apiPort: number;
	/** Of the simulated call services. */
	readonly hostRules: string;
	readonly language: Language;
	/** Folders of other unpacked extensions, which see whatever the browser lets them. */
	readonly others?: readonly string[];
	readonly headless?: boolean;
	readonly thirdPartyCookies?: 'blocked' | 'allowed';
	readonly dark?: boolean;
	/** Screen pixels, for two windows side by side. */
	readonly window?: { readonly x: number; readonly y: number };
	readonly viewport?: { readonly width: number; readonly height: number };
	/** Of a browser that was left: it begins again with what is on its disk. */
	readonly profile?: string;
}

export class Browser {
	readonly context: BrowserContext;
	readonly wire: Wire;
	readonly extensionId: string;
	readonly #profile: string;

	constructor(context: BrowserContext, wire: Wire, extensionId: string, profile: string) {
		this.context = context;
		this.wire = wire;
		this.extensionId = extensionId;
		this.#profile = profile;
	}

	url(page: string): string {
		return `chrome-extension://${this.extensionId}/${page}`;
	}

	/** A page of the extension in a tab of its own. */
	async open(page: string): Promise<Page> {
		const tab = await this.context.newPage();
		await tab.goto(this.url(page));
		return tab;
	}

	/** The background. The handle outlives a restart of it; one whose start was missed has to start anew. */
	async worker(): Promise<Worker> {
		const next = () => this.context.waitForEvent('serviceworker', { timeout: START_MS });
		const known = this.context.serviceWorkers()[0] ?? (await next().catch(() => undefined));
		return known ?? (await Promise.all([next(), this.killWorker()]))[0];
	}

	/** Kills the background as Chromium does; says how many it found. */
	async killWorker(): Promise<number> {
		const cdp = await this.context.browser()?.newBrowserCDPSession();
		if (!cdp) throw new Error('This context has no browser to ask.');
		const { targetInfos } = await cdp.send('Target.getTargets');
		const workers = targetInfos.filter(
			({ type, url }) => type === 'service_worker' && url.includes(this.extensionId),
		);
		for (const { targetId } of workers) await cdp.send('Target.closeTarget', { targetId });
		await cdp.detach();
		return workers.length;
	}

	/** No network: the cable is cut, and the browser says so to its pages and to the background. */
	async goOffline(): Promise<void> {
		this.wire.cut();
		await this.context.setOffline(true);
	}

	async goOnline(): Promise<void> {
		this.wire.mend();
		await this.context.setOffline(false);
	}

	/** A keyboard shortcut of the extension: keys sent by a test never reach the browser's own. */
	async command(name: string): Promise<void> {
		const worker = await this.worker();
		await worker.evaluate((command) => {
			const { chrome } = globalThis as unknown as {
				chrome: { commands: { onCommand: { dispatch(command: string): void } } };
			};
			chrome.commands.onCommand.dispatch(command);
		}, name);
	}

	/** Closes the browser as a person does. What it wrote stays, until `close`; answers with where. */
	async leave(): Promise<string> {
		await this.context.close();
		await this.wire.close();
		return this.#profile;
	}

	async close(): Promise<void> {
		await this.leave();
		await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
	}
}

export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
	const wire = await new Wire(options.apiPort).open();
	for (let launches = 1; launches <= LAUNCHES; launches += 1) {
		const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'leitfaden-profile-')));
		const context = await launchContext(options, profile, wire);
		const extensionId = await findExtension(context, options);
		if (extensionId !== undefined) return new Browser(context, wire, extensionId, profile);
		await context.close();
		// What somebody left is not thrown away.
		if (options.profile !== undefined) continue;
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
	await wire.close();
	throw new Error(
		'This browser did not load the extension. Chrome and Edge refuse to: set CHROME_PATH to a Chromium.',
	);
}

async function launchContext(options: BrowserOptions, profile: string, wire: Wire) {
	if (options.profile === undefined) await writePreferences(profile, options);
	const locale = options.language === 'de' ? 'de-DE' : 'en-GB';
	const { x, y } = options.window ?? { x: 0, y: 0 };
	return chromium.launchPersistentContext(profile, {
		executablePath: findChromium(),
		headless: options.headless ?? true,
		// Windows that a person looks at are closed by whoever opened them, in order.
		handleSIGINT: options.headless ?? true,
		handleSIGTERM: options.headless ?? true,
		handleSIGHUP: options.headless ?? true,
		ignoreHTTPSErrors: true,
		locale,
		timezoneId: 'Europe/Berlin',
		colorScheme: options.dark ? 'dark' : 'light',
		viewport:
			options.headless === false ? null : (options.viewport ?? { width: 1280, height: 800 }),
		env: { ...process.env, LANGUAGE: options.language } as Record<string, string>,
		args: [
			'--no-sandbox',
			`--load-extension=${[options.extension, ...(options.others ?? [])].join(',')}`,
			`--disable-extensions-except=${[options.extension, ...(options.others ?? [])].join(',')}`,
			`--host-resolver-rules=${hostRules(options, wire)}`,
			`--lang=${locale}`,
			`--window-position=${x},${y}`,
			'--window-size=960,900',
			'--disable-background-networking',
			'--disable-component-update',
			'--no-first-run',
		],
	});
}

/**
 * The id of the loaded extension: what its background is called, or what Chromium derives from the path, once
 * a page of it opens. Playwright can miss the start of a background; such a page tells, and wakes it.
 */
async function findExtension(
	context: BrowserContext,
	{ extension, others = [] }: BrowserOptions,
): Promise<string | undefined> {
	const until = Date.now() + START_MS;
	const id = idOf(extension);
	const page = await context.newPage();
	let found: string | undefined;
	while (found === undefined && Date.now() < until) {
		const worker =
			others.length > 0
				? undefined
				: (context.serviceWorkers()[0] ??
					(await context
						.waitForEvent('serviceworker', { timeout: ASK_MS })
						.catch(() => undefined)));
		if (worker) found = new URL(worker.url()).host;
		else if (await ask(page, id)) found = id;
	}
	await page.close();
	return found;
}

const ask = (page: Page, id: string) =>
	page.goto(`chrome-extension://${id}/popup.html`, { timeout: 10 * ASK_MS }).catch(() => null);

function idOf(path: string): string {
	const digits = createHash('sha256').update(path).digest('hex').slice(0, 32);
	return digits.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Leads the server's address to this browser's own cable. */
export function hostRules(
	{ hostRules: sites, apiOrigin }: Pick<BrowserOptions, 'hostRules' | 'apiOrigin'>,
	wire: Wire,
): string {
	return `${sites},MAP ${new URL(apiOrigin).host} 127.0.0.1:${wire.port}`;
}

async function writePreferences(profile: string, { thirdPartyCookies, language }: BrowserOptions) {
	const preferences = {
		profile: { cookie_controls_mode: thirdPartyCookies === 'allowed' ? 0 : 1 },
		intl: { accept_languages: language },
		session: { restore_on_startup: 5 },
	};
	await mkdir(join(profile, 'Default'), { recursive: true });
	await writeFile(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
}
