// The agenda that history speaks for: which lines it has, in which order.
import { closing } from '#shared/content/templates/closing.ts';
import { type ProposalInput, propose, isTelling, withoutLines } from '#shared/domain/proposal.ts';
import { aGoal, aTopic, halfTime, history } from '#test/support/proposal-history.ts';
import { expect, test } from 'vitest';

const keysOf = (input: ProposalInput) => propose(input).map(({ key }) => key);

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
