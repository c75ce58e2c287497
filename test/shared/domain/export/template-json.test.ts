// A template as JSON: what is wrong with a file is said with its line.
import { parseTemplateJson, templateToJson } from '#shared/domain/export/template-json.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { findPrompt } from '#test/support/template-pages.ts';
import { expect, test } from 'vitest';

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
