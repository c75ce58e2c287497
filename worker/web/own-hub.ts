// The hub in this tab: the same as in the extension's background, with this server under it.
import type { Area } from '#shared/link/disk.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openDevice } from '#shared/link/open-device.ts';
import type { KeyMemory } from '#shared/link/vault.ts';
import type { Keyring } from '#shared/store/seal.ts';
import { keptArea, tabArea } from './areas.ts';
import type { LastWords } from './last-words.ts';
import { sayAgain } from './say-again.ts';

declare const __APP__: string;

const NO_CALLS = { reloadNeeded: false, withdrawn: [] } as const;

export interface OwnHubDeps {
	/** Where a person was, sealed. */
	readonly session: Area;
	/** The key, where it is not to lie on the disk. */
	readonly memory: KeyMemory;
	readonly words: LastWords;
	onGone(): Promise<Hub>;
}

export async function openOwnHub({ words, ...deps }: OwnHubDeps): Promise<Hub> {
	let keys: Keyring | undefined;
	const hub = await openDevice({
		...deps,
		onKeys: (opened) => (keys = opened),
		origin: location.origin,
		app: __APP__,
		language: navigator.language.startsWith('de') ? 'de' : 'en',
		local: keptArea(tabArea(localStorage)),
		calls: () => NO_CALLS,
		// There is no call beside which a window would stand.
		openPanelWindow: async () => undefined,
	});
	// Before anybody looks: they find what they wrote.
	if (keys) await sayAgain(hub, await words.open(keys), () => words.forgetOld());
	void hub.drainUnsent();
	return hub;
}
