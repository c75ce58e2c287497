import { findPhrases, parseCapture } from '#shared/domain/capture.ts';
import { de } from '#shared/domain/capture/de.ts';
import { en } from '#shared/domain/capture/en.ts';
import { tokensOf } from '#shared/domain/capture/token.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const on = (today: string, locale: 'en' | 'de') => (text: string) =>
	parseCapture(text, { today, locale }).dueOn;

test('a weekday is the next one after today, never today', () => {
	expect(on('2026-11-27', 'en')('send it by Friday')).toBe('2026-12-04');
	expect(on('2026-11-26', 'de')('bis Freitag schicken')).toBe('2026-11-27');
});

test('“next” is the calendar week after this one, even on its Sunday', () => {
	expect(on('2026-11-29', 'en')('next Friday')).toBe('2026-12-04');
	expect(on('2026-11-23', 'de')('nächsten Montag')).toBe('2026-11-30');
});

test('what is over this week or month is not guessed', () => {
	expect(parseCapture('this week', { today: '2026-11-28', locale: 'en' }).unsure).toBe('this week');
	expect(parseCapture('Mitte des Monats', { today: '2026-11-20', locale: 'de' }).unsure).toBe(
		'Mitte des Monats',
	);
});

test('a calendar week goes by its ISO year, over the turn of the year', () => {
	expect(on('2026-12-30', 'de')('KW 53')).toBe('2027-01-01');
	expect(on('2027-01-02', 'de')('KW 1')).toBe('2027-01-08');
	expect(on('2026-11-23', 'de')('KW 1/2027')).toBe('2027-01-08');
});

test('the 31st waits for a month that has one', () => {
	expect(on('2026-11-23', 'de')('am 31. abgeben')).toBe('2026-12-31');
	expect(on('2026-02-01', 'en')('by the 30th')).toBe('2026-03-30');
});

test('the last of several tags counts, and an address is none', () => {
	expect(
		parseCapture('@me write to me@mentor.com @mentor', { today: '2026-11-23', locale: 'en' }),
	).toEqual({ text: 'write to me@mentor.com', assignee: 'mentor' });
	expect(
		parseCapture('@mentor:in Rückmeldung geben', { today: '2026-11-23', locale: 'de' }),
	).toEqual({ text: 'Rückmeldung geben', assignee: 'mentor' });
});

test('words of the other language are words', () => {
	expect(on('2026-11-23', 'de')('send it by Friday')).toBeUndefined();
	expect(on('2026-11-23', 'en')('bis übermorgen schicken')).toBeUndefined();
});

const locales = fc.constantFrom('en' as const, 'de' as const);
const pieces = fc.constantFrom(
	...'by on the in next end of week month Friday May 5 12 . / - : @ me bis zum am Ende KW nächste'.split(
		' ',
	),
	...'Woche Freitag morgen um Uhr 1.5 5.12. 2026-12-05 Mitte 5th March @mentor , ( ) constructor toString __proto__'.split(
		' ',
	),
);
const texts = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 200 }),
	fc.array(pieces, { maxLength: 60 }).map((list) => list.join(' ').slice(0, 200)),
	fc.array(pieces, { maxLength: 60 }).map((list) => list.join('').slice(0, 200)),
);

test('any text gives a real day or none, and never both a day and a doubt', () => {
	fc.assert(
		fc.property(texts, locales, (text, locale) => {
			const { dueOn, unsure } = parseCapture(text, { today: '2026-11-23', locale });
			if (dueOn !== undefined) expect(Temporal.PlainDate.from(dueOn).toString()).toBe(dueOn);
			expect(dueOn !== undefined && unsure !== undefined).toBe(false);
			if (unsure !== undefined) expect(text).toContain(unsure);
		}),
		{ numRuns: 2000 },
	);
});

test('the work grows with the length of the text, not with its square', () => {
	fc.assert(
		fc.property(fc.array(pieces, { minLength: 1, maxLength: 40 }), locales, (list, locale) => {
			for (const times of [1, 4, 16]) {
				const text = `${list.join(' ')} `.repeat(times);
				const reads = countReads(text, { en, de }[locale]);
				expect(reads / tokensOf(text).length).toBeLessThan(MOST_READS_PER_TOKEN);
			}
		}),
		{ numRuns: 100 },
	);
});

/** Every phrase of every list is tried once at most at a token and at its prepositions. */
const MOST_READS_PER_TOKEN = 600;

/** How often the grammar looks at a token. */
function countReads(text: string, grammar: typeof en): number {
	let reads = 0;
	const counted = new Proxy(tokensOf(text), {
		get(target, key, receiver) {
			if (typeof key === 'string' && key !== 'length') reads += 1;
			return Reflect.get(target, key, receiver) as unknown;
		},
	});
	findPhrases(counted, grammar, Temporal.PlainDate.from('2026-11-23'));
	return reads;
}

const neutral = {
	en: ['Send', 'draft', 'Ms', 'Lee', 'résumé', 'Größe', 'ÜBUNG', 'chapter', 'İstanbul', 'x2'],
	de: ['Lebenslauf', 'schicken', 'Größe', 'ÜBUNG', 'straße', 'Lee', 'Entwurf', 'İstanbul', 'x2'],
};
const phrases = {
	en: ['by Friday', 'by the end of the month', 'in two weeks', 'by 5 December'],
	de: ['bis Freitag', 'bis Ende des Monats', 'in zwei Wochen', 'bis 5.12.'],
};

test('every word that is not date, preposition or tag stays, as it was written', () => {
	fc.assert(
		fc.property(
			locales.chain((locale) =>
				fc.record({
					locale: fc.constant(locale),
					before: fc.array(fc.constantFrom(...neutral[locale]), { maxLength: 6 }),
					phrase: fc.constantFrom(...phrases[locale]),
					after: fc.array(fc.constantFrom(...neutral[locale].filter((w) => /^[a-z]/.test(w))), {
						maxLength: 6,
					}),
				}),
			),
			({ locale, before, phrase, after }) => {
				const typed = [...before, phrase, ...after, '@mentee'].join(' ');

				const captured = parseCapture(typed, { today: '2026-11-23', locale });

				expect(captured.text).toBe([...before, ...after].join(' '));
				expect(captured.dueOn).toBeDefined();
				expect(captured.assignee).toBe('mentee');
			},
		),
	);
});
