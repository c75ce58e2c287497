import { defineTemplate } from './template.ts';

export const groupCircle = defineTemplate({
	id: 'group-circle',
	minutes: 15,
	lengths: [15],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A2', 'A8'] },
		{ id: 'one-question', minutes: 8, origin: 'mentee', promptIds: ['E10', 'D3', 'E3', 'E2'] },
		{ id: 'wrap-up', minutes: 3, protected: true, promptIds: ['H1', 'G1', 'H3'] },
	],
	words: {
		en: {
			title: 'Group circle',
			purpose: 'For three to six: everybody speaks once before anybody speaks twice.',
			items: {
				arrive: 'First round: arrive',
				'one-question': 'One question, everybody in turn',
				'wrap-up': 'Last round: one sentence each',
			},
		},
		de: {
			title: 'Gruppenrunde',
			purpose: 'Für drei bis sechs: alle sprechen einmal, bevor jemand zweimal spricht.',
			items: {
				arrive: 'Erste Runde: ankommen',
				'one-question': 'Eine Frage, alle der Reihe nach',
				'wrap-up': 'Letzte Runde: ein Satz von jeder Person',
			},
		},
	},
});
