// A background in a test: the real hub over a real store, with the model of the server for a network. It
// can be killed and comes back with what was on the disk.
import type { Area } from '#shared/link/disk.ts';
import { keepHub } from '#shared/link/keep-hub.ts';
import type { Hub } from '#shared/link/hub.ts';
import { openDevice } from '#shared/link/open-device.ts';
import { createPageLink } from '#shared/link/page-link.ts';
import { newId } from '#shared/ids.ts';
import { systemClock } from '#shared/store/clock.ts';
import type { DeviceSnapshot, Link, Status, ViewOp, WatchListener } from '#shared/ui/link.ts';
import { deleteDB } from 'idb';
import { memoryArea } from './memory-area.ts';
import { fastWorld, type Network } from './model-client.ts';
import { ModelServer } from './model-server.ts';
import { type PortPair, portPair } from './port-pair.ts';
import { seeded } from './seeded.ts';

export const ORIGIN = 'https://api.example';

interface Wishes {
	server?: ModelServer;
	token?: string;
	/** In place of the one mentorship's model. */
	network?: Network;
}

export function hubWorld({
	server = new ModelServer(seeded(1)),
	token = '',
	network = server,
}: Wishes = {}) {
	const local = memoryArea();
	const session = memoryArea();
	if (token !== '') local.kept['token'] = token;
	const storeName = newId();
	const fast = fastWorld(network, seeded(2));
	let ahead = 0;
	const world = { ...fast, now: () => fast.now() + ahead };
	const pairs = new Set<PortPair>();
	const devices: DeviceSnapshot[] = [];
	let windows = 0;
	let life = 0;
	/** What a background that died still had in mind reaches no disk. */
	function lifeline(area: Area): Area {
		const own = life;
		return {
			get: area.get,
			set: async (values) => (own === life ? area.set(values) : undefined),
			remove: async (key) => (own === life ? area.remove(key) : undefined),
		};
	}
	const open = (onGone: () => Promise<Hub>) =>
		openDevice({
			onGone,
			origin: ORIGIN,
			app: 'test',
			language: 'en',
			local: lifeline(local),
			session,
			calls: () => ({ reloadNeeded: false, withdrawn: [] }),
			openPanelWindow: async () => void (windows += 1),
			onDevice: (device) => void devices.push(device),
			world,
			storeName,
		});
	let kept = keepHub(open, systemClock);

	return {
		server,
		local,
		session,
		storeName,
		/** What was told of the device, with or without a page. */
		devices,
		get hub() {
			return kept.hub;
		},
		/** The clock goes on by so many ms; what waits for it does not notice. */
		pass(ms: number): void {
			ahead += ms;
		},
		get windows() {
			return windows;
		},
		/** A page with its own port to whatever background there is. */
		page(): { link: Link; port(): PortPair } {
			let latest: PortPair | undefined;
			const link = createPageLink({
				clock: systemClock,
				connect() {
					const pair = portPair();
					latest = pair;
					pairs.add(pair);
					void kept.hub.then((opened) => opened.connect(pair.background));
					return pair.page;
				},
			});
			return {
				link,
				port() {
					if (!latest) throw new Error('not connected');
					return latest;
				},
			};
		},
		/**
		 * The background dies; its memory is gone, and pages see their ports close. `wiped`: so is its disk.
		 * `ended`: the whole browser was closed, and began again.
		 */
		restart({ wiped = false, ended = false } = {}): void {
			const dead = kept.hub;
			life += 1;
			kept = keepHub(async (onGone) => {
				(await dead).stop();
				if (wiped) await deleteDB(storeName);
				if (ended) for (const key of Object.keys(session.kept)) delete session.kept[key];
				ended = false;
				return open(onGone);
			}, systemClock);
			for (const pair of pairs) pair.break();
			pairs.clear();
		},
	};
}

/** What a page is told of a mentorship, in order. */
export function recorder() {
	const told: { what: string; value: unknown }[] = [];
	const tell = (what: string) => (value: unknown) => void told.push({ what, value });
	const listener: WatchListener = {
		onSnapshot: tell('snapshot'),
		onChange: tell('change'),
		onStored: tell('stored'),
		onRejected: tell('rejected'),
		onStatus: tell('status'),
		onLive: tell('live'),
	};
	const of = <T>(what: string) =>
		told.filter((one) => one.what === what).map(({ value }) => value as T);
	return {
		listener,
		told,
		stored: () => of<readonly string[]>('stored').flat(),
		puts: () =>
			of<readonly ViewOp[]>('change')
				.flat()
				.flatMap((op) => ('put' in op ? [op.put] : [])),
		status: () => of<Status>('status').at(-1),
		of,
	};
}
