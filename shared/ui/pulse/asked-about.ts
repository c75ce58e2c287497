// Of which mentorship the list may ask how the last session was: one at most, none during a call or when the
// person was asked today already, in whichever mentorship.
import { wasAskedOn } from '#shared/domain/pulse-due.ts';
import { isTalking } from '#shared/domain/talking.ts';
import { dayOf } from '#shared/words/format.ts';
import type { DeviceSnapshot, MentorshipSummary } from '../link.ts';

export function askedAbout(
	{ calls, mentorships }: Pick<DeviceSnapshot, 'calls' | 'mentorships'>,
	now: string,
): MentorshipSummary | undefined {
	const isBusy = calls.inCall === true || isTalking(mentorships, Date.parse(now));
	const asked = mentorships.flatMap(({ pulseAt }) => pulseAt ?? []);
	if (isBusy || wasAskedOn(asked, now, (at) => dayOf(at))) return undefined;
	return mentorships.find((one) => one.otherJoined && one.pulseSessionId !== undefined);
}
