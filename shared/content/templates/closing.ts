import { defineTemplate } from './template.ts';

export const closing = defineTemplate({
	id: 'closing',
	minutes: 45,
	lengths: [30, 45, 60],
	items: [
		{ id: 'arrive', minutes: 4, promptIds: ['A1', 'A2', 'A5'] },
		{ id: 'journey', minutes: 10, promptIds: ['H5', 'D6', 'D3', 'F6'] },
		{ id: 'goals', minutes: 8, origin: 'goal', promptIds: ['D2', 'C3', 'H8'] },
		{ id: 'feedback', minutes: 10, kind: 'feedback', promptIds: ['F6', 'F4', 'F8', 'F3', 'F5'] },
		{ id: 'what-stays', minutes: 8, promptIds: ['H6', 'E7', 'H7', 'B6', 'H8'] },
		{ id: 'goodbye', minutes: 5, protected: true, promptIds: ['H4', 'H1', 'H9'] },
	],
	words: {
		en: {
			title: 'Closing session',
			purpose: 'Look back on the way, name what stays, and end well.',
			items: {
				arrive: 'Arrive',
				journey: 'Our way so far',
				goals: 'Goals: what stands',
				feedback: 'Feedback both ways',
				'what-stays': 'What stays, and who comes next',
				goodbye: 'Goodbye, and what to take along',
			},
		},
		de: {
			title: 'Abschlussgespräch',
			purpose: 'Blickt auf den Weg zurück, haltet fest, was bleibt, und geht gut auseinander.',
			items: {
				arrive: 'Ankommen',
				journey: 'Unser Weg bis hierher',
				goals: 'Ziele: was steht',
				feedback: 'Rückmeldung in beide Richtungen',
				'what-stays': 'Was bleibt, und wer weiterhilft',
				goodbye: 'Abschied, und was ihr mitnehmt',
			},
		},
	},
});
