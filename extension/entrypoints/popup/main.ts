// The popup's page, behind the toolbar button.
import '#shared/ui/kit/tokens.css';
import './popup.css';
import { systemClock } from '#shared/store/clock.ts';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import PopupApp from '#shared/ui/popup/PopupApp.svelte';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import { callHosts } from '../../call/hosts.ts';
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import { createPageLink } from '#shared/link/page-link.ts';

const NOTIFY = { permissions: ['notifications' as const] };
const patterns = [...callHosts];
const link = createPageLink({
	clock: systemClock,
	connect: () => browserPort(browser.runtime.connect({ name: 'link' }) as unknown as RuntimePort),
});

/** The call tab in front, else the one that was used last. */
async function reloadCall(): Promise<void> {
	const calls = await browser.tabs.query({ url: patterns });
	const newest = calls.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
	const tab = newest.find(({ active }) => active) ?? newest[0];
	if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
}

mount(PopupApp, {
	target: document.body,
	props: {
		link,
		locale: await openLocale(),
		host: {
			openReview(path = '') {
				void browser.tabs.create({ url: browser.runtime.getURL(`/review.html#/${path}`) });
				window.close();
			},
			reloadCall: () => void reloadCall(),
			requestAccess(hosts) {
				const origins = patterns.filter((pattern) => hosts.some((host) => pattern.includes(host)));
				void browser.permissions.request({ origins });
			},
			mayNotify: () => browser.permissions.contains(NOTIFY),
			allowNotify: () => browser.permissions.request(NOTIFY),
			close: () => window.close(),
		},
	},
});
