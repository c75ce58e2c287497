import { availability } from '#shared/domain/availability.ts';
import { nextDate } from '#shared/domain/cadence.ts';
import { commonTimes } from '#shared/domain/common-times.ts';
import { SHARED } from '#shared/domain/entity.ts';
import { sessionIcs } from '#shared/domain/export/ics.ts';
import { hoursElsewhere } from '#shared/domain/free-hours.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { firstOfNext } from '#shared/domain/next-mentorship.ts';
import { dayIn, isTimeZone, zoneOf } from '#shared/domain/time-zone.ts';
import { inverseOf } from '#shared/domain/undo.ts';
import { newMentorship } from '#shared/ui/mentorships/new-mentorship.ts';
import { newId } from '#shared/ids.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';

const UNKNOWN = [
	'Nowhere/Nope',
	'+01:00',
	'-05',
	'Europe/Berlin\r\nX:1',
	' ',
	'Etc/Unknown',
	'01:00',
];
const free = [{ day: 2, from: 600, to: 720 }];

test.each(['Europe/Berlin', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
	'%s is a place',
	(name) => {
		expect(isTimeZone(name)).toBe(true);
		expect(zoneOf(name)).toBe(name);
	},
);

test.each(UNKNOWN)('%j is none: it is refused wherever a zone is set', (timeZone) => {
	const world = createMentorship();
	const before = world.get(mentorship, SHARED, world.id)?.meta;

	const set = { timeZone };
	const refused = { ok: false, error: { code: 'invalid' } };
	expect(world.run('mentee', 'editMentorship', { id: world.id, set })).toEqual(refused);
	expect(world.run('mentee', 'editAvailability', { set: { timeZone, free } })).toEqual(refused);
	const fresh = createMentorship();
	const words = { name: 'Ada', language: 'en' as const };
	expect(
		fresh.run('mentor', 'addMentorship', {
			id: newId(),
			set: { cadence: 'weekly', minutes: 45, timeZone },
			text: {},
			me: { id: fresh.mentor.memberId, role: 'mentor', text: words },
			other: { id: fresh.mentee.memberId, text: words },
		}),
	).toEqual(refused);
	expect(world.get(mentorship, SHARED, world.id)?.meta).toEqual(before);
});

test('a place that is known is taken', () => {
	const world = createMentorship();
	const set = { timeZone: 'Asia/Kolkata' };

	world.do('mentee', 'editMentorship', { id: world.id, set });
	world.do('mentee', 'editAvailability', { set: { ...set, free } });

	expect(world.get(mentorship, SHARED, world.id)?.meta.timeZone).toBe('Asia/Kolkata');
	expect(world.records.find(({ kind }) => kind === availability.kind)?.meta).toMatchObject(set);
});

test.each(UNKNOWN)('%j that lies there all the same is read as UTC', (timeZone) => {
	expect(dayIn('2026-12-01T23:30:00.000Z', timeZone)).toBe('2026-12-01');
	expect(nextDate({ cadence: 'weekly', timeZone, after: '2026-12-01T15:00:00.000Z' })).toBe(
		'2026-12-08T15:00:00.000Z',
	);
	const date = { id: newId(), scheduledAt: '2026-12-01T15:00:00.000Z', minutes: 45 };
	const ics = sessionIcs(date, { title: 'Mentoring', now: date.scheduledAt, timeZone });
	const calendar = new ICAL.Component(ICAL.parse(ics) as never[]);
	const [one] = calendar.getAllSubcomponents('vevent');
	const { startDate } = new ICAL.Event(one);
	expect(startDate.zone.tzid).toBe('UTC');
	expect(startDate.toJSDate().toISOString()).toBe('2026-12-01T15:00:00.000Z');
	expect(ics).not.toContain(timeZone.trim() || '=:');
});

test.each(UNKNOWN)('hours on the clock of %j are certain nowhere', (timeZone) => {
	const from = '2026-11-23T15:00:00.000Z';
	const [here, there] = [
		{ timeZone: 'UTC', free },
		{ timeZone, free },
	];

	expect(commonTimes(here, here, from, 14)).not.toEqual([]);
	expect(commonTimes(here, there, from, 14)).toEqual([]);
	expect(hoursElsewhere(here, 'UTC', from).size).toBe(2);
	expect(hoursElsewhere(there, 'UTC', from).size).toBe(0);
});

test('of a second all digits may be written, and the first days there are', () => {
	expect(dayIn('2026-12-01T23:30:00.1234567890123Z', 'Europe/Berlin')).toBe('2026-12-02');
	expect(dayIn('0001-01-01T00:00:00Z', 'UTC')).toBe('0001-01-01');
});

test('with a zone that is not known a mentorship can be begun, gone on with, and given another', () => {
	const timeZone = 'Nowhere/Nope';
	const people = { role: 'mentor', name: 'Ada', otherName: 'Ben' } as const;
	const rest = { language: 'en', otherLanguage: 'de', cadence: 'weekly', minutes: 45 } as const;
	expect(newMentorship({ ...people, ...rest, timeZone }, newId).set.timeZone).toBe('UTC');

	const world = createMentorship();
	const found = world.get(mentorship, SHARED, world.id);
	if (!found) throw new Error('There is none');
	const before = { ...found, meta: { ...found.meta, timeZone } };
	const person = { id: newId(), text: { name: 'Ben', language: 'de' as const } };
	expect(firstOfNext(before, newId(), person, person).set.timeZone).toBe('UTC');

	const args = { id: world.id, set: { timeZone: 'Europe/Rome', minutes: 60 } };
	const inverse = inverseOf('editMentorship', args, () => before as never, world.mentee.memberId);
	world.do('mentee', 'editMentorship', args);
	world.do('mentee', 'editMentorship', inverse?.args as never);
	expect(world.get(mentorship, SHARED, world.id)?.meta).toMatchObject({
		timeZone: 'UTC',
		minutes: 45,
	});
});

test('a file with a clock that nobody knows can be read in', () => {
	const world = createMentorship();
	const timeZone = 'Nowhere/Nope';
	const [about] = world.records.filter(({ kind }) => kind === mentorship.kind);
	const meta = { memberId: world.mentor.memberId, timeZone, free };
	world.do('mentor', 'addRecords', {
		id: world.id,
		records: [
			{
				lane: 'ours',
				kind: 'mentorship',
				id: world.id,
				meta: { ...about?.meta, timeZone },
				body: {},
			},
			{ lane: 'ours', kind: 'availability', id: newId(), meta, body: {} },
			{
				lane: 'ours',
				kind: 'availability',
				id: newId(),
				meta: { ...meta, timeZone: 'UTC' },
				body: {},
			},
		],
	});

	expect(world.get(mentorship, SHARED, world.id)?.meta.timeZone).toBe('UTC');
	const weeks = world.records.filter(({ kind }) => kind === availability.kind);
	expect(weeks.map((one) => one.meta['timeZone'])).toEqual(['UTC']);
});
