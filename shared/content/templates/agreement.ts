import { defineTemplate } from './template.ts';

export const agreement = defineTemplate({
	id: 'agreement',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 5, promptIds: ['A1', 'A4', 'A2', 'A7'] },
		{ id: 'focus-areas', minutes: 10, promptIds: ['E3', 'F6', 'F7', 'C1', 'C5'] },
		{
			id: 'agreement-points',
			minutes: 20,
			kind: 'agreement',
			promptIds: ['B5', 'B1', 'B2', 'B3', 'B4', 'B7', 'B8', 'B6'],
		},
		{ id: 'obstacles', minutes: 5, optional: true, promptIds: ['C7', 'C8', 'B4'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G4', 'G1', 'H2', 'H3'] },
	],
	words: {
		en: {
			title: 'Mentoring agreement',
			purpose: 'Settle goals, rhythm, roles and privacy, and how you would stop.',
			items: {
				arrive: 'Arrive',
				'focus-areas': 'What to build on, and where to grow',
				'agreement-points': 'Our agreement',
				obstacles: 'Possible obstacles',
				'wrap-up': 'Say yes, and next date',
			},
		},
		de: {
			title: 'Mentoring-Vereinbarung',
			purpose: 'Klärt Ziele, Rhythmus, Rollen und Vertraulichkeit, und wie ihr aufhören würdet.',
			items: {
				arrive: 'Ankommen',
				'focus-areas': 'Worauf ihr baut, und was wachsen soll',
				'agreement-points': 'Unsere Vereinbarung',
				obstacles: 'Mögliche Hindernisse',
				'wrap-up': 'Zusagen und nächster Termin',
			},
		},
	},
});
