import ICAL from 'ical.js';
import { feedIcs, type FeedRecord } from '#shared/domain/export/feed.ts';
import { newId } from '#shared/ids.ts';
import { calendarWords } from '#shared/words/calendar.ts';
import { expect, test } from 'vitest';

const memberId = newId();
const now = '2026-11-23T15:00:00.000Z';
const titlesOf = (language: 'en' | 'de') => calendarWords[language].titles;

const meeting = (meta: object): FeedRecord => ({
	kind: 'session',
	id: newId(),
	meta: { number: 1, minutes: 45, pausedMs: 0, pausedInItemMs: 0, ...meta },
});
const promise = (meta: object): FeedRecord => ({
	kind: 'action_item',
	id: newId(),
	meta: { assigneeId: memberId, authorId: newId(), carried: 0, createdAt: now, ...meta },
});

function read(records: readonly FeedRecord[], language: 'en' | 'de' = 'en') {
	const text = feedIcs(records, { memberId, titles: titlesOf(language), now });
	const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
	const events = calendar.getAllSubcomponents('vevent').map((one) => {
		const event = new ICAL.Event(one);
		return {
			title: event.summary,
			start: event.startDate.isDate
				? event.startDate.toString()
				: event.startDate.toJSDate().toISOString(),
			minutes: event.duration.toSeconds() / 60,
			status: one.getFirstPropertyValue('status'),
		};
	});
	return { text, calendar, events };
}

test('sessions stand at their date with their length, as held when they were', () => {
	const { events } = read([
		meeting({ phase: 'planned', scheduledAt: '2027-03-30T13:00:00.000Z' }),
		meeting({
			phase: 'ended',
			scheduledAt: '2026-11-16T15:00:00.000Z',
			startedAt: '2026-11-16T15:05:00.000Z',
			endedAt: '2026-11-16T16:00:00.000Z',
		}),
		meeting({ phase: 'paused', startedAt: '2026-11-23T14:45:00.000Z' }),
		meeting({
			phase: 'ended',
			startedAt: '2026-11-09T15:00:00.000Z',
			endedAt: '2026-11-09T15:01:00.000Z',
			removedAt: '2026-11-09T15:02:00.000Z',
		}),
	]);

	expect(events).toEqual([
		{ title: 'Mentoring', start: '2027-03-30T13:00:00.000Z', minutes: 45, status: 'CONFIRMED' },
		{
			title: 'Mentoring (held)',
			start: '2026-11-16T15:05:00.000Z',
			minutes: 55,
			status: 'CONFIRMED',
		},
		{
			title: 'Mentoring (running)',
			start: '2026-11-23T14:45:00.000Z',
			minutes: 45,
			status: 'CONFIRMED',
		},
		{
			title: 'Mentoring (cancelled)',
			start: '2026-11-09T15:00:00.000Z',
			minutes: 1,
			status: 'CANCELLED',
		},
	]);
});

test('in German a session that was held has taken place', () => {
	const { events } = read([meeting({ phase: 'ended', startedAt: now, endedAt: now })], 'de');

	expect(events.map(({ title }) => title)).toEqual(['Mentoring (hat stattgefunden)']);
});

test('one’s own action items stand on their day, by their state; what has no day is left out', () => {
	const { events } = read(
		[
			promise({ state: 'open', dueOn: '2026-11-30' }),
			promise({ state: 'done', dueOn: '2026-12-31' }),
			promise({ state: 'dropped', dueOn: '2028-02-29' }),
			promise({ state: 'open' }),
			promise({ state: 'open', dueOn: '2026-12-01', assigneeId: newId() }),
			meeting({ phase: 'planned' }),
		],
		'de',
	);

	expect(events).toEqual([
		{ title: 'Aufgabe fällig (offen)', start: '2026-11-30', minutes: 24 * 60, status: 'CONFIRMED' },
		{
			title: 'Aufgabe fällig (erledigt)',
			start: '2026-12-31',
			minutes: 24 * 60,
			status: 'CONFIRMED',
		},
		{
			title: 'Aufgabe fällig (gestrichen)',
			start: '2028-02-29',
			minutes: 24 * 60,
			status: 'CANCELLED',
		},
	]);
});

test('an empty calendar is a calendar, and what is no session and no promise has no day in it', () => {
	const { calendar, events } = read([
		{
			kind: 'goal',
			id: newId(),
			meta: { dueOn: '2026-12-01', state: 'open', assigneeId: memberId },
		},
		{ kind: 'session', id: newId(), meta: { phase: 'tomorrow' } },
		{ kind: 'action_item', id: newId(), meta: {} },
	]);

	expect(events).toEqual([]);
	expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
});

test('nothing but its own words and dates gets in, whatever else a record brings along', () => {
	const { text } = read([
		{ ...promise({ state: 'open', dueOn: '2026-11-30', text: 'CANARY', name: 'CANARY' }) },
		{
			...meeting({ phase: 'planned', scheduledAt: now, title: 'CANARY' }),
			body: 'CANARY',
		} as never,
	]);

	expect(text).not.toContain('CANARY');
	const names = `BEGIN CALSCALE CLASS DTEND DTSTAMP DTSTART END METHOD PRODID REFRESH-INTERVAL STATUS
		SUMMARY TRANSP UID VERSION X-PUBLISHED-TTL X-WR-CALNAME`;
	expect(new Set(text.match(/^[A-Z-]+(?=[:;])/gm))).toEqual(new Set(names.split(/\s+/)));
});
