import { SectionKind } from '#shared/domain/agenda-item.ts';
import { readJson } from '#shared/domain/export/json-lines.ts';
import { plainLine } from '#shared/domain/export/plain-text.ts';
import { bodyOf, type TemplateDraft } from '#shared/domain/export/template-draft.ts';
import { parseTemplateJson, templateToJson } from '#shared/domain/export/template-json.ts';
import {
	parseTemplateMarkdown,
	templateToMarkdown,
} from '#shared/domain/export/template-markdown.ts';
import { ORIGINS, template } from '#shared/domain/template.ts';
import { newId } from '#shared/ids.ts';
import { anEvening } from '#test/support/cases/template.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const PROMPTS: Readonly<Record<string, string>> = {
	A1: 'How are you arriving, in three words?',
	A2: 'What went better than you thought?',
	H1: 'What will you do first, and when?',
};
const findPrompt = (named: string) =>
	Object.keys(PROMPTS).find((id) => id === named || PROMPTS[id] === named);
const english = {
	language: 'en' as const,
	protected: 'protected',
	optional: 'optional',
	promptText: (id: string) => PROMPTS[id],
};
const german = {
	...english,
	language: 'de' as const,
	protected: 'geschützt',
	optional: 'verzichtbar',
};

test('a template in Markdown is a page one can read', () => {
	expect(templateToMarkdown(anEvening(), english)).toBe(`# Portfolio evening

A calm look at the new pieces.

## Arrive · 5 min
- A1 How are you arriving, in three words?
- A2 What went better than you thought?

## New pieces · 30 min · optional

## Wrap-up · 10 min · protected
- H1 What will you do first, and when?
`);
});

test('a page somebody wrote by hand is read, in either language', () => {
	const page = [
		'\uFEFF# Abend\r\n',
		'Zwei Zeilen,',
		'ein Satz.',
		'## Ankommen · 5 Minuten',
		'* How are you arriving, in three words?',
		'+ A2',
		'##   Reden · 10 min · 20 Min. · verzichtbar  ',
		'## Unser Ziel: Aufgaben · 5 min · Ziele · VERLAUF',
		'## Ende · 5min · GESCHÜTZT',
	].join('\n');

	expect(parseTemplateMarkdown(page, findPrompt)).toEqual({
		ok: true,
		value: {
			title: 'Abend',
			purpose: 'Zwei Zeilen, ein Satz.',
			items: [
				{ title: 'Ankommen', minutes: 5, promptIds: ['A1', 'A2'] },
				{ title: 'Reden · 10 min', minutes: 20, optional: true, promptIds: [] },
				{
					...{ title: 'Unser Ziel: Aufgaben', minutes: 5, promptIds: [] },
					...{ origin: 'goal', kind: 'charts' },
				},
				{ title: 'Ende', minutes: 5, protected: true, promptIds: [] },
			],
		},
	});
});

const ITEM = '## Talk · 20 min';
test.each<[string, string, number, string, object?]>([
	['nothing', ' \n\n', 1, 'empty'],
	['no title', 'Hello', 1, 'titleMissing'],
	['an item before the title', `\n${ITEM}\n# Late`, 2, 'titleMissing'],
	['an empty title', `# \n${ITEM}`, 1, 'titleMissing'],
	['two titles', `# One\n\n${ITEM}\n# Two`, 4, 'secondTitle'],
	['a long title', `# ${'a'.repeat(121)}\n${ITEM}`, 1, 'titleLong', { most: 120 }],
	['a long purpose', `# One\n\n${'a'.repeat(301)}\n${ITEM}`, 3, 'purposeLong', { most: 300 }],
	['no items', '\n# One\nfor nothing', 2, 'noItems'],
	['thirteen items', `# One\n${`${ITEM}\n`.repeat(13)}`, 14, 'tooManyItems', { most: 12 }],
	[
		'no minutes',
		`# One\n${ITEM}\n\n\n\n## Main topic`,
		6,
		'minutesMissing',
		{ what: 'Main topic' },
	],
	['minutes with no unit', '# One\n## Talk · 20', 2, 'minutesMissing', { what: 'Talk · 20' }],
	['no item title', `# One\n${ITEM}\n## 10 min`, 3, 'itemTitleMissing'],
	['an item title too long', `# One\n## ${'a'.repeat(161)} · 20 min`, 2, 'itemTitleLong'],
	['no minutes at all', '# One\n## Talk · 0 min', 2, 'minutesWrong', { what: 'Talk' }],
	['half a minute', '# One\n## Talk · 12.5 min', 2, 'minutesWrong', { what: 'Talk' }],
	['121 minutes', '# One\n## Talk · 121 min', 2, 'minutesWrong', { what: 'Talk' }],
	['a kept time too early', `# One\n## A · 5 min · protected\n${ITEM}`, 2, 'protectedNotLast'],
	[
		'an unknown question',
		`# One\n${ITEM}\n- A1\n- Z9 What?`,
		4,
		'promptUnknown',
		{ what: 'Z9 What?' },
	],
	['21 questions', `# One\n${ITEM}\n${'- A1\n'.repeat(21)}`, 23, 'promptsMany', { what: 'Talk' }],
	['text within an item', `# One\n${ITEM}\nBring cake.`, 3, 'stray', { what: 'Bring cake.' }],
	['a third heading', `# One\n${ITEM}\n### More`, 3, 'stray', { what: '### More' }],
	['nine minutes', '# One\n## Talk · 9 min', 1, 'tooShort', { minutes: 9 }],
	['181 minutes', '# One\n## A · 91 min\n## B · 90 min', 1, 'tooLong', { minutes: 181 }],
	['old line ends', '# One\r## A · 20 min\r## B', 3, 'minutesMissing', { what: 'B' }],
])('Markdown with %s is refused at its line', (_says, page, line, code, more = {}) => {
	expect(parseTemplateMarkdown(page, findPrompt)).toEqual({
		ok: false,
		error: expect.objectContaining({ line, code, ...more }),
	});
});

/** The evening as JSON, a line at a time, with one replaced. */
const changed = (line: number, by: string) =>
	templateToJson(anEvening())
		.split('\n')
		.toSpliced(line - 1, 1, by)
		.join('\n');

test('the lines below are these', () => {
	const lines = templateToJson(anEvening()).split('\n');
	expect([1, 2, 3, 4, 8, 10, 16, 23].map((n) => lines[n - 1]?.trim())).toEqual([
		...['{', '"format": "leitfaden.template",', '"version": 1,', '"title": "Portfolio evening",'],
		...['"title": "Arrive",', '"prompts": [', '"title": "New pieces",', '"minutes": 10,'],
	]);
});

test.each<[string, string, number, string, object?]>([
	['nothing', '\n', 1, 'empty'],
	['no JSON', 'Hello\n', 1, 'notJson'],
	['a comma too many', changed(3, '"version": 1,,'), 3, 'notJson'],
	['a bracket never closed', '{\n"format": [\n1\n', 4, 'notJson'],
	['something after the end', `${templateToJson(anEvening())}\n!`, 32, 'notJson'],
	['a bare line break in a text', changed(4, '"title": "Portfolio\nevening",'), 4, 'notJson'],
	['another format', changed(2, '"format": "else",'), 2, 'otherFormat'],
	['a later version', changed(3, '"version": 2,'), 3, 'otherFormat'],
	['a list', '\n[1]', 2, 'otherFormat'],
	['no title', changed(4, ''), 1, 'titleMissing'],
	['a title that is a number', changed(4, '"title": 4,'), 4, 'wrongKind', { what: 'title' }],
	['a field nobody knows', changed(4, '"titel": "A",'), 4, 'unknownField', { what: 'titel' }],
	['items that are a text', changed(6, '"items": "",'), 7, 'notJson'],
	['an item without title', changed(8, ''), 7, 'itemTitleMissing'],
	['an item without minutes', changed(9, ''), 7, 'minutesMissing', { what: 'Arrive' }],
	['minutes that are a text', changed(9, '"minutes": "5",'), 9, 'wrongKind', { what: 'minutes' }],
	['minutes that are none', changed(9, '"minutes": 5.5,'), 9, 'minutesWrong', { what: 'Arrive' }],
	['a kept time too early', changed(9, '"minutes": 5, "protected": true,'), 9, 'protectedNotLast'],
	[
		'an origin nobody knows',
		changed(9, '"minutes": 5, "origin": "x",'),
		9,
		'wrongKind',
		{ what: 'origin' },
	],
	[
		'a kind that is a number',
		changed(9, '"minutes": 5, "kind": 5,'),
		9,
		'wrongKind',
		{ what: 'kind' },
	],
	['an unknown question', changed(12, '"Z9"'), 12, 'promptUnknown', { what: 'Z9' }],
	['a question that is a number', changed(12, '9'), 12, 'wrongKind', { what: 'prompts' }],
	[
		'an item that is a text',
		'{"format":"leitfaden.template","version":1,"items":[\n"a"]}',
		2,
		'wrongKind',
	],
	[
		'items that are no list',
		'{"format":"leitfaden.template",\n"version":1,\n"items":{}}',
		3,
		'wrongKind',
	],
])('JSON with %s is refused at its line', (_says, file, line, code, more = {}) => {
	expect(parseTemplateJson(file, findPrompt)).toEqual({
		ok: false,
		error: expect.objectContaining({ line, code, ...more }),
	});
});

const words = (max: number) =>
	fc
		.string({ unit: 'grapheme', minLength: 1, maxLength: max })
		.filter((text) => plainLine(text) !== '' && plainLine(text).length <= max);
const tricky = fc.constantFrom(
	'a · 10 min',
	'# x #',
	'- y',
	'10 min',
	'protected',
	'q\\',
	'\\# b',
	'1. c',
	'*d* <e>',
);
const anItem = fc.record({
	title: fc.oneof(words(60), tricky),
	minutes: fc.integer({ min: 1, max: 15 }),
	optional: fc.boolean(),
	origin: fc.option(fc.constantFrom(...ORIGINS), { nil: undefined }),
	kind: fc.option(fc.constantFrom(...SectionKind.options), { nil: undefined }),
	promptIds: fc.array(fc.constantFrom('A1', 'A2', 'H1'), { maxLength: 20 }),
});
const aDraft: fc.Arbitrary<TemplateDraft> = fc
	.record({
		title: fc.oneof(words(60), tricky),
		purpose: fc.option(fc.oneof(words(200), tricky), { nil: undefined }),
		items: fc.array(anItem, { minLength: 1, maxLength: 12 }),
		kept: fc.boolean(),
	})
	.filter(({ items }) => items.reduce((sum, { minutes }) => sum + minutes, 0) >= 10)
	.map(({ title, purpose, items, kept }) => ({
		title: plainLine(title),
		...(purpose !== undefined && { purpose: plainLine(purpose) }),
		items: items.map(({ optional, origin, kind, ...item }, i) => ({
			...item,
			title: plainLine(item.title),
			...(optional && { optional: true as const }),
			...(origin && { origin }),
			...(kind && { kind }),
			...(kept && i === items.length - 1 && { protected: true as const }),
		})),
	}));

test('what is taken along comes back the same, as Markdown in both languages and as JSON', () => {
	fc.assert(
		fc.property(aDraft, (draft) => {
			const body = bodyOf(draft, newId);
			expect(template.body.safeParse(body).success).toBe(true);
			const read = [
				parseTemplateMarkdown(templateToMarkdown(body, english), findPrompt),
				parseTemplateMarkdown(templateToMarkdown(body, german), findPrompt),
				parseTemplateJson(templateToJson(body), findPrompt),
			];
			for (const one of read) expect(one).toEqual({ ok: true, value: draft });
		}),
	);
});

test('whatever is read in keeps to the rules of a template, or names one of the lines', () => {
	const pieces = fc.array(
		fc.oneof(
			fc.constantFrom(
				'# T',
				'## A · 9 min',
				'## B · 30 min',
				'## C · 5 min · protected',
				'- A1',
				'',
			),
			fc.string({ maxLength: 20 }),
		),
	);
	fc.assert(
		fc.property(pieces, (lines) => {
			const page = lines.join('\n');
			const read = parseTemplateMarkdown(page, findPrompt);
			if (read.ok) {
				expect(template.body.safeParse(bodyOf(read.value, newId)).success).toBe(true);
			} else {
				expect(read.error.line).toBeGreaterThanOrEqual(1);
				expect(read.error.line).toBeLessThanOrEqual(page.split(/\r\n|\r|\n/).length);
			}
		}),
	);
});

const plain = (json: unknown): unknown => {
	if (json instanceof Map) return Object.fromEntries([...json].map(([k, v]) => [k, plain(v)]));
	const node = json as { is: string; value: unknown; items: unknown[]; fields: unknown };
	if (node.is === 'value') return node.value;
	return node.is === 'list' ? node.items.map(plain) : plain(node.fields);
};

test('the reader with lines takes what JSON.parse takes, and gives the same', () => {
	fc.assert(
		fc.property(fc.json({ maxDepth: 4 }), fc.nat(3), (text, space) => {
			const written = JSON.stringify(JSON.parse(text), null, space);
			const read = readJson(written);
			expect(read.ok && JSON.stringify(plain(read.value))).toBe(JSON.stringify(JSON.parse(text)));
		}),
	);
	fc.assert(
		fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ntrue1-.e0 ') }), (text) => {
			let isJson = true;
			try {
				JSON.parse(text);
			} catch {
				isJson = false;
			}
			expect(readJson(text).ok).toBe(isJson);
		}),
	);
});
