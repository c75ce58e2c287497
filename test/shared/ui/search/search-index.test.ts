import { SHARED, type StoredRecord } from '#shared/domain/entity.ts';
import { excerpt } from '#shared/ui/search/excerpt.ts';
import { searchEntries, type SearchEntry } from '#shared/ui/search/search-entry.ts';
import { SearchIndex } from '#shared/ui/search/search-index.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const entry = (id: string, text: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
	id,
	kind: 'note',
	text,
	memberIds: [],
	at: '',
	isPrivate: false,
	...more,
});
const idsOf = (index: SearchIndex, text: string, filters = {}) =>
	index.find(text, filters).found.map((found) => found.entry.id);

const texts = [
	entry('a', 'Das Bewerbungsgespräch üben, zuerst die Lücke im Lebenslauf.'),
	entry('b', 'Start with the failure, not with the result.', { goalId: 'g', memberIds: ['m'] }),
	entry('c', 'Die Straße der Bücher; Groß und klein.', { memberIds: ['n'] }),
	entry('d', 'Café résumé', { goalId: 'g', memberIds: ['n'] }),
];
const index = new SearchIndex(texts);

test.each([
	['gespräch', ['a']],
	['GESPRAECH', ['a']],
	['gesprach', ['a']],
	['bewerb', ['a']],
	['lebenslauf üben', ['a']],
	['buecher', ['c']],
	['bücher', ['c']],
	['strasse', ['c']],
	['gross', ['c']],
	['cafe resume', ['d']],
	['fail', ['b']],
	['failurre', ['b']],
	['result failure', ['b']],
	['failure lebenslauf', []],
	['', []],
	['… ?', []],
])('“%s” finds %j', (text, ids) => {
	expect(idsOf(index, text)).toEqual(ids);
});

test('a filter by goal or person leaves the rest away', () => {
	const all = new SearchIndex(texts.map((one) => ({ ...one, text: `${one.text} overall` })));

	expect(idsOf(all, 'overall', { goalId: 'g' }).toSorted()).toEqual(['b', 'd']);
	expect(idsOf(all, 'overall', { goalId: 'g', memberId: 'm' })).toEqual(['b']);
	expect(idsOf(all, 'overall', { memberId: 'nobody' })).toEqual([]);
});

test('what was found is marked where it stands, and a long text is cut around it', () => {
	const long = `${'before '.repeat(40)}the Bewerbungsgespräch itself ${'after '.repeat(40)}`;
	const [found] = new SearchIndex([entry('x', long)]).find('gespräch').found;

	const pieces = excerpt(long, found?.marks ?? []);

	expect(pieces.filter(({ marked }) => marked).map(({ text }) => text)).toEqual([
		'Bewerbungsgespräch',
	]);
	const said = pieces.map(({ text }) => text).join('');
	expect(said.length).toBeLessThan(200);
	expect(said).toMatch(/^… before .*after …$/);
});

test('every word of a text finds it, whatever the alphabet', () => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 8 }),
			(parts) => {
				const text = parts.join(' ');
				const one = new SearchIndex([entry('x', text)]);

				for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? [])
					expect(idsOf(one, word), word).toEqual(['x']);
				expect(
					excerpt(text, [])
						.map((piece) => piece.text)
						.join('').length,
				).toBeLessThanOrEqual(text.length + 4);
			},
		),
	);
});

test.each([
	['feedback I was given', { fromId: 'they', toId: 'me' }],
	['feedback I gave', { fromId: 'me', toId: 'they' }],
	['what they do and I wrote down', { authorId: 'me', assigneeId: 'they' }],
	['what I do and they wrote down', { authorId: 'they', assigneeId: 'me' }],
])('“by or for me” finds %s, and so does “by or for” them', (_said, meta) => {
	const record = { space: SHARED, kind: 'any', id: 'x', meta, body: { text: 'Outline' } } as const;
	const one = new SearchIndex(searchEntries([record], String));

	for (const memberId of ['me', 'they'])
		expect(idsOf(one, 'outline', { memberId }), memberId).toHaveLength(1);
	expect(idsOf(one, 'outline', { memberId: 'nobody' })).toEqual([]);
});

test('what lies in my own space is mine', () => {
	const own: StoredRecord = {
		...{ space: 'P:me', kind: 'note', id: 'x' },
		...{ meta: {}, body: { text: 'Outline' } },
	};
	const one = new SearchIndex(searchEntries([own], String));

	expect(idsOf(one, 'outline', { memberId: 'me' })).toEqual(['P:me/x']);
	expect(idsOf(one, 'outline', { memberId: 'they' })).toEqual([]);
});

test('fifty are shown, and that there are more is known', () => {
	const many = (n: number) =>
		new SearchIndex(Array.from({ length: n }, (_, i) => entry(String(i), 'Outline')));

	expect(many(50).find('outline')).toMatchObject({ found: { length: 50 }, more: false });
	expect(many(51).find('outline')).toMatchObject({ found: { length: 50 }, more: true });
});

test('a filter alone lists what it lets through, the newest first', () => {
	const records = [
		record('session', 's1', { startedAt: '2026-10-26T15:00:00.000Z' }, {}),
		record('session', 's2', { scheduledAt: '2026-11-09T15:00:00.000Z' }, {}),
		record('agenda_item', 'i1', { sessionId: 's1', goalId: 'g' }, { title: 'In the first' }),
		record('agenda_item', 'i2', { sessionId: 's2', goalId: 'g' }, { title: 'In the second' }),
		record('check_in', 'c', { goalId: 'g', at: '2026-11-01T10:00:00.000Z' }, { evidence: 'Then' }),
		record(
			'action_item',
			'a',
			{ goalId: 'h', createdAt: '2026-11-02T10:00:00.000Z' },
			{ text: 'x' },
		),
		record('goal', 'g', { createdAt: '2026-10-01T10:00:00.000Z' }, { title: 'The goal' }),
		record('note', 'n', { goalId: 'g' }, { text: 'No time known' }),
	];

	const { found, more } = new SearchIndex(searchEntries(records, String)).list({ goalId: 'g' });

	expect(found.map(({ entry: { id } }) => id)).toEqual(['S/i2', 'S/c', 'S/i1', 'S/g', 'S/n']);
	expect(more).toBe(false);
});

const record = (
	kind: string,
	id: string,
	meta: StoredRecord['meta'],
	body: StoredRecord['body'],
): StoredRecord => ({ space: SHARED, kind, id, meta, body });
