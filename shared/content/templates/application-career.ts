import { defineTemplate } from './template.ts';

export const applicationCareer = defineTemplate({
	id: 'application-career',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A2'] },
		{ id: 'target', minutes: 6, promptIds: ['C2', 'D5', 'C5'] },
		{ id: 'document', minutes: 18, origin: 'mentee', promptIds: ['D12', 'D4', 'E2', 'F6', 'F4'] },
		{ id: 'gaps', minutes: 7, optional: true, promptIds: ['E9', 'E7', 'E3', 'B6'] },
		{ id: 'promises', minutes: 5, origin: 'carried', promptIds: ['D3', 'G2', 'C6', 'G5'] },
		{ id: 'wrap-up', minutes: 5, protected: true, promptIds: ['G1', 'G3', 'G4', 'H1', 'H3'] },
	],
	words: {
		en: {
			title: 'Application and career',
			purpose: 'Look at an application with fresh eyes, and at the doors around it.',
			items: {
				arrive: 'Arrive',
				target: 'Target and deadline',
				document: 'Reading the document together',
				gaps: 'What is missing, and who could help',
				promises: 'What we promised',
				'wrap-up': 'Wrap-up and next date',
			},
		},
		de: {
			title: 'Bewerbung und Beruf',
			purpose: 'Schaut mit frischem Blick auf eine Bewerbung und auf die Türen ringsum.',
			items: {
				arrive: 'Ankommen',
				target: 'Ziel und Frist',
				document: 'Das Dokument gemeinsam lesen',
				gaps: 'Was fehlt, und wer helfen könnte',
				promises: 'Was wir uns vorgenommen hatten',
				'wrap-up': 'Abschluss und nächster Termin',
			},
		},
	},
});
