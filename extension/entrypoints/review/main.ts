// The review's page: summaries, history, exports. Which part of it stands behind the `#`.
import '#shared/ui/kit/tokens.css';
import { systemClock } from '#shared/store/clock.ts';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import ReviewApp from '#shared/ui/review/ReviewApp.svelte';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import { createPageLink } from '#shared/link/page-link.ts';

const link = createPageLink({
	clock: systemClock,
	connect: () => browserPort(browser.runtime.connect({ name: 'link' }) as unknown as RuntimePort),
});
mount(ReviewApp, { target: document.body, props: { link, locale: await openLocale() } });
