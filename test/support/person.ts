// A person in a test: a browser, a language, and the panel beside their call. They act by clicks and keys,
// and find things by role and name, in the words of their own language.
import type { Frame, Locator, Page } from '@playwright/test';
import type { Role } from '#shared/domain/entity.ts';
import type { Language } from '#shared/domain/member.ts';
import { type AllWords, wordsOf } from '#shared/words/catalogues.ts';
import type { Browser } from './browser.ts';

type ByRole = Parameters<Page['getByRole']>[0];

export class Person {
	readonly who: Role;
	readonly name: string;
	readonly language: Language;
	readonly words: AllWords;
	readonly browser: Browser;
	/** The tab with the call, once there is one. */
	tab: Page | undefined;
	/** The reviews they have opened, oldest first. */
	readonly reviews: Page[] = [];

	constructor(who: Role, name: string, language: Language, browser: Browser) {
		this.who = who;
		this.name = name;
		this.language = language;
		this.words = wordsOf(language);
		this.browser = browser;
	}

	/** The call tab; a test that asks too early is wrong. */
	get call(): Page {
		if (!this.tab) throw new Error(`${this.name} has no call open.`);
		return this.tab;
	}

	/** The panel in the call tab, as soon as it stands there with something on it. */
	async panel(): Promise<Frame> {
		return panelIn(this.call, this.browser.url('panel.html'));
	}

	async find(role: ByRole, name: string, exact = true): Promise<Locator> {
		return (await this.panel()).getByRole(role, { name, exact });
	}

	async click(role: ByRole, name: string): Promise<void> {
		await (await this.find(role, name)).click();
	}
}

/** Waits for the panel's frame: it is in a closed shadow root, out of reach of selectors. */
async function panelIn(page: Page, url: string, withinMs = 30_000): Promise<Frame> {
	const until = Date.now() + withinMs;
	for (;;) {
		const frame = page.frames().find((candidate) => candidate.url().startsWith(url));
		if (frame && (await hasContent(frame))) return frame;
		if (Date.now() > until) throw new Error(await whyNoPanel(page, frame, withinMs));
		await page.waitForTimeout(20);
	}
}

/** A frame that goes away while it is asked has none. */
async function hasContent(frame: Frame): Promise<boolean> {
	const ready = () => document.querySelector('[data-form] button') !== null;
	return frame.evaluate(ready).catch(() => false);
}

async function whyNoPanel(page: Page, frame: Frame | undefined, ms: number): Promise<string> {
	const shows = (await frame?.evaluate(() => document.body.innerHTML).catch(String)) ?? 'no frame';
	return `No panel in ${page.url()} within ${ms} ms: ${shows.slice(0, 300)}`;
}
