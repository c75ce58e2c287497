// In a call's own page: says what the call is doing, and puts the frame where the background wants it. Knows
// no content, and gives the page none: no message, no listener for keys, nothing in its console.
import { defineContentScript } from 'wxt/utils/define-content-script';
import { clock } from '../call/clock.ts';
import { callHosts } from '../call/hosts.ts';
import type { Provider } from '../call/provider.ts';
import { providers } from '../call/providers.ts';
import { watchCall } from '../call/watch-call.ts';
import { openCallPort, type CallPort, type RawPort } from '../dock/call-port.ts';
import { createDock } from '../dock/dock.ts';
import { obey } from '../dock/obey.ts';
import { findRuntime } from '../dock/runtime.ts';

/** How soon the frame moves aside for a bar, and an orphaned script falls silent. */
const TICK_MS = 1_000;

export default defineContentScript({
	matches: [...callHosts],
	// Early, because Teams takes the id of a call out of its address within its first second.
	runAt: 'document_start',

	main() {
		let port: CallPort | undefined;
		let provider: Provider | undefined;
		let stopWatching = () => {};

		const dock = createDock({
			page: document,
			src: (nonce) => `${findRuntime()?.getURL('/panel.html')}#${nonce}`,
			provider: () => provider,
			onPlace: (place) => provider && port?.say({ k: 'place', provider: provider.id, place }),
			onLost: () => port?.reopen(),
		});

		const ticking = setInterval(() => (findRuntime()?.id ? dock.settle() : stop()), TICK_MS);

		stopWatching = watchCall(document, (state) => {
			if (state.phase !== 'none') provider = providers.find(({ id }) => id === state.provider);
			// A page that never was a call costs the background nothing.
			else if (!port) return;
			port ??= openCallPort({
				connect,
				onMessage: (message) => obey(document, dock, message),
				onOrphaned: stop,
				after: clock.after,
			});
			port.say({ k: 'call', state });
		});

		/** An update of the extension orphans this script: the frame stays, readable; nothing is watched. */
		function stop() {
			clearInterval(ticking);
			stopWatching();
			port?.close();
		}
	},
});

function connect(): RawPort {
	const runtime = findRuntime();
	if (!runtime?.id) throw new Error('The extension was updated.');
	return runtime.connect({ name: 'call' });
}
