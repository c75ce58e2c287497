import { checkIn, checkInIdOf } from '../check-in.ts';
import { privateSpace, SHARED } from '../entity.ts';
import { back, type Before, type Inverses, to } from './inverse.ts';

/** One's own check-in while nobody else has seen it. */
function sealedCheckIn({ get, memberId }: Before, where: { goalId: string; sessionId: string }) {
	const id = checkInIdOf(where.goalId, where.sessionId, memberId);
	const found = get(checkIn, privateSpace(memberId), id);
	return found && { ...where, level: found.meta.level, text: found.body };
}

export const checkInInverses: Inverses = {
	setCheckIn({ goalId, sessionId, text }, before) {
		const was = sealedCheckIn(before, { goalId, sessionId });
		if (!was) return to('removeCheckIn', { goalId, sessionId });
		// Words that were not there are emptied by name: both may have seen them by then.
		const empty = text.evidence !== undefined && was.text.evidence === undefined;
		return to('setCheckIn', { ...was, ...(empty && { text: { evidence: '' } }) });
	},
	editCheckIn({ goalId, sessionId, level, text }, { get, memberId }) {
		const found = get(checkIn, SHARED, checkInIdOf(goalId, sessionId, memberId));
		if (!found) return undefined;
		const oldText = back(found.body, text);
		return to('editCheckIn', {
			goalId,
			sessionId,
			...(level !== undefined && { level: found.meta.level }),
			...(oldText && { text: oldText }),
		});
	},
	removeCheckIn({ goalId, sessionId }, before) {
		const was = sealedCheckIn(before, { goalId, sessionId });
		return was && to('setCheckIn', was);
	},
};
