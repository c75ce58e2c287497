// The hub in this tab: the same as in the extension's background, with this server under it.
import type { Area } from '#shared/link/disk.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openHub } from '#shared/link/open-hub.ts';
import { keptArea, tabArea } from './areas.ts';

declare const __APP__: string;

const NO_CALLS = { reloadNeeded: false, withdrawn: [] } as const;

export async function openOwnHub(session: Area, onGone: () => void): Promise<Hub> {
	const hub = await openHub({
		onGone,
		origin: location.origin,
		app: __APP__,
		language: navigator.language.startsWith('de') ? 'de' : 'en',
		local: keptArea(tabArea(localStorage)),
		session,
		calls: () => NO_CALLS,
		// There is no call beside which a window would stand.
		openPanelWindow: async () => undefined,
	});
	void hub.drainUnsent();
	return hub;
}
