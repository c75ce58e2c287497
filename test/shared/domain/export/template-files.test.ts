// Any template there may be, taken along in a file and read in again; and any file, read in.
import { SectionKind } from '#shared/domain/agenda-item.ts';
import { plainLine } from '#shared/domain/export/plain-text.ts';
import { bodyOf, type TemplateDraft } from '#shared/domain/export/template-draft.ts';
import { parseTemplateJson, templateToJson } from '#shared/domain/export/template-json.ts';
import {
	parseTemplateMarkdown,
	templateToMarkdown,
} from '#shared/domain/export/template-markdown.ts';
import { ORIGINS, template } from '#shared/domain/template.ts';
import { newId } from '#shared/ids.ts';
import { english, findPrompt, german } from '#test/support/template-pages.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

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
