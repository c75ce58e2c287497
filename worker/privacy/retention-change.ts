// Who shortened or lengthened the keeping of what is whose: the only setting that decides over the other one's
// data too, so it is written down.
import { mentorshipMutators } from '#shared/domain/mentorship.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import type { PushRequest, PushResponse } from '#shared/protocol.ts';

const NAME = 'editMentorship' satisfies keyof typeof mentorshipMutators;

/** How many months it is from now on, if the push has changed that; what was sent before has long been told. */
export function monthsSetBy(
	{ muts }: PushRequest,
	{ response, repeated }: { readonly response: PushResponse; readonly repeated: number },
): number | undefined {
	const refused = new Set(response.res.map(({ s }) => s));
	const set = muts.slice(repeated).flatMap(({ s, n, a }) => {
		if (n !== NAME || refused.has(s)) return [];
		const parsed = mentorshipMutators[NAME].args.safeParse(a);
		const months = parsed.success ? parsed.data.set?.retentionMonths : undefined;
		return months === undefined ? [] : [months ?? RETENTION.mentorshipMonths];
	});
	return set.at(-1);
}
