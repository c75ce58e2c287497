// The panel's page: in a frame of a call tab, or with a window to itself.
import '#shared/ui/kit/tokens.css';
import { systemClock } from '#shared/store/clock.ts';
import PanelApp from '#shared/ui/panel/PanelApp.svelte';
import { mount } from 'svelte';
import { browser } from 'wxt/browser';
import { browserPort, type RuntimePort } from '../../link/browser-port.ts';
import { createPageLink } from '../../link/page-link.ts';
import { openPanelHost } from './panel-host.ts';

const connect = (name: 'panel' | 'link') =>
	browserPort(browser.runtime.connect({ name }) as unknown as RuntimePort);

// The link is given only to a panel that was welcomed, so it is asked for second.
const host = await openPanelHost({
	connect: () => connect('panel'),
	nonce: location.hash.slice(1) || undefined,
	clock: systemClock,
	reload: () => location.reload(),
});
const link = createPageLink({ clock: systemClock, connect: () => connect('link') });
const target = document.querySelector('#app');
if (target) mount(PanelApp, { target, props: { link, host } });
