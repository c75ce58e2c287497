import * as format from '#shared/words/format.ts';
import { expect, test } from 'vitest';

test('a day is written out, with its year only where it is another one', () => {
	expect(format.formatDay('2026-12-05', 'en', '2026-11-23')).toBe('Saturday 5 December');
	expect(format.formatDay('2026-12-05', 'de', '2026-11-23')).toBe('Samstag, 5. Dezember');
	expect(format.formatDay('2027-01-02', 'de', '2026-11-23')).toBe('Samstag, 2. Januar 2027');
	expect(format.formatShortDay('2026-12-05', 'de')).toBe('Sa., 5. Dez.');
});

test('near days are said as people say them', () => {
	const say = (day: string, language: 'en' | 'de') =>
		format.formatRelativeDay(day, '2026-11-23', language);

	expect([say('2026-11-23', 'en'), say('2026-11-24', 'en'), say('2026-11-22', 'en')]).toEqual([
		'today',
		'tomorrow',
		'yesterday',
	]);
	expect([say('2026-11-25', 'de'), say('2026-11-26', 'de'), say('2026-11-21', 'de')]).toEqual([
		'übermorgen',
		'in 3 Tagen',
		'vorgestern',
	]);
	expect(say('2026-12-05', 'en')).toBe('Saturday 5 December');
});

test('near days are right over a change of the clock', () => {
	expect(format.formatRelativeDay('2026-10-26', '2026-10-24', 'en')).toBe('in 2 days');
	expect(format.formatRelativeDay('2027-03-29', '2027-03-27', 'en')).toBe('in 2 days');
});

test('an instant is told on the clock and the calendar of the zone', () => {
	const at = '2026-12-31T23:30:00.000Z';

	expect(format.formatTime(at, 'en', 'Europe/Berlin')).toBe('00:30');
	expect(format.formatDate(at, 'de', 'Europe/Berlin')).toBe('1. Januar 2027');
	expect(format.dayOf(at, 'Europe/Berlin')).toBe('2027-01-01');
	expect(format.dayOf(at, 'America/New_York')).toBe('2026-12-31');
});

test('lengths and lists', () => {
	expect(
		[0, 5, 60, 65].map((n) => format.formatMinutes(n, 'en').replaceAll('\u00a0', ' ')),
	).toEqual(['0 min', '5 min', '1 h', '1 h 5 min']);
	expect(format.formatMinutes(65, 'de').replaceAll('\u00a0', ' ')).toBe('1 Std. 5 Min.');
	expect([0, 1, 29_000, 90_000].map(format.toMinutes)).toEqual([0, 1, 1, 2]);
	expect(format.formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
	expect(format.formatList(['a', 'b', 'c'], 'de')).toBe('a, b und c');
});
