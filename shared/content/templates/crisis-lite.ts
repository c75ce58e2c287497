import { defineTemplate } from './template.ts';

export const crisisLite = defineTemplate({
	id: 'crisis-lite',
	minutes: 15,
	lengths: [15],
	items: [
		{ id: 'arrive', minutes: 2, promptIds: ['A7', 'A9'] },
		{ id: 'listen', minutes: 8, origin: 'mentee', promptIds: ['A3', 'D7', 'A6'] },
		{ id: 'who-is-there', minutes: 2, promptIds: ['G7', 'B6'] },
		{ id: 'wrap-up', minutes: 3, protected: true, promptIds: ['H3', 'H2'] },
	],
	words: {
		en: {
			title: 'Today only listening',
			purpose: 'A hard day: listen, solve nothing, and see that nobody stays alone.',
			items: {
				arrive: 'Arrive',
				listen: 'Only listening',
				'who-is-there': 'Who is there for you',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Heute nur zuhören',
			purpose: 'Ein schwerer Tag: zuhören, nichts lösen, und niemand bleibt allein.',
			items: {
				arrive: 'Ankommen',
				listen: 'Nur zuhören',
				'who-is-there': 'Wer für dich da ist',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
