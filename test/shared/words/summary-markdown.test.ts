import type { SummaryFacts } from '#shared/domain/summary.ts';
import { summaryMarkdown } from '#shared/words/summary-markdown.ts';
import fc from 'fast-check';
import { micromark } from 'micromark';
import { expect, test } from 'vitest';

/** A session in which everything a person can write is that text. */
const factsWith = (text: string, mine = text): SummaryFacts => ({
	sessionId: 's',
	number: 3,
	phase: 'ended',
	at: '2026-03-12T15:00:00.000Z',
	timeZone: 'Europe/Berlin',
	rhythmZone: 'Europe/Berlin',
	minutes: 45,
	heldMs: 45 * 60_000,
	names: { ada: text, ben: 'Ben' },
	sections: [
		{
			id: '1',
			title: text,
			state: 'done',
			minutes: 5,
			spentMs: 7 * 60_000,
			notes: { ours: text, mine },
		},
		{
			id: '2',
			title: text,
			state: 'parked',
			minutes: 5,
			spentMs: 0,
			notes: { ours: '', mine: '' },
		},
	],
	actionItems: [
		{
			id: '1',
			text,
			ifThen: text,
			assigneeId: 'ada',
			dueOn: '2026-03-13',
			state: 'open',
			carried: 0,
		},
		{ id: '2', text, assigneeId: 'ben', state: 'done', carried: 0 },
		{ id: '3', text, assigneeId: 'ben', state: 'dropped', carried: 0 },
	],
	goals: [
		{
			id: 'g',
			title: text,
			levels: [{ memberId: 'ada', level: 0, before: -1, evidence: text }],
			milestones: [text],
		},
	],
	feedback: [
		{
			fromId: 'ada',
			toId: 'ben',
			kind: 'stretch',
			situation: text,
			behaviour: text,
			goal: text,
		},
	],
	takeaways: [
		{ memberId: 'ada', text, private: false },
		{ memberId: 'ada', text: mine, private: true },
	],
	next: { at: '2026-03-19T15:00:00.000Z', minutes: 45 },
});

test('a summary reads like this', () => {
	const facts = { ...factsWith('Portfolio (v1.0)'), names: { ada: 'Ada', ben: 'Ben' } };

	expect(summaryMarkdown(facts, 'en').replaceAll('\u00a0', ' ')).toBe(`# Session 3, 12 March 2026

45 minutes on 12 March 2026.
1 agenda item covered, 1 parked.
You agreed on 2 action items.
As Ada sees it, the goal “Portfolio (v1.0)” moved from “less than agreed” to “as agreed”.
Milestone reached: Portfolio (v1.0) (“Portfolio (v1.0)”).
Parked for later: Portfolio (v1.0).
Next date: Thursday, 19 March 2026 at 16:00, 45 minutes.

## Action items

- [ ] Ada: Portfolio (v1.0) (by Friday 13 March)
  Portfolio (v1.0)
- [x] Ben: Portfolio (v1.0)
- Ben: Portfolio (v1.0) (let go)

## Next date

Thursday, 19 March 2026 at 16:00

## Goals

- Portfolio (v1.0)
  - Ada: as agreed (Portfolio (v1.0))
  - milestone reached: Portfolio (v1.0)

## What we take with us

- Ada: Portfolio (v1.0)

## Feedback

- Ada to Ben: Stretch
  - When: Portfolio (v1.0)
  - What I noticed: Portfolio (v1.0)
  - Goal: Portfolio (v1.0)

## Agenda

- Portfolio (v1.0): 7 min, planned 5 min
- Portfolio (v1.0): parked

## Our notes

### Portfolio (v1.0)

Portfolio (v1.0)
`);
});

test('a short section tells its seconds, one that was not reached says so', () => {
	const { sections, ...facts } = factsWith('x');
	const [first] = sections;
	if (!first) throw new Error('No section');
	const short = { ...facts, sections: [{ ...first, spentMs: 12_300 }] };
	const open = { ...facts, sections: [{ ...first, state: 'open' as const, spentMs: 0 }] };

	expect(summaryMarkdown(short, 'de').replaceAll('\u00a0', ' ')).toContain(
		'- x: 12 Sek., geplant 5 Min.',
	);
	expect(summaryMarkdown(open, 'de')).toContain('- x: offen\n');
	expect(summaryMarkdown(short, 'de')).toMatch(/^# 3\. Treffen, 12\. März 2026\n/);
});

test('the views of a goal stand below it, the mentor’s first', () => {
	const facts = {
		...factsWith('x'),
		names: { ada: 'Ada', ben: 'Ben' },
		goals: [
			{
				id: 'g',
				title: 'Portfolio',
				levels: [
					{ memberId: 'ben', level: 1 as const },
					{ memberId: 'ada', level: 0 as const },
				],
			},
		],
	};

	expect(summaryMarkdown(facts, 'en')).toContain(
		'- Portfolio\n  - Ada: as agreed\n  - Ben: more than agreed\n',
	);
});

test('what is only mine is left out, unless I keep it for myself', () => {
	const facts = factsWith('ours', 'my secret');

	expect(summaryMarkdown(facts, 'de')).not.toContain('my secret');
	const kept = summaryMarkdown(facts, 'de', { withPrivate: true });
	expect(kept.split('my secret')).toHaveLength(3);
	expect(kept).toContain('Meine Notizen (nur für mich)');
});

const OURS = /^<\/?(h1|h2|h3|p|ul|li)>$|^<br \/>$/;

test(
	'whatever was written, a renderer finds our tags only: no link, no image, no HTML',
	{ timeout: 240_000 },
	() => {
		const nasty = fc.constantFrom(
			'<script>alert(1)</script>',
			'[click](javascript:alert(1))',
			'![pixel](https://evil.example/p.png)',
			'\n\n[x]: javascript:alert(1)\n\n[x]',
			'<https://evil.example>',
			'\n# heading\n---\n```\n',
			'| a | b |\n|---|---|',
			'&lt;b&gt;',
			'<!--',
			'    code',
			'\\',
		);
		const texts = fc.oneof(
			nasty,
			fc.array(nasty, { minLength: 2, maxLength: 4 }).map((list) => list.join(' ')),
			fc.string({ unit: 'binary', maxLength: 40 }),
		);
		fc.assert(
			fc.property(texts, fc.constantFrom('en', 'de'), (text, language) => {
				const markdown = summaryMarkdown(factsWith(text), language, { withPrivate: true });
				const html = micromark(markdown, {
					allowDangerousHtml: true,
					allowDangerousProtocol: true,
				});

				for (const tag of html.match(/<[^>]*>/g) ?? []) expect(tag).toMatch(OURS);
			}),
			{ numRuns: 500 },
		);
	},
);
