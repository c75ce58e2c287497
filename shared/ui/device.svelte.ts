// What this device knows beside any one mentorship, as components see it.
import { createContext } from 'svelte';
import type { CommandName, Commands, DeviceSnapshot, Link } from './link.ts';

export class Device {
	/** Undefined until the background has answered once. */
	snapshot = $state.raw<DeviceSnapshot>();
	/** False while the background cannot be reached. */
	alive = $state(true);
	readonly #link: Link;

	constructor(link: Link) {
		this.#link = link;
		link.onDevice((device) => (this.snapshot = device));
		link.onAlive((alive) => (this.alive = alive));
	}

	ask<N extends CommandName>(name: N, args: Commands[N]['args']) {
		return this.#link.ask(name, args);
	}
}

export const [getDevice, setDevice] = createContext<Device>();
