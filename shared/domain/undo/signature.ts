import { SHARED } from '../entity.ts';
import { signature, signatureIdOf } from '../signature.ts';
import { type Before, type Inverses, to } from './inverse.ts';

function ownSignature({ get, memberId }: Before, sessionId: string) {
	const found = get(signature, SHARED, signatureIdOf(sessionId, memberId));
	if (!found) return undefined;
	const { authorId: _, ...signed } = found.meta;
	return to('addSignature', signed);
}

export const signatureInverses: Inverses = {
	addSignature: ({ sessionId }, before) =>
		ownSignature(before, sessionId) ?? to('removeSignature', { sessionId }),
	removeSignature: ({ sessionId }, before) => ownSignature(before, sessionId),
};
