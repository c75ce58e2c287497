// The other person's device decides what lies in what both can read, within the schema. Whatever that lets
// through, this person's list, panel and files are made of it without failing.
import { awaitsAgenda } from '#shared/domain/proposal/awaits-agenda.ts';
import { nextDateFrom } from '#shared/domain/cadence.ts';
import { type Entity, SHARED, type StoredRecord } from '#shared/domain/entity.ts';
import { sessionIcs } from '#shared/domain/export/ics.ts';
import { entities } from '#shared/domain/index.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { ownPulses, pulseStateOf } from '#shared/domain/pulse-due.ts';
import type { Pulse } from '#shared/domain/pulse.ts';
import { propose } from '#shared/domain/proposal.ts';
import { readHistory } from '#shared/domain/proposal/read-history.ts';
import { remindersAt } from '#shared/domain/reminder.ts';
import { reportOf } from '#shared/domain/report.ts';
import { session, type Session } from '#shared/domain/session.ts';
import { summaryOf as sessionSummary } from '#shared/domain/summary.ts';
import { newId } from '#shared/ids.ts';
import { pulseSummary } from '#shared/link/pulses.ts';
import { summaryOf } from '#shared/link/summaries.ts';
import { formatElsewhere, formatShortDay, formatShortInstant } from '#shared/words/format.ts';
import { REPORT_SECTIONS, reportMarkdown } from '#shared/words/report-text.ts';
import { summaryMarkdown } from '#shared/words/summary-markdown.ts';
import { actionItemsCsv, sessionsCsv } from '#shared/words/table-files.ts';
import { addGoal, addMilestone, liveThrough } from '#test/support/sample-session.ts';
import type { Case } from '#test/support/cases/case.ts';
import { cases } from '#test/support/mutation-cases.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { tried } from '#test/support/tried.ts';
import { afterEach, expect, test, vi } from 'vitest';

const TEXTS = [
	...[
		'Nowhere/Nope',
		'+01:00',
		'Europe/Berlin',
		'!',
		'__proto__',
		'constructor',
		'toString.a',
		'.',
	],
	...['0000-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-12-01T15:00:00.1234567890123Z'],
	...['0000-01-01', '9999-12-31', '2026-11-23', '', 'a', '\u0000\u202e', 'x'.repeat(160)],
	...['planned', 'live', 'paused', 'ended', 'open', 'done', 'dropped', 'monthly', 'none', 'goal'],
	'ffffffff-ffff-7fff-bfff-ffffffffffff',
];
const NUMBERS = [-2, -1, 0, 1, 2, 3, 5, 10, 180, 999, Number.MAX_SAFE_INTEGER];
const EDGES: readonly unknown[] = [
	...[undefined, true, false, [], {}],
	...[...TEXTS, ...NUMBERS],
	...TEXTS.map((text) => [text]),
	...TEXTS.map((text) => JSON.parse(JSON.stringify({ [text]: text })) as unknown),
];

/** What people write is only moved and shown; how hostile words are shown is tested elsewhere. */
const WORDS = [undefined, '', '__proto__', 'constructor', '\u0000', 'a', ['a'], {}];

/** Everything there can be between two: a session held and one to come, with what belongs to both. */
function aWorld(): MemoryMentorship {
	const world = createMentorship();
	const { id: w } = world;
	world.do('mentee', 'editMember', { id: world.mentee.memberId, joined: true });
	liveThrough(world);
	const held = world.records.find(({ kind }) => kind === session.kind)?.id ?? '';
	const goalId = addGoal(world, 'Speak up');
	addMilestone(world, goalId);
	const item = world.records.find(({ kind }) => kind === 'action_item')?.id ?? '';
	const text = { text: 'Nearly' };
	world.do('mentee', 'addComment', { id: newId(), actionItemId: item, text });
	world.do('mentor', 'endSession', { id: held });
	for (const who of ['mentee', 'mentor'] as const)
		world.do(who, 'submitPulse', {
			sessionId: held,
			set: { heard: who === 'mentor' ? 1 : 5 },
			text: {},
		});
	const free = [{ day: 2, from: 600, to: 720 }];
	world.do('mentee', 'editAvailability', { set: { timeZone: 'Asia/Kolkata', free } });
	world.do('mentor', 'editMentorship', { id: w, set: { sequence: ['regular', 'midterm'] } });
	const next = newId();
	const scheduledAt = '2026-12-01T15:00:00.000Z';
	world.do('mentor', 'addSession', { id: next, set: { number: 2, minutes: 45, scheduledAt } });
	const set = { order: 'b1', minutes: 10, minimum: 4, protected: false, promptIds: ['A1'] };
	const topic = { id: newId(), set: { ...set, origin: 'mentee' as const }, text: { title: 'CV' } };
	world.do('mentee', 'addAgendaItem', { sessionId: next, item: topic });
	return world;
}

/** What pages and the list ask of records. Each by itself, so that none stands before another. */
function readers({ id, mentor: me, now }: MemoryMentorship, records: readonly StoredRecord[]) {
	const list = <M, B>({ kind }: Entity<M, B>) =>
		records.filter((one) => one.kind === kind) as unknown as StoredRecord<M, B>[];
	const sessions = list(session);
	const timeZone = 'Europe/Vienna';
	const from = {
		me,
		get: (key: string) => records.find((one) => `${one.space}/${one.id}` === key),
		all: () => records,
	};
	const readText = (state: string) => state;
	const pulses = () => records.filter(({ kind }) => kind === 'pulse') as unknown as Pulse[];
	const about = list(mentorship)[0]?.meta;
	const table = { records, language: 'de' as const, separator: ';' as const, now, timeZone };
	const next = { mentorshipId: id, number: 2, minutes: 45, now };
	const dates = (one: Session) => one.meta.scheduledAt ?? one.meta.startedAt ?? now;
	return {
		list: () => {
			const found = summaryOf(id, from as never, now);
			const items = found?.dated ?? [];
			return [found, remindersAt(items, { now, timeZone, given: [] })];
		},
		agenda: () => awaitsAgenda(id, records, now),
		pulses: () => pulseSummary(records, me, now),
		pulse: () => {
			const source = { pulses: pulses(), memberId: me.memberId, now };
			return [ownPulses(source), sessions.map((one) => pulseStateOf(one, source))];
		},
		proposal: () =>
			sessions.map((one) => {
				const input = readHistory({ list, sessionId: one.id, ...next });
				return input && propose(input);
			}),
		summaries: () =>
			sessions.map((one) => {
				const facts = sessionSummary(one.id, { records, readText, now, timeZone });
				return facts && (['en', 'de'] as const).map((language) => summaryMarkdown(facts, language));
			}),
		report: () => {
			const period = { from: '0000-01-01', to: '9999-12-31' };
			const facts = reportOf(period, { records, memberId: me.memberId, timeZone });
			return facts && reportMarkdown(facts, { language: 'en', sections: REPORT_SECTIONS });
		},
		tables: () => [sessionsCsv(table), actionItemsCsv(table)],
		nextDate: () =>
			sessions.map((one) => about && nextDateFrom({ ...about, after: dates(one) }, now)),
		calendar: () =>
			sessions.map((one) =>
				sessionIcs(
					{ id: one.id, scheduledAt: dates(one), minutes: one.meta.minutes },
					{ title: 'x', now, timeZone: about?.timeZone ?? 'UTC' },
				),
			),
		dates: () =>
			sessions.map((one) => [
				formatShortInstant(dates(one), 'de'),
				formatElsewhere(dates(one), 'de', about?.timeZone ?? ''),
			]),
		days: () =>
			records.flatMap(({ meta }) =>
				typeof meta['dueOn'] === 'string' ? formatShortDay(meta['dueOn'], 'en', '2026-11-23') : [],
			),
	};
}

/** Each mutation once, with what has to be there before it. */
function played([, arrange]: Case): MemoryMentorship {
	const world = createMentorship();
	const [name, args, who = 'mentee'] = arrange(world);
	world.do(who, name, args as never);
	return world;
}

const faults = vi.fn();
afterEach(() => {
	vi.unstubAllGlobals();
	faults.mockReset();
});

test('whatever the schema lets through of any field is read without failing', () => {
	vi.stubGlobal('reportError', faults);
	const counts = { kinds: 0, fields: 0, records: 0, readings: 0 };
	const failed: string[] = [];
	const worlds = [aWorld(), ...cases.map(played)];
	const shared = Object.keys(entities).flatMap((kind) => {
		const isOne = (one: StoredRecord) => one.kind === kind && one.space === SHARED;
		const world = worlds.find(({ records }) => records.some(isOne)) ?? aWorld();
		return world.records
			.filter(isOne)
			.slice(-2)
			.map((record) => ({ world, record }));
	});
	counts.kinds = new Set(shared.map(({ record }) => record.kind)).size;
	for (const { world, record } of shared) {
		const { kind, id, space } = record;
		const entity = entities[kind];
		if (!entity) throw new Error(`No noun is called ${kind}`);
		for (const part of ['meta', 'body'] as const) {
			const shape = (entity[part] as unknown as { shape: Record<string, unknown> }).shape;
			for (const field of Object.keys(shape)) {
				counts.fields += 1;
				for (const value of part === 'meta' ? EDGES : WORDS) {
					const { [field]: _was, ...rest } = record[part];
					const wish = value === undefined ? rest : { ...rest, [field]: value };
					if (!entity[part].safeParse(wish).success) continue;
					counts.records += 1;
					const changed = { ...record, [part]: wish } as StoredRecord;
					const records = world.records.map((one) =>
						one.id === id && one.space === space ? changed : one,
					);
					for (const [what, read] of Object.entries(readers(world, records))) {
						counts.readings += 1;
						try {
							read();
						} catch (error) {
							const at = `${kind}.${part}.${field} = ${JSON.stringify(value)}`;
							failed.push(`${what} with ${at}: ${String(error)}`);
						}
					}
				}
			}
		}
	}
	expect(faults.mock.calls).toEqual([]);
	expect(failed).toEqual([]);
	expect(counts.kinds).toBeGreaterThan(13);
	expect(counts.records).toBeGreaterThan(600);
	tried('records at the edges of what is let through', counts);
});

test('one that cannot be read at all stands in the list, and the fault is told', () => {
	vi.stubGlobal('reportError', faults);
	const world = aWorld();
	const broken = (one: StoredRecord): StoredRecord =>
		one.kind === 'goal' ? { ...one, meta: { ...one.meta, createdAt: 'never' } } : one;
	const whole = readers(world, world.records).list()[0];
	expect(whole).toMatchObject({ id: world.id, otherName: 'Ben', awaitsAgenda: true });
	expect(faults).not.toHaveBeenCalled();

	const told = readers(world, world.records.map(broken)).list()[0];

	expect(told).toMatchObject({ id: world.id, otherName: 'Ben', state: 'active', callKeys: [] });
	expect(faults).toHaveBeenCalledOnce();
});
