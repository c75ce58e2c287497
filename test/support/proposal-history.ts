// What a proposal is worked out of, as most tests need it: a mentorship in which nothing calls for anything.
import { closing } from '#shared/content/templates/closing.ts';
import { regular } from '#shared/content/templates/regular.ts';
import type { GoalFacts, ProposalInput, TopicFacts } from '#shared/domain/proposal/input.ts';
import { defineTemplate } from '#shared/content/templates/template.ts';

const TODAY = '2026-11-23';

/** A look back at half time, as far as a proposal reads a template. */
export const halfTime = defineTemplate({
	id: 'midterm',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1'] },
		{ id: 'keep-change', minutes: 20, promptIds: ['D5'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1'] },
	],
	words: {
		en: {
			title: 'Half time',
			purpose: 'Looking back.',
			items: { arrive: 'Arrive', 'keep-change': 'Keep, change', 'wrap-up': 'Wrap-up' },
		},
		de: {
			title: 'Halbzeit',
			purpose: 'Ein Blick zurück.',
			items: { arrive: 'Ankommen', 'keep-change': 'Behalten, ändern', 'wrap-up': 'Abschluss' },
		},
	},
});

/** A quiet history: session 5, no goals, no promises, no topics. */
export const history = (more: Partial<ProposalInput> = {}): ProposalInput => ({
	today: TODAY,
	minutes: 45,
	number: 5,
	held: 4,
	template: regular,
	midterm: halfTime,
	closing,
	regular,
	topics: [],
	goals: [],
	carried: [],
	pulse: [],
	sessionsWithout: {},
	...more,
});

export const aGoal = (more: Partial<GoalFacts> = {}): GoalFacts => ({
	id: 'g1',
	place: 1,
	createdOn: '2026-09-01',
	seenOn: TODAY,
	...more,
});

export const aTopic = (more: Partial<TopicFacts> = {}): TopicFacts => ({
	id: 't1',
	by: 'mentee',
	minutes: 10,
	since: '2026-11-20T10:00:00.000Z',
	promptIds: [],
	...more,
});
