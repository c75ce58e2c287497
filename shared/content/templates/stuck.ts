import { defineTemplate } from './template.ts';

export const stuck = defineTemplate({
	id: 'stuck',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 5, promptIds: ['A1', 'A3', 'A6'] },
		{ id: 'scale', minutes: 5, promptIds: ['D2', 'D8', 'D1'] },
		{ id: 'what-works', minutes: 12, promptIds: ['D3', 'E3', 'D6', 'E2', 'F6'] },
		{ id: 'one-notch', minutes: 12, origin: 'mentee', promptIds: ['E8', 'C6', 'E1', 'E6', 'C3'] },
		{ id: 'appreciation', minutes: 6, kind: 'feedback', promptIds: ['F6', 'H4', 'G3'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1', 'G6', 'H1', 'H3'] },
	],
	words: {
		en: {
			title: 'When things are stuck',
			purpose: 'Find what already works, and one notch more of it.',
			items: {
				arrive: 'Arrive',
				scale: 'Where it stands, from 0 to 10',
				'what-works': 'What already works',
				'one-notch': 'One notch up',
				appreciation: 'Appreciation, and a small step',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Wenn es hakt',
			purpose: 'Findet, was schon klappt, und davon eine Stufe mehr.',
			items: {
				arrive: 'Ankommen',
				scale: 'Wo es steht, von 0 bis 10',
				'what-works': 'Was schon klappt',
				'one-notch': 'Eine Stufe höher',
				appreciation: 'Wertschätzung und ein kleiner Schritt',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
