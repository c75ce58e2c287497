import { defineTemplate } from './template.ts';

export const skillPractice = defineTemplate({
	id: 'skill-practice',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A5'] },
		{ id: 'choose', minutes: 6, origin: 'mentee', promptIds: ['D1', 'F2', 'F10'] },
		{ id: 'first-run', minutes: 10, promptIds: ['F10', 'E3'] },
		{ id: 'look-back', minutes: 6, kind: 'feedback', promptIds: ['F1', 'F2', 'F3', 'F4', 'F5'] },
		{ id: 'second-run', minutes: 10, promptIds: ['F9', 'F10'] },
		{ id: 'wrap-up', minutes: 9, protected: true, promptIds: ['F6', 'F7', 'G1', 'H1', 'H3'] },
	],
	words: {
		en: {
			title: 'Practice session',
			purpose: 'Try a real situation twice, with a look in between.',
			items: {
				arrive: 'Arrive',
				choose: 'Choose the situation',
				'first-run': 'First run',
				'look-back': 'Look back',
				'second-run': 'Second run',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Übungstreffen',
			purpose: 'Probiert eine echte Situation zweimal, mit einem Blick dazwischen.',
			items: {
				arrive: 'Ankommen',
				choose: 'Die Situation wählen',
				'first-run': 'Erster Durchgang',
				'look-back': 'Rückschau',
				'second-run': 'Zweiter Durchgang',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
