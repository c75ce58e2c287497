import { defineTemplate } from './template.ts';

export const regular = defineTemplate({
	id: 'regular',
	minutes: 45,
	lengths: [20, 30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 5, promptIds: ['A1', 'A2', 'A4', 'A3', 'A5', 'A6'] },
		{ id: 'promises', minutes: 5, origin: 'carried', promptIds: ['D3', 'G2', 'C6', 'G5'] },
		{ id: 'goal-check', minutes: 5, origin: 'goal', promptIds: ['D2', 'C3', 'C4', 'C5'] },
		{
			id: 'main-topic',
			minutes: 20,
			origin: 'mentee',
			promptIds: [
				'A5',
				'D1',
				'D5',
				'D3',
				'D4',
				'D6',
				'D7',
				'E3',
				'E1',
				'E2',
				'E4',
				'E5',
				'E6',
				'C7',
				'C8',
			],
		},
		{
			id: 'feedback',
			minutes: 5,
			optional: true,
			kind: 'feedback',
			promptIds: ['F1', 'F2', 'F3', 'F4', 'F5', 'F6', 'F7', 'F8'],
		},
		{
			id: 'wrap-up',
			minutes: 5,
			protected: true,
			promptIds: ['G1', 'G3', 'G4', 'G6', 'H1', 'H3', 'H2'],
		},
	],
	words: {
		en: {
			title: 'Regular session',
			purpose: 'What was promised, where the goals stand, and one topic in depth.',
			items: {
				arrive: 'Arrive',
				promises: 'What we promised',
				'goal-check': 'Goal check',
				'main-topic': 'Main topic',
				feedback: 'Feedback',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Reguläres Treffen',
			purpose: 'Was versprochen war, wo die Ziele stehen, und ein Thema in Ruhe.',
			items: {
				arrive: 'Ankommen',
				promises: 'Was wir uns vorgenommen hatten',
				'goal-check': 'Blick auf die Ziele',
				'main-topic': 'Hauptthema',
				feedback: 'Rückmeldung',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
