import { expect, test } from 'vitest';
import { SHARED } from '#shared/domain/entity.ts';
import type { Language } from '#shared/domain/member.ts';
import { newId, sessionIdOf } from '#shared/ids.ts';
import { actionItemsCsv, sessionsCsv, type TableSource } from '#shared/words/table-files.ts';
import { anEvening } from '#test/support/cases/template.ts';
import { soiled } from '#test/support/naughty/soil.ts';
import { twoSessions } from '#test/support/two-sessions.ts';

/** Two sessions held, one by an agenda of one's own that runs, one planned, a date that went by. */
async function aHistory() {
	const { link, mentorshipId, jonas, promises, ...rest } = await twoSessions();
	const own = newId();
	link.did(mentorshipId, 'addTemplate', { id: own, text: anEvening() });
	const planned = [
		{ number: 3, scheduledAt: '2026-11-20T16:00:00.000Z' },
		{ number: 4, scheduledAt: '2026-11-23T23:30:00.000Z', templateId: own },
		{ number: 5, scheduledAt: '2026-12-07T16:00:00.000Z', templateId: 'midterm' },
	];
	for (const one of planned) {
		const id = await sessionIdOf(mentorshipId, one.number);
		link.did(mentorshipId, 'addSession', { id, set: { ...one, minutes: 60 } });
	}
	const [first = '', , last = ''] = promises;
	link.did(mentorshipId, 'completeActionItem', { id: first }, '2026-11-12T23:30:00.000Z');
	link.otherDid(mentorshipId, 'dropActionItem', { id: last }, '2026-11-16T09:00:00.000Z');
	const text = { text: '=1+1; „quotes“ "here",\nthen' };
	link.otherDid(
		mentorshipId,
		'addActionItem',
		{ id: newId(), set: { assigneeId: jonas }, text },
		'2026-11-17T09:00:00.000Z',
	);
	return { link, mentorshipId, jonas, ...rest };
}

const history = await aHistory();
const records = history.link.records(history.mentorshipId);
const source = (language: Language, more: Partial<TableSource> = {}): TableSource => ({
	...{ records, language, separator: language === 'de' ? ';' : ',' },
	...{ now: '2026-11-23T23:45:00.000Z', timeZone: 'Europe/Berlin' },
	codes: new Map([[history.sessionId, '3F2A-91C0-77DE']]),
	...more,
});
const lines = (...rows: string[]) => `\ufeff${rows.map((row) => `${row}\r\n`).join('')}`;

test('hours and sessions, in English', () => {
	expect(sessionsCsv(source('en'))).toBe(
		lines(
			'Session,Date,Start (Europe/Berlin),Minutes,Kind,Mentor,Mentee,State,Check code',
			'1,2026-10-26,16:00,46,Regular session,Mia,Jonas,held,',
			'2,2026-11-09,16:00,46,Regular session,Mia,Jonas,held,3F2A-91C0-77DE',
			'3,2026-11-20,17:00,,,Mia,Jonas,date missed,',
			'4,2026-11-24,00:30,,Own agenda,Mia,Jonas,planned,',
			'5,2026-12-07,17:00,,Mid-term review,Mia,Jonas,planned,',
		),
	);
});

test('hours and sessions, in German', () => {
	expect(sessionsCsv(source('de'))).toBe(
		lines(
			'Treffen;Datum;Beginn (Europe/Berlin);Minuten;Art;Mentor:in;Mentee;Stand;Prüfzeichen',
			'1;2026-10-26;16:00;46;Reguläres Treffen;Mia;Jonas;hat stattgefunden;',
			'2;2026-11-09;16:00;46;Reguläres Treffen;Mia;Jonas;hat stattgefunden;3F2A-91C0-77DE',
			'3;2026-11-20;17:00;;;Mia;Jonas;Termin verstrichen;',
			'4;2026-11-24;00:30;;Eigener Ablauf;Mia;Jonas;geplant;',
			'5;2026-12-07;17:00;;Zwischenbilanz;Mia;Jonas;geplant;',
		),
	);
});

test('action items, in English', () => {
	expect(actionItemsCsv(source('en'))).toBe(
		lines(
			'Action item,Whose,Due,State,Done on',
			'Introduce Jonas to Prof. Lang,Mia,2026-11-13,done,2026-11-13',
			'Send a first outline of the talk,Jonas,2026-11-20,open,',
			'Write up the second project,Jonas,,let go,',
			`"'=1+1; „quotes“ ""here"", then",Jonas,,open,`,
		),
	);
});

test('action items, in German', () => {
	expect(actionItemsCsv(source('de'))).toBe(
		lines(
			'Aufgabe;Wer;Bis;Stand;Erledigt am',
			'Introduce Jonas to Prof. Lang;Mia;2026-11-13;erledigt;2026-11-13',
			'Send a first outline of the talk;Jonas;2026-11-20;offen;',
			'Write up the second project;Jonas;;gestrichen;',
			`"'=1+1; „quotes“ ""here"", then";Jonas;;offen;`,
		),
	);
});

test.each([
	['en', ',', 'Session,Date,'],
	['en', ';', 'Session;Date;'],
	['de', ',', 'Treffen,Datum,'],
	['de', ';', 'Treffen;Datum;'],
] as const)('words in %s for a spreadsheet that splits at %s', (language, separator, begin) => {
	expect(sessionsCsv(source(language, { separator }))).toMatch(`\ufeff${begin}`);
	expect(actionItemsCsv(source(language, { separator })).split('\r\n')[1]).toContain(
		`Prof. Lang${separator}Mia${separator}2026-11-13`,
	);
});

test.each([
	['en', ',from a file,', ',held,'],
	['de', ';aus einer Datei;', ';hat stattgefunden;'],
] as const)('what was read in says so, what came after does not: %s', (language, file, held) => {
	const restored = { at: '2026-11-01T00:00:00.000Z', memberId: history.jonas };
	const readIn = records.map((one) =>
		one.kind === 'mentorship' ? { ...one, meta: { ...one.meta, restored } } : one,
	);
	const [, first, second] = sessionsCsv(source(language, { records: readIn })).split('\r\n');

	expect(first).toContain(file);
	expect(second).toContain(held);
});

test('days are those of the place, and a session that is removed or has no date is no row', async () => {
	const id = await sessionIdOf(history.mentorshipId, 6);
	const dateless = records.find(({ kind, meta }) => kind === 'session' && meta['number'] === 5)!;
	const { scheduledAt: _, ...meta } = dateless.meta;
	const removed = {
		...dateless,
		meta: { ...dateless.meta, removedAt: '2026-11-23T00:00:00.000Z' },
	};
	const csv = sessionsCsv(
		source('en', {
			timeZone: 'America/New_York',
			records: records
				.map((one) => (one === dateless ? removed : one))
				.concat({ ...dateless, id, meta }),
		}),
	);

	expect(csv).toContain('4,2026-11-23,18:30,');
	expect(csv).not.toContain('5,2026');
	expect(csv.trimEnd().split('\r\n')).toHaveLength(5);
});

test('nothing of a private space is in a table, and of the shared one only what has a column', () => {
	const dirty = records.map((record) =>
		soiled(record, (field) => (record.space === SHARED ? `shared ${field}` : 'private-5d2b')),
	);
	const both =
		sessionsCsv(source('en', { records: dirty })) +
		actionItemsCsv(source('en', { records: dirty }));

	expect(JSON.stringify(dirty)).toContain('private-5d2b');
	expect(both).not.toContain('private');
	expect([...new Set(both.match(/shared [\w.]+/g))].toSorted()).toEqual([
		'shared action_item.text',
		'shared member.name',
	]);
});

test('who is erased is named as elsewhere', () => {
	const erased = records.map((record) =>
		record.id === history.jonas
			? { ...record, meta: { ...record.meta, erasedAt: '2026-11-23T00:00:00.000Z' } }
			: record,
	);

	expect(sessionsCsv(source('de', { records: erased }))).toContain(';Mia;ehemaliges Mitglied;');
	expect(actionItemsCsv(source('en', { records: erased }))).toContain(',former member,');
});
