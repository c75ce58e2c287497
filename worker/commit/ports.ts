// What the sequencer needs of the room around it.
import type { Space } from '#shared/domain/entity.ts';
import type { DeviceState, Op } from '#shared/protocol.ts';
import type { Believed } from './believed.ts';
import type { Group } from './group.ts';

export interface RecordKey {
	readonly space: Space;
	readonly id: string;
}

/** Puts what the room itself changes into the group; false when there is nothing to change. */
export type Amendment = (believed: Believed, group: Group) => boolean;

/** What one commit brought, for all spaces; who may see which is decided on the way out. */
export interface Committed {
	readonly spaces: ReadonlyMap<Space, { from: number; to: number; ops: Op[] }>;
	/** By device, for the ones that made it, and whose it is: a socket's owner chooses what it calls itself. */
	readonly devices: ReadonlyMap<string, { readonly memberId: string; readonly state: DeviceState }>;
}

export interface SequencerPorts {
	db(): D1Database;
	now(): number;
	/** Shown to everybody but `origin`, before the commit. */
	relay(ops: ReadonlyMap<Space, Op[]>, origin: unknown): void;
	committed(commit: Committed): void;
	/** What was relayed and not yet committed will not come as it was said. */
	reset(): void;
	/** Everything was read anew: versions may have moved without a `committed`, members may have left. */
	reread(believed: Believed): void;
	failed(kind: 'fence' | 'unknown' | 'read'): void;
}
