// The hub in this tab: the same as in the extension's background, with this server under it.
import type { Area } from '#shared/link/disk.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openDevice } from '#shared/link/open-device.ts';
import { keptArea, tabArea } from './areas.ts';

declare const __APP__: string;

const NO_CALLS = { reloadNeeded: false, withdrawn: [] } as const;

export interface OwnHubDeps {
	/** Where a person was, sealed. */
	readonly session: Area;
	/** The key, where it is not to lie on the disk. */
	readonly memory: Area;
	onGone(): Promise<Hub>;
}

export async function openOwnHub(deps: OwnHubDeps): Promise<Hub> {
	const hub = await openDevice({
		...deps,
		origin: location.origin,
		app: __APP__,
		language: navigator.language.startsWith('de') ? 'de' : 'en',
		local: keptArea(tabArea(localStorage)),
		calls: () => NO_CALLS,
		// There is no call beside which a window would stand.
		openPanelWindow: async () => undefined,
	});
	void hub.drainUnsent();
	return hub;
}
