// A line of text cut into words, numbers and marks, code point by code point: linear, no backtracking.

export interface Token {
	readonly kind: 'word' | 'number' | 'mark';
	readonly text: string;
	/** In lower case, for comparing. */
	readonly low: string;
	/** Where it stands in the text, in UTF-16 units. */
	readonly start: number;
	readonly end: number;
	/** Whether a space, or the beginning of the text, is before it. */
	readonly spaced: boolean;
	/** A word that begins with a capital. */
	readonly capital: boolean;
}
export type Tokens = readonly Token[];

type CharKind = Token['kind'] | 'space';

// Each looks at one code point only.
const LETTER = /^[\p{L}\p{M}_]$/u;
const SPACE = /^[\s\p{Cc}\p{Cf}]$/u;

function kindOf(char: string): CharKind {
	if (char >= '0' && char <= '9') return 'number';
	if (LETTER.test(char)) return 'word';
	return SPACE.test(char) ? 'space' : 'mark';
}

export function tokensOf(text: string): Tokens {
	const tokens: Token[] = [];
	let open: { kind: Token['kind']; start: number; spaced: boolean } | undefined;
	let spaced = true;
	let at = 0;
	const close = () => {
		if (open) tokens.push(tokenOf(text.slice(open.start, at), open));
		open = undefined;
	};
	for (const char of text) {
		const kind = kindOf(char);
		if (open && (kind !== open.kind || kind === 'mark')) close();
		if (kind === 'space') spaced = true;
		else if (!open) {
			open = { kind, start: at, spaced };
			spaced = false;
		}
		at += char.length;
	}
	close();
	return tokens;
}

function tokenOf(
	text: string,
	{ kind, start, spaced }: { kind: Token['kind']; start: number; spaced: boolean },
): Token {
	const low = text.toLowerCase();
	const capital = kind === 'word' && !low.startsWith(text.slice(0, 1));
	return { kind, text, low, start, end: start + text.length, spaced, capital };
}

/** The word at `i` in lower case; empty when there is none. */
export const wordAt = (tokens: Tokens, i: number): string => {
	const token = tokens[i];
	return token?.kind === 'word' ? token.low : '';
};

/** What a table says of a word: "constructor" is a word too, and in no table of ours. */
export const entryOf = <V>(table: Readonly<Record<string, V>>, word: string): V | undefined =>
	Object.hasOwn(table, word) ? table[word] : undefined;

/** The number at `i`, if it has no more digits than that. */
export function numberAt(tokens: Tokens, i: number, digits = 2): number | undefined {
	const token = tokens[i];
	return token?.kind === 'number' && token.text.length <= digits ? Number(token.text) : undefined;
}

/** Whether that mark follows without a space. */
export const isGlued = (tokens: Tokens, i: number, mark: string): boolean =>
	tokens[i]?.text === mark && !tokens[i].spaced;

/** A four-digit year of this century at `i`. */
export function yearAt(tokens: Tokens, i: number): number | undefined {
	const year = tokens[i]?.text.length === 4 ? numberAt(tokens, i, 4) : undefined;
	return year !== undefined && year >= 2000 && year < 2100 ? year : undefined;
}

/** How many words of one of these sequences stand at `i`; 0 when none does. The longest comes first. */
export function lengthOfAny(tokens: Tokens, i: number, phrases: readonly string[]): number {
	for (const phrase of phrases) {
		const words = phrase.split(' ');
		if (words.every((word, at) => wordAt(tokens, i + at) === word)) return words.length;
	}
	return 0;
}

/** Whether a quotation ends there: whatever stands in it is somebody else's. */
export const isQuoted = (next: Token | undefined): boolean =>
	next !== undefined && ['"', '“', '”', '«', '»'].includes(next.text);
