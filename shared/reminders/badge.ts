// The one mark on the icon, the extension's or the installed page's: something is in the way that nobody would
// see without a press, or else how much waits: what is due of one's own, and a proposal for a session that is near.
import { isProposalReady } from '#shared/domain/proposal/proposal-ready.ts';
import { type DatedItem, dueCount } from '#shared/domain/reminder.ts';
import type { DeviceSnapshot } from '#shared/ui/link.ts';

/**
 * What the popup tells about: a call's tab to load anew, access withdrawn, a change not accepted; then how
 * many action items are due on `today`, and for how many sessions a proposal is ready.
 */
export function badgeOf(
	{
		calls,
		quarantined,
		mentorships,
	}: Pick<DeviceSnapshot, 'calls' | 'quarantined' | 'mentorships'>,
	today: string,
	now: string,
): string {
	if (calls.reloadNeeded || calls.withdrawn.length > 0 || quarantined > 0) return '!';
	const due = dueCount(datedItems({ mentorships }), today);
	const ready = mentorships.filter((one) => isProposalReady(one, now)).length;
	return due + ready === 0 ? '' : String(due + ready);
}

/** One's own dated action items of every mentorship that goes on. */
export const datedItems = ({
	mentorships,
}: Pick<DeviceSnapshot, 'mentorships'>): readonly DatedItem[] =>
	mentorships.flatMap(({ state, dated }) => (state === 'active' ? (dated ?? []) : []));
