// What the server keeps about this person, as it says it itself.
import { PrivacyResponse } from '#shared/protocol-privacy.ts';
import { createContext } from 'svelte';
import type { Device } from '../device.svelte.ts';

export class ServerKnows {
	value = $state.raw<PrivacyResponse>();
	/** `none`: the server has never heard of this device. */
	failure = $state<'none' | 'away'>();
	readonly #device: Device;

	constructor(device: Device) {
		this.#device = device;
	}

	async read(): Promise<void> {
		const answer = await this.#device.ask('privacy', { about: 'facts' });
		const parsed = answer.ok ? PrivacyResponse.safeParse(answer.value) : undefined;
		if (parsed?.success) {
			[this.value, this.failure] = [parsed.data, undefined];
			return;
		}
		this.failure = !answer.ok && answer.error === 'not_signed_in' ? 'none' : 'away';
	}
}

export const [getFacts, setFacts] = createContext<ServerKnows>();
