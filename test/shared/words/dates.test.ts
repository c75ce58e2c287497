import { dayOf, dayText, instantText, timeText } from '#shared/words/dates.ts';
import { expect, test } from 'vitest';

test.each([
	['en-GB', 'Fri 12 March'],
	['de-DE', 'Fr., 12. März'],
])('a day is said as people say it in %s', (locale, said) => {
	expect(dayText('2027-03-12', locale)).toBe(said);
});

test('the year is said only where it is another one', () => {
	expect(dayText('2027-03-12', 'de-DE', '2027-01-01')).toBe('Fr., 12. März');
	expect(dayText('2027-03-12', 'de-DE', '2026-11-23')).toBe('Fr., 12. März 2027');
});

test('an instant is told in the zone that is asked for, with 24 hours', () => {
	const instant = '2027-03-12T13:30:00.000Z';

	expect(instantText(instant, 'en-GB', 'Europe/Berlin')).toBe('Fri 12 March, 14:30');
	expect(timeText(instant, 'de-DE', 'Asia/Tokyo')).toBe('22:30');
});

test('the day of an instant depends on where it is asked', () => {
	expect(dayOf('2027-03-12T23:30:00.000Z', 'Europe/Berlin')).toBe('2027-03-13');
	expect(dayOf('2027-03-12T23:30:00.000Z', 'UTC')).toBe('2027-03-12');
});
