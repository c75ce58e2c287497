import { POINTS, type Reason, REASON_CODES } from '#shared/domain/proposal/reason.ts';
import { becauseOf } from '#shared/words/reason-text.ts';
import { expect, test } from 'vitest';

const reader = { language: 'en', role: 'mentor', otherName: 'Kim' } as const;
const german = { ...reader, language: 'de' } as const;

test.each<[Reason[], string, string]>([
	[
		[{ code: 'unseen', points: 1, n: 1, of: 2 }],
		'because goal 2 was last looked at yesterday',
		'weil Ziel 2 zuletzt gestern dran war',
	],
	[
		[{ code: 'unseen', points: 24, n: 24, of: 2 }],
		'because goal 2 was not looked at for 24 days',
		'weil Ziel 2 seit 24 Tagen nicht dran war',
	],
	[
		[
			{ code: 'unseen', points: 24, n: 24, of: 2 },
			{ code: 'due', points: 20, n: 3, of: 2 },
		],
		'because goal 2 was not looked at for 24 days and goal 2 is due in 3 days',
		'weil Ziel 2 seit 24 Tagen nicht dran war und Ziel 2 in 3 Tagen fällig ist',
	],
	[
		[{ code: 'due', points: 20, n: 0, of: 1 }],
		'because goal 1 is due today',
		'weil Ziel 1 heute fällig ist',
	],
	[
		[{ code: 'due', points: 20, n: -2, of: 1 }],
		'because goal 1 was due 2 days ago',
		'weil Ziel 1 seit 2 Tagen fällig ist',
	],
	[
		[
			{ code: 'promises', points: 0, n: 2 },
			{ code: 'carried', points: 15, n: 3 },
		],
		'because 2 action items are open and one was carried over 3 times',
		'weil noch 2 Aufgaben offen sind und eine davon 3-mal mitgenommen wurde',
	],
	[
		[{ code: 'number', points: 40, n: 5 }],
		'because it is part of session 5',
		'weil das zum 5. Treffen gehört',
	],
	[
		[{ code: 'midterm', points: 60, n: 4, of: 8 }],
		'because 4 of 8 sessions are behind you',
		'weil 4 von 8 Treffen hinter euch liegen',
	],
	[
		[{ code: 'last', points: 100, n: 8, of: 8 }],
		'because it is the last of 8 planned sessions',
		'weil es das letzte von 8 geplanten Treffen ist',
	],
	[
		[
			{ code: 'number', points: 40, n: 5 },
			{ code: 'topic_mentee', points: POINTS.topicMentee },
		],
		'because Kim put it down',
		'weil Kim es notiert hat',
	],
	[[{ code: 'topic_mentor', points: 20 }], 'because you put it down', 'weil du es notiert hast'],
	[
		[{ code: 'pulse', points: 25, n: 2, of: 0 }],
		'because you were 2 steps apart last time on “felt heard”',
		'weil ihr zuletzt bei „gehört gefühlt“ 2 Stufen auseinanderlagt',
	],
	[
		[{ code: 'focus_stretch', points: 10, n: 3 }],
		'because no stretch came up for 3 sessions',
		'weil seit 3 Treffen kein Neuland dran war',
	],
])('%j', (reasons, en, de) => {
	expect([becauseOf(reasons, reader), becauseOf(reasons, german)]).toEqual([en, de]);
});

test.each(REASON_CODES)('%s is said in both languages, for one and for many', (code) => {
	for (const n of [1, 2, -1, -5, 0])
		for (const role of ['mentor', 'mentee'] as const)
			for (const of of [0, 1, 2, 3]) {
				const reasons = [{ code, points: 1, n, of }];
				const said = [reader, german].map((one) => becauseOf(reasons, { ...one, role }));

				expect(said[0]).toMatch(/^because \S.*\S$/);
				expect(said[1]).toMatch(/^weil \S.*\S$/);
				for (const text of said) expect(text).not.toMatch(/undefined|NaN|“”|„“/);
			}
});
