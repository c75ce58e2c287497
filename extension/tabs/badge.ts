// The one mark on the extension's icon: something is in the way that nobody would see without a press, or
// else how much of one's own is due.
import { type DatedItem, dueCount } from '#shared/domain/reminder.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';

/**
 * What the popup tells about: a call's tab to load anew, access withdrawn, a change not accepted; then how
 * many action items are due on `today`.
 */
export function badgeOf(
	{
		calls,
		quarantined,
		mentorships,
	}: Pick<DeviceSnapshot, 'calls' | 'quarantined' | 'mentorships'>,
	today: string,
): string {
	if (calls.reloadNeeded || calls.withdrawn.length > 0 || quarantined > 0) return '!';
	const due = dueCount(datedItems({ mentorships }), today);
	return due === 0 ? '' : String(due);
}

/** One's own dated action items of every mentorship that goes on. */
export const datedItems = ({
	mentorships,
}: Pick<DeviceSnapshot, 'mentorships'>): readonly DatedItem[] =>
	mentorships.flatMap(({ state, dated }) => (state === 'active' ? (dated ?? []) : []));
