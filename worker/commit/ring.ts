// The newest uids of a device, by which a mutation sent twice is told from a copied profile.
import { LIMITS } from '#shared/protocol.ts';

/** What the room holds of a device: `uids` are the newest, the last one is that of `seq`. */
export interface Device {
	readonly memberId: string | undefined;
	readonly seq: number;
	readonly uids: readonly string[];
}

export const uidAt = ({ seq, uids }: Device, s: number): string | undefined =>
	s > seq ? undefined : uids[uids.length - 1 - (seq - s)];

export const advanced = (device: Device, memberId: string, u: string): Device => ({
	memberId,
	seq: device.seq + 1,
	uids: [...device.uids, u].slice(-LIMITS.ring),
});

/** Uid by seq, for `after < s <= seq`, as far back as the ring goes. */
export function uidsAfter({ seq, uids }: Device, after: number): Record<string, string> {
	const first = seq - uids.length + 1;
	return Object.fromEntries(uids.map((u, i) => [first + i, u] as const).filter(([s]) => s > after));
}
