// Taking back words in a field that two people may write in: what one wrote goes, what the other wrote since
// stays. The inverse is itself typed over what stands there, and merged like any other typing.
import { mergeWords } from '../merge-words.ts';

type Texts = Readonly<Record<string, string | null | undefined>>;

interface Typed {
	readonly text?: Texts | undefined;
	readonly from?: Texts | undefined;
}

/** What stands in the fields once the edit is made: taken back, it makes room for what stood there before. */
export function leftBy(was: Texts, { text = {}, from }: Typed): Record<string, string> {
	const after = Object.entries(text).map(([field, mine]) => {
		const base = from?.[field] ?? undefined;
		const left = base === undefined ? (mine ?? '') : mergeWords(base, mine ?? '', was[field] ?? '');
		return [field, left] as const;
	});
	return Object.fromEntries(after);
}

/**
 * The inverses of two edits of one sentence as one, where nobody else wrote between the two. Undefined
 * where somebody did: then each is taken back for itself, or their words would go with one's own.
 */
export function joinTyped<
	E extends { readonly text?: object | undefined; readonly from?: Texts | undefined },
>(earlier: E, later: E): E | undefined {
	const texts = Object.entries(later.text ?? {});
	const follows = texts.every(([field, text]) => (text ?? '') === earlier.from?.[field]);
	return follows ? { ...earlier, from: { ...earlier.from, ...later.from } } : undefined;
}
