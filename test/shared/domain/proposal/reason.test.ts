// Why a line stands in a proposal: what each reason counts, and how many points that gives.
import { type ProposalInput, propose } from '#shared/domain/proposal.ts';
import { aGoal, aTopic, halfTime, history } from '#test/support/proposal-history.ts';
import { expect, test } from 'vitest';

const reasonsOf = (input: ProposalInput, key: string) =>
	propose(input).find((line) => line.key === key)?.reasons;

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
