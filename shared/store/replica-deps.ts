// What a replica is made of, and what it says.
import type { DeviceState, PullResponse } from '#shared/protocol.ts';
import type { Clock } from './clock.ts';
import type { QuarantineRow } from './shape.ts';
import type { Store } from './store.ts';
import type { Key, MergeText } from './view.ts';

export type Spaces = PullResponse['spaces'];
/** `gap`: it does not follow on what is here, pull. `fork`: the outbox was given a new device id. */
export type Applied = 'applied' | 'gap' | 'fork';

/** What the server knows of a device, and of which. */
export interface Said {
	readonly d: string;
	readonly dev: DeviceState;
}

export interface ReplicaListener {
	/** These keys may look different now. */
	onChange(keys: readonly Key[]): void;
	onRejected(rows: readonly QuarantineRow[]): void;
	/** Row or outbox have changed. */
	onRow(): void;
}

export interface ReplicaDeps {
	readonly store: Store;
	readonly clock: Clock;
	readonly mergeText: MergeText;
	newDevice(): string;
}
