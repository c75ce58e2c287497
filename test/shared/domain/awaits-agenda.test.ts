import { awaitsAgenda } from '#shared/domain/proposal/awaits-agenda.ts';
import { readHistory } from '#shared/domain/proposal/read-history.ts';
import { isProposalReady } from '#shared/domain/proposal/proposal-ready.ts';
import { isTelling, propose } from '#shared/domain/proposal.ts';
import type { Entity, StoredRecord } from '#shared/domain/entity.ts';
import { session } from '#shared/domain/session.ts';
import { newId } from '#shared/ids.ts';
import { withAgenda } from '#test/support/cases/proposal.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { addActionItem, addGoal, startRegular } from '#test/support/sample-session.ts';
import { expect, test } from 'vitest';

const AT = '2026-11-30T15:00:00.000Z';
const plan = (world: MemoryMentorship, number: number, id = newId(), scheduledAt = AT) =>
	world.do('mentor', 'addSession', {
		id,
		set: { number, minutes: 45, scheduledAt, templateId: undefined },
	});

const waits = (world: MemoryMentorship) => awaitsAgenda(world.id, world.records, world.now);

test('a date without an agenda waits for one, unless it is the first or has passed', () => {
	const [second, first, past, none] = [0, 1, 2, 3].map(() => createMentorship());
	if (!second || !first || !past || !none) throw new Error('no world');
	for (const world of [second, first, past, none]) addActionItem(world);
	plan(second, 2);
	plan(first, 1);
	plan(past, 2, newId(), '2026-11-20T15:00:00.000Z');

	expect([second, first, past, none].map(waits)).toEqual([true, false, false, false]);
});

test('once an agenda is taken it waits no more', () => {
	const world = createMentorship();
	addActionItem(world);
	const { sessionId } = withAgenda(world);
	plan(world, 2, sessionId);

	expect(waits(world)).toBe(false);
});

const pulses = (mentor: number, mentee: number) => (world: MemoryMentorship) => {
	const { id: sessionId } = startRegular(world);
	world.do('mentor', 'endSession', { id: sessionId });
	world.do('mentor', 'submitPulse', { sessionId, set: { heard: mentor }, text: {} });
	world.do('mentee', 'submitPulse', { sessionId, set: { heard: mentee }, text: {} });
};
const topic = (world: MemoryMentorship, sessionId: string) => {
	const set = { order: 'a1', minutes: 10, minimum: 4, protected: false, promptIds: [] };
	const item = { id: newId(), set: { ...set, origin: 'mentee' as const }, text: { title: 'CV' } };
	world.do('mentee', 'addAgendaItem', { sessionId, item });
};

test.each<[string, boolean, (world: MemoryMentorship, sessionId: string) => unknown]>([
	['no history at all', false, () => undefined],
	[
		'a session that left nothing behind',
		false,
		(w) => w.do('mentor', 'endSession', { id: startRegular(w).id }),
	],
	['an open promise', true, (w) => addActionItem(w)],
	[
		'a promise that is done',
		false,
		(w) => w.do('mentee', 'completeActionItem', { id: addActionItem(w) }),
	],
	['a goal not looked at for days', true, (w) => addGoal(w)],
	['a goal that was let go', false, (w) => w.do('mentee', 'dropGoal', { id: addGoal(w) })],
	['a topic put down for it', true, topic],
	['a topic put down for another one', false, (w) => topic(w, newId())],
	['pulses far apart', true, pulses(5, 2)],
	['pulses of one mind', false, pulses(4, 4)],
])('with %s there is a proposal to look at: %s', (_what, waiting, happens) => {
	const world = createMentorship();
	const sessionId = newId();
	happens(world, sessionId);
	world.now = '2026-11-29T16:00:00.000Z';
	plan(world, 2, sessionId);

	expect(waits(world)).toBe(waiting);
	expect(waits(world), 'the same as the proposal itself').toBe(isTellingFor(world, sessionId));
});

test.each([
	['the middle of the way', 4, 8],
	['its last session', 8, 8],
	['a way too short for a middle', 2, 3],
])('where a programme has come to %s, it waits as the proposal says', (_what, number, length) => {
	for (let held = 0; held < number; held += 1) {
		const world = createMentorship();
		const sequence = Array.from({ length }, () => 'regular');
		world.do('mentor', 'editMentorship', { id: world.id, set: { sequence } });
		for (let i = 0; i < held; i += 1)
			world.do('mentor', 'endSession', { id: startRegular(world).id });
		const sessionId = newId();
		plan(world, number, sessionId);

		expect(waits(world), `${held} held`).toBe(isTellingFor(world, sessionId));
	}
});

function isTellingFor(world: MemoryMentorship, sessionId: string): boolean {
	const list = <M, B>({ kind }: Entity<M, B>) =>
		world.records.filter((one) => one.kind === kind) as unknown as StoredRecord<M, B>[];
	const { id: mentorshipId, now } = world;
	const number = list(session).find(({ id }) => id === sessionId)?.meta.number ?? 0;
	const history = readHistory({ list, mentorshipId, sessionId, number, minutes: 45, now });
	return history !== undefined && isTelling(propose(history));
}

test.each([
	['2026-11-29T14:59:00.000Z', false],
	['2026-11-29T15:00:00.000Z', true],
	['2026-11-30T15:10:00.000Z', true],
	['2026-12-01T04:00:00.000Z', false],
])('at %s a proposal for the 30th is ready: %s', (now, ready) => {
	const summary = { state: 'active', nextAt: AT, awaitsAgenda: true } as const;

	expect(isProposalReady(summary, now)).toBe(ready);
});
