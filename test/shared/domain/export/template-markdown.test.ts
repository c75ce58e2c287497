// A template as a page of Markdown: written so that one can read it, and read in line by line.
import {
	parseTemplateMarkdown,
	templateToMarkdown,
} from '#shared/domain/export/template-markdown.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { english, findPrompt } from '#test/support/template-pages.ts';
import { expect, test } from 'vitest';

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
