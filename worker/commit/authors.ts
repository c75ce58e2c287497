// Who wrote what, field by field: kept beside the record, since a device need not know, and what goes when
// one of two people goes depends on it. Values are compared, never looked into.
import { authorOf, type Authors, type TypedBy } from '#shared/domain/erasure.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { clientsOf } from './text.ts';
import type { HeadRecord, Written } from './tx.ts';

/**
 * `typed`: the updates that were merged into a text by this mutation. `isPutBack`: the record comes out of a
 * file; where that does not say whose it is, it is whose file it is.
 */
export function authorsAfter(
	before: HeadRecord | null | undefined,
	{ space, del, meta, body }: Written,
	memberId: string,
	{ typed, isPutBack }: { readonly typed: readonly string[]; readonly isPutBack: boolean },
): Authors | undefined {
	// What is private is its owner's.
	if (del || space !== SHARED) return undefined;
	// Who reads a file in has not written what is in it: a record says itself whose it is.
	if (isPutBack && authorOf({ meta }) !== undefined) return undefined;
	const known = before?.authors ?? {};
	const entries = Object.entries(body).map(([field, value]) => {
		if (isSame(before?.body[field], value)) return [field, known[field]] as const;
		return [field, typed.length > 0 ? typedBy(known[field], memberId, typed) : memberId] as const;
	});
	return Object.fromEntries(
		entries.flatMap(([field, by]) => (by === undefined ? [] : [[field, by]])),
	);
}

/** Whoever brings a client first is the one who types by it. */
function typedBy(known: Authors[string] | undefined, memberId: string, typed: readonly string[]) {
	const by: TypedBy = typeof known === 'object' ? known : {};
	const taken = new Set(Object.values(by).flat());
	const fresh = [...new Set(typed.flatMap(clientsOf))].filter((client) => !taken.has(client));
	return fresh.length > 0 ? { ...by, [memberId]: [...(by[memberId] ?? []), ...fresh] } : by;
}

const isSame = (a: unknown, b: unknown): boolean =>
	a === b || (typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
