import { defineTemplate } from './template.ts';

export const firstMeeting = defineTemplate({
	id: 'first-meeting',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 5, promptIds: ['A1', 'A7', 'A3'] },
		{ id: 'who-we-are', minutes: 10, promptIds: ['A8', 'D8', 'E3', 'A2'] },
		{ id: 'expectations', minutes: 10, promptIds: ['B7', 'A6', 'B2', 'C1', 'B5'] },
		{
			id: 'how-we-work',
			minutes: 12,
			kind: 'plan_b',
			promptIds: ['B1', 'B3', 'B4', 'B5', 'B2', 'B6'],
		},
		{ id: 'wrap-up', minutes: 8, protected: true, promptIds: ['H1', 'G1', 'G4', 'H2', 'H3'] },
	],
	words: {
		en: {
			title: 'First meeting',
			purpose: 'Get to know each other and settle how you want to work together.',
			items: {
				arrive: 'Arrive',
				'who-we-are': 'Who we are',
				expectations: 'What we expect of each other',
				'how-we-work': 'How we work: rhythm, channels, confidentiality, plan B',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Kennenlernen',
			purpose: 'Lernt euch kennen und klärt, wie ihr zusammenarbeiten wollt.',
			items: {
				arrive: 'Ankommen',
				'who-we-are': 'Wer wir sind',
				expectations: 'Was wir voneinander erwarten',
				'how-we-work': 'Wie wir arbeiten: Rhythmus, Wege, Vertraulichkeit, Plan B',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
