// Which call belongs to this mentorship, for one person: `meet:abc-defg-hij`. Private, and in the body,
// since a call's address is nobody else's business.
import * as z from 'zod/mini';
import { ok } from '../result.ts';
import { defineEntity, defineMutator, Id, privateSpace, text } from './entity.ts';

const CallLinkBody = z.strictObject({ callKey: text(300) });
type CallLinkBody = z.infer<typeof CallLinkBody>;

export const callLink = defineEntity('call_link', z.strictObject({}), CallLinkBody);

export const callLinkMutators = {
	addCallLink: defineMutator(
		z.strictObject({ id: Id, text: CallLinkBody }),
		(tx, { id, text }, actor) => {
			tx.put(callLink, privateSpace(actor.memberId), id, {}, text);
			return ok(undefined);
		},
	),

	removeCallLink: defineMutator(z.strictObject({ id: Id }), (tx, { id }, actor) => {
		const own = privateSpace(actor.memberId);
		if (tx.get(callLink, own, id)) tx.remove(callLink, own, id);
		return ok(undefined);
	}),
};
