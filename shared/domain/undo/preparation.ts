import { SHARED } from '../entity.ts';
import { preparation, preparationIdOf } from '../preparation.ts';
import { backBoth, type Before, type Inverses, to } from './inverse.ts';

const ownOf = ({ get, memberId }: Before, sessionId: string) =>
	get(preparation, SHARED, preparationIdOf(sessionId, memberId));

export const preparationInverses: Inverses = {
	editPreparation({ sessionId, ...patch }, before) {
		const was = ownOf(before, sessionId);
		return was
			? to('editPreparation', { sessionId, ...backBoth(was, patch) })
			: to('removePreparation', { sessionId });
	},
	removePreparation({ sessionId }, before) {
		const was = ownOf(before, sessionId);
		return (
			was && to('editPreparation', { sessionId, set: { mood: was.meta.mood }, text: was.body })
		);
	},
};
