// A mentorship on a disk of its own with its replica, and mutations for it.
import { newId, newUid } from '#shared/ids.ts';
import { systemClock } from '#shared/store/clock.ts';
import { createMergeText } from '#shared/store/merge-text.ts';
import { Replica } from '#shared/store/replica.ts';
import type { MentorshipRow } from '#shared/store/shape.ts';
import type { Me } from '#shared/store/view.ts';
import { rowOf } from './model-client.ts';
import { openStore } from './open-store.ts';

/** Whose replica it is. */
export const me: Me = { memberId: newId(), role: 'mentor', counterpartId: newId() };

export const mutation = (n: string, a: unknown, u = newUid()) => ({ u, n, a, t: 1 });
/** A promise of theirs, under that id. */
export const promise = (id: string) =>
	mutation('addActionItem', { id, set: { assigneeId: me.memberId }, text: { text: 'call' } });

/** `open` reads it once more from the disk, beside the one there is. */
export async function openReplica(more: Partial<MentorshipRow> = {}) {
	const m = newId();
	const { store } = await openStore();
	await store.found(rowOf(m, me, more));
	const open = async () => {
		const loaded = await store.load(m);
		if (!loaded) throw new Error('not stored');
		const mergeText = createMergeText();
		const newDevice = () => `d${newId()}`;
		return new Replica(loaded, { store, clock: systemClock, mergeText, newDevice });
	};
	return { m, store, open, replica: await open() };
}
