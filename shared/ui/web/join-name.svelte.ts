// The name on the join page while it is only typed: a phone throws a page away that nobody looks at for a
// moment, and brings it back by a reload.
import { onDestroy } from 'svelte';
import type { Device } from '../device.svelte.ts';

const PAGE = 'join';
const SETTLE_MS = 250;

class JoinName {
	/** Undefined until somebody has typed. */
	typed = $state<string>();
	readonly #device: Device;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(device: Device) {
		this.#device = device;
		void this.#recall();
	}

	/** Remembered a moment later, however fast somebody types. */
	type(name: string): void {
		this.typed = name;
		this.#timer ??= setTimeout(() => this.flush(), SETTLE_MS);
	}

	/** The page may go. */
	flush(): void {
		if (this.#timer === undefined) return;
		this.#drop();
		this.#remember({ name: this.typed ?? '' });
	}

	/** It is with the mentorship now. */
	forget(): void {
		this.#drop();
		if (this.typed !== undefined) this.#remember({});
	}

	async #recall(): Promise<void> {
		const found = await this.#device.ask('recallPlace', { page: PAGE });
		const name = found.ok ? found.value?.['name'] : undefined;
		if (typeof name === 'string') this.typed ??= name;
	}

	#remember(place: { readonly name?: string }): void {
		if (!this.#device.wipedElsewhere)
			void this.#device.ask('rememberPlace', { page: PAGE, place: { ...place } });
	}

	#drop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}

/** For the component with the field. */
export function createJoinName(device: Device): JoinName {
	const name = new JoinName(device);
	const flush = () => name.flush();
	addEventListener('pagehide', flush);
	onDestroy(() => {
		removeEventListener('pagehide', flush);
		flush();
	});
	return name;
}
