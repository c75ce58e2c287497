// Keeps the page's own files, so that it opens without a network. Answers nothing else: what goes to the API
// goes past it. A new version waits until every tab of the old one is closed, or one alone starts anew.
import type { Hold, RECALL } from './holder.ts';
import type { BEGIN } from './keep-offline.ts';

/** As much of a service worker's world as is used; the page's types have none of it. */
interface Lasting extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface Pressed extends Lasting {
	readonly notification: Notification;
}
type Told = MessageEvent<typeof BEGIN | typeof RECALL | Hold> & Lasting;
interface Tab {
	readonly url: string;
	focus(): Promise<unknown>;
}
interface WorkerScope {
	readonly location: Location;
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<Tab[]>;
		openWindow(url: string): Promise<unknown>;
	};
	skipWaiting(): Promise<void>;
	addEventListener(type: 'install' | 'activate', callback: (event: Lasting) => void): void;
	addEventListener(type: 'fetch', callback: (event: Fetching) => void): void;
	addEventListener(type: 'message', callback: (event: Told) => void): void;
	addEventListener(type: 'notificationclick', callback: (event: Pressed) => void): void;
}

/** Filled in by the build: what the page consists of, and a name for exactly that. */
declare const __PRECACHE__: readonly string[];
declare const __VERSION__: string;

const scope = globalThis as unknown as WorkerScope;
const PREFIX = 'leitfaden-';
const CACHE = PREFIX + __VERSION__;
const PAGE = '/app';
const PAGES = new Set([PAGE, '/join']);
const FILES = new Set(__PRECACHE__);
/** Named by what is in them: whichever version has one has the right one. */
const HASHED = /^\/(?:assets|chunks)\//;
/** What the only tab of ours wants to find again after its reload. On no disk, and not for long. */
const HOLD_MS = 30_000;
const NOTHING = { kept: {} as Hold['kept'], until: 0 };
let held = NOTHING;

scope.addEventListener('install', (event) => event.waitUntil(fill()));
scope.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([forgetOld(), scope.clients.claim()])),
);
scope.addEventListener('message', (event) => event.waitUntil(hear(event)));
scope.addEventListener('notificationclick', (event) => event.waitUntil(open(event)));
scope.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== scope.location.origin) return;
	if (request.mode === 'navigate' && PAGES.has(url.pathname)) event.respondWith(kept(PAGE, event));
	else if (FILES.has(url.pathname) || HASHED.test(url.pathname))
		event.respondWith(kept(url.pathname, event));
});

async function fill(): Promise<void> {
	const cache = await caches.open(CACHE);
	// Hashed names are never changed, the page itself is: it is asked for anew.
	await cache.addAll([...FILES]);
	await cache.add(new Request(PAGE, { cache: 'no-cache' }));
}

/** The version just before stays: a page of it that would not wait for us may not have loaded all of itself yet. */
async function forgetOld(): Promise<void> {
	const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== CACHE);
	await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
}

async function find(path: string): Promise<Response | undefined> {
	const cache = await caches.open(CACHE);
	return (await cache.match(path)) ?? (await caches.match(path));
}

/** What cannot be read any more, or was thrown away by the browser, comes from the network while there is one. */
async function kept(path: string, event: Fetching): Promise<Response> {
	const found = await find(path).catch(() => undefined);
	if (found) return found;
	const answer = await fetch(event.request);
	// Else the page would not open without a network before the next version.
	if (path === PAGE) event.waitUntil(fill().catch(() => undefined));
	return answer;
}

async function hear({ data, ports: [answer] }: Told): Promise<void> {
	if (data === 'begin') return begin(answer);
	if (data === 'recall') answer?.postMessage(Date.now() < held.until ? held.kept : {});
	else hold(data);
}

/** What is sent last counts, and counts no longer than it should: also where timers sleep with the computer. */
function hold({ kept }: Hold): void {
	const mine = { kept, until: Date.now() + HOLD_MS };
	held = mine;
	setTimeout(() => {
		if (held === mine) held = NOTHING;
	}, HOLD_MS);
}

/** To the page: as it is where it is open, since somebody may be in the middle of something there. */
async function open({ notification }: Pressed): Promise<void> {
	notification.close();
	const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
	// Not the privacy notice, which is a page of this origin and nothing of the app.
	const tab = tabs.find(({ url }) => PAGES.has(new URL(url).pathname));
	await (tab ? tab.focus() : scope.clients.openWindow(PAGE));
}

/** Only when nobody is in the middle of something: the tab that asks is the only one. */
async function begin(answer: MessagePort | undefined): Promise<void> {
	const tabs = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
	answer?.postMessage(tabs.length <= 1);
	if (tabs.length <= 1) await scope.skipWaiting();
}
