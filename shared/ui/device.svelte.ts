// What this device knows beside any one mentorship, as components see it.
import type { ArgsOf } from '#shared/domain/index.ts';
import { newUid } from '#shared/ids.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { personName } from '#shared/words/person-name.ts';
import { createContext } from 'svelte';
import type { CommandName, Commands, DeviceSnapshot, Link, Refused } from './link.ts';

/** The other people as they are called here; of somebody who was erased the background knows no name. */
function named(device: DeviceSnapshot): DeviceSnapshot {
	const { language } = device.settings;
	const mentorships = device.mentorships.map((one) => ({
		...one,
		otherName: personName(one.otherName, language),
	}));
	return { ...device, mentorships };
}

export class Device {
	/** Undefined until the background has answered once. */
	snapshot = $state.raw<DeviceSnapshot>();
	/** False while the background cannot be reached. */
	alive = $state(true);
	/** Another page has wiped everything here: what this one still shows is gone. */
	wipedElsewhere = $state(false);
	/** This page wipes everything itself, and says so. */
	wiping = false;
	#wipes: number | undefined;
	readonly link: Link;
	readonly #stops: readonly (() => void)[];

	constructor(link: Link) {
		this.link = link;
		this.#stops = [
			link.onDevice((device) => this.#hear(device)),
			link.onAlive((alive) => (this.alive = alive)),
		];
	}

	/** For a part of a page that goes before the page does. */
	stop(): void {
		for (const stop of this.#stops) stop();
	}

	#hear(device: DeviceSnapshot): void {
		const wipes = device.account?.wipes ?? 0;
		if (this.#wipes !== undefined && wipes > this.#wipes && !this.wiping)
			this.wipedElsewhere = true;
		this.#wipes = wipes;
		this.snapshot = named(device);
	}

	ask<N extends CommandName>(name: N, args: Commands[N]['args']) {
		return this.link.ask(name, args);
	}

	/** Makes a mentorship; answers once this device has stored it, whether there is a network or not. */
	addMentorship(args: ArgsOf<'addMentorship'>): Promise<Result<void, Refused['code']>> {
		const u = newUid();
		return new Promise((resolve) => {
			const watch = this.link.watch(args.id, {
				onStored: (uids) => {
					if (!uids.includes(u)) return;
					watch.stop();
					resolve(ok(undefined));
				},
				onRejected: (refused) => {
					if (refused.u !== u) return;
					watch.stop();
					resolve(err(refused.code));
				},
				onSnapshot() {},
				onChange() {},
				onStatus() {},
				onLive() {},
			});
			watch.mutate({ u, n: 'addMentorship', a: args });
		});
	}
}

export const [getDevice, setDevice] = createContext<Device>();
