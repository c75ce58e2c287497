// What every inverse is written with: how things stood before a mutation, and the patch that takes one back.
import type { Tx } from '../entity.ts';
import type { ArgsOf, MutatorName } from '../index.ts';

export type Inverse = {
	[N in MutatorName]: { readonly name: N; readonly args: ArgsOf<N> };
}[MutatorName];

/** How things stood before the mutation. */
export interface Before {
	readonly get: Tx['get'];
	/** Whose undo it is. */
	readonly memberId: string;
}

export type Inverter<N extends MutatorName> = (
	args: ArgsOf<N>,
	before: Before,
) => Inverse | undefined;
export type Inverses = { readonly [N in MutatorName]?: Inverter<N> };

export const to = <N extends MutatorName>(name: N, args: ArgsOf<N>) => ({ name, args }) as Inverse;

/** The patch that takes a patch back: each field it names, as it was; null where there was none. */
export function back<P extends object | undefined>(fields: object, patch: P): P {
	if (!patch) return patch;
	const was = fields as Readonly<Record<string, unknown>>;
	return Object.fromEntries(Object.keys(patch).map((key) => [key, was[key] ?? null])) as P;
}

/** Both patches of an edit, taken back; what was not given stays away. */
export function backBoth<S extends object, T extends object>(
	found: { readonly meta: object; readonly body: object },
	{ set, text }: { readonly set?: S | undefined; readonly text?: T | undefined },
): { set?: S; text?: T } {
	const [oldSet, oldText] = [back(found.meta, set), back(found.body, text)];
	return { ...(oldSet && { set: oldSet }), ...(oldText && { text: oldText }) };
}
