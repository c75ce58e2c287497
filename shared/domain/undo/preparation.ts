import { SHARED } from '../entity.ts';
import { preparation, preparationIdOf } from '../preparation.ts';
import { back, type Before, type Inverses, to } from './inverse.ts';

const ownOf = ({ get, memberId }: Before, sessionId: string) =>
	get(preparation, SHARED, preparationIdOf(sessionId, memberId));

export const preparationInverses: Inverses = {
	editPreparation({ sessionId, text }, before) {
		const was = ownOf(before, sessionId);
		return was
			? to('editPreparation', { sessionId, text: back(was.body, text) })
			: to('removePreparation', { sessionId });
	},
	removePreparation({ sessionId }, before) {
		const was = ownOf(before, sessionId);
		return was && to('editPreparation', { sessionId, text: was.body });
	},
};
