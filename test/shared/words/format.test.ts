import * as format from '#shared/words/format.ts';
import { expect, test } from 'vitest';

test('a day is written out, with its year only where it is another one', () => {
	expect(format.formatDay('2026-12-05', 'en', '2026-11-23')).toBe('Saturday 5 December');
	expect(format.formatDay('2026-12-05', 'de', '2026-11-23')).toBe('Samstag, 5. Dezember');
	expect(format.formatDay('2027-01-02', 'de', '2026-11-23')).toBe('Samstag, 2. Januar 2027');
});

test('an instant is told on the clock and the calendar of the zone', () => {
	const at = '2026-12-31T23:30:00.000Z';

	expect(format.formatTime(at, 'en', 'Europe/Berlin')).toBe('00:30');
	expect(format.formatDate(at, 'de', 'Europe/Berlin')).toBe('1. Januar 2027');
	expect(format.dayOf(at, 'Europe/Berlin')).toBe('2027-01-01');
	expect(format.dayOf(at, 'America/New_York')).toBe('2026-12-31');
	expect(format.formatInstant(at, 'de', 'Europe/Berlin').replaceAll('\u00a0', ' ')).toBe(
		'Freitag, 1. Januar 2027 um 00:30 Uhr',
	);
	expect(format.formatShortInstant(at, 'en', 'Europe/Berlin')).toBe('Fri 1 January, 00:30');
});

test('lengths and lists', () => {
	expect(
		[0, 5, 60, 65].map((n) => format.formatMinutes(n, 'en').replaceAll('\u00a0', ' ')),
	).toEqual(['0 min', '5 min', '1 h', '1 h 5 min']);
	expect(format.formatMinutes(65, 'de').replaceAll('\u00a0', ' ')).toBe('1 Std. 5 Min.');
	expect(format.formatList(['a', 'b', 'c'], 'en')).toBe('a, b and c');
	expect(format.formatList(['a', 'b', 'c'], 'de')).toBe('a, b und c');
});

test.each([
	['en', 'Fri 12 March', 'Fri, 12 March 2027'],
	['de', 'Fr., 12. März', 'Fr., 12. März 2027'],
] as const)(
	'a short day in %s has its year only where it is another one',
	(language, near, far) => {
		expect(format.formatShortDay('2027-03-12', language)).toBe(near);
		expect(format.formatShortDay('2027-03-12', language, '2027-01-01')).toBe(near);
		expect(format.formatShortDay('2027-03-12', language, '2026-11-23')).toBe(far);
	},
);

test('what took less than a minute is told in seconds, the rest in whole minutes', () => {
	const said = (ms: number, language: 'en' | 'de') => [
		format.formatDuration(ms, language).replaceAll('\u00a0', ' '),
		format.spellDuration(ms, language),
	];

	expect(said(0, 'en')).toEqual(['0 min', '0 minutes']);
	expect(said(1, 'en')).toEqual(['1 s', '1 second']);
	expect(said(12_400, 'de')).toEqual(['12 Sek.', '12 Sekunden']);
	expect(said(59_400, 'en')).toEqual(['59 s', '59 seconds']);
	expect(said(59_600, 'en')).toEqual(['1 min', '1 minute']);
	expect(said(61_000, 'de')).toEqual(['1 Min.', '1 Minute']);
	expect(said(90_000, 'en')).toEqual(['2 min', '2 minutes']);
	expect(said(3_900_000, 'de')).toEqual(['1 Std. 5 Min.', '65 Minuten']);
});

test('a clock elsewhere is named, with its day where that is another one, and only where it differs', () => {
	const at = '2026-12-01T15:00:00.000Z';

	expect(format.formatElsewhere(at, 'en', 'America/New_York', 'Europe/Berlin')).toBe(
		'10:00 Eastern Time',
	);
	expect(format.formatElsewhere(at, 'de', 'Asia/Tokyo', 'Europe/Berlin')).toBe(
		'Mi., 2. Dezember, 00:00 Japanische Normalzeit',
	);
	expect(format.formatElsewhere(at, 'en', 'Europe/Paris', 'Europe/Berlin')).toBeUndefined();
	expect(format.formatElsewhere(at, 'en', 'Nowhere/Land', 'Europe/Berlin')).toBeUndefined();
});
