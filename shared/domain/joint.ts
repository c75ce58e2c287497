// Whose words a record holds. Two people may write in one field; from then on they are nobody's alone, and
// do not go with whoever moves on.
import * as z from 'zod/mini';

/** The fields in which somebody else than the record's author has written as well. */
export const Joint = z.optional(
	z.array(z.string().check(z.minLength(1), z.maxLength(40))).check(z.maxLength(20)),
);

interface Written {
	readonly authorId: string;
	readonly joint?: string[] | undefined;
}

/** What an edit of those texts makes of them. It stays so, also once the words are taken back. */
export function jointWith(
	{ authorId, joint = [] }: Written,
	text: object | undefined,
	memberId: string,
): { joint?: string[] } {
	if (!text || memberId === authorId) return {};
	return { joint: [...new Set([...joint, ...Object.keys(text)])] };
}

/** The same of a record that is removed and put back: whoever does that is its author from then on. */
export const jointOnceBack = (
	{ meta, body }: { readonly meta: Written; readonly body: object },
	memberId: string,
): string[] | undefined => (meta.authorId === memberId ? meta.joint : Object.keys(body));
