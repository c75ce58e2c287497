import { actionItemsIcs, sessionIcs } from '#shared/domain/export/ics.ts';
import { newId } from '#shared/ids.ts';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

const now = '2026-11-23T15:00:00.000Z';

function read(ics: string) {
	const calendar = new ICAL.Component(ICAL.parse(ics) as never[]);
	return { calendar, events: calendar.getAllSubcomponents('vevent') };
}
const octets = (line: string) => new TextEncoder().encode(line).length;

test('the next date reads back as the same moment, on the clock of its place, with a quiet title', () => {
	const id = newId();
	const ics = sessionIcs(
		{ id, scheduledAt: '2026-12-01T15:00:00.000Z', minutes: 45 },
		{ title: 'Mentoring', now, timeZone: 'Europe/Berlin' },
	);

	const { events } = read(ics);
	const event = new ICAL.Event(events[0]);
	expect(events).toHaveLength(1);
	expect(event.uid).toBe(`${id}@leitfaden`);
	expect(event.summary).toBe('Mentoring');
	expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-01T15:00:00.000Z');
	expect(event.endDate.toJSDate().toISOString()).toBe('2026-12-01T15:45:00.000Z');
	expect(event.startDate.zone.tzid).toBe('Europe/Berlin');
	expect(event.startDate.hour).toBe(16);
});

test('it is written word for word like this', () => {
	expect(
		sessionIcs(
			{ id: 'x', scheduledAt: '2027-03-28T00:30:00.000Z', minutes: 60 },
			{ title: 'Mentoring', now, timeZone: 'Europe/Berlin' },
		),
	).toBe(
		[
			'BEGIN:VCALENDAR',
			'VERSION:2.0',
			'PRODID:-//Leitfaden//Leitfaden//EN',
			'CALSCALE:GREGORIAN',
			// The night the clock goes forward: it began in winter time and ends in summer time.
			'BEGIN:VTIMEZONE',
			'TZID:Europe/Berlin',
			'BEGIN:STANDARD',
			'DTSTART:20261025T030000',
			'TZOFFSETFROM:+0200',
			'TZOFFSETTO:+0100',
			'END:STANDARD',
			'BEGIN:DAYLIGHT',
			'DTSTART:20270328T020000',
			'TZOFFSETFROM:+0100',
			'TZOFFSETTO:+0200',
			'END:DAYLIGHT',
			'END:VTIMEZONE',
			'BEGIN:VEVENT',
			'UID:x@leitfaden',
			'DTSTAMP:20261123T150000Z',
			'DTSTART;TZID=Europe/Berlin:20270328T013000',
			'DTEND;TZID=Europe/Berlin:20270328T033000',
			'SUMMARY:Mentoring',
			'CLASS:PRIVATE',
			'END:VEVENT',
			'END:VCALENDAR',
			'',
		].join('\r\n'),
	);
});

test('a due action item is a whole day, over the end of a month too; one without a date is left out', () => {
	const ics = actionItemsIcs(
		[
			{ id: newId(), text: 'Send the CV', dueOn: '2026-11-30' },
			{ id: newId(), text: 'Some day' },
		],
		{ titleOf: (text) => `Action item: ${text}`, now },
	);

	const { events } = read(ics ?? '');
	const event = new ICAL.Event(events[0]);
	expect(events).toHaveLength(1);
	expect([event.startDate.toString(), event.endDate.toString()]).toEqual([
		'2026-11-30',
		'2026-12-01',
	]);
	expect(event.startDate.isDate).toBe(true);
});

test('on the day itself, at nine, the calendar reminds of it', () => {
	const ics = actionItemsIcs([{ id: newId(), text: 'Send the CV', dueOn: '2027-03-28' }], {
		titleOf: (text) => `Action item: ${text}`,
		now,
	});

	const alarm = read(ics ?? '').events[0]?.getFirstSubcomponent('valarm');
	expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
	expect(alarm?.getFirstPropertyValue('description')).toBe('Action item: Send the CV');
	const trigger = alarm?.getFirstPropertyValue('trigger') as ICAL.Duration;
	expect(trigger.toSeconds()).toBe(9 * 60 * 60);
});

test('what divides values in a calendar file is written with a backslash before it', () => {
	const text = 'CV, cover letter; one\\two';

	const ics = actionItemsIcs([{ id: newId(), text, dueOn: '2027-03-28' }], {
		titleOf: (own) => own,
		now,
	});

	const written = String.raw`CV\, cover letter\; one\\two`;
	const lines = ics?.split('\r\n') ?? [];
	expect(lines).toContain(`SUMMARY:${written}`);
	expect(lines).toContain(`DESCRIPTION:${written}`);
});

test('without anything due there is no file', () => {
	expect(
		actionItemsIcs([{ id: newId(), text: 'x' }], { titleOf: (text) => text, now }),
	).toBeUndefined();
});

test(
	'whatever was typed stays in its title: nothing is injected, no line is too long',
	{ timeout: 240_000 },
	() => {
		const pieces = fc.constantFrom(
			'\r\n',
			'\n',
			'BEGIN:VALARM',
			'END:VEVENT',
			'ATTENDEE:mailto:x@y.z',
			';',
			',',
			'\\',
			'\\n',
			':',
			'"',
			'ü',
			'😀',
			'\u0000',
			'\u202e',
			'ab ',
			'\u2028',
		);
		const texts = fc.oneof(
			fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
			fc.string({ unit: 'binary', maxLength: 500 }),
		);
		fc.assert(
			fc.property(texts, (text) => {
				const ics =
					actionItemsIcs([{ id: newId(), text, dueOn: '2026-12-05' }], {
						titleOf: (own) => `! ${own}`,
						now,
					}) ?? '';

				const lines = ics.split('\r\n');
				expect(lines.at(-1)).toBe('');
				for (const line of lines) {
					expect(octets(line)).toBeLessThanOrEqual(75);
					expect(line).not.toMatch(/[\p{Cc}\u202e]/u);
				}
				const { calendar, events } = read(ics);
				expect(calendar.getAllSubcomponents()).toHaveLength(1);
				const alarms = events[0]?.getAllSubcomponents() ?? [];
				expect(alarms.map(({ name }) => name)).toEqual(['valarm']);
				expect(alarms[0]?.getAllProperties().map(({ name }) => name)).toEqual([
					'action',
					'trigger',
					'description',
				]);
				expect(events[0]?.getAllProperties().map(({ name }) => name)).toEqual([
					'uid',
					'dtstamp',
					'dtstart',
					'dtend',
					'transp',
					'summary',
					'class',
				]);
				const shown = text
					.toWellFormed()
					.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
					.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, (c) =>
						c === '\n' || c === '\t' ? c : '',
					);
				expect(new ICAL.Event(events[0]).summary).toBe(`! ${shown}`.replace(/\s+/g, ' ').trim());
			}),
			{ numRuns: 2000 },
		);
	},
);

test('a session reads back as the same moments in any zone, at any time of the year', () => {
	const zones = fc.constantFrom(
		...['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Auckland', 'UTC'],
		...['Australia/Lord_Howe', 'America/Sao_Paulo', 'Africa/Casablanca', 'Europe/Dublin'],
	);
	const starts = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2035, 0, 1) });
	fc.assert(
		fc.property(zones, starts, fc.integer({ min: 10, max: 180 }), (timeZone, ms, minutes) => {
			const scheduledAt = new Date(ms - (ms % 60_000)).toISOString();

			const ics = sessionIcs({ id: 'x', scheduledAt, minutes }, { title: 'x', now, timeZone });

			const { calendar, events } = read(ics);
			const zone = calendar.getFirstSubcomponent('vtimezone');
			if (!zone) throw new Error('no zone');
			ICAL.TimezoneService.register(
				new ICAL.Timezone({ component: zone, tzid: timeZone }),
				timeZone,
			);
			const event = new ICAL.Event(events[0]);
			// What the clock shows twice is one of two to a calendar, and they do not agree which.
			const shown = Temporal.Instant.from(scheduledAt)
				.toZonedDateTimeISO(timeZone)
				.toPlainDateTime();
			const [earlier, later] = (['earlier', 'later'] as const).map(
				(disambiguation) => shown.toZonedDateTime(timeZone, { disambiguation }).epochMilliseconds,
			);
			fc.pre(earlier === later);
			expect(event.startDate.toJSDate().toISOString()).toBe(scheduledAt);
			ICAL.TimezoneService.reset();
		}),
		{ numRuns: 300, examples: [['Pacific/Auckland', 1743858000000, 61]] },
	);
});
