// Reads what was taken along in again: onto this device, as mentorships of its own, shared with nobody yet.
import { type Archived, type Restoration, restorationOf } from '#shared/domain/export/archive.ts';
import { newId } from '#shared/ids.ts';
import type { Device } from '../device.svelte.ts';
import { mutateAll, type Sized } from './mutate-all.ts';
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
		if (missing === undefined) continue;
		back += 1;
		known.add(one.me.memberId);
	}
	return { back, here, leftOut };
}

/** Answers how many records did not come back; nothing when none did. */
async function restore(device: Device, archived: Archived): Promise<number | undefined> {
	const id = newId();
	const plan = restorationOf(archived, id);
	if (!plan) return undefined;
	// All of it stands before anything begins: what stopped half-way would be here already the next time.
	const notes = plan.notes.map(updatesOfNote);
	const mutations = [
		...plan.records.map((args) => ({ n: 'addRecords', a: args, size: args.records.length })),
		...notes.flatMap((updates) => updates ?? []),
	];
	if (!(await device.addMentorship(plan.first)).ok) return undefined;
	const refused = await mutateAll(device, id, mutations);
	const unreadable = notes.filter((updates) => updates === undefined).length;
	return plan.leftOut + archived.content.other.length + unreadable + refused;
}

/** Nothing for a note whose text is damaged: the rest is worth having. */
function updatesOfNote({ state, ...place }: Restoration['notes'][number]): Sized[] | undefined {
	try {
		return updatesOf(state).map((update, i) => ({
			n: 'updateNote',
			a: { ...place, update },
			size: i === 0 ? 1 : 0,
		}));
	} catch {
		return undefined;
	}
}
