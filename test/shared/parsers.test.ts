// Whatever reads a text that somebody wrote is done in a moment, however that is written.
import { cleanLine, cleanText } from '#shared/domain/clean-text.ts';
import { parseCapture } from '#shared/domain/capture.ts';
import { readJson } from '#shared/domain/export/json-lines.ts';
import { escapeBlock, escapeHeading } from '#shared/domain/export/markdown.ts';
import { plainLine } from '#shared/domain/export/plain-text.ts';
import { parseTemplateMarkdown } from '#shared/domain/export/template-markdown.ts';
import { mergeWords } from '#shared/domain/merge-words.ts';
import { readMarkdown } from '#shared/ui/review/read-markdown.ts';
import { ALL_STRINGS } from '#test/support/naughty/strings.ts';
import { ownTime } from '#test/support/own-time.ts';
import { tell } from '#test/support/tell.ts';
import { parseJson } from '#worker/json.ts';
import { expect, test } from 'vitest';

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
	'capture, en': (text) => parseCapture(text, { today: '2026-11-23', locale: 'en' }),
	'capture, de': (text) => parseCapture(text, { today: '2026-11-23', locale: 'de' }),
	clean: (text) => [cleanText(text), cleanLine(text)],
	escape: (text) => [escapeBlock(text), escapeHeading(text), plainLine(text)],
	markdown: readMarkdown,
	template: (text) => parseTemplateMarkdown(text, () => undefined),
	'JSON with lines': readJson,
	'JSON from outside': parseJson,
	'words of two': (text) => mergeWords(text, `${text} a`, `b ${text}`),
};

/** What a careless expression would go back over, again and again. */
const PIECES = [
	...[' ', '\t', '\u00a0', '\n', ' \n', '#', '# ', '-', '- ', '*', '**', '_', '\\', '`', '|', '| '],
	...[
		'"',
		'{',
		'[',
		'{"',
		'\\"',
		'(',
		')',
		'<',
		'&',
		'=',
		'@',
		'.',
		',',
		':',
		'/',
		'1',
		'1.',
		'1/',
	],
	...[
		'a',
		'a ',
		'next ',
		'nächsten ',
		'last mon ',
		'am ',
		'im ',
		'12. ',
		'12.12.',
		'31/',
		'KW ',
		'bis ',
	],
	...[
		'in 1 ',
		'day after ',
		'übermorgen ',
		'mo',
		'mon ',
		'e\u0301',
		'\u200d',
		'\u202e',
		'😀',
		'👩‍',
		'ש',
	],
];
const attacks = (length: number) => [
	...PIECES.flatMap((piece) =>
		['', '!', 'x', 'next ', '# '].flatMap((end) => {
			const many = piece.repeat(Math.ceil(length / piece.length));
			return [`${many.slice(0, length - end.length)}${end}`, `${end}${many}`.slice(0, length)];
		}),
	),
	...PIECES.flatMap((a, i) =>
		PIECES.filter((_, j) => (i + j) % 4 === 0).map((b) => (a + b).repeat(length).slice(0, length)),
	),
];

/** The fastest of three: whatever else is done meanwhile, as making room in memory, is nothing to us. */
function msOf(parse: (text: string) => unknown, text: string, tries = 3): number {
	let best = Number.POSITIVE_INFINITY;
	for (let i = 0; i < tries && best > 2.5; i += 1) {
		best = Math.min(
			best,
			ownTime(() => parse(text)),
		);
	}
	return best;
}

test.each(Object.entries(parsers))(
	'%s: five milliseconds for two hundred characters',
	(name, parse) => {
		const texts = [...attacks(200), ...ALL_STRINGS.map((text) => text.slice(0, 200))];
		let slowest = 0;
		for (const text of texts) {
			const ms = msOf(parse, text, 9);
			slowest = Math.max(slowest, ms);
			expect([name, text, ms < 5]).toEqual([name, text, true]);
		}
		expect(texts.length).toBeGreaterThan(1_500);
		tell(`${name}: ${texts.length} texts, slowest ${slowest.toFixed(2)} ms`);
	},
	60_000,
);

const LONG = ['clean', 'escape', 'markdown', 'JSON from outside'];

test.each(LONG)(
	'%s: ten times the text takes no more than about ten times as long',
	(name) => {
		const parse = parsers[name]!;
		let tried = 0;
		for (const piece of PIECES) {
			const text = piece.repeat(Math.ceil(40_000 / piece.length));
			const [short, long] = [msOf(parse, text.slice(0, 4_000)), msOf(parse, text)];
			// A quadratic one takes a hundred times as long.
			expect([piece, long < Math.max(100, short * 40)]).toEqual([piece, true]);
			tried += 1;
		}
		expect(tried).toBe(PIECES.length);
	},
	60_000,
);

test('a careless expression is found by the same measure', () => {
	const careless = (text: string) => /(?:next|last)?\s*(?:mon|tue)\s*!/.exec(text);
	const [short, long] = [2_000, 20_000].map((length) => msOf(careless, ' '.repeat(length), 2));

	expect(long).toBeGreaterThan(short! * 40);
}, 60_000);
