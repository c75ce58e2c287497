// The hub with its store, its network and the browser's small storage under it.
import { newId } from '#shared/ids.ts';
import type { Language } from '#shared/domain/member.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import type { Safety } from './safety-answers.ts';
import type { Keyring } from '#shared/store/seal.ts';
import { Store } from '#shared/store/store.ts';
import { createApi } from '#shared/sync/api.ts';
import { realWorld, type World } from '#shared/sync/world.ts';
import type { CallAccess, DeviceSnapshot, Place, Settings } from '#shared/ui/link.ts';
import { newDevice } from './desks.ts';
import { countDrafts, placeKey } from './count-drafts.ts';
import { type Area, slot } from './disk.ts';
import { gateArea } from './gate.ts';
import { createHub, type Hub } from './hub.ts';
import { createMirror } from './mirror.ts';
import { openAccount } from './account.ts';
import { deviceLabel } from './device-label.ts';

export interface OpenHubOptions {
	/** Of the API: where invitations lead, and the only server there is. */
	readonly origin: string;
	readonly app: string;
	/** Until the person chooses one. */
	readonly language: Language;
	readonly local: Area;
	readonly session: Area;
	calls(): CallAccess;
	openPanelWindow(): Promise<void>;
	onDevice?(device: DeviceSnapshot): void;
	/** The disk went away under the hub. */
	onGone?(): void;
	readonly keys: Keyring;
	readonly safety: Safety;
	/** The store is open. */
	onStore?(store: Store): void;
	/** For tests. */
	readonly world?: World;
	readonly storeName?: string;
}

export async function openHub({
	origin,
	app,
	language,
	local: localDisk,
	session: sessionDisk,
	calls,
	openPanelWindow,
	onDevice,
	onGone,
	keys,
	safety,
	onStore,
	world = realWorld,
	storeName = 'leitfaden',
}: OpenHubOptions): Promise<Hub> {
	const local = gateArea(localDisk);
	const session = gateArea(sessionDisk);
	const mark = slot<string>(local, 'storeId');
	const kept = slot<Settings>(local, 'settings');
	const mirror = createMirror(local);
	const store = await Store.open({
		name: storeName,
		mark,
		keys,
		copies: mirror.unsent,
		now: () => world.now(),
		newStoreId: newId,
		...(onGone && { onGone }),
	});
	onStore?.(store);
	await mirror.restore(store);
	let settings: Settings = { language, ...(await kept.read()) };
	const account = await openAccount({
		local,
		session,
		wipes: slot<number>(sessionDisk, 'wipes'),
		signIn: () => api.signIn(),
		hasShared: async () =>
			(await store.mentorships()).some(({ shared, over }) => shared && over === undefined),
		onChange: () => hub.tellDevice(),
	});
	const api = createApi(
		origin,
		world,
		async () => account.token,
		(token, erased) => account.refuse(token, erased),
	);
	const hub = createHub({
		store,
		mirror,
		api,
		world,
		clock: world,
		mergeText: createMergeText(),
		newDevice,
		origin,
		liveOrigin: origin.replace(/^http/, 'ws'),
		app,
		calls,
		// Before anything is told: the mark on the icon goes by it.
		quarantined: (await store.quarantine()).length,
		openPanelWindow,
		...(onDevice && { onDevice }),
		settings: () => settings,
		async changeSettings(change) {
			settings = { ...settings, ...change };
			await kept.write(settings);
		},
		account,
		safety,
		label: deviceLabel(navigator.userAgent),
		async wipe() {
			await Promise.all([local.shut(), session.shut()]);
			await safety.wipe();
			await account.forget();
			settings = { language: settings.language };
			await slot<Settings>(localDisk, 'settings').write(settings);
		},
		...(onGone && { onGone }),
		rememberPlace: (page, place) => slot<Place>(session, placeKey(page)).write(place),
		recallPlace: async (page) => (await slot<Place>(session, placeKey(page)).read()) ?? null,
		countDrafts: (m) => countDrafts(session, m),
	});
	return hub;
}
