// The hub in this tab: the same as in the extension's background, with this server under it.
import type { Area } from '#shared/link/disk.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openDevice } from '#shared/link/open-device.ts';
import { keptArea, memoryArea, tabArea } from './areas.ts';

declare const __APP__: string;

const NO_CALLS = { reloadNeeded: false, withdrawn: [] } as const;

/** A browser writes what a tab keeps to its disk as well: a key lies in no such place. */
const memory = memoryArea();

export async function openOwnHub(session: Area, onGone: () => Promise<Hub>): Promise<Hub> {
	const hub = await openDevice({
		onGone,
		origin: location.origin,
		app: __APP__,
		language: navigator.language.startsWith('de') ? 'de' : 'en',
		local: keptArea(tabArea(localStorage)),
		session,
		memory,
		calls: () => NO_CALLS,
		// There is no call beside which a window would stand.
		openPanelWindow: async () => undefined,
	});
	void hub.drainUnsent();
	return hub;
}
