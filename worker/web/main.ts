// The page for people without the extension: the same panel and the same review, on the data of this browser.
import { readEntrance } from './invitation.ts';
import '#shared/ui/kit/tokens.css';
import { createPageLink } from '#shared/link/page-link.ts';
import { systemClock } from '#shared/store/clock.ts';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import WebApp from '#shared/ui/web/WebApp.svelte';
import { mount } from 'svelte';
import { tabArea } from './areas.ts';
import { beginNewest, keepOffline } from './keep-offline.ts';
import { oneHub } from './one-hub.ts';
import { openHost } from './open-host.ts';
import { tabMemory } from './tab-memory.ts';

const entrance = readEntrance();
const host = openHost(entrance);

if (!(await beginNewest())) {
	const isAlone = () => hub.isAlone();
	const holder = navigator.serviceWorker?.controller;
	const session = tabMemory({
		name: 'leitfaden-session',
		storage: tabArea(sessionStorage),
		isAlone,
	});
	const memory = tabMemory({ name: 'leitfaden-memory', holder, isAlone });
	const hub = oneHub({
		name: 'leitfaden-hub',
		clock: systemClock,
		// Not in the way of the first paint, and not needed at all where another tab has the hub.
		async open(onGone) {
			const { openOwnHub } = await import('./own-hub.ts');
			return openOwnHub({ session, memory, onGone });
		},
		isSeen: () => document.visibilityState === 'visible',
	});
	const drain = () => void hub.own?.then((own) => own.drain());
	document.addEventListener('visibilitychange', () => {
		hub.look();
		drain();
	});
	addEventListener('online', drain);
	addEventListener('pagehide', () => {
		hub.leave();
		session.leave();
		memory.leave();
	});
	// Kept whole by the browser and shown again: it has left, and begins anew.
	addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

	const link = createPageLink({ clock: systemClock, connect: () => hub.connect() });
	const locale = await openLocale();
	const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]');
	if (manifest) manifest.href = `/manifest.${locale.language}.webmanifest`;
	mount(WebApp, {
		target: document.body,
		props: { link, locale, host },
	});
	keepOffline();
}
