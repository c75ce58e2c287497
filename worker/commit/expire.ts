// Takes sealed pulses out that have had their time. The room does it itself, so there is no push behind it;
// but it goes the way of every write, for devices to hear of it and versions to stay right.
import { isExpired, pulse } from '#shared/domain/pulse.ts';
import type { Believed } from './believed.ts';
import type { Group } from './group.ts';
import type { RecordKey } from './ports.ts';
import { keyOf } from './tx.ts';

/** Puts the removals into the group. False when there is none: answered or taken back in the meantime. */
export function expire(
	{ heads }: Believed,
	group: Group,
	keys: readonly RecordKey[],
	now: string,
): boolean {
	const due = keys.filter(({ space, id }) => {
		const head = heads.get(keyOf(space, id));
		if (!head || head.del || head.kind !== pulse.kind || !space.startsWith('P:')) return false;
		return isExpired({ at: String(head.meta['at']) }, now);
	});
	for (const { space, id } of due) {
		const written = { space, id, kind: pulse.kind, del: true, meta: {}, body: {} };
		heads.set(keyOf(space, id), written);
		group.write(keyOf(space, id), written, true);
	}
	return due.length > 0;
}
