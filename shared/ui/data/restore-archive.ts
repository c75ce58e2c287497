// Reads what was taken along in again: onto this device, as mentorships of its own, shared with nobody yet.
import { type Archived, restorationOf } from '#shared/domain/export/archive.ts';
import { newId } from '#shared/ids.ts';
import type { Device } from '../device.svelte.ts';
import { mutateAll } from './mutate-all.ts';
import { updatesOf } from './note-updates.ts';

export interface Restored {
	readonly back: number;
	/** These are here already: nothing of them was touched. */
	readonly here: number;
	/** Records that could not be read in; they are still in the file. */
	readonly leftOut: number;
}

export async function restoreArchive(
	device: Device,
	mentorships: readonly Archived[],
): Promise<Restored> {
	// The member stays who they were, whatever the mentorship is called by now.
	const known = new Set(device.snapshot?.mentorships.map(({ me }) => me.memberId));
	let [back, here, leftOut] = [0, 0, 0];
	for (const one of mentorships) {
		if (known.has(one.me.memberId)) {
			here += 1;
			continue;
		}
		const missing = await restore(device, one);
		leftOut += missing ?? one.content.records.length;
		if (missing !== undefined) back += 1;
	}
	return { back, here, leftOut };
}

/** Answers how many records did not come back; nothing when none did. */
async function restore(device: Device, archived: Archived): Promise<number | undefined> {
	const { content } = archived;
	const id = newId();
	const plan = restorationOf(archived, id);
	if (!plan || !(await device.addMentorship(plan.first)).ok) return undefined;
	const mutations = [
		...plan.records.map((args) => ({ n: 'addRecords', a: args, size: args.records.length })),
		...plan.notes.flatMap(({ state, ...place }) =>
			updatesOf(state).map((update, i) => ({
				n: 'updateNote',
				a: { ...place, update },
				size: i === 0 ? 1 : 0,
			})),
		),
	];
	const refused = await mutateAll(device, id, mutations);
	return plan.leftOut + content.other.length + refused;
}
