// What somebody took along out of a mentorship in memory, read in again in an empty place.
import { readArchive, restorationOf } from '#shared/domain/export/archive.ts';
import type { Role, StoredRecord } from '#shared/domain/entity.ts';
import { newId } from '#shared/ids.ts';
import { MemoryMentorship } from './memory-tx.ts';

/** What that one reads of it. */
export const readBy = (world: MemoryMentorship, role: Role): readonly StoredRecord[] =>
	world.records.filter(({ space }) => space === 'S' || space === `P:${world[role].memberId}`);

/** Read in as whoever the file says. Which mutations were refused is told. */
export function readIn(json: string, world: MemoryMentorship) {
	const read = readArchive(json);
	const archived = read.ok ? read.value[0] : undefined;
	const fresh = new MemoryMentorship({ id: newId(), mentor: world.mentor, mentee: world.mentee });
	const plan = archived && restorationOf(archived, fresh.id);
	if (!archived || !plan) throw new Error('Nothing to read in');
	const { role } = archived.me;
	fresh.do(role, 'addMentorship', plan.first);
	const refused = [
		...plan.records.map((args) => fresh.run(role, 'addRecords', args)),
		...plan.notes.map(({ state, ...place }) =>
			fresh.run(role, 'updateNote', { ...place, update: state }),
		),
	].filter(({ ok }) => !ok);
	return { fresh, plan, refused };
}

export const byKey = (records: readonly StoredRecord[]) =>
	Object.fromEntries(records.map((one) => [`${one.space}/${one.id}`, one]));

/** It is a place of its own, which says that a file speaks in it, and which the other one has not joined. */
export function asRestored(world: MemoryMentorship, fresh: MemoryMentorship, role: Role) {
	return readBy(world, role).map((one) => {
		if (one.kind === 'mentorship') {
			const restored = { at: fresh.now, memberId: world[role].memberId };
			return { ...one, id: fresh.id, meta: { ...one.meta, restored } };
		}
		if (one.kind !== 'member' || one.id !== world[role].counterpartId) return one;
		const { joinedAt: _, ...meta } = one.meta;
		return { ...one, meta };
	});
}
