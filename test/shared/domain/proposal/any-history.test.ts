// What holds of a proposal whatever the history was.
import { templates } from '#shared/content/templates/index.ts';
import { propose } from '#shared/domain/proposal.ts';
import { scoreOf } from '#shared/domain/proposal/reason.ts';
import { halfTime, history } from '#test/support/proposal-history.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const sum = (lines: readonly { readonly minutes: number }[]) =>
	lines.reduce((total, { minutes }) => total + minutes, 0);

const day = fc.integer({ min: 0, max: 400 }).map((back) => dayBefore(back));
const dayBefore = (back: number) =>
	new Date(Date.parse('2026-11-23') - back * 86_400_000).toISOString().slice(0, 10);
const goals = fc
	.array(
		fc.record({
			createdOn: day,
			seenOn: fc.option(day, { nil: undefined }),
			dueOn: fc.option(day, { nil: undefined }),
			focus: fc.constantFrom('strength' as const, 'stretch' as const, undefined),
		}),
		{ maxLength: 6 },
	)
	.map((all) => all.map((one, i) => ({ ...one, id: `g${i}`, place: i + 1 })));
const topics = fc
	.array(
		fc.record({
			by: fc.constantFrom('mentor' as const, 'mentee' as const),
			minutes: fc.integer({ min: 1, max: 60 }),
			since: day,
		}),
		{ maxLength: 6 },
	)
	.map((all) => all.map((one, i) => ({ ...one, id: `t${i}`, promptIds: [] })));
const histories = fc
	.record({
		minutes: fc.integer({ min: 5, max: 120 }),
		number: fc.integer({ min: 1, max: 12 }),
		held: fc.integer({ min: 0, max: 12 }),
		planned: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
		template: fc.constantFrom(...templates),
		goals,
		topics,
		carried: fc.array(fc.nat({ max: 6 }), { maxLength: 5 }),
		pulse: fc.array(fc.nat({ max: 4 }), { maxLength: 4 }),
		sessionsWithout: fc.record({ strength: fc.nat({ max: 5 }), stretch: fc.nat({ max: 5 }) }),
	})
	.map(history);

test('the same history gives the same proposal, in whatever order it is read', () => {
	fc.assert(
		fc.property(histories, fc.func(fc.nat()), (input, weight) => {
			const shuffled = <T>(all: readonly T[]) =>
				all.toSorted((a, b) => weight(a) - weight(b)) as T[];
			const read = {
				...input,
				goals: shuffled(input.goals),
				topics: shuffled(input.topics),
				carried: shuffled(input.carried),
			};

			expect(propose(read)).toEqual(propose(input));
		}),
	);
});

test('the minutes add up exactly, nothing is planned below what it needs, and every line says why', () => {
	fc.assert(
		fc.property(histories, (input) => {
			const lines = propose(input);

			expect(sum(lines)).toBe(input.minutes);
			expect(lines.every(({ minutes, minimum }) => minutes >= 1 && minutes >= minimum)).toBe(true);
			expect(lines.every(({ reasons }) => reasons.length > 0)).toBe(true);
			expect(lines.every(({ reasons }) => scoreOf(reasons) >= 0)).toBe(true);
			expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
		}),
	);
});

test('the protected end is there with its minutes in any session that has room for it', () => {
	fc.assert(
		fc.property(histories, (input) => {
			fc.pre(input.minutes >= 20);
			const last = propose(input).at(-1);

			expect(last?.protected).toBe(true);
			expect(last?.minutes).toBe(
				[...templates, halfTime]
					.flatMap((one) => one.items.map((item) => ({ key: `${one.id}.${item.id}`, item })))
					.find(({ key }) => key === last?.key)?.item.minutes,
			);
		}),
	);
});
