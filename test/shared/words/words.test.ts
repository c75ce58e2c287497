import { wordsOf } from '#shared/words/catalogues.ts';
import { expect, test } from 'vitest';

type Entry = string | ((...args: never[]) => string);

/** Every text by its path: `goals.levels.0`. Takes in whatever surface is added. */
function entriesOf(words: object, path = ''): readonly (readonly [path: string, entry: Entry])[] {
	return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
		const here = path === '' ? key : `${path}.${key}`;
		return typeof value === 'object' && value !== null
			? entriesOf(value, here)
			: [[here, value as Entry] as const];
	});
}

const english = new Map(entriesOf(wordsOf('en')));
const german = new Map(entriesOf(wordsOf('de')));

/** Called with numbers, then with names: an entry takes one or the other, or both. */
const samples: readonly (readonly unknown[])[] = [
	[0, 0, 0, 0, 0, 0],
	[1, 1, 1, 1, 1, 1],
	[2, 2, 2, 2, 2, 2],
	['Ada', 'Ben', 'Eve', 'Kim', 'Lou', 'Max'],
];

function textsOf(entry: Entry): readonly string[] {
	if (typeof entry === 'string') return [entry];
	return samples.map((args) => {
		try {
			return String(entry(...(args as never[])));
		} catch {
			// An entry that takes a list or a record cannot be called with these; its shape is the types' business.
			return 'a text';
		}
	});
}

/** Words that are German and English alike. A text made of them alone needs no translation. */
const ALIKE = new Set(
	'Leitfaden Agenda Plan B Mentoring Mentor Mentee Name Text Link Feedback Deutsch English E Mail OK min Pause Status Browser Panel Chat Version Start Ada Ben Eve Kim Lou Max Google Meet Zoom Teams Chrome Firefox Edge'.split(
		' ',
	),
);
const isNeutral = (text: string) => (text.match(/\p{L}+/gu) ?? []).every((word) => ALIKE.has(word));

test('both catalogues have the same entries', () => {
	expect([...german.keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test.each([...english.keys()])(
	'%s says something in both languages, and takes the same',
	(path) => {
		const [one, other] = [english.get(path) ?? '', german.get(path) ?? ''];

		expect(typeof other).toBe(typeof one);
		if (typeof one === 'function' && typeof other === 'function')
			expect(other.length).toBe(one.length);
		for (const text of [...textsOf(one), ...textsOf(other)]) {
			expect(text.trim()).not.toBe('');
			expect(text).not.toMatch(/undefined|NaN|\[object/);
			expect(text).toBe(text.trim());
		}
		const differs = textsOf(one).some((text, i) => text !== textsOf(other)[i]);
		expect(
			differs || textsOf(one).every(isNeutral),
			`${path} is not translated: ${textsOf(one)[0]}`,
		).toBe(true);
	},
);

test('German says du, never Sie', () => {
	const formal = [...german].filter(([, entry]) =>
		textsOf(entry).some((text) => /\b(Ihnen|Ihrem|Ihren|Ihrer|Ihres)\b|[a-zäöü] Sie\b/.test(text)),
	);

	expect(formal.map(([path]) => path)).toEqual([]);
});

/** Ways of naming a mentor or mentee that stand beside „Mentor:in“ and „Mentee“ as something else. */
const OTHER_MANNERS = /\b(die|der) oder (der|des|die) |\bMentorin(nen)?\b|Mentor[*/_]in/i;

test('German names people in one manner', () => {
	const texts = [...german.values()].flatMap(textsOf);

	expect(texts.filter((text) => OTHER_MANNERS.test(text))).toEqual([]);
});

test('German has one word for a thing: Etappe, Rückmeldung', () => {
	const other = [...german].filter(([, entry]) =>
		textsOf(entry).some((text) => /Meilenstein|Feedback/i.test(text)),
	);

	expect(other.map(([path]) => path)).toEqual([]);
	expect([...german.values()].flatMap(textsOf).join(' ')).toMatch(/Etappe.*Rückmeldung/s);
});

/** Words that are the same for one and for many: participles, units, what is counted in "2 of 8". */
const UNCOUNTED = new Set(
	'of von min Min times skipped parked left übersprungen geparkt offen geklärt Zeichen'.split(' '),
);
/** "More than 50": never one. */
const NEVER_ONE = /^(search\.countMore|quarantine\.tooLong|ledger\.question)$/;

test.each(['en', 'de'] as const)('whatever is counted has its plural: %s', (language) => {
	const counting = [...entriesOf(wordsOf(language))].filter(
		([path, entry]) =>
			typeof entry === 'function' && /^\(?n\b/.test(String(entry)) && !NEVER_ONE.test(path),
	);
	const counted = (entry: Entry, n: number) =>
		typeof entry === 'function' ? String(entry(n as never, 7 as never)) : entry;
	/** What is counted may have an adjective before it. */
	const wordsAfter = (text: string, n: number) =>
		new RegExp(`(?:^|[^\\p{L}\\d.])${n}\\s(\\p{L}+(?:\\s\\p{L}+){0,2})`, 'u').exec(text)?.[1];
	const same = counting.filter(([, entry]) => {
		const [one, many] = [wordsAfter(counted(entry, 1), 1), wordsAfter(counted(entry, 2), 2)];
		return many !== undefined && one === many && !UNCOUNTED.has(many.split(' ')[0] ?? '');
	});

	expect(counting.length).toBeGreaterThan(20);
	expect(same.map(([path, entry]) => `${path}: ${counted(entry, 2)}`)).toEqual([]);
});
