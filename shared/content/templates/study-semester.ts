import { defineTemplate } from './template.ts';

export const studySemester = defineTemplate({
	id: 'study-semester',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A8', 'A2'] },
		{ id: 'report', minutes: 10, promptIds: ['D11', 'D1', 'F6', 'D8'] },
		{ id: 'goals-then-now', minutes: 8, origin: 'goal', promptIds: ['D2', 'C3', 'C4', 'H8'] },
		{ id: 'hard-spots', minutes: 10, origin: 'mentee', promptIds: ['D5', 'D6', 'D3', 'E5', 'B6'] },
		{ id: 'next-goals', minutes: 8, promptIds: ['C1', 'C2', 'C5', 'C6', 'C7', 'C8'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1', 'G6', 'H1', 'H3'] },
	],
	words: {
		en: {
			title: 'Semester talk',
			purpose: 'Look back on a semester, and choose what the next one is for.',
			items: {
				arrive: 'Arrive',
				report: 'How the semester was',
				'goals-then-now': 'Goals: then and now',
				'hard-spots': 'Where it was hard',
				'next-goals': 'Goals for the next semester',
				'wrap-up': 'Wrap-up and report',
			},
		},
		de: {
			title: 'Semestergespräch',
			purpose: 'Blickt auf ein Semester zurück und wählt, wofür das nächste da ist.',
			items: {
				arrive: 'Ankommen',
				report: 'Wie das Semester war',
				'goals-then-now': 'Ziele: damals und heute',
				'hard-spots': 'Wo es schwer war',
				'next-goals': 'Ziele für das nächste Semester',
				'wrap-up': 'Abschluss und Bericht',
			},
		},
	},
});
