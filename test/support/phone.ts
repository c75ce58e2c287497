// Somebody with a phone and no extension: a Chromium of a phone's size with touch, a throwaway profile, and a
// cable of its own to the server, which is also where the page comes from.
import { type BrowserContext, chromium } from '@playwright/test';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser, type BrowserOptions, hostRules } from './browser.ts';
import { findChromium } from './find-chromium.ts';
import { Wire } from './wire.ts';

type PhoneOptions = Pick<
	BrowserOptions,
	'apiOrigin' | 'apiPort' | 'hostRules' | 'language' | 'headless' | 'dark' | 'viewport' | 'window'
>;

export class Phone extends Browser {
	readonly origin: string;

	constructor(context: BrowserContext, wire: Wire, origin: string, profile: string) {
		super(context, wire, '', profile);
		this.origin = origin;
	}

	/** Whatever page of the extension is meant: here there is one for everything. */
	override url(): string {
		return `${this.origin}/app`;
	}
}

/** How the page sees a phone, for contexts of one's own too. */
export const phoneSized = ({ language, dark }: Pick<PhoneOptions, 'language' | 'dark'>) => ({
	viewport: { width: 360, height: 740 },
	deviceScaleFactor: 2,
	isMobile: true,
	hasTouch: true,
	locale: language === 'de' ? 'de-DE' : 'en-GB',
	timezoneId: 'Europe/Berlin',
	colorScheme: dark ? ('dark' as const) : ('light' as const),
});

export async function launchPhone(options: PhoneOptions): Promise<Phone> {
	const wire = await new Wire(options.apiPort).open();
	const profile = await mkdtemp(join(tmpdir(), 'leitfaden-phone-'));
	const { x, y } = options.window ?? { x: 0, y: 0 };
	const signals = options.headless ?? true;
	const context = await chromium.launchPersistentContext(profile, {
		...phoneSized(options),
		...(options.viewport && { viewport: options.viewport }),
		executablePath: findChromium(),
		headless: options.headless ?? true,
		handleSIGINT: signals,
		handleSIGTERM: signals,
		handleSIGHUP: signals,
		env: { ...process.env, LANGUAGE: options.language } as Record<string, string>,
		args: [
			'--no-sandbox',
			`--host-resolver-rules=${hostRules(options, wire)}`,
			`--window-position=${x},${y}`,
			'--disable-background-networking',
			'--disable-component-update',
			'--no-first-run',
		],
	});
	return new Phone(context, wire, options.apiOrigin, profile);
}
