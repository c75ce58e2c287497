import { defineTemplate } from './template.ts';

export const checkIn = defineTemplate({
	id: 'check-in',
	minutes: 15,
	lengths: [15],
	items: [
		{ id: 'arrive', minutes: 3, promptIds: ['A1', 'A2', 'A4'] },
		{ id: 'promises', minutes: 4, origin: 'carried', promptIds: ['D3', 'G2', 'C6'] },
		{ id: 'one-thing', minutes: 5, origin: 'mentee', promptIds: ['A5', 'D7', 'E6', 'C8'] },
		{ id: 'wrap-up', minutes: 3, protected: true, promptIds: ['G1', 'H3', 'H1'] },
	],
	words: {
		en: {
			title: 'Quick check',
			purpose: 'A quarter of an hour: what was promised, and one thing.',
			items: {
				arrive: 'Arrive',
				promises: 'What we promised',
				'one-thing': 'One thing',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Kurz-Check',
			purpose: 'Eine Viertelstunde: was offen war, und eine Sache.',
			items: {
				arrive: 'Ankommen',
				promises: 'Was wir uns vorgenommen hatten',
				'one-thing': 'Eine Sache',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
