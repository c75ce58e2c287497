// `@mentor`, `@mentee`, `@me`: whom an action item is for.
import { entryOf, isGlued, type Tokens, wordAt } from './token.ts';

export type Assignee = 'mentor' | 'mentee' | 'me';

const TAGS: Readonly<Record<string, Assignee>> = {
	mentor: 'mentor',
	mentorin: 'mentor',
	mentee: 'mentee',
	me: 'me',
	ich: 'me',
	mich: 'me',
};

export interface Tag {
	readonly from: number;
	readonly to: number;
	readonly assignee: Assignee;
}

/** The tag at `i`. An e-mail address is none. */
export function readTag(tokens: Tokens, i: number): Tag | undefined {
	const at = tokens[i];
	const assignee = entryOf(TAGS, wordAt(tokens, i + 1));
	if (at?.text !== '@' || !assignee || tokens[i + 1]?.spaced) return undefined;
	const before = tokens[i - 1];
	if (!at.spaced && before?.kind !== 'mark') return undefined;
	const gendered = isGlued(tokens, i + 2, ':') && wordAt(tokens, i + 3) === 'in';
	const to = gendered && !tokens[i + 3]?.spaced ? i + 4 : i + 2;
	const after = tokens[to];
	const goesOn = after && !after.spaced && (after.kind !== 'mark' || '.-@'.includes(after.text));
	const isAddress = goesOn && tokens[to + 1]?.spaced === false;
	return after?.kind !== 'mark' && goesOn
		? undefined
		: isAddress
			? undefined
			: { from: i, to, assignee };
}
