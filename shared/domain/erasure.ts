// What goes and what stays when one of two people is erased. It is said before anything is shared, so it has
// to be simple: what is yours alone goes; of what you both need the bare facts stay, without your words.
import type { StoredRecord } from './entity.ts';
import { ERASED_TEXT } from './erased-text.ts';

type Rule = 'own' | 'typed' | 'person' | readonly string[];

/**
 * By kind. `own`: one person's word about a session, or their private things; it goes with its author.
 * `typed`: both write in one text; what the one typed goes letter by letter. A list: the record stays, and of
 * its texts those the person wrote last go; the fields named here say `ERASED_TEXT` then, the rest is taken out.
 */
const RULES = {
	mentorship: [],
	member: 'person',
	session: [],
	agenda_item: ['title'],
	note: 'typed',
	action_item: ['text'],
	comment: 'own',
	goal: ['title'],
	milestone: ['text'],
	check_in: 'own',
	takeaway: 'own',
	preparation: 'own',
	signature: 'own',
	template: 'own',
	pulse: 'own',
	feedback: 'own',
	call_link: 'own',
	availability: 'own',
} as const satisfies Record<string, Rule>;
export const ERASURE_RULES: Readonly<Record<string, Rule>> = RULES;

/** Kinds that go with their author: each is named where an erasure is asked for. */
export type GoesWhole = {
	[Kind in keyof typeof RULES]: (typeof RULES)[Kind] extends 'own' ? Kind : never;
}[keyof typeof RULES];

/** Who last wrote a field of a body, by its name; of a typed text, each one's Yjs clients by member id. */
export type Authors = Readonly<Record<string, string | TypedBy>>;
export type TypedBy = Readonly<Record<string, readonly number[]>>;

export interface Erasing {
	readonly memberId: string;
	/** When, as an instant. */
	readonly now: string;
	/** Takes those clients' letters out of a Yjs state; a host's, like `mergeText`. */
	withoutClients(state: string, clients: readonly number[]): string;
}

type Contents = Pick<StoredRecord, 'meta' | 'body'>;

/** Whose record it is, by its own word; of some, like a session, nobody's alone. */
export const authorOf = ({ meta }: Pick<StoredRecord, 'meta'>): unknown =>
	meta['authorId'] ?? meta['fromId'] ?? meta['memberId'];

/** Fields in which somebody else than its author has written as well (joint.ts). */
const jointIn = ({ meta }: Pick<StoredRecord, 'meta'>): readonly unknown[] =>
	Array.isArray(meta['joint']) ? (meta['joint'] as unknown[]) : [];

/** What becomes of a shared record. `keep`: nothing in it is theirs, or it was erased before. */
export function erased(
	{ kind, id, meta, body }: Pick<StoredRecord, 'kind' | 'id' | 'meta' | 'body'>,
	authors: Authors,
	{ memberId, now, withoutClients }: Erasing,
): 'keep' | 'remove' | Contents {
	const rule = ERASURE_RULES[kind];
	const author = authorOf({ meta });
	if (rule === 'person') {
		if (id !== memberId || meta['erasedAt'] !== undefined) return 'keep';
		return { meta: { ...meta, erasedAt: now }, body: { name: ERASED_TEXT, language: 'en' } };
	}
	if (rule === 'own') return author === memberId ? 'remove' : 'keep';
	if (rule === 'typed') return untyped({ meta, body }, authors, memberId, withoutClients);
	// A newer device's kind, of which nothing is known but its author.
	if (rule === undefined) return author === memberId ? 'remove' : 'keep';

	const joint = jointIn({ meta });
	// What came in from a file is its author's; and where both wrote in one field, nothing of the one stays.
	const isTheirs = (field: string) => {
		const known = authors[field];
		return known === undefined ? author === memberId || joint.includes(field) : known === memberId;
	};

	const left = Object.entries(body).flatMap(([field, value]) => {
		if (!isTheirs(field)) return [[field, value] as const];
		return rule.includes(field) ? [[field, ERASED_TEXT] as const] : [];
	});
	const changed = left.length < Object.keys(body).length || left.some(([f, v]) => v !== body[f]);
	return changed ? { meta, body: Object.fromEntries(left) } : 'keep';
}

function untyped(
	{ meta, body }: Contents,
	authors: Authors,
	memberId: string,
	withoutClients: Erasing['withoutClients'],
): 'keep' | Contents {
	const typedBy = authors['text'];
	const clients = typeof typedBy === 'object' ? typedBy[memberId] : undefined;
	if (!clients || clients.length === 0) return 'keep';
	return { meta, body: { ...body, text: withoutClients(String(body['text']), clients) } };
}
