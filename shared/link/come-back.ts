import type { MentorshipRow } from '#shared/store/shape.ts';
import type { Desk } from './desk.ts';

/** Opens a mentorship again that its person had left, for somebody who was invited back. */
export async function comeBack(desk: Desk, joining?: MentorshipRow['joining']): Promise<void> {
	if (desk.replica.row.over === undefined) return;
	await desk.replica.edit(({ over: _, ...row }) => ({ ...row, ...(joining && { joining }) }));
	// What has happened there in the meantime is fetched anew.
	await desk.replica.reset();
	desk.sync.resume();
}
