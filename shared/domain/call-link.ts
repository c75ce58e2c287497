// Which call belongs to this mentorship, for one person: `meet:abc-defg-hij`. Private, and in the body,
// since a call's address is nobody else's business.
import * as z from 'zod/mini';
import { ok } from '../result.ts';
import {
	defineEntity,
	defineMutator,
	Id,
	privateSpace,
	type StoredRecord,
	text,
} from './entity.ts';

export const CallLinkBody = z.strictObject({ callKey: text(300) });
export type CallLinkBody = z.infer<typeof CallLinkBody>;

export const callLink = defineEntity('call_link', z.strictObject({}), CallLinkBody);
export type CallLink = StoredRecord<object, CallLinkBody>;

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
