// Finding again, on this device alone: an index over everything a person may read in one mentorship.
import MiniSearch from 'minisearch';
import { findable, spellings } from './fold.ts';
import type { SearchEntry } from './search-entry.ts';

export interface Filters {
	readonly goalId?: string | undefined;
	readonly memberId?: string | undefined;
}

interface Found {
	readonly entry: SearchEntry;
	/** The words of the text that were meant, as they stand there. */
	readonly marks: readonly string[];
}

export interface Hits {
	readonly found: readonly Found[];
	/** Whether these are not all. */
	readonly more: boolean;
}

/** How much a search shows. */
const MOST = 50;
const WORD = /[\p{L}\p{N}]+/gu;

export class SearchIndex {
	readonly #index: MiniSearch<SearchEntry>;
	readonly #byId: ReadonlyMap<string, SearchEntry>;

	constructor(entries: readonly SearchEntry[]) {
		this.#byId = new Map(entries.map((entry) => [entry.id, entry]));
		this.#index = new MiniSearch<SearchEntry>({
			fields: ['text'],
			tokenize: (text) => text.match(WORD) ?? [],
			processTerm: (word) => [...findable(word)],
			searchOptions: {
				// All words, each from its beginning; a long one may have a letter wrong.
				processTerm: (word) => spellings(word)[0] ?? '',
				prefix: true,
				fuzzy: (word) => (word.length > 5 ? 0.2 : false),
				combineWith: 'AND',
			},
		});
		this.#index.addAll([...entries]);
	}

	/** Best first. Nothing for a text without words. */
	find(text: string, filters: Filters = {}): Hits {
		const found = this.#index.search(text).flatMap(({ id, terms }) => {
			const entry = this.#byId.get(String(id));
			return entry && passes(entry, filters) ? [{ entry, terms }] : [];
		});
		return hitsOf(found, ({ entry, terms }) => ({ entry, marks: marksIn(entry.text, terms) }));
	}

	/** Everything the filters let through, the newest first. */
	list(filters: Filters): Hits {
		const found = [...this.#byId.values()]
			.filter((entry) => passes(entry, filters))
			.toSorted((a, b) => compare(b.at, a.at) || compare(a.id, b.id));
		return hitsOf(found, (entry) => ({ entry, marks: [] }));
	}
}

const hitsOf = <T>(all: readonly T[], asFound: (one: T) => Found): Hits => ({
	found: all.slice(0, MOST).map(asFound),
	more: all.length > MOST,
});

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const passes = (entry: SearchEntry, { goalId, memberId }: Filters): boolean =>
	(goalId === undefined || entry.goalId === goalId) &&
	(memberId === undefined || entry.memberIds.includes(memberId));

/** The words of the text that hold one of the terms that were found. */
function marksIn(text: string, terms: readonly string[]): readonly string[] {
	const words = new Set(text.match(WORD) ?? []);
	return [...words].filter((word) => findable(word).some((one) => terms.includes(one)));
}
