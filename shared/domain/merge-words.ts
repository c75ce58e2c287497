// Two people in one field: their words put together, word by word, over what stood there before both.

/** A run of space, or a word. */
const tokensOf = (text: string): readonly string[] => text.match(/\s+|\S+/g) ?? [];
const isSpace = (token: string | undefined) => token !== undefined && token.trim() === '';

/**
 * What both typed, over `base`: nothing that either added is lost, and what either took out is gone. Where
 * both wrote at one place, theirs comes first; where one wrote all that the other did, it stands once.
 */
export function mergeWords(base: string, mine: string, theirs: string): string {
	if (theirs === base || theirs === mine) return mine;
	if (mine === base) return theirs;
	const before = tokensOf(base);
	const [ours, other] = [changesOf(before, tokensOf(mine)), changesOf(before, tokensOf(theirs))];
	const merged: string[] = [];
	for (let at = 0; at <= before.length; at += 1) {
		for (const token of both(other.added[at] ?? [], ours.added[at] ?? [])) push(merged, token);
		if (ours.kept.has(at) && other.kept.has(at)) push(merged, before[at] ?? '');
	}
	return merged.join('');
}

interface WordChanges {
	/** Places in the text before that are still there. */
	readonly kept: ReadonlySet<number>;
	/** What was put in before the token at that place. */
	readonly added: readonly (readonly string[])[];
}

/** By the longest run of tokens that both texts have in common. */
function changesOf(before: readonly string[], after: readonly string[]): WordChanges {
	const width = after.length + 1;
	const common = new Uint16Array((before.length + 1) * width);
	const at = (i: number, j: number) => common[i * width + j] ?? 0;
	for (let i = before.length - 1; i >= 0; i -= 1)
		for (let j = after.length - 1; j >= 0; j -= 1)
			common[i * width + j] =
				before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	const kept = new Set<number>();
	const added: string[][] = Array.from({ length: before.length + 1 }, () => []);
	let i = 0;
	for (let j = 0; j < after.length;) {
		if (before[i] === after[j] && i < before.length) {
			kept.add(i);
			i += 1;
			j += 1;
		} else if (i < before.length && at(i + 1, j) >= at(i, j + 1)) i += 1;
		else {
			added[i]?.push(after[j] ?? '');
			j += 1;
		}
	}
	return { kept, added };
}

function both(theirs: readonly string[], mine: readonly string[]): readonly string[] {
	if (isWithin(mine, theirs)) return theirs;
	return isWithin(theirs, mine) ? mine : [...theirs, ...mine];
}

/** Whether the tokens stand in the others in this order, perhaps with more between them. */
function isWithin(tokens: readonly string[], others: readonly string[]): boolean {
	let found = 0;
	for (const other of others) if (other === tokens[found]) found += 1;
	return found === tokens.length;
}

/** Words of two people never run into one, and no two spaces come together. */
function push(merged: string[], token: string): void {
	const last = merged.at(-1);
	if (isSpace(token) && isSpace(last)) {
		if (token.includes('\n')) merged[merged.length - 1] = token;
		return;
	}
	if (last !== undefined && !isSpace(last) && !isSpace(token)) merged.push(' ');
	merged.push(token);
}
