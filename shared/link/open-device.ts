// A hub over a disk whose texts are sealed; or, while the device is locked, what stands in for it.
import { createTurns } from '#shared/store/turns.ts';
import type { Keyring } from '#shared/store/seal.ts';
import type { Store } from '#shared/store/store.ts';
import { heldUnsent, wipeStore } from '#shared/store/wipe-store.ts';
import { createApi } from '#shared/sync/api.ts';
import { realWorld } from '#shared/sync/world.ts';
import type { Settings } from '#shared/ui/link.ts';
import { deviceLabel } from './device-label.ts';
import { slot } from './disk.ts';
import { envelopePlace } from './envelope.ts';
import type { Hub } from './hub.ts';
import { lockedHub } from './locked-hub.ts';
import { openHub, type OpenHubOptions } from './open-hub.ts';
import { sealArea } from './sealed-area.ts';
import { signInAgain } from './sign-in-again.ts';
import { type KeyMemory, type LockWith, openVault } from './vault.ts';
import { wipeArea } from './wipe.ts';

/** What has to be read without a key, and tells of nobody. */
const OPEN = ['envelope', 'storeId', 'language', 'callSessions', 'reminded'];

export interface OpenDeviceOptions extends Omit<OpenHubOptions, 'keys' | 'safety' | 'onStore'> {
	/** Where the key stays until the browser ends; never on a disk. */
	readonly memory?: KeyMemory;
	/** The device is open, and its hub about to begin. */
	onKeys?(keys: Keyring): void;
	/** The hub is gone; answers with the next one. */
	onGone(): Promise<Hub>;
}

export async function openDevice(options: OpenDeviceOptions): Promise<Hub> {
	const { local, session, memory = session, origin, world = realWorld, onGone } = options;
	const { storeName = 'leitfaden' } = options;
	const spoken = slot<Settings['language']>(local, 'language');
	const language = (await spoken.read()) ?? options.language;

	const place = envelopePlace(local, `${storeName}-envelope`);
	const wiping = slot<true>(local, 'wiping');

	/** Whole or, after a fall in the middle of it, at the next start. */
	async function wipe(): Promise<void> {
		await wiping.write(true);
		await wipeStore(storeName);
		await wipeArea(local, (name) => name !== 'language' && name !== 'wiping');
		// What the browser's tabs are known by is not the person's, and theirs go on.
		await wipeArea(session, (name) => !/^(tab:|staleTabs$)/.test(name));
		await place.remove();
		await wiping.write(undefined);
	}
	if (await wiping.read()) await wipe();

	/** What the server's half of the key was last asked for with. */
	let askedWith: string | undefined;
	const vault = await openVault({
		place,
		memory,
		async wipe() {
			const isLoss = await heldUnsent(storeName);
			await wipe();
			// As for a store that the browser has lost: the next one finds the mark and says so.
			if (isLoss) await local.set({ storeId: 'wiped' });
		},
		async askServer() {
			askedWith = await token.read();
			return api.findKey(askedWith);
		},
	});
	const isOpen = (name: string) =>
		OPEN.includes(name) ||
		name.startsWith('dock:') ||
		name.startsWith('lastWords:') ||
		(name === 'token' && vault.mode === 'online');
	const sealed = sealArea(local, vault.keys, isOpen);
	const token = slot<string>(sealed, 'token');
	const api = createApi(origin, world, () => token.read());

	if (vault.locked !== undefined) {
		const again = await signInAgain({
			...{ api, token, language, keyId: vault.serverKeyId },
			flow: slot(memory, 'lockedFlow'),
			left: slot(memory, 'lockedLeft'),
			label: deviceLabel(navigator.userAgent),
			now: () => world.now(),
			onErased: () => vault.tellErased(),
		});
		return lockedHub({
			...{ vault, world, again },
			askedWith: () => askedWith,
			device: () => ({
				settings: { language },
				mentorships: [],
				quarantined: 0,
				calls: { reloadNeeded: false, withdrawn: [] },
				account: {
					...{ state: 'signed_out', named: true, wipes: 0 },
					...(again.code && { code: again.code }),
				},
				safety: { mode: vault.mode, ...(vault.locked && { locked: vault.locked }) },
			}),
			async startOver() {
				const now = vault.mode === 'online' ? await token.read() : undefined;
				await wipe();
				await vault.forgetKeys();
				// As far as it can be told: the server has half of a key that opens nothing any more.
				if (now !== undefined) void api.signOut(now);
			},
			next: onGone,
		});
	}

	options.onKeys?.(vault.keys);
	let store: Store | undefined;
	const turns = createTurns();
	/** One after another with everything else that changes the key: what it began with, it ends with. */
	async function settle(): Promise<void> {
		const { keyId } = vault;
		const names = Object.keys(await local.get(null)).filter((name) => !isOpen(name));
		await Promise.all([store?.reseal(), sealed.reseal([...names, 'token'])]);
		await vault.settle(keyId);
	}

	const isUnbound = (now: string | undefined): now is string =>
		vault.mode === 'online' && now !== undefined && now !== vault.boundTo;

	/** The server helps one sign-in: a new one needs a lock of its own. */
	async function bind(): Promise<void> {
		const now = await token.read();
		if (!isUnbound(now)) return;
		const made = await api.findKey();
		if (!made.ok) return;
		await turns(async () => {
			const isStill = isUnbound(now) && now === (await token.read());
			if (isStill) await vault.bind(made.value, now);
		});
	}

	const hub = await openHub({
		...options,
		language,
		local: {
			...sealed,
			async set(values) {
				await sealed.set(values);
				const { settings } = values as { settings?: Settings };
				if (settings) await spoken.write(settings.language);
				if ('token' in values) void bind().catch(() => undefined);
			},
		},
		session: sealArea(session, vault.keys),
		keys: vault.keys,
		safety: {
			get mode() {
				return vault.mode;
			},
			get keyId() {
				return vault.serverKeyId;
			},
			change: (how: LockWith) =>
				turns(async () => {
					// Of two keys behind this one, only one would be kept.
					if (!vault.isSettled) await settle();
					// Read without a key at the next start: there before it is needed.
					if (how.mode === 'online') await sealed.layOpen('token');
					const isLeft = vault.mode === 'online' && how.mode !== 'online';
					await vault.change(how);
					await settle();
					if (isLeft) void api.dropKey();
					// Somebody may have signed in meanwhile.
					void bind().catch(() => undefined);
				}),
			wipe: () =>
				turns(async () => {
					await wipe();
					await vault.forgetKeys();
				}),
		},
		onStore: (opened) => (store = opened),
	});
	void turns(async () => vault.isSettled || settle()).catch(() => undefined);
	void bind().catch(() => undefined);
	return hub;
}
