// What the model server knows of each device: how far its mutations are in, and what was refused.
import type { DeviceState, Refusal } from '#shared/protocol.ts';

export interface Device {
	readonly memberId: string;
	seq: number;
	readonly uids: Map<number, string>;
	readonly rejected: Refusal[];
}

export const newDevice = (memberId: string): Device => ({
	memberId,
	seq: 0,
	uids: new Map(),
	rejected: [],
});

/** What its owner is told, of mutations after `conf`. */
export function stateOf(device: Device, conf: number): DeviceState {
	const uids = [...device.uids].filter(([s]) => s > conf);
	return {
		seq: device.seq,
		uids: Object.fromEntries(uids),
		rej: device.rejected.filter(({ s }) => s > conf),
	};
}
