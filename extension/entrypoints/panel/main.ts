// The panel's page: in a frame of a call tab, or with a window to itself.
import '#shared/ui/kit/tokens.css';
import { systemClock } from '#shared/store/clock.ts';
import { openLocale } from '#shared/ui/locale.svelte.ts';
import PanelApp from '#shared/ui/panel/PanelApp.svelte';
import { mount } from 'svelte';
import { findRuntime } from '../../dock/runtime.ts';
import { browserPort, type RuntimePort } from '#shared/link/browser-port.ts';
import { createPageLink } from '#shared/link/page-link.ts';
import { openPanelHost } from '../../link/panel-host.ts';
import { canTell, watchSeen } from '../../link/seen-clearly.ts';

const hasExtension = () => findRuntime()?.id !== undefined;
const openTab = () => void open(location.pathname, '_blank', 'noopener');

/** A port is all that this page needs of the browser, and it is the same everywhere: no polyfill. */
function connect(name: 'panel' | 'link') {
	const runtime = findRuntime();
	if (!runtime?.id) throw new Error('The extension was updated.');
	return browserPort(runtime.connect({ name }) as unknown as RuntimePort);
}

// On their way while the panel is being welcomed.
const words = openLocale();
// The link is given only to a panel that was welcomed, so it is asked for second.
const host = await openPanelHost({
	connect: () => connect('panel'),
	nonce: location.hash.slice(1) || undefined,
	clock: systemClock,
	hasExtension,
	reload: () => location.reload(),
	openTab,
	isSeen: watchSeen(document, () => performance.now()),
	canTell: canTell(),
});
const target = document.querySelector('#app');
if (target && !host) {
	const { default: Unwelcome } = await import('#shared/ui/panel/Unwelcome.svelte');
	mount(Unwelcome, { target, props: { locale: await words, openTab } });
}
if (target && host) {
	const link = createPageLink({ clock: systemClock, connect: () => connect('link') });
	mount(PanelApp, { target, props: { link, host, locale: await words } });
}
