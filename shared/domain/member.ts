// A person in a mentorship. Made by whoever creates the mentorship, before anybody signs in, and never
// rewritten: signing in moves only a row of the control tables.
import * as z from 'zod/mini';
import { err, ok } from '../result.ts';
import { ERASED_TEXT } from './erased-text.ts';
import { defineEntity, defineMutator, Id, Instant, line, patched, Role, SHARED } from './entity.ts';

export const Language = z.enum(['en', 'de']);
export type Language = z.infer<typeof Language>;

const MemberMeta = z.strictObject({
	role: Role,
	/** Absent until the person has accepted the invitation. */
	joinedAt: z.optional(Instant),
	leftAt: z.optional(Instant),
	/** Nothing is kept of the person but the place: whoever reads the name says “former member”. */
	erasedAt: z.optional(Instant),
});

export const MemberBody = z.strictObject({ name: line(80), language: Language });
export type MemberBody = z.infer<typeof MemberBody>;

export const member = defineEntity('member', MemberMeta, MemberBody);

/** Whether that person has come, and has not left since. */
export const isIn = (meta: z.infer<typeof MemberMeta> | undefined): boolean =>
	meta?.joinedAt !== undefined && meta.leftAt === undefined;

/** What somebody is called in what is read: `ERASED_TEXT` once they are erased, whatever their record says. */
export const nameOf = (
	found: { readonly meta: z.infer<typeof MemberMeta>; readonly body: MemberBody } | undefined,
): string => (found?.meta.erasedAt === undefined ? (found?.body.name ?? '') : ERASED_TEXT);

export const memberMutators = {
	/** A person's own name and language; those of somebody who has not joined yet, by the other one. */
	editMember: defineMutator(
		z.strictObject({
			id: Id,
			/** Sent once, by the person who accepted the invitation; again by one who comes back. */
			joined: z.optional(z.literal(true)),
			text: z.optional(z.partial(MemberBody)),
		}),
		(tx, { id, joined, text }, actor) => {
			const found = tx.get(member, SHARED, id);
			if (!found) return err({ code: 'not_found' });
			const own = id === actor.memberId;
			if (!own && (joined || found.meta.joinedAt)) return err({ code: 'forbidden' });
			const joinedAt = found.meta.joinedAt ?? (joined ? actor.now : undefined);
			tx.put(
				member,
				SHARED,
				id,
				patched(found.meta, { joinedAt, ...(joined && { leftAt: null }) }),
				patched(found.body, text),
			);
			return ok(undefined);
		},
	),
};
