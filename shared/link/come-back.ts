import type { MentorshipRow } from '#shared/store/shape.ts';
import type { Desk } from './desk.ts';

/** For somebody who had left and is in again: what is here goes on from where it was. */
export async function comeBack(
	{ replica, sync }: Desk,
	joining?: MentorshipRow['joining'],
): Promise<void> {
	const { over } = replica.row;
	if (over === undefined) return;
	await replica.edit(({ over: _, ...row }) => ({ ...row, ...(joining && { joining }) }));
	// Nothing of it was kept here.
	if (over === 'gone') await replica.reset();
	sync.resume();
}
