// Takes a commit that is written into what the room believes, and says what it brought.
import { privateSpace, type Space } from '#shared/domain/entity.ts';
import type { DeviceState, Op } from '#shared/protocol.ts';
import { push, toOp } from './admit.ts';
import type { Believed } from './believed.ts';
import type { Group } from './group.ts';
import type { Committed } from './ports.ts';
import { uidsAfter } from './ring.ts';

/** `after` holds the new versions as the database gave them; nothing else may be taken for them. */
export function confirm(
	group: Group,
	believed: Believed,
	after: ReadonlyMap<Space, number>,
): Committed {
	const ops = new Map<Space, Op[]>();
	for (const written of group.writes.values())
		push(ops, written.space, toOp(written, after.get(written.space) ?? 0));

	const spaces = new Map<Space, { from: number; to: number; ops: Op[] }>();
	for (const [space, to] of after) {
		const head = believed.spaces.get(space);
		spaces.set(space, { from: head?.ver ?? to - 1, to, ops: ops.get(space) ?? [] });
		if (head) believed.spaces.set(space, { ...head, ver: to });
	}

	for (const memberId of group.erasing) forget(believed, memberId);

	for (const userId of group.leaving) {
		const membership = believed.members.get(userId);
		if (membership) believed.members.set(userId, { ...membership, state: 'left' });
	}

	const devices = new Map<string, { memberId: string; state: DeviceState }>();
	for (const { id, memberId, from, seq, uids } of group.devices.values()) {
		believed.durable.set(id, seq);
		const rej = group.rejections
			.filter(({ d }) => d === id)
			.map(({ s, code, max }) => ({ s, code, ...(max !== undefined && { max }) }));
		const state = { seq, uids: uidsAfter({ memberId, seq, uids }, from), rej };
		devices.set(id, { memberId, state });
	}
	return { spaces, devices };
}

/** A member's private space is empty, and their devices are nobody's. */
function forget({ spaces, heads, devices, durable }: Believed, memberId: string): void {
	const space = privateSpace(memberId);
	const head = spaces.get(space);
	if (head) spaces.set(space, { ...head, floor: head.ver });
	for (const key of heads.keys()) if (key.startsWith(`${space}/`)) heads.delete(key);
	for (const [id, device] of devices)
		if (device.memberId === memberId) {
			devices.delete(id);
			durable.delete(id);
		}
}
