import type { LevelFacts } from '#shared/domain/goal-summary.ts';
import type { SummaryFacts } from '#shared/domain/summary.ts';
import { summaryLead, summarySentences, summaryTitle } from '#shared/words/summary-text.ts';
import { expect, test } from 'vitest';

const section = (templateItem: string, state: 'open' | 'done' | 'skipped' | 'parked') => ({
	id: templateItem,
	templateItem,
	state,
	minutes: 5,
	spentMs: 300_000,
	notes: { ours: '', mine: '' },
});
const promise = (id: string) => ({
	id,
	text: 'Send the CV',
	assigneeId: 'ben',
	state: 'open' as const,
	carried: 0,
});
const levels = (...list: readonly Omit<LevelFacts, 'memberId'>[]): readonly LevelFacts[] =>
	list.map((each, i) => ({ ...each, memberId: ['ben', 'ada'][i] ?? '' }));

const facts: SummaryFacts = {
	sessionId: 's',
	number: 3,
	phase: 'ended',
	at: '2026-03-12T15:00:00.000Z',
	timeZone: 'Europe/Berlin',
	rhythmZone: 'Europe/Berlin',
	minutes: 45,
	heldMs: 44.6 * 60_000,
	names: { ada: 'Ada', ben: 'Ben' },
	sections: [
		section('regular.arrive', 'done'),
		section('regular.promises', 'done'),
		section('regular.goal-check', 'skipped'),
		section('regular.feedback', 'parked'),
		{ ...section('regular.main-topic', 'parked'), title: 'Master’s thesis' },
	],
	actionItems: [promise('1'), promise('2'), promise('3')],
	goals: [
		{
			id: 'g',
			title: 'Portfolio',
			levels: levels({ level: 0, before: -1 }, { level: 0, before: -1 }),
		},
	],
	takeaways: [],
	next: { at: '2026-03-19T15:00:00.000Z', minutes: 45 },
};

test('the facts in English', () => {
	expect(summarySentences(facts, 'en')).toEqual([
		'45 minutes on 12 March 2026.',
		'2 agenda items covered, 1 skipped, 2 parked.',
		'You agreed on 3 action items.',
		'The goal “Portfolio” moved from “less than agreed” to “as agreed”.',
		'Parked for later: Feedback and Master’s thesis.',
		'Next date: Thursday, 19 March 2026 at 16:00, 45 minutes.',
	]);
});

test('the same facts in German', () => {
	expect(summarySentences(facts, 'de')).toEqual([
		'45 Minuten am 12. März 2026.',
		'2 Punkte besprochen, 1 übersprungen, 2 geparkt.',
		'Ihr habt 3 Aufgaben vereinbart.',
		'Das Ziel „Portfolio“ ging von „weniger als vereinbart“ zu „wie vereinbart“.',
		'Für später geparkt: Rückmeldung und Master’s thesis.',
		'Nächster Termin: Donnerstag, 19. März 2026 um 16:00\u00a0Uhr, 45 Minuten.',
	]);
});

test('what was agreed and reached is said around where the goal stands', () => {
	const goals = facts.goals.map((goal) => ({
		...goal,
		agreed: true as const,
		milestones: ['Three pieces chosen'],
	}));

	expect(summarySentences({ ...facts, goals }, 'en').slice(3, 6)).toEqual([
		'You agreed on the goal “Portfolio”.',
		'The goal “Portfolio” moved from “less than agreed” to “as agreed”.',
		'Milestone reached: Three pieces chosen (“Portfolio”).',
	]);
	expect(summarySentences({ ...facts, goals }, 'de').slice(3, 6)).toEqual([
		'Ihr habt das Ziel „Portfolio“ vereinbart.',
		'Das Ziel „Portfolio“ ging von „weniger als vereinbart“ zu „wie vereinbart“.',
		'Etappe erreicht: Three pieces chosen („Portfolio“).',
	]);
});

test('one is not many, and none is said', () => {
	const few = {
		...facts,
		heldMs: 60_000,
		actionItems: [promise('1')],
		sections: [section('regular.arrive', 'done')],
	};

	expect(summarySentences(few, 'en').slice(0, 3)).toEqual([
		'1 minute on 12 March 2026.',
		'1 agenda item covered.',
		'You agreed on 1 action item.',
	]);
	expect(summarySentences(few, 'de').slice(0, 3)).toEqual([
		'1 Minute am 12. März 2026.',
		'1 Punkt besprochen.',
		'Ihr habt 1 Aufgabe vereinbart.',
	]);
	expect(summarySentences({ ...facts, actionItems: [] }, 'de')[2]).toBe(
		'Ihr habt keine Aufgaben vereinbart.',
	);
});

test('a session of seconds is told in seconds', () => {
	const heldBy = (heldMs: number, language: 'en' | 'de') =>
		summarySentences({ ...facts, heldMs }, language)[0];

	expect(heldBy(12_400, 'en')).toBe('12 seconds on 12 March 2026.');
	expect(heldBy(1000, 'de')).toBe('1 Sekunde am 12. März 2026.');
	expect(heldBy(60_000, 'de')).toBe('1 Minute am 12. März 2026.');
});

test('two people who see a goal differently get a sentence each, the mentor first', () => {
	const goals = [
		{
			id: 'g',
			title: 'Portfolio',
			levels: levels({ level: 1, before: -1 }, { level: 0, before: 0 }),
		},
	];

	expect(summarySentences({ ...facts, goals }, 'en').slice(3, 5)).toEqual([
		'As Ada sees it, the goal “Portfolio” stayed at “as agreed”.',
		'As Ben sees it, the goal “Portfolio” moved from “less than agreed” to “more than agreed”.',
	]);
	expect(summarySentences({ ...facts, goals }, 'de')[3]).toBe(
		'Aus Sicht von Ada blieb das Ziel „Portfolio“ bei „wie vereinbart“.',
	);
});

test('a goal that is looked at for the first time stands where it stands', () => {
	const goals = [{ id: 'g', title: 'Portfolio', levels: levels({ level: 2 }, { level: 2 }) }];

	expect(summaryLead({ ...facts, goals }, 'en')).toEqual([
		'45 minutes on 12 March 2026.',
		'You agreed on 3 action items. The goal “Portfolio” stands at “much more than agreed”.',
	]);
});

test('no next date is said aloud, a dropped promise is not counted', () => {
	const { next: _, ...without } = facts;
	const actionItems = [promise('1'), { ...promise('2'), state: 'dropped' as const }];

	const sentences = summarySentences({ ...without, actionItems }, 'en');

	expect(sentences.at(-1)).toBe('No next date yet.');
	expect(sentences[2]).toBe('You agreed on 1 action item.');
});

test('before and during a session it says so', () => {
	const planned = { ...facts, phase: 'planned' as const, sections: [], goals: [] };
	const { at: _, ...dateless } = planned;

	expect(summarySentences(planned, 'en')[0]).toBe('Planned for Thursday, 12 March 2026 at 16:00.');
	expect(summarySentences(dateless, 'de')[0]).toBe('Geplant, noch ohne Termin.');
	expect(summarySentences({ ...facts, phase: 'live' }, 'de')[0]).toBe(
		'Läuft seit dem 12. März 2026, 16:00 Uhr.',
	);
	expect(summaryTitle(facts, 'de')).toBe('3. Treffen, 12. März 2026');
	expect(summaryTitle(dateless, 'en')).toBe('Session 3');
});

test('a date to come is told by both clocks where they differ, a date that was by the reader’s', () => {
	const inNewYork = { ...facts, timeZone: 'America/New_York' };

	expect(summarySentences(inNewYork, 'en').at(-1)).toBe(
		'Next date: Thursday, 19 March 2026 at 11:00 (16:00 Central European Time), 45 minutes.',
	);
	expect(summarySentences({ ...facts, timeZone: 'Europe/Vienna' }, 'de').at(-1)).toBe(
		'Nächster Termin: Donnerstag, 19. März 2026 um 16:00\u00a0Uhr, 45 Minuten.',
	);
	const late = { ...facts, at: '2026-03-12T02:00:00.000Z', timeZone: 'America/New_York' };
	expect(summaryTitle(late, 'en')).toBe('Session 3, 11 March 2026');
});
