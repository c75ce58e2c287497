// Whose words a record holds. Two people may write in one field; from then on they are nobody's alone, and
// do not go with whoever moves on. A record from before this was kept has nothing of it: all of it counts as
// its author's.
import * as z from 'zod/mini';

/** The fields of a body in which somebody else than the record's author has written as well. */
export const jointOf = <F extends string>(names: readonly F[]) =>
	z.optional(z.array(z.enum(names)).check(z.maxLength(names.length)));

interface Written<F extends string> {
	readonly authorId: string;
	readonly joint?: readonly F[] | undefined;
}
type Texts<F extends string> = { readonly [field in F]?: unknown };

const namesIn = <F extends string>(texts: Texts<F>) => Object.keys(texts) as F[];

/** What an edit of those texts makes of them. It stays so, also once the words are taken back. */
export function jointWith<F extends string>(
	{ authorId, joint = [] }: Written<F>,
	text: Texts<F> | undefined,
	memberId: string,
): { joint?: F[] } {
	if (!text || memberId === authorId) return {};
	return { joint: [...new Set([...joint, ...namesIn(text)])] };
}

/** The same of a record that is removed and put back: whoever does that is its author from then on. */
export const jointOnceBack = <F extends string>(
	{ meta, body }: { readonly meta: Written<F>; readonly body: Texts<F> },
	memberId: string,
): F[] | undefined => (meta.authorId === memberId ? meta.joint && [...meta.joint] : namesIn(body));
