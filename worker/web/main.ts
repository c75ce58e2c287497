// The page for people without the extension: the same panel and the same review, on the data of this browser.
import { readEntrance } from './invitation.ts';
import '#shared/ui/kit/tokens.css';
import { createPageLink } from '#shared/link/page-link.ts';
import { systemClock } from '#shared/store/clock.ts';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import WebApp from '#shared/ui/web/WebApp.svelte';
import { mount } from 'svelte';
import { tabArea } from './areas.ts';
import { openHolder } from './holder.ts';
import { beginNewest, keepOffline } from './keep-offline.ts';
import { keepReminding } from './keep-reminding.ts';
import { findLacking, sayLacking, watchDisk } from './lacking.ts';
import { lastWords } from './last-words.ts';
import { oneHub } from './one-hub.ts';
import { openHost } from './open-host.ts';
import { tabMemory } from './tab-memory.ts';

/** Nothing waits at the top of this file: what is loaded later is in one file with it, and would wait for it. */
async function begin(): Promise<void> {
	const lacking = findLacking();
	if (lacking) return void sayLacking(lacking);
	const host = openHost(readEntrance());
	const dates = standInForDates();
	const holder = openHolder();
	if (await beginNewest(holder)) return;
	await dates;
	const countOthers = () => hub.countOthers();
	const session = tabMemory({
		name: 'leitfaden-session',
		clock: systemClock,
		storage: tabArea(sessionStorage),
		countOthers,
	});
	const memory = tabMemory({ name: 'leitfaden-memory', clock: systemClock, holder, countOthers });
	const words = lastWords(localStorage);
	const watched = watchDisk();
	const hub = oneHub({
		name: 'leitfaden-hub',
		clock: systemClock,
		// Not in the way of the first paint, and not needed at all where another tab has the hub.
		async open(onGone) {
			const { openOwnHub } = await import('./own-hub.ts');
			return watched(() => openOwnHub({ session, memory, words, onGone }));
		},
		isSeen: () => document.visibilityState === 'visible',
	});
	const drain = () => void hub.own?.then((own) => own.drain());
	/** Before the hub falls silent, fields hand over what they hold: they listen to the same event. */
	const keepWords = () => {
		dispatchEvent(new Event('pagehide'));
		words.keep(link.unsaid());
	};
	document.addEventListener('visibilitychange', () => {
		// A phone may end a page that nobody looks at without another word.
		if (document.visibilityState === 'hidden') keepWords();
		else words.forgetOwn();
		hub.look();
		drain();
	});
	addEventListener('online', drain);
	addEventListener('pagehide', ({ isTrusted }) => {
		if (!isTrusted) return;
		keepWords();
		hub.leave();
		session.leave();
		memory.leave();
	});
	// Kept whole by the browser and shown again: it has left, and begins anew.
	addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

	const link = createPageLink({
		clock: systemClock,
		connect: () => hub.connect(),
		onSaid: () => words.update(link.unsaid()),
	});
	const locale = await openLocale();
	const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
	if (manifest) manifest.href = `/manifest.${locale.language}.webmanifest`;
	mount(WebApp, {
		target: document.body,
		props: { link, locale, host },
	});
	keepOffline();
	keepReminding(link, hub);
}

/** Only where a browser has none of its own: whoever has one loads nothing. */
async function standInForDates(): Promise<void> {
	if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
}

void begin();
