import { escapeInline } from '#shared/domain/export/markdown.ts';
import { plainLine } from '#shared/domain/export/plain-text.ts';
import {
	type Block,
	type Inline,
	readInline,
	readMarkdown,
} from '#shared/ui/review/read-markdown.ts';
import fc from 'fast-check';
import { ownTime } from '#test/support/own-time.ts';
import { expect, test } from 'vitest';

const say = (words: readonly Inline[]) => words.map(({ text, br }) => (br ? '\n' : text)).join('');
const only = (text: string): Block => {
	const [block, ...more] = readMarkdown(text);
	if (!block || more.length > 0) throw new Error(`not one block: ${text}`);
	return block;
};

test.each([
	['# Report', { is: 'heading', level: 1, words: [{ text: 'Report' }] }],
	['### 3 goals ##', { is: 'heading', level: 3, words: [{ text: '3 goals' }] }],
	['---', { is: 'rule' }],
	['one\ntwo', { is: 'paragraph', words: [{ text: 'one' }, { text: ' ' }, { text: 'two' }] }],
	[
		'one\\\ntwo',
		{ is: 'paragraph', words: [{ text: 'one' }, { text: '', br: true }, { text: 'two' }] },
	],
	[
		'A **big** and *small* word',
		{
			is: 'paragraph',
			words: [
				...[{ text: 'A ' }, { text: 'big', strong: true }, { text: ' and ' }],
				...[{ text: 'small', em: true }, { text: ' word' }],
			],
		},
	],
	[
		'- [x] done\n- [ ] open\n  - below\n- plain',
		{
			is: 'list',
			ordered: false,
			items: [
				{ words: [{ text: 'done' }], done: true, items: [] },
				{
					words: [{ text: 'open' }],
					done: false,
					items: [{ words: [{ text: 'below' }], items: [] }],
				},
				{ words: [{ text: 'plain' }], items: [] },
			],
		},
	],
])('%j is read', (text, block) => {
	expect(only(text)).toEqual(block);
});

test('a table has its heads, its cells and their sides; an escaped bar divides nothing', () => {
	const table = only('| No | Minutes |\n| --- | ---: |\n| 1 | 45 |\n| a \\| b |  |');

	expect(table.is === 'table' && table.head.map(({ words, right }) => [say(words), right])).toEqual(
		[
			['No', false],
			['Minutes', true],
		],
	);
	expect(
		table.is === 'table' && table.rows.map((row) => row.map(({ words }) => say(words))),
	).toEqual([
		['1', '45'],
		['a | b', ''],
	]);
});

test('a paragraph ends where something else begins', () => {
	expect(readMarkdown('text\n## Head\n- item\n\nmore').map(({ is }) => is)).toEqual([
		'paragraph',
		'heading',
		'list',
		'paragraph',
	]);
});

test('whatever a person wrote, escaped, reads as exactly that: in a line, an item, a cell', () => {
	const word = fc.constantFrom(
		'a',
		'*',
		'**',
		'_',
		'|',
		'\\',
		'#',
		'-',
		'1.',
		'[x]',
		'<b>',
		' ',
		'`',
	);
	const texts = fc.oneof(
		fc.string({ unit: 'grapheme', maxLength: 60 }),
		fc.array(word, { maxLength: 12 }).map((words) => words.join('')),
	);
	fc.assert(
		fc.property(texts, (text) => {
			const meant = plainLine(text);
			const escaped = escapeInline(text);
			expect(say(readInline(escaped))).toBe(meant);
			if (meant === '') return;
			const item = only(`- ${escaped}`);
			expect(item.is === 'list' && item.items.map(({ words }) => say(words))).toEqual([meant]);
			const table = only(`| head |\n| --- |\n| ${escaped} |`);
			expect(table.is === 'table' && table.rows.map((r) => r.map((c) => say(c.words)))).toEqual([
				[meant],
			]);
			expect(readMarkdown(escaped).map(({ is }) => is)).toEqual(['paragraph']);
		}),
		{ numRuns: 1000 },
	);
});

test('a long text is read in no time', () => {
	const text = `${'*a_'.repeat(20_000)}\n${'|'.repeat(20_000)}\n${'- '.repeat(10_000)}`;

	expect(ownTime(() => readMarkdown(text))).toBeLessThan(1500);
});
