import { awaitsAgenda, isProposalReady } from '#shared/domain/proposal/awaits-agenda.ts';
import { newId } from '#shared/ids.ts';
import { withAgenda } from '#test/support/cases/proposal.ts';
import { createMentorship, type MemoryMentorship } from '#test/support/memory-tx.ts';
import { expect, test } from 'vitest';

const AT = '2026-11-30T15:00:00.000Z';
const plan = (world: MemoryMentorship, number: number, id = newId(), scheduledAt = AT) =>
	world.do('mentor', 'addSession', {
		id,
		set: { number, minutes: 45, scheduledAt, templateId: undefined },
	});

test('a date without an agenda waits for one, unless it is the first or has passed', () => {
	const [second, first, past, none] = [0, 1, 2, 3].map(() => createMentorship());
	if (!second || !first || !past || !none) throw new Error('no world');
	plan(second, 2);
	plan(first, 1);
	plan(past, 2, newId(), '2026-11-20T15:00:00.000Z');

	expect(
		[second, first, past, none].map((world) => awaitsAgenda(world.records, world.now)),
	).toEqual([true, false, false, false]);
});

test('once an agenda is taken it waits no more; topics alone are none', () => {
	const world = createMentorship();
	const { sessionId } = withAgenda(world);
	plan(world, 2, sessionId);

	expect(awaitsAgenda(world.records, world.now)).toBe(false);
});

test.each([
	['2026-11-29T14:59:00.000Z', false],
	['2026-11-29T15:00:00.000Z', true],
	['2026-11-30T15:10:00.000Z', true],
	['2026-12-01T04:00:00.000Z', false],
])('at %s a proposal for the 30th is ready: %s', (now, ready) => {
	const summary = { state: 'active', nextAt: AT, awaitsAgenda: true } as const;

	expect(isProposalReady(summary, now)).toBe(ready);
});
