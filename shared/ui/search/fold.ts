// Words as they are compared: without case and accents, and so that „Bücher“, "Buecher" and "bucher" meet.

/** A compound is long; whoever looks for its end finds it from here on. */
const COMPOUND = 8;
const SHORTEST_END = 4;

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Both spellings of a word; one where they are the same. */
export function spellings(word: string): readonly string[] {
	const low = word.toLowerCase();
	const plain = low.replaceAll('ß', 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
	const spelled = low.replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter);
	return plain === spelled ? [plain] : [plain, spelled];
}

/** A word as it is found: its spellings, and the ends of a long one („Bewerbungsgespräch“ by „Gespräch“). */
export function findable(word: string): readonly string[] {
	return spellings(word).flatMap((spelled) => {
		if (spelled.length < COMPOUND) return [spelled];
		const ends = Array.from({ length: spelled.length - SHORTEST_END - 1 }, (_, i) =>
			spelled.slice(i + 2),
		);
		return [spelled, ...ends];
	});
}
