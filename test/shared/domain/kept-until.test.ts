// How long both have it is shortened by one of them, and never so that it is gone before the other has noticed.
import { SHARED } from '#shared/domain/entity.ts';
import { goesOn, mayKeepFor } from '#shared/domain/kept-until.ts';
import { mentorship } from '#shared/domain/mentorship.ts';
import { RETENTION } from '#shared/domain/retention.ts';
import { createMentorship } from '#test/support/memory-tx.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const DAY = 86_400_000;
const MINUTES_A_DAY = 24 * 60;

/** Ended so many days ago, and kept for so many months. */
function ended(days: number, months: number | null = null) {
	const world = createMentorship();
	world.do('mentor', 'editMentorship', { id: world.id, set: { retentionMonths: months } });
	world.do('mentor', 'completeMentorship', { id: world.id });
	world.pass(days * MINUTES_A_DAY);
	const keep = (retentionMonths: number | null) =>
		world.run('mentee', 'editMentorship', { id: world.id, set: { retentionMonths } });
	const kept = () => world.get(mentorship, SHARED, world.id)?.meta.retentionMonths;
	return { world, keep, kept };
}

// It ends on 23 November: a month later is 30 days away, three are 92.
test.each([
	{ after: 0, from: null, to: 1, taken: true },
	{ after: 23, from: null, to: 1, taken: true },
	{ after: 24, from: null, to: 1, taken: false },
	{ after: 90, from: null, to: 1, taken: false },
	{ after: 90, from: null, to: 3, taken: false },
	{ after: 85, from: null, to: 3, taken: true },
	{ after: 90, from: 6, to: 3, taken: false },
	{ after: 90, from: 6, to: 4, taken: true },
	{ after: 90, from: 3, to: 3, taken: true },
	{ after: 90, from: 3, to: 6, taken: true },
	{ after: 90, from: 3, to: null, taken: true },
	{ after: 400, from: 3, to: 4, taken: true },
	{ after: 400, from: null, to: null, taken: true },
	{ after: 400, from: null, to: 11, taken: false },
])('$after days after its end, from $from to $to months: taken is $taken', (one) => {
	const { keep, kept } = ended(one.after, one.from);

	const outcome = keep(one.to);

	expect(outcome).toMatchObject(one.taken ? { ok: true } : { error: { code: 'closed' } });
	expect(kept()).toBe((one.taken ? one.to : one.from) ?? undefined);
});

test('while it goes on any time may be chosen, and after it was reopened again', () => {
	const { world, keep, kept } = ended(90);
	expect(keep(1)).toMatchObject({ error: { code: 'closed' } });

	world.do('mentor', 'reopenMentorship', { id: world.id });

	expect(keep(1)).toMatchObject({ ok: true });
	expect(kept()).toBe(1);
});

test('a time that stands there already is nobody’s hindrance: everything else can be changed', () => {
	const { world } = ended(90, 1);

	expect(
		world.run('mentee', 'editMentorship', { id: world.id, set: { minutes: 60 } }),
	).toMatchObject({ ok: true });
	expect(
		world.run('mentor', 'editMentorship', {
			id: world.id,
			set: { minutes: 30, retentionMonths: 1 },
		}),
	).toMatchObject({ ok: true });
});

test('no change leaves less than seven days, unless there were less before', () => {
	const Months = fc.integer({ min: 1, max: RETENTION.mentorshipMonths });
	const Moment = fc.date({
		min: new Date('2026-01-01'),
		max: new Date('2031-01-01'),
		noInvalidDate: true,
	});
	let [taken, refused] = [0, 0];
	fc.assert(
		fc.property(Moment, fc.integer({ min: 0, max: 400 * DAY }), Months, Months, (end, ms, a, b) => {
			const [endedAt, now] = [end.toISOString(), new Date(end.getTime() + ms).toISOString()];
			const left = (months: number) => Date.parse(goesOn(endedAt, months)) - Date.parse(now);
			const may = mayKeepFor({ endedAt, retentionMonths: a }, b, now);
			expect(may).toBe(left(b) >= Math.min(left(a), RETENTION.undoDays * DAY));
			if (may) taken += 1;
			else refused += 1;
		}),
		{ numRuns: 500 },
	);
	expect(Math.min(taken, refused)).toBeGreaterThan(50);
});
