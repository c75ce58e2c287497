import type { ReportFacts } from '#shared/domain/report.ts';
import { REPORT_SECTIONS, reportMarkdown } from '#shared/words/report-text.ts';
import { expect, test } from 'vitest';

const facts: ReportFacts = {
	period: { from: '2026-10-01', to: '2026-12-31' },
	timeZone: 'Europe/Berlin',
	meIsMentor: false,
	mentor: 'Mia',
	mentee: 'Jonas',
	sessions: [
		{ id: 'one', number: 1, startedAt: '2026-11-02T15:00:00.000Z', minutes: 45 },
		{ id: 'two', number: 2, startedAt: '2026-11-16T15:00:00.000Z', minutes: 50 },
	],
	goals: [
		{
			title: 'A *portfolio*',
			state: 'open',
			then: { level: -1, words: 'one project' },
			now: { level: 0 },
		},
		{ title: 'Speak up', state: 'reached' },
	],
	actionItems: [
		{ text: 'Send the outline', state: 'done' },
		{ text: 'Write | it up', state: 'open' },
		{ text: 'Read the book', state: 'dropped' },
	],
	takeaways: [{ number: 1, text: 'Ask sooner' }],
};
const all = REPORT_SECTIONS;

test('in English', () => {
	expect(reportMarkdown(facts, { language: 'en', sections: all })).toBe(`# Mentoring report by Jonas

Period: 1 October 2026 to 31 December 2026.

- Mentor: Mia
- Mentee: Jonas

## Sessions and hours

| Session | Day | Began | Minutes |
| --- | --- | --- | ---: |
| 1 | 2 November 2026 | 16:00 | 45 |
| 2 | 16 November 2026 | 16:00 | 50 |

2 sessions, 95 minutes in all (1\u00a0h 35\u00a0min).

## Goals, then and now

- A \\*portfolio\\* (in progress)
  - Then: less than agreed (one project)
  - Now: as agreed
- Speak up (reached)
  - No level set in this period.

## My action items

1 done, 1 open, 1 let go.

- [x] Send the outline
- [ ] Write \\| it up
- Read the book (let go)

## What I took with me

- Ask sooner (session 1)

Date, signature mentor (Mia): ${'.'.repeat(40)}

Date, signature mentee (Jonas): ${'.'.repeat(40)}
`);
});

test('in German, with check codes where both have signed', () => {
	const codes = new Map([['two', '3F2A-91C0-77DE']]);
	const text = reportMarkdown(facts, { language: 'de', sections: all, codes });

	for (const said of [
		'# Mentoring-Bericht von Jonas',
		'Zeitraum: 1. Oktober 2026 bis 31. Dezember 2026.',
		'| Treffen | Tag | Beginn | Minuten | Prüfzeichen |',
		'| 1 | 2. November 2026 | 16:00 | 45 | – |',
		'| 2 | 16. November 2026 | 16:00 | 50 | 3F2A-91C0-77DE |',
		'2 Treffen, zusammen 95 Minuten (1\u00a0Std. 35\u00a0Min.).',
		'Der Beleg dazu lässt sich ohne Netz prüfen.',
		'  - Damals: weniger als vereinbart (one project)',
		'1 erledigt, 1 offen, 1 gestrichen.',
		'- Ask sooner (1. Treffen)',
		'Datum, Unterschrift Mentor:in (Mia): ....',
	])
		expect(text).toContain(said);
});

test.each(all)('without “%s” the rest is still there', (section) => {
	const sections = all.filter((one) => one !== section);
	const text = reportMarkdown(facts, { language: 'en', sections });
	const marks = {
		hours: 'Sessions and hours',
		goals: 'Goals, then and now',
		actionItems: 'My action items',
		takeaways: 'What I took with me',
		signatures: 'signature mentor',
	};

	for (const one of all) expect(text.includes(marks[one])).toBe(one !== section);
});

test('an empty stretch of time says so, part by part', () => {
	const nothing = { ...facts, sessions: [], goals: [], actionItems: [], takeaways: [] };
	const text = reportMarkdown(nothing, { language: 'en', sections: all });

	for (const said of [
		'No session in this period.',
		'No goals in this period.',
		'No action items in this period.',
		'Nothing shared in this period.',
	])
		expect(text).toContain(said);
});

test('one of each is said as one', () => {
	const [first] = facts.sessions;
	const one = { ...facts, sessions: first ? [{ ...first, minutes: 1 }] : [] };

	expect(reportMarkdown(one, { language: 'en', sections: ['hours'] })).toContain(
		'1 session, 1 minute in all (1\u00a0min).',
	);
	expect(reportMarkdown(one, { language: 'de', sections: ['hours'] })).toContain(
		'1 Treffen, zusammen 1 Minute (1\u00a0Min.).',
	);
});
