import { defineTemplate } from './template.ts';

export const schoolHomework = defineTemplate({
	id: 'school-homework',
	minutes: 40,
	lengths: [20, 30, 45],
	items: [
		{ id: 'arrive', minutes: 5, promptIds: ['A2', 'A1', 'A8'] },
		{ id: 'what-was-set', minutes: 5, origin: 'carried', promptIds: ['D3', 'D10', 'G2'] },
		{ id: 'one-task', minutes: 15, origin: 'mentee', promptIds: ['D9', 'D10', 'D1', 'C6'] },
		{ id: 'how-to-learn', minutes: 5, optional: true, promptIds: ['D8', 'E2', 'E6'] },
		{ id: 'tiny-promise', minutes: 5, promptIds: ['C6', 'G1', 'G6'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['H1', 'H4', 'H3'] },
	],
	words: {
		en: {
			title: 'Pupils: learning check',
			purpose: 'One task, side by side, and one tiny promise.',
			items: {
				arrive: 'Arrive, and one good thing',
				'what-was-set': 'What was set',
				'one-task': 'One task together',
				'how-to-learn': 'How to learn it',
				'tiny-promise': 'One tiny promise',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Lerngespräch (Schule)',
			purpose: 'Eine Aufgabe Seite an Seite, und ein winziges Vorhaben.',
			items: {
				arrive: 'Ankommen, und etwas Gutes',
				'what-was-set': 'Was aufgegeben war',
				'one-task': 'Eine Aufgabe gemeinsam',
				'how-to-learn': 'Wie es sich lernen lässt',
				'tiny-promise': 'Ein winziges Vorhaben',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
