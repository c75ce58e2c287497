import { takeaway, takeawayIdOf } from '../takeaway.ts';
import { privateSpace, SHARED } from '../entity.ts';
import { type Before, type Inverses, to } from './inverse.ts';

/** One's own takeaway, in whichever lane it is. */
function ownTakeaway({ get, memberId }: Before, sessionId: string) {
	const id = takeawayIdOf(sessionId, memberId);
	const shared = get(takeaway, SHARED, id);
	const found = shared ?? get(takeaway, privateSpace(memberId), id);
	const lane = shared ? ('ours' as const) : ('mine' as const);
	return found && { sessionId, lane, text: found.body };
}

export const takeawayInverses: Inverses = {
	editTakeaway({ sessionId }, before) {
		const was = ownTakeaway(before, sessionId);
		return was ? to('editTakeaway', was) : to('removeTakeaway', { sessionId });
	},
	removeTakeaway({ sessionId }, before) {
		const was = ownTakeaway(before, sessionId);
		return was && to('editTakeaway', was);
	},
};
