// Another extension in the same browser, and a page that is no call: neither gets a word, nor learns that we
// are here, beyond what the browser gives to whoever may change every page.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from '@playwright/test';
import { expect } from '#test/support/expect.ts';
import { afterEach, beforeEach, test } from 'vitest';
import { joinCall, openCall } from '#test/support/call-steps.ts';
import { builtExtension } from '#test/support/extension-build.ts';
import { createAlone } from '#test/support/pair.ts';
import { Person } from '#test/support/person.ts';
import { capture, openTab, startSession } from '#test/support/session-steps.ts';
import { startWorld, type World } from '#test/support/world.ts';

const CANARY = 'kanarivogel';

let world: World;
let other: string;
beforeEach(async () => {
	other = mkdtempSync(join(tmpdir(), 'leitfaden-other-'));
	const manifest = {
		manifest_version: 3,
		name: 'Other',
		version: '1.0',
		permissions: ['scripting', 'tabs'],
		host_permissions: ['<all_urls>'],
		background: { service_worker: 'background.js' },
	};
	writeFileSync(join(other, 'manifest.json'), JSON.stringify(manifest));
	writeFileSync(join(other, 'background.js'), 'self.isOther = true;');
	world = await startWorld();
});
afterEach(async () => {
	await world.stop();
	rmSync(other, { recursive: true, force: true });
});

/** The background of the other extension. */
async function otherWorker(me: Person): Promise<Worker> {
	const { context } = me.browser;
	const isOther = (worker: Worker) =>
		worker.evaluate(() => 'isOther' in globalThis).catch(() => false);
	for (const end = Date.now() + 20_000; Date.now() < end;) {
		for (const worker of context.serviceWorkers()) if (await isOther(worker)) return worker;
		await context.waitForEvent('serviceworker', { timeout: 500 }).catch(() => undefined);
	}
	throw new Error('The other extension did not start.');
}

async function inSession(): Promise<Person> {
	const browser = await world.person({ language: 'en', others: [other] });
	const me = new Person('mentor', 'Nadia', 'en', browser);
	await (await createAlone(me, { name: 'Jona', language: 'en' })).close();
	await openCall(me, 'meet');
	await joinCall(me);
	await startSession(me, 'Jona');
	await openTab(me, 'actionItems');
	await capture(me, CANARY);
	return me;
}

test('another extension is not talked to, sees no word of the panel, and cannot dress it up', async () => {
	const me = await inSession();
	const worker = await otherWorker(me);
	const { extensionId } = me.browser;

	const said = await worker.evaluate(talkTo, extensionId);
	expect(said).toEqual({ message: 'refused', link: 'refused', panel: 'refused', call: 'refused' });

	const seen = await worker.evaluate(readFrames, 'https://meet.google.com/*');
	expect(seen.frames, 'it does read the page').toBeGreaterThan(0);
	expect(seen.page, 'it does read the page').toContain('<div popover="manual">');
	expect(seen.page).not.toContain(CANARY);

	const panels = () =>
		me.call.frames().filter((frame) => frame.url().startsWith(me.browser.url(''))).length;
	expect(panels()).toBe(1);
	expect(await worker.evaluate(dressUp, 'https://meet.google.com/*'), 'it does get in').toBe(true);
	await expect.poll(panels).toBe(0);
});

test('a page that is no call finds none of our files; a call page only the one that it may show', async () => {
	const me = await inSession();
	const files = globSync('**/*.*', { cwd: builtExtension('e2e') });
	expect(files.length).toBeGreaterThan(40);

	const page = await me.browser.context.newPage();
	await page.route('https://foreign.example/**', (route) =>
		route.fulfill({ contentType: 'text/html', body: '<title>A page</title>' }),
	);
	await page.goto('https://foreign.example/');
	const own = { origin: 'https://foreign.example/', files: ['index.html'] };
	expect(await page.evaluate(probe, own), 'it does find what is there').toEqual(own.files);
	expect(await page.evaluate(probe, { origin: me.browser.url(''), files })).toEqual([]);
	expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toContain('popover');

	const found = await me.call.evaluate(probe, { origin: me.browser.url(''), files });
	expect(found.filter((name) => name !== 'panel.html')).toEqual([]);
});

type Chrome = typeof globalThis & {
	chrome: {
		runtime: {
			lastError?: unknown;
			sendMessage(id: string, message: unknown): Promise<unknown>;
			connect(
				id: string,
				info: { name: string },
			): {
				onDisconnect: { addListener(heard: () => void): void };
				onMessage: { addListener(heard: () => void): void };
				postMessage(message: unknown): void;
			};
		};
		tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
		scripting: {
			executeScript(what: {
				target: { tabId: number; allFrames?: boolean };
				func: () => unknown;
			}): Promise<{ result: unknown }[]>;
		};
		dom: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
	};
};

async function talkTo(id: string): Promise<Record<string, string>> {
	const { runtime } = (globalThis as Chrome).chrome;
	const answered = await runtime.sendMessage(id, { k: 'hello' }).then(
		(answer) => (answer === undefined ? 'refused' : 'answered'),
		() => 'refused',
	);
	const ports = ['link', 'panel', 'call'].map(
		(name) =>
			new Promise<[string, string]>((resolve) => {
				const port = runtime.connect(id, { name });
				port.onMessage.addListener(() => resolve([name, 'answered']));
				port.onDisconnect.addListener(() => resolve([name, 'refused']));
				try {
					port.postMessage({ k: 'hello' });
				} catch {
					resolve([name, 'refused']);
				}
			}),
	);
	return { message: answered, ...Object.fromEntries(await Promise.all(ports)) };
}

async function readFrames(url: string): Promise<{ frames: number; page: string }> {
	const { scripting, tabs } = (globalThis as Chrome).chrome;
	const [tab] = await tabs.query({ url });
	const read = await scripting.executeScript({
		target: { tabId: tab?.id ?? 0, allFrames: true },
		func: () => document.documentElement.outerHTML,
	});
	return { frames: read.length, page: read.map(({ result }) => String(result)).join('\n') };
}

/** True when it got at what is inside our element. */
async function dressUp(url: string): Promise<boolean> {
	const { scripting, tabs } = (globalThis as Chrome).chrome;
	const [tab] = await tabs.query({ url });
	const [done] = await scripting.executeScript({
		target: { tabId: tab?.id ?? 0 },
		func: () => {
			const { dom } = (globalThis as Chrome).chrome;
			const hosts = [...document.documentElement.children].filter((one) =>
				one.matches('[popover]'),
			);
			return hosts.some((host) => {
				const frame = dom.openOrClosedShadowRoot(host)?.querySelector('iframe');
				frame?.style.setProperty('opacity', '0.01');
				return frame !== null && frame !== undefined;
			});
		},
	});
	return done?.result === true;
}

/** Which of the files can be fetched, shown, run or framed from this page. */
async function probe({ origin, files }: { origin: string; files: string[] }): Promise<string[]> {
	const found = new Set<string>();
	const tag = (name: 'img' | 'script' | 'link' | 'iframe', file: string) =>
		new Promise<void>((resolve) => {
			const element = document.createElement(name);
			element.addEventListener('load', () => (name !== 'iframe' && found.add(file), resolve()));
			element.addEventListener('error', () => resolve());
			setTimeout(resolve, 1500);
			if (element instanceof HTMLLinkElement) {
				element.rel = 'stylesheet';
				element.href = origin + file;
			} else
				try {
					element.src = origin + file;
				} catch {
					// Trusted Types of the page.
					resolve();
				}
			document.head.append(element);
		});
	await Promise.all(
		files.flatMap((file) => [
			fetch(origin + file).then(
				() => found.add(file),
				() => undefined,
			),
			tag('img', file),
			tag('script', file),
			tag('link', file),
		]),
	);
	return [...found];
}
