import { type ProposalInput, propose, isTelling, withoutLines } from '#shared/domain/proposal.ts';
import { scoreOf } from '#shared/domain/proposal/reason.ts';
import { aGoal, aTopic, halfTime, history } from '#test/support/proposal-history.ts';
import { closing } from '#shared/content/templates/closing.ts';
import { templates } from '#shared/content/templates/index.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const keysOf = (input: ProposalInput) => propose(input).map(({ key }) => key);
const reasonsOf = (input: ProposalInput, key: string) =>
	propose(input).find((line) => line.key === key)?.reasons;
const sum = (lines: readonly { readonly minutes: number }[]) =>
	lines.reduce((total, { minutes }) => total + minutes, 0);

const number = { code: 'number', points: 40, n: 5 };

test.each<[string, Partial<ProposalInput>, string, object[]]>([
	['what the number calls for: 40', {}, 'regular.main-topic', [number]],
	[
		'a goal not looked at: 1 a day',
		{ goals: [aGoal({ seenOn: '2026-10-30' })] },
		'goal:g1',
		[number, { code: 'unseen', points: 24, n: 24, of: 1 }],
	],
	[
		'a goal not looked at for months: 30 at most',
		{ goals: [aGoal({ seenOn: '2026-06-01' })] },
		'goal:g1',
		[number, { code: 'unseen', points: 30, n: 175, of: 1 }],
	],
	[
		'a goal never looked at counts from when it was made',
		{ goals: [aGoal({ seenOn: undefined, createdOn: '2026-11-20' })] },
		'goal:g1',
		[number, { code: 'unseen', points: 3, n: 3, of: 1 }],
	],
	[
		'a goal due in 14 days: 20',
		{ goals: [aGoal({ dueOn: '2026-12-07' })] },
		'goal:g1',
		[number, { code: 'due', points: 20, n: 14, of: 1 }],
	],
	[
		'a goal due in 15 days: nothing',
		{ goals: [aGoal({ dueOn: '2026-12-08' })] },
		'goal:g1',
		[number],
	],
	[
		'a goal overdue: 20',
		{ goals: [aGoal({ dueOn: '2026-11-20' })] },
		'goal:g1',
		[number, { code: 'due', points: 20, n: -3, of: 1 }],
	],
	[
		'a topic of the mentee: 35',
		{ topics: [aTopic()] },
		'topic:t1',
		[number, { code: 'topic_mentee', points: 35 }],
	],
	[
		'a topic of the mentor: 20',
		{ topics: [aTopic({ by: 'mentor' })] },
		'topic:t1',
		[number, { code: 'topic_mentor', points: 20 }],
	],
	[
		'two steps apart in the pulse: 25',
		{ pulse: [1, 0, 2, 2] },
		'regular.feedback',
		[number, { code: 'pulse', points: 25, n: 2, of: 2 }],
	],
	['one step apart: nothing', { pulse: [1, 1, 0, 1] }, 'regular.feedback', [number]],
	[
		'a promise carried three times: 15',
		{ carried: [0, 3, 1] },
		'regular.promises',
		[
			{ code: 'promises', points: 0, n: 3 },
			{ code: 'carried', points: 15, n: 3 },
		],
	],
	[
		'a promise carried twice: nothing more',
		{ carried: [2] },
		'regular.promises',
		[{ code: 'promises', points: 0, n: 1 }],
	],
	[
		'a focus area left out three times: 10',
		{ goals: [aGoal({ focus: 'stretch' })], sessionsWithout: { stretch: 3, strength: 5 } },
		'goal:g1',
		[number, { code: 'focus_stretch', points: 10, n: 3 }],
	],
	[
		'a focus area left out twice: nothing',
		{ goals: [aGoal({ focus: 'strength' })], sessionsWithout: { strength: 2 } },
		'goal:g1',
		[number],
	],
	[
		'half of the way behind the two: 60',
		{ planned: 8 },
		'midterm.keep-change',
		[{ code: 'midterm', points: 60, n: 4, of: 8 }],
	],
	[
		'the middle, as the programme has it anyway: both',
		{ planned: 8, template: halfTime },
		'midterm.keep-change',
		[number, { code: 'midterm', points: 60, n: 4, of: 8 }],
	],
	[
		'the last planned session: 100',
		{ planned: 5 },
		'closing.journey',
		[{ code: 'last', points: 100, n: 5, of: 5 }],
	],
])('%s', (_says, more, key, reasons) => {
	expect(reasonsOf(history(more), key)).toEqual(reasons);
});

test.each<[string, Partial<ProposalInput>, string[]]>([
	[
		'promises and goals that are not there have no place',
		{},
		['regular.arrive', 'regular.main-topic', 'regular.feedback', 'regular.wrap-up'],
	],
	[
		'before half time the number decides',
		{ planned: 10 },
		['regular.arrive', 'regular.main-topic', 'regular.feedback', 'regular.wrap-up'],
	],
	[
		'promises are looked at in whatever session',
		{ planned: 8, carried: [0] },
		['midterm.arrive', 'regular.promises', 'midterm.keep-change', 'midterm.wrap-up'],
	],
	[
		'the most wanted goal takes the goal check; another one comes while there are minutes',
		{
			minutes: 60,
			carried: [1],
			goals: [aGoal(), aGoal({ id: 'g2', place: 2, seenOn: '2026-11-01' }), aGoal({ id: 'g3' })],
		},
		[
			...['regular.arrive', 'regular.promises', 'goal:g2', 'regular.main-topic'],
			...['regular.feedback', 'regular.wrap-up'],
		],
	],
	[
		'the mentee’s topic comes before the mentor’s, and both before a second goal of less weight',
		{
			minutes: 50,
			goals: [aGoal({ seenOn: '2026-11-01' }), aGoal({ id: 'g2', seenOn: '2026-11-10' })],
			topics: [aTopic({ id: 'mentor', by: 'mentor' }), aTopic({ id: 'mentee' })],
		},
		[
			...['regular.arrive', 'goal:g1', 'topic:mentee', 'topic:mentor'],
			...['regular.feedback', 'regular.wrap-up'],
		],
	],
	[
		'of two topics with the same score the older goes first',
		{
			minutes: 30,
			topics: [
				aTopic({ id: 'younger', since: '2026-11-21T10:00:00.000Z' }),
				aTopic({ id: 'older', since: '2026-11-19T10:00:00.000Z' }),
			],
		},
		['regular.arrive', 'topic:older', 'regular.wrap-up'],
	],
	[
		'where the two differ, a short session finds room for feedback',
		{ minutes: 30, template: halfTime, pulse: [3, 0, 0, 0] },
		['midterm.arrive', 'midterm.keep-change', 'regular.feedback', 'midterm.wrap-up'],
	],
	['a session of five minutes is its end', { minutes: 5, carried: [0] }, ['regular.wrap-up']],
])('%s', (_says, more, keys) => {
	expect(keysOf(history(more))).toEqual(keys);
});

test('the closing session is the closing session, with what was promised', () => {
	const input = history({ planned: 5, carried: [0], goals: [aGoal({ seenOn: undefined })] });

	expect(keysOf(input)).toEqual([
		...['closing.arrive', 'regular.promises', 'closing.journey', 'closing.goals'],
		...['closing.feedback', 'closing.what-stays', 'closing.goodbye'],
	]);
	expect(closing.items.some((item) => item.id === 'goodbye' && item.protected)).toBe(true);
});

test('a topic keeps its own questions, and gets those of the main topic where it has none', () => {
	const line = (promptIds: string[]) =>
		propose(history({ topics: [aTopic({ promptIds })] })).find(({ topicId }) => topicId === 't1');

	expect(line(['E2'])?.promptIds).toEqual(['E2']);
	expect(line([])?.promptIds).toContain('D1');
});

test('a line taken out leaves its minutes to the others, and the wrap-up keeps its own', () => {
	const lines = propose(history({ carried: [0], goals: [aGoal()] }));

	const fewer = withoutLines(lines, ['regular.feedback', 'goal:g1'], 45);

	expect(fewer.map(({ key, minutes }) => [key, minutes])).toEqual([
		['regular.arrive', 5],
		['regular.promises', 5],
		['regular.main-topic', 30],
		['regular.wrap-up', 5],
	]);
	expect(withoutLines(lines, [], 45)).toEqual(lines);
	const bare = withoutLines(fewer, ['regular.main-topic'], 45);
	expect(bare.map(({ minutes }) => minutes)).toEqual([20, 20, 5]);
	expect(
		withoutLines(
			lines,
			lines.slice(0, -1).map(({ key }) => key),
			45,
		),
	).toMatchObject([{ key: 'regular.wrap-up', minutes: 45 }]);
});

test('it is worth showing once history says more than the template does', () => {
	expect(isTelling(propose(history()))).toBe(false);
	expect(isTelling(propose(history({ carried: [0] })))).toBe(true);
	expect(isTelling(propose(history({ topics: [aTopic()] })))).toBe(true);
});

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
